using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Toekenningen.Controles;
using static PgbPortal.Domain.Tests.Toekenningen.Controles.Controleproef;

namespace PgbPortal.Domain.Tests.Toekenningen.Controles;

public sealed class GeenContactpersoonNaastOrganisatieTests
{
    private static readonly Relatieregel Organisatie = Relatie("1", soort: 3) with { Bsn = null, KvkNummer = "80008422" };

    private static readonly Toekenningsbericht Allebei = MetRelaties(Organisatie, Relatie("2", soort: 1)) with { Wet = Wet.Wlz };

    [Fact]
    public void Een_organisatie_met_een_contactpersoon_geeft_een_waarschuwing() =>
        Meldt<GeenContactpersoonNaastOrganisatie>(Berichtplek.Relatie(1), Allebei);

    [Fact]
    public void Bij_een_gemeente_geldt_dit_niet() => LaatDoor<GeenContactpersoonNaastOrganisatie>(Allebei with { Wet = Wet.Wmo });

    [Fact]
    public void Een_organisatie_alleen_is_goed() =>
        LaatDoor<GeenContactpersoonNaastOrganisatie>(Allebei with { Relaties = [Organisatie] });

    [Fact]
    public void Een_contactpersoon_naast_een_ouder_is_goed() => LaatDoor<GeenContactpersoonNaastOrganisatie>(
        Allebei with { Relaties = [Relatie("1", soort: 3), Relatie("2", soort: 1)] });
}
