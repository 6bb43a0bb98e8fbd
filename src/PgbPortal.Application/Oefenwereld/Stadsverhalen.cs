using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Budgethouders;
using PgbPortal.Application.Maandlonen;
using PgbPortal.Application.Toekenningen;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Application.Zorgverleners;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Application.Oefenwereld;

/// <summary>What happened in the large oefenwereld: who got what, and who agreed on what. The claims stand in <see cref="Stadsdeclaraties"/>.</summary>
internal sealed class Stadsverhalen(Oefenstad stad, Stadsleven leven, DateOnly vandaag)
{
    private const long Ruim = 3_000_000;
    private const int Vooruit = 7;

    private readonly Dictionary<string, BudgethouderId> _budgethouders = [];
    private readonly Dictionary<string, Toekenningstand> _toekenningen = [];

    private Maand DezeMaand => Maand.Van(vandaag);

    /// <summary>Puts all of it on the days on which it happens.</summary>
    public void Plan()
    {
        Plan(stad.Dossiers.Where(d => d.Verloop != Verloop.Deels));

        foreach (var dossier in stad.Erna)
        {
            PlanErna(dossier);
        }

        new Stadsgevallen(stad, leven, vandaag).Plan();

        // Too late for the run of this morning: it waits for the next one.
        Plan(stad.Dossiers.Where(d => d.Verloop == Verloop.Deels));
    }

    private void Plan(IEnumerable<Oefendossier> dossiers)
    {
        foreach (var dossier in dossiers)
        {
            PlanToekenning(dossier);
            PlanOvereenkomst(dossier, new(leven, dossier, vandaag));
            PlanVervolg(dossier);
        }
    }

    private void Op(DateOnly dag, Func<CancellationToken, Task> werk) => leven.Podium.Op(dag < vandaag ? dag : vandaag, werk);

    private Maand Begin(Oefendossier dossier) => DezeMaand.Plus(-dossier.Maanden);

    private static int Nummer(Oefendossier dossier) => int.Parse(dossier.Sleutel[2..], System.Globalization.CultureInfo.InvariantCulture);

    private DateOnly Begindag(Oefendossier dossier) => Begin(dossier).EersteDag.AddDays(Stadsdeclaraties.Declareerdag);

    private void PlanToekenning(Oefendossier dossier)
    {
        var (nummer, eerste) = ($"{char.ToUpperInvariant(dossier.Verstrekker[0])}-{6000 + Nummer(dossier)}", true);
        foreach (var periode in Perioden(dossier))
        {
            var (budget, isEerste) = (eerste ? nummer : $"{nummer}-{periode.Van:yyMM}", eerste);
            var dag = isEerste ? Begindag(dossier) : periode.Van.AddMonths(-1);
            dag = dossier.Verloop == Verloop.Straks ? vandaag.AddDays(-5) : dag;
            Op(dag, async ct =>
            {
                var stand = await leven.KenToeAsync(dossier, budget, periode, Budget(dossier, periode), dossier.Verloop == Verloop.Vrij ? Ruim * 15 / 1000 : 0, ct);
                if (isEerste)
                {
                    (_budgethouders[dossier.Sleutel], _toekenningen[dossier.Sleutel]) = (stand.Budgethouder, stand);
                }
            });
            eerste = false;
        }
    }

    // A zorgkantoor grants by the calendar year.
    private IEnumerable<Periode> Perioden(Oefendossier dossier)
    {
        var begin = Begin(dossier).EersteDag;
        if (dossier.Verloop == Verloop.Straks)
        {
            return [new(DezeMaand.Volgende.EersteDag, DezeMaand.Plus(13).LaatsteDag)];
        }

        if (dossier.Verloop == Verloop.Afgelopen)
        {
            return [new(begin, DezeMaand.Plus(-Vooruit).LaatsteDag)];
        }

        return dossier.Wet == Wet.Wlz ? Wlzperioden(dossier, begin) : [new(begin, DezeMaand.Plus(Vooruit).LaatsteDag)];
    }

