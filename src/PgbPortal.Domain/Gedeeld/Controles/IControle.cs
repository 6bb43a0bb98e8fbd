namespace PgbPortal.Domain.Gedeeld.Controles;

/// <summary>One rule of the catalogue: a pure function over a gathered dossier.</summary>
public interface IControle<in TDossier>
{
    IEnumerable<Bevinding> Controleer(TDossier dossier);
}

/// <summary>A controle that answers at most one sentence; code and weight come from its attribute.</summary>
public abstract class Controle<TDossier> : IControle<TDossier>
{
    protected Controle()
    {
        var attribuut = ControleAttribute.Van(GetType());
        (Code, Zwaarte) = (attribuut.Code, attribuut.Zwaarte);
    }

    public string Code { get; }

    public Zwaarte Zwaarte { get; }

    public IEnumerable<Bevinding> Controleer(TDossier dossier) =>
        Oordeel(dossier) is { } tekst ? [new(Code, ZwaarteVoor(dossier), tekst)] : [];

    /// <returns>The sentence for the user, or null when all is well.</returns>
    protected abstract string? Oordeel(TDossier dossier);

    /// <summary>Some rules block or warn by local policy.</summary>
    protected virtual Zwaarte ZwaarteVoor(TDossier dossier) => Zwaarte;
}
