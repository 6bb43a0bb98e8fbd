using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Declaraties;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Oefenwereld;

/// <summary>The claims on one agreement of the large oefenwereld, month by month; in the last month something happens.</summary>
internal sealed class Stadsdeclaraties(Stadsleven leven, Oefendossier dossier, DateOnly vandaag)
{
    // From here a claim at this zorgkantoor waits for a person.
    private const int VeelMinuten = 480;

    /// <summary>So many days after the first of the next month all claim: one run pays them.</summary>
    public const int Declareerdag = 1;

    private DeclaratieId? _vorige;

    public ZorgovereenkomstId Overeenkomst { get; set; }

    private Maand Laatste => Maand.Van(vandaag).Plus(dossier.Verloop switch
    {
        Verloop.Afgelopen => -7,
        Verloop.Beeindigd or Verloop.Overleden => -3,
        Verloop.Nalatenschap => -2,
        _ => -1,
    });

    /// <param name="op">Puts work on a day.</param>
    public void Plan(Action<DateOnly, Func<CancellationToken, Task>> op, Maand eerste)
    {
        if (dossier.IsMaandloon)
        {
            return;
        }

        for (var maand = eerste; maand <= Laatste; maand = maand.Volgende)
        {
            var deze = maand;

            // Approved this morning: the run of today has it.
            var vandaagPas = deze == Laatste && dossier.Verloop is (Verloop.Zelf or Verloop.Deels);
            op(vandaagPas ? vandaag : maand.Volgende.EersteDag.AddDays(Declareerdag), ct => deze == Laatste ? BesluitAsync(deze, ct) : GewoonAsync(deze, ct));
        }
    }

    private async Task GewoonAsync(Maand maand, CancellationToken cancellationToken)
    {
        var stand = await DeclareerAsync(maand, dossier.Minuten, cancellationToken);
        if (dossier.Verloop != Verloop.Zelf)
        {
            await KeurGoedAsync(stand, cancellationToken);
        }

        if (dossier.Verloop == Verloop.Storting && maand == Laatste.Vorige)
        {
            await StortAsync(stand.Id, cancellationToken);
        }

        if (dossier.Verloop == Verloop.Vrij && _vorige is not null && maand == Laatste.Plus(-2))
        {
            await VraagVrijAsync(cancellationToken);
        }

        _vorige = stand.Id;
    }

    // Of who has a story it comes now; of the others the last claim waits for the budgethouder.
    private async Task BesluitAsync(Maand maand, CancellationToken cancellationToken)
    {
        var veel = dossier.Verloop is Verloop.Toets or Verloop.Afgekeurd;
        var stand = await DeclareerAsync(maand, veel ? VeelMinuten : dossier.Minuten, cancellationToken);
        switch (dossier.Verloop)
        {
            case Verloop.Zelf or Verloop.Vlot or Verloop.Rekening or Verloop.Voorstel or Verloop.Meekijker or Verloop.Conflict:
                break;
            case Verloop.Terug:
                await leven.BeoordeelAsync(dossier, stand.Id, akkoord: false, "Op de laatste maandag was u er niet. Klopt dat?", cancellationToken);
                break;
            case Verloop.Herzien:
                await leven.BeoordeelAsync(dossier, stand.Id, akkoord: false, "Het was een half uur minder.", cancellationToken);
                await leven.AlsAsync<DeclaratieHerzien, DeclaratieHerzien.Input, Declaratiestand>(
                    dossier.Zorgverlener, new(stand.Id, await leven.RegelsAsync(Overeenkomst, maand, dossier.Minuten - 30, cancellationToken)), cancellationToken);
                break;
            case Verloop.Ingetrokken:
                await KeurGoedAsync(stand, cancellationToken);
                await leven.AlsAsync<DeclaratieIntrekken, DeclaratieIntrekken.Input, Declaratiestand>(dossier.Beheerder, new(stand.Id), cancellationToken);
                break;
            case Verloop.Bankretour:
                leven.Podium.WeigerBetalingAan = await OntvangerAsync(cancellationToken);
                await KeurGoedAsync(stand, cancellationToken);
                break;
            case Verloop.Correctie:
                await CorrigeerAsync(maand.Vorige, cancellationToken);
                break;
            case Verloop.Deels or Verloop.Storting:
                await KeurGoedAsync(stand, cancellationToken);
                await leven.AlsAsync<TekortOplossen, TekortOplossen.Input, Declaratiestand>(
                    dossier.Beheerder, new(stand.Id, dossier.Verloop == Verloop.Deels ? Tekortkeuze.Deels : Tekortkeuze.Storten), cancellationToken);
                break;
            case Verloop.Afgekeurd:
                await KeurGoedAsync(stand, cancellationToken);
                await leven.AlsAsync<DeclaratieToetsen, DeclaratieToetsen.Input, Declaratiestand>(
                    $"{dossier.Verstrekker}.toets", new(stand.Id, Besluit.Afwijzen, "Dit zijn veel meer uren dan in de overeenkomst staan."), cancellationToken);
                break;
            default:
                await KeurGoedAsync(stand, cancellationToken);
                break;
        }
    }

