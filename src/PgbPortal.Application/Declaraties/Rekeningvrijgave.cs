using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Declaraties;

namespace PgbPortal.Application.Declaraties;

/// <summary>An account was confirmed: claims that waited for it go into the next run. Their money is set aside already.</summary>
internal static class Rekeningvrijgave
{
    /// <param name="declaraties">Those that are paid to this account.</param>
    public static async Task GeefVrijAsync(
        UseCaseContext context, PgbDbContext db, IQueryable<Declaratie> declaraties, CancellationToken cancellationToken)
    {
        var nuUtc = context.Klok.NuUtc();
        var kengetallen = await context.KengetallenAsync(cancellationToken);
        var betaaldag = new Declaratiebehandeling(db, new(db, nuUtc, context.Klok.Vandaag()), kengetallen, context.Klok).Betaaldag();
        var wachtend = await declaraties.Include(d => d.Regels)
            .Where(d => d.Status == DeclaratieStatus.BetalingMislukt
                || (d.Status == DeclaratieStatus.Aangehouden && d.Wachtreden == Wachtreden.Rekeningnummer))
            .OrderBy(d => d.IngediendOpUtc).ThenBy(d => d.Id).ToListAsync(cancellationToken);
        wachtend.ForEach(d => d.KeurGoed(nuUtc, betaaldag));
    }
}
