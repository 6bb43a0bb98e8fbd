using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Application.Zorgverleners;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.Domain.Zorgovereenkomsten.Controles;

namespace PgbPortal.Application.Zorgovereenkomsten;

/// <summary>What a draft shows after each save.</summary>
/// <param name="VerwachteKosten">Zero for the zorgverlener: what fits in a budget is not his to know.</param>
public sealed record Conceptstand(
    ZorgovereenkomstId Id, ZorgovereenkomstStatus Status, IReadOnlyList<Zorgovereenkomstbevinding> Bevindingen, Bedrag VerwachteKosten);

/// <summary>The beheerder starts an agreement as a draft; findings are shown and never refuse it.</summary>
[ToegankelijkVoor(Rol.Burger, In = [Dossierrol.Beheerder])]
public sealed class ZorgovereenkomstOpstellen(UseCaseContext context)
    : UseCase<ZorgovereenkomstOpstellen.Input, Conceptstand>(context)
{
    /// <param name="Id">Made by the form, so that sending it twice gives one draft.</param>
    /// <param name="Agb">Of a company; else null.</param>
    /// <param name="Bsn">Of a person; else null.</param>
    /// <param name="Soort">Null: the one that fits zorgverlener and answers.</param>
    /// <param name="Van">Null: a start is proposed.</param>
    public sealed record Input(
        ZorgovereenkomstId Id,
        BudgethouderId Budgethouder,
        Agb? Agb,
        Bsn? Bsn,
        Overeenkomstsoort? Soort,
        Zorgverlenervragen Vragen,
        DateOnly? Van,
        DateOnly? TotEnMet,
        IReadOnlyList<Regelafspraak> Regels);

    protected override bool HerhaaltBijBotsing => true;

    protected override async Task<Conceptstand> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        await Context.BudgethouderAsync(GetType(), input.Budgethouder, cancellationToken);
        var db = Breed("controles van een overeenkomst");
        var toetsing = new Overeenkomsttoetsing(db, Context.Klok, await Context.KengetallenAsync(cancellationToken));
        var overeenkomst = await db.Zorgovereenkomsten.Include(z => z.Regels)
            .SingleOrDefaultAsync(z => z.Id == input.Id, cancellationToken);
        if (overeenkomst is null)
        {
            var budgethouder = await db.Budgethouders.SingleAsync(b => b.Id == input.Budgethouder, cancellationToken);
            var zorgverlener = await new Zorgverlenervinder(db).VindAsync(input.Agb, input.Bsn, cancellationToken);
            var soort = input.Soort ?? input.Vragen.SoortVoor(zorgverlener.Soort);
            var van = input.Van ?? await VoorgesteldeStartAsync(budgethouder.Id, cancellationToken);
            overeenkomst = Zorgovereenkomst.Opstellen(
                input.Id, budgethouder, zorgverlener, soort, input.Vragen, van, input.TotEnMet, input.Regels, Vandaag);
            db.Add(overeenkomst);
            await BewaarAsync(db, cancellationToken);
        }
        else if (overeenkomst.BudgethouderId != input.Budgethouder)
        {
            throw new NietGevondenException(nameof(Zorgovereenkomst));
        }

        var (bevindingen, kosten) = await toetsing.ToetsAsync(overeenkomst, cancellationToken);
        return new(overeenkomst.Id, overeenkomst.Status, bevindingen, kosten);
    }

    /// <summary>The first day of next month, or the first day of the first budget when that comes later.</summary>
    private async Task<DateOnly> VoorgesteldeStartAsync(BudgethouderId budgethouder, CancellationToken cancellationToken)
    {
        var volgendeMaand = Maand.Van(Vandaag).Volgende.EersteDag;
        var begin = await Breed("controles van een overeenkomst").Functiebudgetten
            .Where(f => f.BudgethouderId == budgethouder && f.TotEnMet >= volgendeMaand)
            .OrderBy(f => f.Van)
            .Select(f => (DateOnly?)f.Van)
            .FirstOrDefaultAsync(cancellationToken);
        return begin > volgendeMaand ? begin.Value : volgendeMaand;
    }
}
