namespace PgbPortal.Domain.Zorgovereenkomsten.Controles;

/// <summary>A controle that looks at each line by itself; code and weight come from its attribute.</summary>
public abstract class Regelcontrole : IControle<ZorgovereenkomstDossier>
{
    private readonly string _code;
    private readonly Zwaarte _zwaarte;

    protected Regelcontrole()
    {
        var attribuut = ControleAttribute.Van(GetType());
        (_code, _zwaarte) = (attribuut.Code, attribuut.Zwaarte);
    }

    public virtual IEnumerable<Bevinding> Controleer(ZorgovereenkomstDossier dossier) =>
        from regel in dossier.Overeenkomst.Regels
        where !regel.Doorgestreept
        let tekst = Oordeel(dossier, regel)
        where tekst is not null
        select Bevinding(tekst, regel.Naam);

    /// <param name="regel">Name of the line; null for the agreement.</param>
    protected Zorgovereenkomstbevinding Bevinding(string tekst, string? regel) => new(_code, _zwaarte, tekst, regel);

    /// <returns>The sentence for the user about this line, or null when all is well.</returns>
    protected abstract string? Oordeel(ZorgovereenkomstDossier dossier, Overeenkomstregel regel);
}
