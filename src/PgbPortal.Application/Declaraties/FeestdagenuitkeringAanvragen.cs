using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Referentie;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Declaraties;

/// <summary>The beheerder gives a zorgverlener something for the holidays, from the budget.</summary>
[ToegankelijkVoor(Rol.Burger, In = [Dossierrol.Beheerder])]
public sealed class FeestdagenuitkeringAanvragen(UseCaseContext context)
    : UseCase<FeestdagenuitkeringAanvragen.Input, Declaratiestand>(context)
{
    /// <param name="Id">Made by the form: sending it twice gives one request.</param>
    public sealed record Input(DeclaratieId Id, ZorgovereenkomstId Zorgovereenkomst, int Jaar, Bedrag Bedrag);

    protected override async Task<Declaratiestand> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        await Context.OvereenkomstAsync(GetType(), input.Zorgovereenkomst, cancellationToken);
        var werk = await Declaratiewerk.BeginAsync(Context, cancellationToken);
        var overeenkomst = await werk.Behandeling.OvereenkomstAsync(input.Zorgovereenkomst, cancellationToken);
        if (await werk.EerdereAanvraagAsync(input.Id, overeenkomst.BudgethouderId, cancellationToken) is { } eerder)
        {
            return eerder;
        }

        var (begin, einde) = (new DateOnly(input.Jaar, 1, 1), new DateOnly(input.Jaar, 12, 31));
        var dag = Vandaag < begin ? begin : Vandaag > einde ? einde : Vandaag;
        var functiebudget = await new Aanvraagbehandeling(werk.Db, werk.Grootboek, werk.Behandeling)
            .DragerAsync(overeenkomst, dag, cancellationToken);
        var decembers = new Maand(input.Jaar, 12);
        var gevraagd = await Aanvraagbehandeling.FeestdagenGevraagdAsync(werk.Db, overeenkomst, input.Jaar, cancellationToken);
        var verstrekker = await werk.Db.Verstrekkers.AsNoTracking().AsSplitQuery().SingleAsync(v => v.Id == functiebudget.VerstrekkerId, cancellationToken);
        var maximum = new Bedrag((await Context.KengetallenAsync(cancellationToken)).Op(Kengetalsoort.Feestdagenmaximum, dag));
        Aanvraagregels.EisFeestdagen(functiebudget, verstrekker.BeleidOp(dag), input.Bedrag, gevraagd, maximum);
        var bestedingsdag = Vandaag < functiebudget.TotEnMet ? Vandaag : functiebudget.TotEnMet;
        return await werk.DienAanvraagInAsync(
            Declaratie.Aanvragen(
                input.Id, Declaratiesoort.Feestdagenuitkering, overeenkomst.BudgethouderNaam, overeenkomst, functiebudget, input.Bedrag,
                decembers, bestedingsdag, Invoerder.Beheerder, NuUtc, Vandaag),
            BewaarAsync,
            cancellationToken);
    }
}
