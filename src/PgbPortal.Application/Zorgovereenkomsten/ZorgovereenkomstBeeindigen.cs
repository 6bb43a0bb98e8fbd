using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Berichten;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Maandlonen;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.Domain.Zorgovereenkomsten.Controles;

namespace PgbPortal.Application.Zorgovereenkomsten;

/// <summary>One of the two gives notice, or both together end the agreement.</summary>
[ToegankelijkVoor(Rol.Burger, Rol.Organisatie, In = [Dossierrol.Beheerder, Dossierrol.Zorgverlener])]
public sealed class ZorgovereenkomstBeeindigen(UseCaseContext context) : UseCase<ZorgovereenkomstBeeindigen.Input, DateOnly>(context)
{
    /// <param name="LaatsteDag">Last day in force.</param>
    /// <param name="Wederzijds">Both agree: no notice is needed.</param>
    public sealed record Input(ZorgovereenkomstId Id, DateOnly LaatsteDag, bool Wederzijds = false);

    /// <returns>The last day.</returns>
    /// <exception cref="RegelOvertredenException">ZO-047, ZO-048; STATUS: it does not run.</exception>
    protected override async Task<DateOnly> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        await Context.OvereenkomstAsync(GetType(), input.Id, cancellationToken);
        var db = Breed("maandloon en budget");
        var budgethouder = await db.Zorgovereenkomsten.AsNoTracking().Where(z => z.Id == input.Id).Select(z => z.BudgethouderId).SingleAsync(cancellationToken);
        var grootboek = new Grootboek(db, NuUtc, Vandaag);
        await Maandloonplanner.VergrendelAsync(db, grootboek, budgethouder, cancellationToken);
        var overeenkomst = await db.Zorgovereenkomsten.Include(z => z.Regels).SingleAsync(z => z.Id == input.Id, cancellationToken);
        if (overeenkomst.TotEnMet == input.LaatsteDag && overeenkomst.Status == ZorgovereenkomstStatus.Goedgekeurd)
        {
            return input.LaatsteDag;
        }

        var isZiek = await db.Ziekmeldingen.AnyAsync(z => z.ZorgovereenkomstId == overeenkomst.Id && z.EersteWerkdag == null, cancellationToken);
        var bevindingen = Controlecatalogus<Beeindigingsdossier>.Controleer(
            new(overeenkomst.Soort, overeenkomst.Van, input.LaatsteDag, input.Wederzijds, isZiek, Vandaag));
        overeenkomst.Beeindig(input.LaatsteDag, bevindingen, Vandaag);
        await MeldAsync(overeenkomst, cancellationToken);
        await new Maandloonplanner(db, grootboek, await Context.KengetallenAsync(cancellationToken), Vandaag).PlanAsync(budgethouder, cancellationToken);
        await BewaarAsync(db, cancellationToken);
        return input.LaatsteDag;
    }

    /// <summary>To the other one.</summary>
    private async Task MeldAsync(Zorgovereenkomst overeenkomst, CancellationToken cancellationToken)
    {
        var kennisgever = new Kennisgever(Breed("maandloon en budget"), Context.Klok);
        if (Toegang.IsBeheerderVan(overeenkomst.BudgethouderId))
        {
            kennisgever.AanZorgverlener(
                Kennisgevingsoort.OvereenkomstBeeindigd, overeenkomst.ZorgverlenerId!.Value, overeenkomst.BudgethouderId, overeenkomst.Id.Waarde);
        }
        else
        {
            await kennisgever.AanBeheerderAsync(
                Kennisgevingsoort.OvereenkomstBeeindigd, overeenkomst.BudgethouderId, overeenkomst.Id.Waarde, cancellationToken);
        }
    }
}
