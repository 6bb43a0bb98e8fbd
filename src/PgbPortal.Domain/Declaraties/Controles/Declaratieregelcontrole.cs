namespace PgbPortal.Domain.Declaraties.Controles;

/// <summary>A controle that looks at each line of a claim by itself; code and weight come from its attribute.</summary>
public abstract class Declaratieregelcontrole : IControle<DeclaratieDossier>
{
    private readonly string _code;
    private readonly Zwaarte _zwaarte;

    protected Declaratieregelcontrole()
    {
        var attribuut = ControleAttribute.Van(GetType());
        (_code, _zwaarte) = (attribuut.Code, attribuut.Zwaarte);
    }

    public IEnumerable<Bevinding> Controleer(DeclaratieDossier dossier) =>
        from regel in dossier.Declaratie.Regels
        let tekst = Oordeel(dossier, regel)
        where tekst is not null
        select new Declaratiefout(_code, _zwaarte, tekst, regel.Id, regel.OvereenkomstregelId, regel.Dag, regel.Week);

    /// <returns>The sentence for the user about this line, or null when all is well.</returns>
    protected abstract string? Oordeel(DeclaratieDossier dossier, Declaratieregel regel);
}
