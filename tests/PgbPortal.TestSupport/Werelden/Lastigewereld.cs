using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Budgethouders;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.TestSupport.Werelden;

/// <summary>
/// A Proefwereld of what pages break on: names of two hundred signs, in Arabic and in Frisian, with signs of HTML, or the same as that of
/// another; a budget of € 99.999,99, four hundred claims that wait, and the dossier of somebody who died.
/// </summary>
public static class Lastigewereld
{
    public const string Arabisch = "محمد عبد الرحمن الأنصاري";
    public const string Fries = "Sjoukje fan 'e Wâl-Hjerrë & Sûn <b>";
    public const string Vertaalbaar = "Hulp nodig?";
    public const int Declaraties = 400;

    /// <summary>Seventy signs without a place to break it, and as much as a name can be with it.</summary>
    public static string Lang { get; } =
        $"Wilhelmina Frederika {string.Concat(Enumerable.Repeat("Boetzelaer", 7))} ".PadRight(196, 'x') + " Wit";

    /// <summary>By account; bas and joost are called the same.</summary>
    public static IReadOnlyDictionary<string, string> Namen { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["anna"] = Lang,
        ["dina"] = Arabisch,
        ["bas"] = Fries,
        ["joost"] = Fries,
        ["kees"] = Arabisch + " للرعاية",
        ["linde"] = Vertaalbaar,
    };

    /// <summary>On a world in which nobody did anything yet.</summary>
    public static async Task VulAsync(Proefwereld wereld)
    {
        await HernoemAsync(wereld);
        var (anna, overeenkomst) = await wereld.GoedgekeurdAsync(centen: 9_999_999);
        var (dina, vanDina) = await wereld.GoedgekeurdAsync("dina", "linde", "delft", "D-1");
        var bas = await wereld.ToekenningAsync("bas", "delft", "B-1");
        await wereld.AlsAsync<VertegenwoordigerWijzigen, VertegenwoordigerWijzigen.Input, VertegenwoordigingId>(
            "delft.cons",
            new(bas.Budgethouder, Bsn.Parse("999990032"), Vertegenwoordigerwijziging.Toevoegen, Proefwereld.Begin, Vertegenwoordigersoort.Gemachtigde));
        wereld.Klok.Zet(new(2026, 4, 2));
        await wereld.DeclareerAsync("anna", overeenkomst, new(2026, 3), 180, 180, 210, 165);
        await wereld.DeclareerAsync("dina", vanDina, new(2026, 3), 120, 60);
        await wereld.BetaalAsync();
        await VeelAsync(wereld, overeenkomst);
        await wereld.AlsAsync<OverlijdenVerwerken, OverlijdenVerwerken.Input, bool>(Rol.Brp, new(Bsn.Parse("999990020"), new(2026, 4, 1)));
        wereld.Klok.Zet(new(2026, 5, 6));
    }

    private static async Task HernoemAsync(Proefwereld wereld)
    {
        await using var db = wereld.Database.Db();
        foreach (var (account, naam) in Namen)
        {
            var wie = await db.Gebruikers.SingleAsync(g => g.Id == wereld.Account(account));
            if (wie.PersoonId is { } persoon)
            {
                db.Entry(await db.Personen.SingleAsync(p => p.Id == persoon)).Property(p => p.Naam).CurrentValue = naam;
            }
            else
            {
                db.Entry(await db.Zorgverleners.SingleAsync(z => z.Id == wie.ZorgverlenerId)).Property(z => z.Naam).CurrentValue = naam;
            }
        }

        await db.SaveChangesAsync();
    }

    // Entered by the zorgverlener; they wait for the budgethouder.
    private static async Task VeelAsync(Proefwereld wereld, ZorgovereenkomstId id)
    {
        await using var db = wereld.Database.Db();
        var overeenkomst = await db.Zorgovereenkomsten.Include(z => z.Regels).SingleAsync(z => z.Id == id);
        db.AddRange(Enumerable.Range(0, Declaraties).Select(n => new DeclaratieBuilder
        {
            Overeenkomst = overeenkomst,
            Soort = Declaratiesoort.Aanvulling,
            Invoerder = Invoerder.Zorgverlener,
            Regels = [new(overeenkomst.Regels[0].Id, new DateOnly(2026, 3, 2).AddDays(n % 28), null, 15, null)],
        }.Build()));
        await db.SaveChangesAsync();
    }
}
