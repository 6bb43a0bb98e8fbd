using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Inzage;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.UseCases;

namespace PgbPortal.Application.Identity;

/// <summary>
/// After a backup was put back: what opened something when it was made may have been ended or used since. So every session is over, every
/// invitation, recovery code and code by e-mail is void, and whoever was half-way in begins again.
/// </summary>
internal static class Aanmeldherstel
{
    /// <summary>Of Identity: the app of somebody, which stays.</summary>
    private const string Appsleutel = "AuthenticatorKey";

    private const int PerKeer = 500;

    /// <returns>How many sessions ended.</returns>
    public static async Task<int> BeeindigAllesAsync(DbContextOptions<PgbDbContext> opties, DateTime nuUtc, CancellationToken cancellationToken)
    {
        await using var db = new PgbDbContext(opties, Toegang.Systeem("aanmelden na het terugzetten van een reservekopie"));
        await using var transactie = await db.Database.BeginTransactionAsync(cancellationToken);
        var sessies = await db.Aanmeldsessies.Where(s => s.BeeindigdOpUtc == null).ToListAsync(cancellationToken);
        sessies.ForEach(s => s.Beeindig(nuUtc));
        (await db.Dossieropeningen.Where(o => o.TotUtc > nuUtc).ToListAsync(cancellationToken)).ForEach(o => o.Sluit(nuUtc));
        db.RemoveRange(await db.Set<IdentityUserToken<Guid>>().Where(t => t.Name != Appsleutel).ToListAsync(cancellationToken));
        (await db.Berichtkeuzes.Where(k => k.Bevestigingscode != null).ToListAsync(cancellationToken)).ForEach(k => k.VergeetNieuwAdres());
        db.Add(new Logregel
        {
            Id = Tijdsleutel.Nieuw(),
            TijdUtc = nuUtc,
            Gebeurtenis = nameof(Aanmeldherstel),
            Actie = Logactie.Afmelden,
            Wijziging = true,
            Resultaat = Logresultaat.Toegestaan,
            Rol = Rol.Klok,
            Objectsoort = nameof(Aanmeldsessie),
            Veldengroep = nameof(Identity),
            Versie = Logsoorten.Versie,
        });
        await db.SaveChangesAsync(cancellationToken);
        await VernieuwStempelsAsync(db, cancellationToken);
        await transactie.CommitAsync(cancellationToken);
        return sessies.Count;
    }

    private static async Task VernieuwStempelsAsync(PgbDbContext db, CancellationToken cancellationToken)
    {
        var na = Guid.Empty;
        while (true)
        {
            db.ChangeTracker.Clear();
            var accounts = await db.Gebruikers.Where(g => g.Id > na).OrderBy(g => g.Id).Take(PerKeer).ToListAsync(cancellationToken);
            accounts.ForEach(g => (g.SecurityStamp, g.ConcurrencyStamp) = (Guid.CreateVersion7().ToString("N"), Guid.CreateVersion7().ToString()));
            await db.SaveChangesAsync(cancellationToken);
            if (accounts.Count < PerKeer)
            {
                return;
            }

            na = accounts[^1].Id;
        }
    }
}