    // Of who has care for long the first grant is closed by now: fourteen weeks after its end.
    private IEnumerable<Periode> Wlzperioden(Oefendossier dossier, DateOnly begin)
    {
        var gesloten = DezeMaand.Plus(-6).LaatsteDag;
        for (var van = begin; van.Year <= vandaag.Year; van = new(van.Year + 1, 1, 1))
        {
            var einde = new DateOnly(van.Year, 12, 31);
            if (van == begin && dossier.Maanden > Vooruit * 2 - 1 && gesloten < einde)
            {
                yield return new(van, gesloten);
                van = gesloten.AddDays(1);
            }

            yield return new(van, einde);
        }
    }

    // Of whom the money runs out, the last two Mondays of last month are not covered; of who pays the rest, those of the month before.
    private long Budget(Oefendossier dossier, Periode periode)
    {
        long Kosten(DateOnly totEnMet) => Enumerable.Range(0, totEnMet.DayNumber - periode.Van.DayNumber + 1)
            .Count(i => periode.Van.AddDays(i).DayOfWeek == DayOfWeek.Monday) * dossier.Minuten * dossier.Tarief / 60;
        return dossier.Wet == Wet.Wlz ? Ruim
            : dossier.Verloop is Verloop.Tekort or Verloop.Deels or Verloop.Storting
                ? Kosten(DezeMaand.Plus(dossier.Verloop == Verloop.Storting ? -2 : -1).LaatsteDag) - (2 * dossier.Minuten * dossier.Tarief / 60)
                : Kosten(periode.TotEnMet) * 5 / 4;
    }

    private void PlanOvereenkomst(Oefendossier dossier, Stadsdeclaraties declaraties)
    {
        var laat = vandaag.AddDays(-8 + (Nummer(dossier) % 4));
        switch (dossier.Verloop)
        {
            case Verloop.Straks or Verloop.Ingenomen:
                break;
            case Verloop.Aangepast or Verloop.Getekend or Verloop.Beoordeling or Verloop.Afgewezen:
                Op(laat, ct => HalfAsync(dossier, ct));
                break;
            default:
                Op(Begindag(dossier), async ct =>
                {
                    declaraties.Overeenkomst = await leven.StelOpAsync(dossier, _budgethouders[dossier.Sleutel], Begin(dossier).EersteDag, ct);
                    await leven.KeurGoedAsync(dossier, declaraties.Overeenkomst, ct);
                });
                declaraties.Plan(Op, Begin(dossier));
                PlanEinde(dossier, declaraties);
                break;
        }
    }

    // As far as it came: changed by the zorgverlener, signed by one, judged.
    private async Task HalfAsync(Oefendossier dossier, CancellationToken cancellationToken)
    {
        var id = await leven.StelOpAsync(dossier, _budgethouders[dossier.Sleutel], DezeMaand.EersteDag, cancellationToken);
        if (dossier.Verloop is Verloop.Beoordeling or Verloop.Afgewezen)
        {
            await leven.TekenBeidenAsync(dossier, id, cancellationToken);
        }
        else
        {
            await leven.DeelAsync(dossier, id, cancellationToken);
        }

        switch (dossier.Verloop)
        {
            case Verloop.Aangepast:
                await leven.AlsAsync<ZorgovereenkomstAanpassen, ZorgovereenkomstAanpassen.Input, Conceptstand>(
                    dossier.Zorgverlener,
                    new(id, Voorstellen: [new("zorg", "Begeleiding thuis, en een keer per maand mee naar de huisarts.", new(dossier.Tarief + 200), new(dossier.Minuten))]),
                    cancellationToken);
                break;
            case Verloop.Getekend:
                await leven.TekenAsync(dossier.Zorgverlener, id, cancellationToken);
                break;
            case Verloop.Afgewezen:
                await leven.AlsAsync<ZorgovereenkomstBeoordelen, ZorgovereenkomstBeoordelen.Input, ZorgovereenkomstStatus>(
                    $"{dossier.Verstrekker}.toets",
                    new(id, Besluit.Afwijzen, Afwijsreden.ZorgPastNietBijToekenning, "In uw toekenning staat dagbesteding. Deze begeleiding hoort daar niet bij."),
                    cancellationToken);
                break;
        }
    }

