using System.Reflection;

namespace PgbPortal.Domain.Toekenningen.Controles;

/// <summary>A check on a toekenningsbericht; it may find something in several parts of it.</summary>
public abstract class Berichtcontrole : IControle<ToekenningDossier>
{
    protected Berichtcontrole()
    {
        var attribuut = GetType().GetCustomAttribute<ControleAttribute>()
            ?? throw new InvalidOperationException($"{GetType().Name} heeft geen Controle-attribuut.");
        (Code, Zwaarte) = (attribuut.Code, attribuut.Zwaarte);
    }

    public string Code { get; }

    public Zwaarte Zwaarte { get; }

    public IEnumerable<Bevinding> Controleer(ToekenningDossier dossier) => Beoordeel(dossier.Bericht, dossier.Feiten);

    protected abstract IEnumerable<Berichtbevinding> Beoordeel(Toekenningsbericht bericht, ToekenningFeiten feiten);

    /// <summary>Refuses the message with this code of PGB001.</summary>
    protected Berichtbevinding Fout(string retourcode, Berichtplek plek, string tekst) =>
        new(Code, Zwaarte, tekst, retourcode, plek);

    /// <summary>Says something to a person; the message goes through.</summary>
    protected Berichtbevinding Melding(Berichtplek plek, string tekst) =>
        new(Code, Zwaarte == Zwaarte.Blokkerend ? Zwaarte.Waarschuwing : Zwaarte, tekst, null, plek);

    /// <summary>Walks over the contact parts of the message, each with its place.</summary>
    protected static IEnumerable<(Contactgegevens Contact, Berichtplek Plek)> Contacten(Toekenningsbericht bericht)
    {
        if (bericht.Contact is { } vanClient)
        {
            yield return (vanClient, Berichtplek.ContactVanClient);
        }

        foreach (var (index, relatie) in bericht.Relaties.Index())
        {
            if (relatie.Contact is { } vanRelatie)
            {
                yield return (vanRelatie, Berichtplek.ContactVanRelatie(index));
            }
        }
    }
}
