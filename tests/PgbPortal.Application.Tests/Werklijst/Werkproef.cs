using PgbPortal.Application.Start;
using PgbPortal.Application.Werklijst;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.TestSupport;

namespace PgbPortal.Application.Tests.Werklijst;

/// <summary>An agreement of anna and kees waits for the toetsers of Westland and for the SVB.</summary>
public abstract class Werkproef : Wereldproef
{
    protected const string Toetser = "westland.toets";
    protected const string Collega = "westland.toets2";

    private protected async Task<ZorgovereenkomstId> InBeoordelingAsync()
    {
        var toekenning = await Wereld.ToekenningAsync();
        var id = await Wereld.ConceptAsync(toekenning.Budgethouder);
        await Wereld.DelenEnTekenenAsync(id);
        return id;
    }

    private protected Task<WerklijstBekijken.Overzicht> LijstAsync(string wie, WerklijstBekijken.Input? input = null) =>
        Wereld.AlsAsync<WerklijstBekijken, WerklijstBekijken.Input, WerklijstBekijken.Overzicht>(wie, input ?? new());

    private protected Task<string> GeefAsync(string wie, ZorgovereenkomstId id, MedewerkerId? aan = null, Taaksoort soort = Taaksoort.OvereenkomstBeoordelen) =>
        Wereld.AlsAsync<TaakGeven, TaakGeven.Input, string>(wie, new(soort, id.Waarde, aan));

    private protected async Task<MedewerkerId> MedewerkerAsync(string wie)
    {
        await using var db = Db();
        return (await db.Gebruikers.FindAsync(Wereld.Account(wie)))!.MedewerkerId!.Value;
    }

    /// <summary>More agreements that wait, with last days one after the other, and some on the same day.</summary>
    private protected async Task VulAsync(int aantal)
    {
        await using var db = Db();
        var westland = db.Verstrekkers.Single(v => v.Naam == "Westland");
        var anna = db.Budgethouders.First();
        for (var i = 0; i < aantal; i++)
        {
            var zorgverlener = new ZorgverlenerBuilder { Naam = $"Zorgbureau {i}" }.Build();
            db.AddRange(zorgverlener, new ZorgovereenkomstBuilder { Verstrekker = westland, Budgethouder = anna, Zorgverlener = zorgverlener, Status = ZorgovereenkomstStatus.InBeoordeling }.Build());
        }

        await db.SaveChangesAsync();
    }
}