    private Task<Declaratiestand> DeclareerAsync(Maand maand, int minuten, CancellationToken cancellationToken) =>
        leven.DeclareerAsync(dossier.Verloop == Verloop.Zelf ? dossier.Beheerder : dossier.Zorgverlener, Overeenkomst, maand, minuten, cancellationToken);

    private Task KeurGoedAsync(Declaratiestand stand, CancellationToken cancellationToken) =>
        leven.BeoordeelAsync(dossier, stand.Id, akkoord: true, null, cancellationToken);

    private async Task<string> OntvangerAsync(CancellationToken cancellationToken)
    {
        var account = leven[dossier.Zorgverlener];
        return await leven.Db.Gebruikers.Where(g => g.Id == account).Select(g => g.Naam).SingleAsync(cancellationToken);
    }

    // Own money that was promised comes in, with some more than was needed; the claim is paid.
    private async Task StortAsync(DeclaratieId id, CancellationToken cancellationToken)
    {
        var stand = await leven.AlsAsync<TekortOplossen, TekortOplossen.Input, Declaratiestand>(
            dossier.Beheerder, new(id, Tekortkeuze.Storten), cancellationToken);
        var budgethouder = await leven.BudgethouderAsync(dossier, cancellationToken);
        leven.Podium.Op(leven.Podium.Vandaag.AddDays(6), ct => leven.AlsAsync<StortingOntvangen, StortingOntvangen.Input, StortingOntvangen.Stand>(
            "svb.fin1", new(StortingId.Nieuw(), budgethouder, stand.Tekort), ct));
    }

    private async Task CorrigeerAsync(Maand maand, CancellationToken cancellationToken)
    {
        if (_vorige is { } origineel)
        {
            var regel = await leven.RegelAsync(Overeenkomst, cancellationToken);
            await leven.AlsAsync<DeclaratieCorrigeren, DeclaratieCorrigeren.Input, Declaratiestand>(
                dossier.Beheerder, new(DeclaratieId.Nieuw(), origineel, [new(regel, Stadsleven.Maandagen(maand).First(), null, -30, null)]), cancellationToken);
        }
    }

    private async Task VraagVrijAsync(CancellationToken cancellationToken)
    {
        var dag = leven.Podium.Vandaag;
        var budgethouder = await leven.Db.Zorgovereenkomsten.Where(z => z.Id == Overeenkomst).Select(z => z.BudgethouderId).SingleAsync(cancellationToken);
        var functiebudgetten = await leven.Db.Functiebudgetten.AsNoTracking().Where(f => f.BudgethouderId == budgethouder)
            .Select(f => new { f.Id, f.Periode }).ToListAsync(cancellationToken);
        await leven.AlsAsync<VerantwoordingsvrijBedragOpvragen, VerantwoordingsvrijBedragOpvragen.Input, Declaratiestand>(
            dossier.Beheerder, new(DeclaratieId.Nieuw(), functiebudgetten.Single(f => f.Periode.Omvat(dag)).Id, new(20_000)), cancellationToken);
    }
}
