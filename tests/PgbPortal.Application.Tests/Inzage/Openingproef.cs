using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Inzage;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Tests.Identity;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Inzage;

/// <summary>Sessions that open dossiers and press the emergency button.</summary>
public abstract class Openingproef : Sessieproef
{
    protected static Bsn Anna { get; } = Bsn.Parse("999990019");

    protected async Task<BudgethouderId> OpenDossierAsync(string sleutel, Bsn? bsn = null, string kenmerk = "V-2026-12") => await MetAsync(
        "svb.kcc", sleutel, c => new DossierOpenen(c), new DossierOpenen.Input(null, bsn ?? Anna, Openingsreden.Telefoon, kenmerk));

    protected Task<DateTime> NoodAsync(string wie, string sleutel, Openingsreden reden = Openingsreden.ZorgStopt) =>
        MetAsync(wie, sleutel, c => new NoodknopGebruiken(c), new NoodknopGebruiken.Input(reden, "M-7"));

    protected async Task<IReadOnlyList<NoodgevallenBekijken.Regel>> NoodgevallenAsync(string door) => (await NoodgevallenAsync(door, new())).Regels;

    protected Task<Bladzijde<NoodgevallenBekijken.Regel>> NoodgevallenAsync(string door, NoodgevallenBekijken.Input input) =>
        Wereld.AlsAsync<NoodgevallenBekijken, NoodgevallenBekijken.Input, Bladzijde<NoodgevallenBekijken.Regel>>(door, input);

    private protected async Task<List<Logregel>> RegelsAsync(string gebeurtenis)
    {
        await using var db = Db();
        return await db.Logregels.Where(l => l.Gebeurtenis == gebeurtenis).OrderBy(l => l.Id).ToListAsync();
    }

    protected void Later(int minuten) => Wereld.Klok.Verder(TimeSpan.FromMinutes(minuten));
}
