using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Referentie;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Declaraties;

/// <summary>The beheerder asks for a part of the verantwoordingsvrije bedrag; it is paid to the budgethouder.</summary>
[ToegankelijkVoor(Rol.Burger, In = [Dossierrol.Beheerder])]
public sealed class VerantwoordingsvrijBedragOpvragen(UseCaseContext context)
    : UseCase<VerantwoordingsvrijBedragOpvragen.Input, Declaratiestand>(context)
{
    private static readonly BetaalopdrachtStatus[] Gegaan = [BetaalopdrachtStatus.Aangeboden, BetaalopdrachtStatus.Uitgevoerd];

    /// <param name="Id">Made by the form: sending it twice gives one request.</param>
    public sealed record Input(DeclaratieId Id, FunctiebudgetId Functiebudget, Bedrag Bedrag);

    protected override async Task<Declaratiestand> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var gevonden = await Db.Functiebudgetten.AsNoTracking().Where(f => f.Id == input.Functiebudget)
            .Select(f => new { f.BudgethouderId, f.VerstrekkerId }).SingleOrDefaultAsync(cancellationToken)
            ?? throw new NietGevondenException(nameof(Functiebudget));
        await Context.BudgethouderAsync(GetType(), gevonden.BudgethouderId, cancellationToken);
        var werk = await Declaratiewerk.BeginAsync(Context, cancellationToken);
        await werk.Grootboek.VergrendelAsync([gevonden.VerstrekkerId!.Value], cancellationToken);
        if (await werk.EerdereAanvraagAsync(input.Id, gevonden.BudgethouderId, cancellationToken) is { } eerder)
        {
            return eerder;
        }

        var functiebudget = await EisAsync(werk, input, cancellationToken);
        var naam = await werk.Db.Budgethouders.Where(b => b.Id == functiebudget.BudgethouderId).Select(b => b.Naam).SingleAsync(cancellationToken);
        var dag = Vandaag < functiebudget.TotEnMet ? Vandaag : functiebudget.TotEnMet;
        return await werk.DienAanvraagInAsync(
            Declaratie.Aanvragen(
                input.Id, Declaratiesoort.VerantwoordingsvrijBedrag, naam, null, functiebudget, input.Bedrag, Maand.Van(dag), dag,
                Invoerder.Beheerder, NuUtc, Vandaag),
            BewaarAsync,
            cancellationToken);
    }

    private async Task<Functiebudget> EisAsync(Declaratiewerk werk, Input input, CancellationToken cancellationToken)
    {
        var db = werk.Db;
        var gevonden = await (
            from f in db.Functiebudgetten
            join t in db.Toekenningen on f.ToekenningId equals t.Id
            where f.Id == input.Functiebudget
            select new { Functiebudget = f, IsVanKracht = t.VervangenDoorId == null && !t.IsIntrekking }).SingleAsync(cancellationToken);
        var gevraagd = await Aanvraagbehandeling.Gevraagd(db, Declaratiesoort.VerantwoordingsvrijBedrag)
            .Where(r => r.FunctiebudgetId == input.Functiebudget).Select(r => r.Bedrag).ToListAsync(cancellationToken);
        var isEerderBetaald = await (
            from d in db.Betaaldelen
            join o in db.Betaalopdrachten on d.BetaalopdrachtId equals o.Id
            where d.FunctiebudgetId == input.Functiebudget && Gegaan.Contains(o.Status) && o.Soort != Betaalsoort.Vvb
            select d).AnyAsync(cancellationToken);
        Aanvraagregels.EisVerantwoordingsvrij(
            gevonden.Functiebudget,
            input.Bedrag,
            Bedrag.Som(gevraagd),
            isEerderBetaald,
            gevonden.IsVanKracht,
            Vandaag,
            (await Context.KengetallenAsync(cancellationToken)).Dagen(Kengetalsoort.Nalooptermijn, Vandaag));
        return gevonden.Functiebudget;
    }
}
