using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Domain.Zorgovereenkomsten.Controles;

/// <summary>The kind of agreement fits the answers: family has its own model, and an institution is an organisation.</summary>
[Controle("ZO-004", Zwaarte.Blokkerend, Bron = "domein.md 5.2 [svb-kiezen]; scenarios/README.md 6.2")]
public sealed class SoortPastBijAntwoorden : Controle<ZorgovereenkomstDossier>
{
    protected override string? Oordeel(ZorgovereenkomstDossier dossier)
    {
        var overeenkomst = dossier.Overeenkomst;
        return (overeenkomst.IsFamilie, overeenkomst.Soort) switch
        {
            (true, not Overeenkomstsoort.Familie) =>
                "Uw zorgverlener is familie of uw partner. Kies daarom de overeenkomst \"partner of familielid\".",
            (false, Overeenkomstsoort.Familie) =>
                "De overeenkomst \"partner of familielid\" is alleen voor uw partner en naaste familie. Kies een andere soort.",
            (_, Overeenkomstsoort.Instelling) when dossier.Zorgverlener.Soort == Zorgverlenersoort.Persoon =>
                "Uw zorgverlener is een persoon en geen instelling. Kies een andere soort overeenkomst.",
            _ => null,
        };
    }
}
