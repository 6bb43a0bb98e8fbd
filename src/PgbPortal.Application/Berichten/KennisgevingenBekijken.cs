using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Start;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Verstrekkers;

namespace PgbPortal.Application.Berichten;

/// <summary>The notices to the user, in the role and dossier that are open: what was not read first, then the newest first.</summary>
[ToegankelijkVoor(Rol.Burger, Rol.Organisatie, Rol.ConsulentVerstrekker, Rol.ToetserVerstrekker)]
[InMandaat(Mandaatrecht.Toekennen, Mandaatrecht.Beoordelen)]
public sealed class KennisgevingenBekijken(UseCaseContext context)
    : UseCase<KennisgevingenBekijken.Input, KennisgevingenBekijken.Overzicht>(context)
{
    /// <param name="Archief">What was put away, instead of the list.</param>
    public sealed record Input(bool Archief = false, KennisgevingId? Na = null, KennisgevingId? Voor = null);

    public sealed record Overzicht(Bladzijde<Regel> Bladzijde, int Ongelezen);

    /// <param name="Over">The budgethouder whose dossier it is about, by name; empty when it is about the reader.</param>
    /// <param name="IsAfgehandeld">What it asked for does not wait any more.</param>
    public sealed record Regel(KennisgevingId Id, Kennisgevingsoort Soort, DateOnly Op, bool IsNieuw, string Over, bool IsAfgehandeld);

    protected override async Task<Overzicht> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        if (Sessie.Dossier?.BudgethouderId is { } budgethouder)
        {
            Context.Betreft(budgethouder, nameof(Kennisgeving), budgethouder.Waarde);
        }

        var eigen = Db.Kennisgevingen.AsNoTracking().VoorRol(Sessie.Rol);
        var alle = eigen.Where(k => (k.GearchiveerdOpUtc != null) == input.Archief);
        var vanaf = await VanafAsync(alle, input, cancellationToken);
        var rijen = await Volgorde(vanaf, terug: input.Voor is not null)
            .Select(k => new { k.Id, k.Soort, k.OnderwerpId, k.Op, k.GelezenOpUtc, k.BudgethouderId }).Take(Bladzijde.Rijen + 1).ToListAsync(cancellationToken);
        var dossiers = rijen.Select(k => k.BudgethouderId).OfType<BudgethouderId>().Distinct().ToList();
        var namen = await Db.Budgethouders.AsNoTracking().Where(b => dossiers.Contains(b.Id))
            .ToDictionaryAsync(b => b.Id, b => b.Naam, cancellationToken);
        var stand = await Berichtstand.LaadAsync(Db, Sessie, Vandaag, rijen.Select(k => k.Soort), cancellationToken);
        return new(
            Bladzijde.Maak(
                rijen.ConvertAll(k => new Regel(
                    k.Id, k.Soort, k.Op, k.GelezenOpUtc is null, k.BudgethouderId is { } dossier ? namen.GetValueOrDefault(dossier, "") : "",
                    stand.IsAfgehandeld(k.Soort, k.OnderwerpId))),
                r => r.Id.Waarde,
                terug: input.Voor is not null,
                vanafEenSleutel: input.Na is not null),
            await eigen.CountAsync(k => k.GelezenOpUtc == null && k.GearchiveerdOpUtc == null, cancellationToken));
    }

    private static IQueryable<Kennisgeving> Volgorde(IQueryable<Kennisgeving> vraag, bool terug) => terug
        ? vraag.OrderByDescending(k => k.GelezenOpUtc != null).ThenBy(k => k.Id)
        : vraag.OrderBy(k => k.GelezenOpUtc != null).ThenByDescending(k => k.Id);

    // The key holds the place also when its notice was read in the meantime: then the list goes on among what was read.
    private async Task<IQueryable<Kennisgeving>> VanafAsync(IQueryable<Kennisgeving> alle, Input input, CancellationToken cancellationToken)
    {
        if ((input.Na ?? input.Voor) is not { } sleutel)
        {
            return alle;
        }

        var gelezen = await Db.Kennisgevingen.Where(k => k.Id == sleutel).Select(k => (bool?)(k.GelezenOpUtc != null))
            .SingleOrDefaultAsync(cancellationToken) ?? throw new NietGevondenException(nameof(Kennisgeving));
        return (input.Voor is null, gelezen) switch
        {
            (true, true) => alle.Where(k => k.GelezenOpUtc != null && k.Id < sleutel),
            (true, false) => alle.Where(k => k.GelezenOpUtc != null || k.Id < sleutel),
            (false, true) => alle.Where(k => k.GelezenOpUtc == null || k.Id > sleutel),
            (false, false) => alle.Where(k => k.GelezenOpUtc == null && k.Id > sleutel),
        };
    }
}
