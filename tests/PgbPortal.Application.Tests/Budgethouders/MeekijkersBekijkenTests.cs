using PgbPortal.Application.Budgethouders;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Application.Tests.Budgethouders;

public sealed class MeekijkersBekijkenTests : Dossierproef
{
    [Fact]
    public async Task De_beheerder_en_wie_meekijkt_zien_wie_er_meekijkt_en_wie_er_later_bij_komt()
    {
        var dossier = (await Wereld.ToekenningAsync()).Budgethouder;
        await Wereld.AlsAsync<MeekijkerToevoegen, MeekijkerToevoegen.Input, VertegenwoordigingId>("anna", new(dossier, Bas));
        await Wereld.AlsAsync<VertegenwoordigerWijzigen, VertegenwoordigerWijzigen.Input, VertegenwoordigingId>("westland.cons", new(
            dossier, Joost, Vertegenwoordigerwijziging.Toevoegen, new(2026, 6, 1), Vertegenwoordigersoort.Gemachtigde));

        var anna = await BekijkAsync("anna", dossier);

        Assert.Equal(
            [("Joost Bakker", Vertegenwoordigersoort.Gemachtigde, false), ("Bas Mulder", Vertegenwoordigersoort.Meekijker, false)],
            anna.Regels.Select(r => (r.Naam, r.Soort, r.IsBeheerder)));
        Assert.Equal(anna.Regels, (await BekijkAsync("bas", dossier)).Regels);
    }

    [Fact]
    public async Task Wie_is_gestopt_staat_er_niet_meer_bij()
    {
        var dossier = (await Wereld.ToekenningAsync()).Budgethouder;
        var bas = await Wereld.AlsAsync<MeekijkerToevoegen, MeekijkerToevoegen.Input, VertegenwoordigingId>("anna", new(dossier, Bas));
        await Wereld.AlsAsync<MeekijkerVerwijderen, MeekijkerVerwijderen.Input, bool>("anna", new(dossier, bas));

        Assert.Empty((await BekijkAsync("anna", dossier)).Regels);
        await Assert.ThrowsAsync<NietGevondenException>(() => BekijkAsync("bas", dossier));
    }

    [Fact]
    public async Task Een_zorgverlener_en_een_consulent_zien_dit_niet()
    {
        var (toekenning, _) = await Wereld.GoedgekeurdAsync();

        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BekijkAsync("kees", toekenning.Budgethouder));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BekijkAsync("westland.cons", toekenning.Budgethouder));
    }

    private Task<MeekijkersBekijken.Overzicht> BekijkAsync(string door, BudgethouderId dossier) =>
        Wereld.AlsAsync<MeekijkersBekijken, MeekijkersBekijken.Input, MeekijkersBekijken.Overzicht>(door, new(dossier));
}