    private void PlanEinde(Oefendossier dossier, Stadsdeclaraties declaraties)
    {
        switch (dossier.Verloop)
        {
            case Verloop.Beeindigd:
                Op(DezeMaand.Plus(-3).EersteDag, ct => leven.AlsAsync<ZorgovereenkomstBeeindigen, ZorgovereenkomstBeeindigen.Input, DateOnly>(
                    dossier.Beheerder, new(declaraties.Overeenkomst, DezeMaand.Plus(-3).LaatsteDag, Wederzijds: true), ct));
                break;
            case Verloop.Overleden:
                // Approved, and not begun yet.
                var nieuw = dossier with { Zorgverlener = "zzp03" };
                Op(DezeMaand.Plus(-3).EersteDag.AddDays(Stadsdeclaraties.Declareerdag), async ct => await leven.KeurGoedAsync(
                    nieuw, await leven.StelOpAsync(nieuw, _budgethouders[dossier.Sleutel], DezeMaand.Plus(-2).EersteDag, ct), ct));
                Op(DezeMaand.Plus(-2).EersteDag.AddDays(2), ct => OverlijdAsync(dossier, DezeMaand.Plus(-3).LaatsteDag, ct));
                break;
            case Verloop.Wijziging:
                Op(vandaag.AddDays(-6), async ct =>
                {
                    await leven.StelTariefVoorAsync(dossier, declaraties.Overeenkomst, DezeMaand.Volgende.EersteDag, 150, ct);
                    await leven.TekenAsync(dossier.Beheerder, declaraties.Overeenkomst, ct);
                });
                break;
            case Verloop.Minder:
                Op(vandaag.AddDays(-6), async ct =>
                {
                    var regel = await leven.Db.Overeenkomstregels.AsNoTracking().SingleAsync(r => r.ZorgovereenkomstId == declaraties.Overeenkomst, ct);
                    await leven.WijzigAsync(dossier, declaraties.Overeenkomst, DezeMaand.Volgende.EersteDag, regel.Inhoud with { MinutenPerWeek = dossier.Minuten - 30 }, ct);
                });
                break;
            case Verloop.Nalatenschap:
                Op(DezeMaand.Plus(-1).EersteDag.AddDays(2), ct => OverlijdAsync(dossier, DezeMaand.Plus(-2).LaatsteDag, ct));
                break;
            case Verloop.Ziek:
                // Ill before, and well again before the wage was paid: it was a part of it.
                Op(DezeMaand.Plus(-3).EersteDag.AddDays(4), ct => MeldZiekAsync(dossier, declaraties, DezeMaand.Plus(-3).EersteDag.AddDays(3), ct));
                Op(DezeMaand.Plus(-3).EersteDag.AddDays(12), ct => leven.AlsAsync<HerstelMelden, HerstelMelden.Input, ZiekmeldingId>(
                    dossier.Beheerder, new(declaraties.Overeenkomst, DezeMaand.Plus(-3).EersteDag.AddDays(11)), ct));
                Op(vandaag.AddDays(-20), ct => MeldZiekAsync(dossier, declaraties, vandaag.AddDays(-20), ct));
                break;
        }
    }

    private Task MeldZiekAsync(Oefendossier dossier, Stadsdeclaraties declaraties, DateOnly eersteDag, CancellationToken cancellationToken) =>
        leven.AlsAsync<ZiekMelden, ZiekMelden.Input, ZiekmeldingId>(
            dossier.Beheerder, new(ZiekmeldingId.Nieuw(), declaraties.Overeenkomst, eersteDag), cancellationToken);

    private Task OverlijdAsync(Oefendossier dossier, DateOnly dag, CancellationToken cancellationToken) =>
        leven.Podium.AlsAsync<OverlijdenVerwerken, OverlijdenVerwerken.Input, bool>(Rol.Brp, new(leven.Mens(dossier.Sleutel).Bsn, dag), cancellationToken);

