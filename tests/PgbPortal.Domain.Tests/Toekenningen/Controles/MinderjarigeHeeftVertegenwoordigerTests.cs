using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Toekenningen.Controles;
using static PgbPortal.Domain.Tests.Toekenningen.Controles.Controleproef;

namespace PgbPortal.Domain.Tests.Toekenningen.Controles;

public sealed class MinderjarigeHeeftVertegenwoordigerTests
{
    /// <summary>On the day of the message 18 years less one day.</summary>
    private static readonly ToekenningFeiten Minderjarig = Feiten with { ClientGeboren = new(2008, 2, 10) };

    [Fact]
    public void Een_volwassene_heeft_niemand_nodig() =>
        LaatDoor<MinderjarigeHeeftVertegenwoordiger>(Bericht, Feiten with { ClientGeboren = new(2008, 2, 9) });

    [Fact]
    public void Een_onbekende_geboortedatum_zegt_niets() =>
        LaatDoor<MinderjarigeHeeftVertegenwoordiger>(Bericht, Feiten with { ClientGeboren = null });

    [Fact]
    public void Een_kind_met_een_ouder_in_het_bericht_is_goed() =>
        LaatDoor<MinderjarigeHeeftVertegenwoordiger>(MetRelaties(Relatie(soort: 3)), Minderjarig);

    [Fact]
    public void Een_kind_met_een_bekende_vertegenwoordiger_is_goed() =>
        LaatDoor<MinderjarigeHeeftVertegenwoordiger>(Bericht, Minderjarig with { HeeftVertegenwoordiger = true });

    [Fact]
    public void Een_kind_zonder_ouder_gaat_naar_een_medewerker() => Meldt<MinderjarigeHeeftVertegenwoordiger>(
        Berichtplek.Client,
        Bericht,
        Minderjarig,
        Zwaarte.Handmatig);

    [Fact]
    public void Een_contactpersoon_is_geen_vertegenwoordiger() => Meldt<MinderjarigeHeeftVertegenwoordiger>(
        Berichtplek.Client,
        MetRelaties(Relatie(soort: 1)),
        Minderjarig,
        Zwaarte.Handmatig);
}
