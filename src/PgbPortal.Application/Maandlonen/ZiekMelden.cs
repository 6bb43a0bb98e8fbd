using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Berichten;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Maandlonen;

/// <summary>The beheerder, or the SVB on the phone, reports that the zorgverlener is ill.</summary>
[ToegankelijkVoor(Rol.Burger, Rol.SalarismedewerkerSvb, In = [Dossierrol.Beheerder])]
public sealed class ZiekMelden(UseCaseContext context) : UseCase<ZiekMelden.Input, ZiekmeldingId>(context)
{
    /// <param name="Id">Made by the form: sending it twice gives one report.</param>
    /// <param name="EersteDag">First day not, or not wholly, worked.</param>
    public sealed record Input(ZiekmeldingId Id, ZorgovereenkomstId Zorgovereenkomst, DateOnly EersteDag);

    /// <exception cref="RegelOvertredenException">ZIEK: see <see cref="Ziekmelding.Meld"/>.</exception>
    protected override async Task<ZiekmeldingId> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        await Context.OvereenkomstAsync(GetType(), input.Zorgovereenkomst, cancellationToken);
        var db = Breed("maandloon en budget");
        var budgethouder = await db.Zorgovereenkomsten.AsNoTracking().Where(z => z.Id == input.Zorgovereenkomst)
            .Select(z => z.BudgethouderId).SingleAsync(cancellationToken);
        var grootboek = new Grootboek(db, NuUtc, Vandaag);
        await Maandloonplanner.VergrendelAsync(db, grootboek, budgethouder, cancellationToken);
        var eerdere = await db.Ziekmeldingen.Where(z => z.ZorgovereenkomstId == input.Zorgovereenkomst).ToListAsync(cancellationToken);
        if (eerdere.Exists(z => z.Id == input.Id))
        {
            return input.Id;
        }

        var overeenkomst = await db.Zorgovereenkomsten.SingleAsync(z => z.Id == input.Zorgovereenkomst, cancellationToken);
        db.Add(Ziekmelding.Meld(input.Id, overeenkomst, input.EersteDag, eerdere, Vandaag));
        new Kennisgever(db, Context.Klok).AanZorgverlener(
            Kennisgevingsoort.ZiekGemeld, overeenkomst.ZorgverlenerId!.Value, budgethouder, overeenkomst.Id.Waarde);
        await new Maandloonplanner(db, grootboek, await Context.KengetallenAsync(cancellationToken), Vandaag).PlanAsync(budgethouder, cancellationToken);
        await BewaarAsync(db, cancellationToken);
        return input.Id;
    }
}
