using PgbPortal.Domain.Verstrekkers;

namespace PgbPortal.Domain.Zorgovereenkomsten.Controles;

/// <summary>A formal tariff is only for an institution, or for a care company or BIG-registered carer who is no family.</summary>
[Controle("ZO-012", Zwaarte.Blokkerend, Bron = "Rlz art. 5.22 lid 3; domein.md 5.2 [menzis-tarief]")]
public sealed class FormeelTariefAlleenVoorFormeleZorgverlener : Regelcontrole
{
    protected override string? Oordeel(ZorgovereenkomstDossier dossier, Overeenkomstregel regel)
    {
        if (regel.Tariefsoort == Tariefsoort.Informeel || dossier.IsFormeel)
        {
            return null;
        }

        return dossier.Overeenkomst.IsFamilie
            ? "Voor uw partner of familie geldt het informele tarief. Kies informeel."
            : "Het formele tarief is alleen voor een zorgbedrijf of iemand met een BIG-registratie. Kies informeel.";
    }
}
