using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Declaraties;

/// <summary>What every step with a claim works with: the wide database, the ledger, and what happens to a claim.</summary>
internal sealed record Declaratiewerk(PgbDbContext Db, Grootboek Grootboek, Declaratiebehandeling Behandeling)
{
    /// <summary>Only after a gate: what follows is not limited to what the user may see.</summary>
    public static async Task<Declaratiewerk> BeginAsync(UseCaseContext context, CancellationToken cancellationToken)
    {
        var db = context.Breed("een declaratie behandelen");
        var grootboek = new Grootboek(db, context.Klok.NuUtc(), context.Klok.Vandaag());
        return new(db, grootboek, new(db, grootboek, await context.KengetallenAsync(cancellationToken), context.Klok));
    }

    /// <summary>The request that was made with this key before: sending it twice has one effect.</summary>
    /// <exception cref="NietGevondenException">The key is of another dossier.</exception>
    public async Task<Declaratiestand?> EerdereAanvraagAsync(DeclaratieId id, BudgethouderId budgethouder, CancellationToken cancellationToken)
    {
        var eerder = await Db.Declaraties.AsNoTracking().Include(d => d.Bevindingen).SingleOrDefaultAsync(d => d.Id == id, cancellationToken);
        return eerder is null ? null
            : eerder.BudgethouderId == budgethouder && eerder.IsAanvraag ? Declaratiestand.Van(eerder)
            : throw new NietGevondenException(nameof(Declaratie));
    }

    /// <summary>Sets the money aside for a new request and saves it.</summary>
    public async Task<Declaratiestand> DienAanvraagInAsync(
        Declaratie aanvraag, Func<PgbDbContext, CancellationToken, Task> bewaar, CancellationToken cancellationToken)
    {
        await Behandeling.ProbeerOpnieuwAsync(aanvraag, cancellationToken);
        if (aanvraag is { Status: DeclaratieStatus.Aangehouden, Wachtreden: Wachtreden.Tekort })
        {
            aanvraag.Bewaar([new("DC-015", Zwaarte.Aanhoudend, $"Er is {aanvraag.Tekort} te weinig budget. Kies wat er moet gebeuren.")]);
        }

        Db.Add(aanvraag);
        await bewaar(Db, cancellationToken);
        return Declaratiestand.Van(aanvraag);
    }

    /// <summary>A part of it can be paid as long as nothing was computed on top of it: that may have taken off more already.</summary>
    /// <exception cref="RegelOvertredenException">STATUS: something was.</exception>
    public async Task EisLaatsteAsync(Declaratie declaratie, CancellationToken cancellationToken)
    {
        if (!await Behandeling.Vervolg.IsLaatsteAsync(declaratie, cancellationToken))
        {
            throw IsVerderGerekend(declaratie);
        }
    }

    /// <summary>What is not paid can be refused or taken back; what was computed on top of it lapses with it.</summary>
    /// <exception cref="RegelOvertredenException">STATUS: it cannot lapse.</exception>
    public async Task LaatVervolgVervallenAsync(Declaratie declaratie, CancellationToken cancellationToken)
    {
        if (!await Behandeling.Vervolg.LaatVervallenAsync(declaratie, cancellationToken))
        {
            throw IsVerderGerekend(declaratie);
        }
    }

    private static RegelOvertredenException IsVerderGerekend(Declaratie declaratie) =>
        new("STATUS", declaratie.Soort == Declaratiesoort.Correctie
            ? "Met deze correctie is al verder gerekend. Klopt hij niet? Laat een nieuwe correctie van dezelfde declaratie maken."
            : "Met deze declaratie is al verder gerekend. Daarom blijft hij staan. Klopt hij niet? Maak na de betaling een correctie.");

    /// <summary>Opens a claim for a step: checks the right, locks the chains of its verstrekkers, then reads it.</summary>
    /// <exception cref="NietGevondenException">Not visible for this user.</exception>
    /// <exception cref="ToegangGeweigerdException">Another role in the dossier.</exception>
    public static async Task<(Declaratiewerk Werk, Declaratie Declaratie)> OpenAsync(
        UseCaseContext context, Type useCase, DeclaratieId id, CancellationToken cancellationToken)
    {
        await context.DeclaratieAsync(useCase, id, cancellationToken);
        var werk = await BeginAsync(context, cancellationToken);
        var overeenkomst = await werk.Db.Declaraties.Where(d => d.Id == id).Select(d => d.ZorgovereenkomstId)
            .SingleAsync(cancellationToken);
        var verstrekkers = await werk.Db.Overeenkomstregels.AsNoTracking()
            .Where(r => r.ZorgovereenkomstId == overeenkomst && r.VerstrekkerId != null).Select(r => r.VerstrekkerId!.Value)
            .Union(werk.Db.Declaratieregels.AsNoTracking().Where(r => r.DeclaratieId == id && r.VerstrekkerId != null).Select(r => r.VerstrekkerId!.Value))
            .ToListAsync(cancellationToken);

        // What no verstrekker pays is own money: that lies in the chain of the SVB.
        await werk.Grootboek.VergrendelAsync(verstrekkers.Count == 0 ? [Ketens.Svb] : verstrekkers, cancellationToken);
        return (werk, await werk.Db.Declaraties.Include(d => d.Regels).SingleAsync(d => d.Id == id, cancellationToken));
    }

    /// <summary>The same for a claim of care, with its agreement.</summary>
    /// <exception cref="RegelOvertredenException">STATUS: it is under no agreement.</exception>
    public static async Task<(Declaratiewerk Werk, Declaratie Declaratie, Zorgovereenkomst Overeenkomst)> OpenMetOvereenkomstAsync(
        UseCaseContext context, Type useCase, DeclaratieId id, CancellationToken cancellationToken)
    {
        var (werk, declaratie) = await OpenAsync(context, useCase, id, cancellationToken);
        return declaratie.ZorgovereenkomstId is { } overeenkomst
            ? (werk, declaratie, await werk.Behandeling.OvereenkomstAsync(overeenkomst, cancellationToken))
            : throw new RegelOvertredenException("STATUS", "Dit kan niet: hier hoort geen overeenkomst bij.");
    }
}
