namespace PgbPortal.Domain.Zorgovereenkomsten.Controles;

/// <summary>Each line says from which budget it is paid.</summary>
[Controle("ZO-058", Zwaarte.Blokkerend, Bron = "domein.md 5.2 [zz-facturen]")]
public sealed class RegelHeeftEenBudget : Regelcontrole
{
    protected override string? Oordeel(ZorgovereenkomstDossier dossier, Overeenkomstregel regel) =>
        regel is { VerstrekkerId: not null, Wet: not null, Zorgfunctie: not null }
            ? null
            : "Kies uit welk budget u deze zorg betaalt.";
}
