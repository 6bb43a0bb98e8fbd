using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.UseCases;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.TestSupport;
using PgbPortal.TestSupport.Werelden;

namespace PgbPortal.Application.Tests.Zorgovereenkomsten;

/// <summary>Each test has a Proefwereld of its own; anna has a budget of gemeente Westland, kees is her zorgverlener.</summary>
public abstract class Overeenkomstproef : IAsyncLifetime
{
    private BudgethouderId? _dossier;

    protected TestDatabase Database { get; } = new();

    protected Proefwereld Wereld { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await Database.InitializeAsync();
        Wereld = await Proefwereld.MaakAsync(Database);
    }

    public async ValueTask DisposeAsync()
    {
        if (Wereld is not null)
        {
            await Wereld.DisposeAsync();
        }

        await Database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected PgbDbContext Db() => Database.Db();

    /// <summary>The dossier of anna, with a grant of Westland.</summary>
    protected async Task<BudgethouderId> DossierAsync() => _dossier ??= (await Wereld.ToekenningAsync()).Budgethouder;

    protected async Task<ZorgovereenkomstId> ConceptAsync(long tarief = 6000) =>
        await Wereld.ConceptAsync(await DossierAsync(), tarief: tarief);

    protected async Task<ZorgovereenkomstId> GedeeldAsync()
    {
        var id = await ConceptAsync();
        await DeelAsync(id);
        return id;
    }

    protected async Task<ZorgovereenkomstId> IngediendAsync()
    {
        var id = await ConceptAsync();
        await Wereld.DelenEnTekenenAsync(id);
        return id;
    }

    /// <summary>Handed in, with one line of Westland and one of Delft.</summary>
    protected async Task<ZorgovereenkomstId> IngediendBijTweeAsync()
    {
        var dossier = await DossierAsync();
        await Wereld.ToekenningAsync("anna", "delft", "D-1");
        var id = ZorgovereenkomstId.Nieuw();
        await Wereld.AlsAsync<ZorgovereenkomstOpstellen, ZorgovereenkomstOpstellen.Input, Conceptstand>("anna", new(
            id, dossier, Agb.Parse("12345678"), null, Overeenkomstsoort.Opdracht, new(null, Onderneming: true, Big: false),
            Proefwereld.Looptijd.Van, null, [await RegelAsync("westland", "Zorg van Westland"), await RegelAsync("delft", "Zorg van Delft")]));
        await Wereld.DelenEnTekenenAsync(id);
        return id;
    }

    protected async Task<Regelafspraak> RegelAsync(string verstrekker, string naam, long tarief = 6000)
    {
        await using var db = Db();
        var id = await db.Verstrekkers.Where(v => v.Code == (verstrekker == "westland" ? "1783" : "0503")).Select(v => v.Id).SingleAsync();
        return new(
            naam, id, Wet.Wmo, "02", "begeleiding individueel", $"Hulp bij het plannen van de dag: {naam}.", Beloning.Uurloon,
            Eenheid.Uur, new(tarief), Tariefsoort.Formeel, 60);
    }

    protected Task<Conceptstand> DeelAsync(ZorgovereenkomstId id, string door = "anna") =>
        Wereld.AlsAsync<ZorgovereenkomstDelen, ZorgovereenkomstDelen.Input, Conceptstand>(door, new(id));

    protected Task<Conceptstand> PasAanAsync(string door, ZorgovereenkomstAanpassen.Input input) =>
        Wereld.AlsAsync<ZorgovereenkomstAanpassen, ZorgovereenkomstAanpassen.Input, Conceptstand>(door, input);

    protected Task<ZorgovereenkomstStatus> TekenAsync(ZorgovereenkomstId id, string door, string? inhoud = null) =>
        Wereld.AlsAsync<ZorgovereenkomstOndertekenen, ZorgovereenkomstOndertekenen.Input, ZorgovereenkomstStatus>(door, new(id, inhoud));

    protected Task<ZorgovereenkomstStatus> TrekInAsync(ZorgovereenkomstId id, string door = "anna") =>
        Wereld.AlsAsync<ZorgovereenkomstIntrekken, ZorgovereenkomstIntrekken.Input, ZorgovereenkomstStatus>(door, new(id));

    protected Task<ZorgovereenkomstStatus> BeoordeelAsync(
        ZorgovereenkomstId id, Besluit besluit = Besluit.Akkoord, Afwijsreden? reden = null, string door = "westland.toets") =>
        Wereld.AlsAsync<ZorgovereenkomstBeoordelen, ZorgovereenkomstBeoordelen.Input, ZorgovereenkomstStatus>(
            door, new(id, besluit, reden, reden is null ? null : "Zo kan het niet."));

    protected Task<ZorgovereenkomstStatus> ToetsAsync(ZorgovereenkomstId id, Besluit besluit = Besluit.Akkoord, Afwijsreden? reden = null) =>
        Wereld.AlsAsync<ZorgovereenkomstToetsen, ZorgovereenkomstToetsen.Input, ZorgovereenkomstStatus>(
            "svb.recht", new(id, besluit, reden, reden is null ? null : "Dit mag niet van de wet."));

    protected Task<Overeenkomstbeeld> BekijkAsync(ZorgovereenkomstId id, string door = "anna") =>
        Wereld.AlsAsync<ZorgovereenkomstBekijken, ZorgovereenkomstBekijken.Input, Overeenkomstbeeld>(door, new(id));

    protected Task<Overeenkomstconcept> BekijkConceptAsync(ZorgovereenkomstId id, string door = "anna") =>
        Wereld.AlsAsync<ZorgovereenkomstconceptBekijken, ZorgovereenkomstconceptBekijken.Input, Overeenkomstconcept>(door, new(id));

    protected Task<Bladzijde<ZorgovereenkomstenBekijken.Regel>> LijstAsync(string door, ZorgovereenkomstenBekijken.Input? input = null) =>
        Wereld.AlsAsync<ZorgovereenkomstenBekijken, ZorgovereenkomstenBekijken.Input, Bladzijde<ZorgovereenkomstenBekijken.Regel>>(
            door, input ?? new());

    /// <summary>The code of the rule that refuses this.</summary>
    protected static async Task<string> GeweigerdMetAsync(Func<Task> stap) => (await Assert.ThrowsAsync<RegelOvertredenException>(stap)).Code;
}
