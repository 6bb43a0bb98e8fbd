using PgbPortal.Domain.Toekenningen.Controles;
using static PgbPortal.Domain.Tests.Toekenningen.Controles.Controleproef;

namespace PgbPortal.Domain.Tests.Toekenningen.Controles;

public sealed class RelatieIsPersoonOfOrganisatieTests
{
    [Fact]
    public void Een_persoon_is_goed() => LaatDoor<RelatieIsPersoonOfOrganisatie>(MetRelaties(Relatie()));

    [Fact]
    public void Een_organisatie_is_goed() => LaatDoor<RelatieIsPersoonOfOrganisatie>(
        MetRelaties(Relatie() with { Bsn = null, KvkNummer = "80008422", Organisatie = "Bewind BV" }));

    [Fact]
    public void Een_bsn_naast_een_kvk_nummer_wordt_geweigerd() => Weigert<RelatieIsPersoonOfOrganisatie>(
        MetRelaties(Relatie() with { KvkNummer = "80008422" }),
        Feiten,
        ("D504", Berichtplek.Relatie(0)));

    [Fact]
    public void Een_naam_naast_een_organisatie_wordt_geweigerd() => Weigert<RelatieIsPersoonOfOrganisatie>(
        MetRelaties(Relatie() with
        {
            Bsn = null,
            Naam = new("Jansen", null, null, null, null, null, 1),
            Organisatie = "Bewind BV",
        }),
        Feiten,
        ("D504", Berichtplek.Relatie(0)));
}
