namespace PgbPortal.Domain.Zorgovereenkomsten.Controles;

/// <summary>The verstrekker that pays works with maandloon.</summary>
[Controle("ZO-020", Zwaarte.Blokkerend, Bron = "domein.md 5.2 [svb-betal]; scenarios/README.md 6.2")]
public sealed class MaandloonIsToegestaan : Regelcontrole
{
    protected override string? Oordeel(ZorgovereenkomstDossier dossier, Overeenkomstregel regel) =>
        regel.Beloning == Beloning.Maandloon && dossier.BeleidVoor(regel) is { Maandloon: false }
            ? "Uw gemeente of zorgkantoor werkt niet met een maandloon. Kies betalen per uur."
            : null;
}