    private void PlanVervolg(Oefendossier dossier)
    {
        var consulent = $"{dossier.Verstrekker}.cons";
        switch (dossier.Verloop)
        {
            case Verloop.Vervangen:
                var periode = Perioden(dossier).First();
                Op(DezeMaand.Plus(-2).EersteDag, ct => leven.AlsAsync<ToekenningWijzigen, ToekenningWijzigen.Input, Toekenningstand>(
                    consulent,
                    new(
                        _toekenningen[dossier.Sleutel].Id, Toekenningwijziging.Wijzigen, $"W-{6100 + Nummer(dossier)}",
                        [new(new(dossier.Zorgfunctie), periode.Van, periode.TotEnMet, new(Budget(dossier, periode) * 3 / 2))]),
                    ct));
                break;
            case Verloop.Ingenomen:
                Op(DezeMaand.Plus(-2).EersteDag, ct => leven.AlsAsync<ToekenningWijzigen, ToekenningWijzigen.Input, Toekenningstand>(
                    consulent, new(_toekenningen[dossier.Sleutel].Id, Toekenningwijziging.Intrekken, $"M-{6100 + Nummer(dossier)}"), ct));
                break;
            case Verloop.Vastgesteld:
                // The closing goes out on the first working day from the 98th day after the end.
                Op(Perioden(dossier).First().TotEnMet.AddDays(110), ct => leven.AlsAsync<BudgetVaststellen, BudgetVaststellen.Input, Vaststellingsbedragen>(
                    consulent, new(_toekenningen[dossier.Sleutel].Id), ct));
                break;
        }
    }

    private void PlanErna(Oefendossier dossier)
    {
        var declaraties = new Stadsdeclaraties(leven, dossier, vandaag);
        Op(Begin(dossier).EersteDag.AddDays(Stadsdeclaraties.Declareerdag), async ct =>
        {
            var budgethouder = _budgethouders[dossier.Sleutel];
            declaraties.Overeenkomst = await leven.StelOpAsync(dossier, budgethouder, Begin(dossier).EersteDag, ct);
            switch (dossier.Verloop)
            {
                case Verloop.Concept:
                    break;
                case Verloop.Gedeeld:
                    await leven.DeelAsync(dossier, declaraties.Overeenkomst, ct);
                    break;
                case Verloop.Afgeblazen:
                    await leven.DeelAsync(dossier, declaraties.Overeenkomst, ct);
                    await leven.AlsAsync<ZorgovereenkomstIntrekken, ZorgovereenkomstIntrekken.Input, ZorgovereenkomstStatus>(
                        dossier.Beheerder, new(declaraties.Overeenkomst), ct);
                    break;
                default:
                    await leven.KeurGoedAsync(dossier, declaraties.Overeenkomst, ct);
                    break;
            }
        });
        if (Nummer(dossier) < 10)
        {
            declaraties.Plan(Op, Begin(dossier));
        }

        Op(vandaag.AddDays(-2), ct => AndersAsync(dossier, ct));
    }

    private async Task AndersAsync(Oefendossier dossier, CancellationToken cancellationToken)
    {
        var budgethouder = _budgethouders[dossier.Sleutel];
        switch (dossier.Verloop)
        {
            case Verloop.Rekening:
                var account = leven[dossier.Zorgverlener];
                var persoon = await leven.Db.Gebruikers.Where(g => g.Id == account).Select(g => g.PersoonId).SingleAsync(cancellationToken);
                var zorgverlener = await leven.Db.Zorgverleners.Where(z => z.PersoonId == persoon).Select(z => z.Id).SingleAsync(cancellationToken);
                await leven.AlsAsync<IbanWijzigen, IbanWijzigen.Input, IbanStatus>(
                    dossier.Zorgverlener, new(zorgverlener, Iban.Parse(Oefenstad.Rekening(900))), cancellationToken);
                break;
            case Verloop.Voorstel:
                await leven.AlsAsync<VertegenwoordigerVoorstellen, VertegenwoordigerVoorstellen.Input, VertegenwoordigerVoorstellen.Stand>(
                    dossier.Beheerder,
                    new(VertegenwoordigingId.Nieuw(), budgethouder, leven.Mens("mens15").Bsn, Vertegenwoordigersoort.Gemachtigde), cancellationToken);
                break;
            case Verloop.Meekijker:
                await leven.AlsAsync<MeekijkerToevoegen, MeekijkerToevoegen.Input, VertegenwoordigingId>(
                    dossier.Beheerder, new(budgethouder, leven.Mens("mens16").Bsn), cancellationToken);
                break;
        }
    }
}
