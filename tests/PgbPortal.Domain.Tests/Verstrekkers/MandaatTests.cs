using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.TestSupport;

namespace PgbPortal.Domain.Tests.Verstrekkers;

public sealed class MandaatTests
{
    private static readonly DateOnly Vandaag = new(2026, 3, 10);
    private static readonly DateTime Nu = new(2026, 3, 10, 9, 0, 0, DateTimeKind.Utc);

    private readonly Verstrekker _westland = new VerstrekkerBuilder { Naam = "Westland" }.Build();
    private readonly Verstrekker _delft = new VerstrekkerBuilder { Naam = "Delft" }.Build();
    private readonly Verstrekker _zorgkantoor = new VerstrekkerBuilder { Naam = "Haaglanden", Soort = Verstrekkersoort.Zorgkantoor }.Build();

    [Fact]
    public void Een_mandaat_geldt_van_de_eerste_tot_en_met_de_laatste_dag_en_kijken_hoort_erbij()
    {
        var mandaat = Geef(rechten: Mandaatrecht.Beoordelen);

        Assert.Equal([Mandaatrecht.Kijken, Mandaatrecht.Beoordelen], mandaat.Rechten);
        Assert.Equal(
            [false, true, true, false],
            new DateOnly[] { new(2026, 3, 31), new(2026, 4, 1), new(2026, 6, 30), new(2026, 7, 1) }.Select(mandaat.GeldtOp));
    }

    [Fact]
    public void Ingetrokken_geldt_het_niet_meer_en_het_blijft_bestaan_met_wie_en_wanneer()
    {
        var (mandaat, door) = (Geef(), Guid.NewGuid());

        mandaat.TrekIn(door, Nu, Vandaag);

        Assert.False(mandaat.GeldtOp(new(2026, 4, 1)));
        Assert.Equal((door, Nu), (mandaat.IngetrokkenDoorId, mandaat.IngetrokkenOpUtc));
        Assert.Equal("MD-006", Code(() => mandaat.TrekIn(door, Nu, Vandaag)));
        Assert.Equal("MD-007", Code(() => Geef().TrekIn(door, Nu, new(2026, 7, 1))));
    }

    [Fact]
    public void Wat_niet_kan_wordt_geen_mandaat()
    {
        Assert.Equal("MD-001", Code(() => Geef(aan: _westland)));
        Assert.Equal("MD-002", Code(() => Geef(wetten: [])));
        Assert.Equal("MD-002", Code(() => Geef(wetten: [Wet.Wlz])));
        Assert.Equal("MD-002", Code(() => Geef(aan: _zorgkantoor)));
        Assert.Equal("MD-003", Code(() => Mandaat.Geef(MandaatId.Nieuw(), _westland, _delft, [Wet.Wmo], [], (Vandaag, Vandaag), Guid.Empty, Nu, Vandaag)));
        Assert.Equal("MD-004", Code(() => Geef(van: Vandaag.AddDays(-1))));
        Assert.Equal("MD-004", Code(() => Geef(van: new(2026, 7, 1))));
    }

    [Fact]
    public void Overlappen_is_een_dag_en_een_wet_gemeen_hebben()
    {
        var mandaat = Geef();

        Assert.True(mandaat.Overlapt(Geef(wetten: [Wet.Wmo, Wet.Jw])));
        Assert.False(mandaat.Overlapt(Geef(wetten: [Wet.Jw])));
        Assert.False(mandaat.Overlapt(Mandaat.Geef(
            MandaatId.Nieuw(), _westland, _delft, [Wet.Wmo], [Mandaatrecht.Kijken], (new(2026, 7, 1), new(2026, 7, 1)), Guid.Empty, Nu, Vandaag)));
        mandaat.TrekIn(Guid.Empty, Nu, Vandaag);
        Assert.False(mandaat.Overlapt(Geef()));
    }

    [Theory]
    [InlineData(Rol.ConsulentVerstrekker, Mandaatrecht.Toekennen, true)]
    [InlineData(Rol.ConsulentVerstrekker, Mandaatrecht.Beoordelen, false)]
    [InlineData(Rol.ToetserVerstrekker, Mandaatrecht.Beoordelen, true)]
    [InlineData(Rol.ToetserVerstrekker, Mandaatrecht.Kijken, false)]
    [InlineData(Rol.BeheerderVerstrekker, Mandaatrecht.Toekennen, false)]
    public void Een_recht_is_er_voor_wie_dat_werk_doet(Rol rol, Mandaatrecht recht, bool werkt) => Assert.Equal(werkt, Mandaat.LaatWerken(rol, [recht]));

    private Mandaat Geef(Verstrekker? aan = null, Wet[]? wetten = null, DateOnly? van = null, Mandaatrecht rechten = Mandaatrecht.Kijken) => Mandaat.Geef(
        MandaatId.Nieuw(), _westland, aan ?? _delft, wetten ?? [Wet.Wmo], [rechten], (van ?? new(2026, 4, 1), new(2026, 6, 30)), Guid.NewGuid(), Nu, Vandaag);

    private static string Code(Action doe) => Assert.Throws<RegelOvertredenException>(doe).Bevindingen[0].Code;
}
