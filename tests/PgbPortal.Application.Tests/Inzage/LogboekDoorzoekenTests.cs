using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Budgethouders;
using PgbPortal.Application.Inzage;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Inzage;

public sealed class LogboekDoorzoekenTests : Logboekproef
{
    private static readonly Bsn Anna = Bsn.Parse("999990019");

    [Fact]
    public async Task Wie_in_het_logboek_zocht_staat_zelf_in_het_logboek_en_alleen_bij_de_eigen_organisatie()
    {
        await Wereld.ToekenningAsync();
        await ZoekAsync("westland.privacy", new(Inzagereden.Klacht, Anna));
        await ZoekAsync("delft.privacy", new(Inzagereden.PeriodiekeControle, Medewerker: Wereld.Account("delft.cons")));

        var regel = Assert.Single((await ZoekAsync("westland.privacy", new(Inzagereden.PeriodiekeControle, Lezers: true))).Regels!.Regels);
        Assert.Equal((nameof(LogboekDoorzoeken), Inzagereden.Klacht, "Privacyfunctionaris"), (regel.Inzage.Gebeurtenis, regel.Inzage.Reden, regel.Medewerker));

        // The auditor reads all, the one just now too.
        Assert.Equal(3, (await ZoekAsync("auditor", new(Inzagereden.PeriodiekeControle, Lezers: true))).Regels!.Regels.Count);
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => ZoekAsync("westland.beheer", new(Inzagereden.Klacht, Anna)));
    }

    [Fact]
    public async Task De_beheerder_ziet_met_een_reden_wat_de_eigen_medewerkers_in_een_dossier_deden()
    {
        var toekenning = await Wereld.ToekenningAsync();
        await Wereld.AlsAsync<BudgethouderBekijken, BudgethouderBekijken.Input, BudgethouderBekijken.Dossier>("westland.cons", new(toekenning.Budgethouder));

        var regels = (await ZoekAsync("westland.privacy", new(Inzagereden.Klacht, Anna))).Regels!.Regels;

        Assert.Equal(nameof(BudgethouderBekijken), regels[0].Inzage.Gebeurtenis);
        Assert.Contains("onsulent", regels[0].Medewerker);
        Assert.Matches("^[0-9]{4} [0-9]{4}$", regels[0].Klantnummer);
        Assert.DoesNotContain(regels, r => r.Inzage.Rol is Rol.Burger || r.Inzage.Verstrekker != "Westland");
    }

    [Fact]
    public async Task Zoeken_in_het_log_staat_zelf_in_het_log_en_de_budgethouder_leest_wie_en_waarom()
    {
        var toekenning = await Wereld.ToekenningAsync();
        await ZoekAsync("auditor", new(Inzagereden.VermoedenVanMisbruik, Anna));

        var overzicht = await Wereld.AlsAsync<InzagesBekijken, InzagesBekijken.Input, InzagesBekijken.Overzicht>(
            "anna", new(new(), Budgethouder: toekenning.Budgethouder));

        var regel = overzicht.Regels.Regels[0];
        Assert.Equal((nameof(LogboekDoorzoeken), Logactie.Zoeken, Rol.Auditor), (regel.Gebeurtenis, regel.Actie, regel.Rol));
        Assert.Equal((Inzagereden.VermoedenVanMisbruik, null), (regel.Reden, regel.Naam));

        // The log of reading the log: who watches the auditor finds it by employee.
        var meta = (await ZoekAsync("auditor", new(Inzagereden.PeriodiekeControle, Medewerker: Wereld.Account("auditor")))).Regels!.Regels;
        Assert.Contains(meta, r => r.Inzage is { Gebeurtenis: nameof(LogboekDoorzoeken), Reden: Inzagereden.VermoedenVanMisbruik });
    }

    [Fact]
    public async Task Zonder_reden_komt_er_niets_en_zonder_persoon_of_medewerker_wordt_het_geweigerd()
    {
        await Wereld.ToekenningAsync();

        Assert.Null((await ZoekAsync("westland.privacy", new())).Regels);
        Assert.Equal("IZ-004", await GeweigerdMetAsync(() => ZoekAsync("westland.privacy", new(Inzagereden.Klacht))));
    }

    [Fact]
    public async Task Een_budgethouder_of_medewerker_van_een_ander_bestaat_niet()
    {
        await Wereld.ToekenningAsync();

        var vreemd = await ZoekAsync("delft.privacy", new(Inzagereden.Klacht, Anna));
        var onbekend = await ZoekAsync("delft.privacy", new(Inzagereden.Klacht, Bsn.Parse("999990007")));
        var medewerker = await ZoekAsync("delft.privacy", new(Inzagereden.Klacht, Medewerker: Wereld.Account("westland.cons")));

        Assert.All([vreemd, onbekend, medewerker], r => Assert.Empty(r.Regels!.Regels));
        Assert.DoesNotContain(vreemd.Medewerkers, m => m.Account == Wereld.Account("westland.cons"));
        await using var db = Db();
        Assert.All(await db.Logregels.Where(l => l.Gebeurtenis == nameof(LogboekDoorzoeken)).ToListAsync(), l => Assert.Null(l.BudgethouderId));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => ZoekAsync("westland.cons", new(Inzagereden.Klacht, Anna)));
    }

    private Task<LogboekDoorzoeken.Resultaat> ZoekAsync(string door, LogboekDoorzoeken.Input input) =>
        Wereld.AlsAsync<LogboekDoorzoeken, LogboekDoorzoeken.Input, LogboekDoorzoeken.Resultaat>(door, input);
}
