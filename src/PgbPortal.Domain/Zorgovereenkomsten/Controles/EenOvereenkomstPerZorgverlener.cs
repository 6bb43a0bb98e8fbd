namespace PgbPortal.Domain.Zorgovereenkomsten.Controles;

/// <summary>These two have no other agreement, shared or signed, that runs on after the start of this one.</summary>
[Controle("ZO-003", Zwaarte.Blokkerend, Bron = "domein.md 5.2 [cz-zov]; scenarios/README.md 6.2")]
public sealed class EenOvereenkomstPerZorgverlener : Controle<ZorgovereenkomstDossier>
{
    protected override string? Oordeel(ZorgovereenkomstDossier dossier) =>
        dossier.Andere.Any(a => a.Id != dossier.Overeenkomst.Id && !(a.TotEnMet < dossier.Overeenkomst.Van))
            ? "U heeft al een overeenkomst met deze zorgverlener. Wijzig die, of laat die eerst eindigen."
            : null;
}
