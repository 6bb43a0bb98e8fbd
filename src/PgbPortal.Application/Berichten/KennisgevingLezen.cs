using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Start;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Verstrekkers;

namespace PgbPortal.Application.Berichten;

/// <summary>Opens one notice; from then on it is read. At a verstrekker a colleague who reads it reads it for all.</summary>
[ToegankelijkVoor(Rol.Burger, Rol.Organisatie, Rol.ConsulentVerstrekker, Rol.ToetserVerstrekker)]
[InMandaat(Mandaatrecht.Toekennen, Mandaatrecht.Beoordelen)]
public sealed class KennisgevingLezen(UseCaseContext context) : UseCase<KennisgevingLezen.Input, KennisgevingLezen.Detail>(context)
{
    /// <param name="AlsBestand">To keep elsewhere: the care log tells it apart from a look.</param>
    public sealed record Input(KennisgevingId Id, bool AlsBestand = false);

    /// <summary>Where a notice leads, when its kind alone does not say so.</summary>
    public enum Doel
    {
        /// <summary>As its kind says.</summary>
        Vast,
        Declaratie,
        Overeenkomst,

        /// <summary>What it was about is not there for this reader: there is nothing to open.</summary>
        Geen,
    }

    /// <param name="OnderwerpId">The toekenning, overeenkomst, declaratie or betaling that it is about.</param>
    /// <param name="Over">The budgethouder whose dossier it is about, by name.</param>
    /// <param name="Dossier">The same budgethouder; null when the reader may not look into that dossier any more.</param>
    /// <param name="IsAfgehandeld">What it asked for does not wait any more.</param>
    public sealed record Detail(
        KennisgevingId Id,
        Kennisgevingsoort Soort,
        Doel Doel,
        Guid OnderwerpId,
        DateOnly Op,
        string Over,
        BudgethouderId? Dossier,
        bool IsGearchiveerd,
        bool IsAfgehandeld)
    {
        /// <summary>This look is the first.</summary>
        public bool WasNieuw { get; init; }
    }

    protected override bool HerhaaltBijBotsing => true;

    protected override async Task<Detail> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        if (input.AlsBestand)
        {
            Context.Doet(Logactie.Exporteren);
        }

        var kennisgeving = await Db.Kennisgevingen.VoorRol(Sessie.Rol).SingleOrDefaultAsync(k => k.Id == input.Id, cancellationToken)
            ?? throw new NietGevondenException(nameof(Kennisgeving));
        Context.Betreft(kennisgeving.BudgethouderId, nameof(Kennisgeving), input.Id.Waarde);
        var over = await Db.Budgethouders.Where(b => b.Id == kennisgeving.BudgethouderId).Select(b => b.Naam).SingleOrDefaultAsync(cancellationToken);
        var wasNieuw = kennisgeving.GelezenOpUtc is null && !await Context.IsAlleenLezenAsync(cancellationToken);
        if (wasNieuw)
        {
            kennisgeving.MarkeerGelezen(NuUtc);
            await BewaarAsync(Db, cancellationToken);
        }

        var (doel, onderwerp) = kennisgeving.Soort == Kennisgevingsoort.BetalingMislukt
            ? await BetalingAsync(kennisgeving.OnderwerpId, cancellationToken)
            : (Doel.Vast, kennisgeving.OnderwerpId);
        var stand = await Berichtstand.LaadAsync(Db, Sessie, Vandaag, [kennisgeving.Soort], cancellationToken);
        return new(
            kennisgeving.Id,
            kennisgeving.Soort,
            doel,
            onderwerp,
            kennisgeving.Op,
            over ?? "",
            over is null ? null : kennisgeving.BudgethouderId,
            kennisgeving.GearchiveerdOpUtc is not null,
            stand.IsAfgehandeld(kennisgeving.Soort, kennisgeving.OnderwerpId))
        {
            WasNieuw = wasNieuw,
        };
    }

    // It names the payment; older ones name the claim or the term of maandloon that was paid.
    private async Task<(Doel, Guid)> BetalingAsync(Guid onderwerp, CancellationToken cancellationToken)
    {
        if (await Db.Betaalopdrachten.AnyAsync(o => o.Id == new BetaalopdrachtId(onderwerp), cancellationToken))
        {
            return (Doel.Vast, onderwerp);
        }

        if (await Db.Declaraties.AnyAsync(d => d.Id == new DeclaratieId(onderwerp), cancellationToken))
        {
            return (Doel.Declaratie, onderwerp);
        }

        var overeenkomst = await Db.Maandloontermijnen.Where(t => t.Id == new MaandloontermijnId(onderwerp))
            .Select(t => (ZorgovereenkomstId?)t.ZorgovereenkomstId).SingleOrDefaultAsync(cancellationToken);
        return overeenkomst is { } id ? (Doel.Overeenkomst, id.Waarde) : (Doel.Geen, onderwerp);
    }
}
