using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Berichten;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Maandlonen;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Registers;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Referentie;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Toekenningen.Controles;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Toekenningen;

/// <summary>What both the message link and the form do with a grant: gather the facts, judge, take over, and move the money.</summary>
internal sealed class Toekenningverwerking(PgbDbContext db, Grootboek grootboek, TimeProvider klok, Kengetallen kengetallen)
{
    private readonly Registerkoppeling _registers = new(db);
    private readonly Besteding _besteding = new(db);
    private bool _isVergrendeld;

    /// <summary>A claim that waits may be borne by others too: all their chains at once, in their order. A second time it does nothing.</summary>
    public async Task VergrendelAsync(VerstrekkerId verstrekker, string? bsn, CancellationToken cancellationToken)
    {
        if (!_isVergrendeld)
        {
            await grootboek.VergrendelAsync([verstrekker, .. await AndereBetalersAsync(bsn, cancellationToken)], cancellationToken);
            _isVergrendeld = true;
        }
    }

    /// <summary>Judges a grant; locks the chain of its verstrekker first, so that two messages at once are judged one by one.</summary>
    /// <param name="eerderGebruikt">The sender used this identificatie before.</param>
    public async Task<IReadOnlyList<Berichtbevinding>> BeoordeelAsync(
        Toekenningsbericht bericht, bool eerderGebruikt, CancellationToken cancellationToken)
    {
        var verstrekker = await VerstrekkerAsync(bericht.Afzender, cancellationToken);
        if (verstrekker is not null)
        {
            await VergrendelAsync(verstrekker.Id, bericht.Bsn, cancellationToken);
        }

        var feiten = await new Toekenningfeitenlezer(db, klok, _registers, _besteding).LeesAsync(bericht, verstrekker, eerderGebruikt, cancellationToken);
        return Toekenningcontroles.Controleer(new(bericht, feiten));
    }

    /// <summary>Takes over a grant that passed: the older one ends, spending and waiting claims move along.</summary>
    public Task<Toekenning> NeemOverAsync(Toekenningsbericht bericht, CancellationToken cancellationToken) =>
        NeemOverAsync(bericht, ToekenningId.Nieuw(), cancellationToken);

    /// <inheritdoc cref="NeemOverAsync(Toekenningsbericht, CancellationToken)"/>
    /// <param name="id">Made by the form, so that what is sent twice has one effect.</param>
    public async Task<Toekenning> NeemOverAsync(Toekenningsbericht bericht, ToekenningId id, CancellationToken cancellationToken)
    {
        var verstrekker = (await VerstrekkerAsync(bericht.Afzender, cancellationToken))!;
        var budgethouder = await BudgethouderAsync(Bsn.Parse(bericht.Bsn), cancellationToken);
        var oud = await OudAsync(bericht, verstrekker.Id, budgethouder.Id, cancellationToken);
        var toekenning = Toekenning.Van(bericht, verstrekker.Id, budgethouder.Id, oud, klok.Vandaag(), id);
        db.Add(toekenning);
        await BoekAsync(toekenning, oud, verstrekker.Id, cancellationToken);

        // After claims and VVB: what is left is for maandloon.
        await new Maandloonplanner(db, grootboek, kengetallen, klok.Vandaag()) { Alleen = verstrekker.Id }
            .PlanAsync(budgethouder.Id, cancellationToken);
        await RelatiesAsync(bericht, budgethouder, cancellationToken);
        var kennisgever = new Kennisgever(db, klok);
        var soort = oud is null ? Kennisgevingsoort.BudgetToegekend : Kennisgevingsoort.BudgetGewijzigd;
        if (await BeheerderAsync(budgethouder, cancellationToken) is { } beheerder)
        {
            db.Add(Kennisgeving.AanPersoon(soort, beheerder, budgethouder.Id, toekenning.Id.Waarde, klok.Vandaag(), klok.NuUtc()));
        }

        if (toekenning.Functiebudgetten.Any(f => f.Declaratiestop))
        {
            kennisgever.AanVerstrekker(Kennisgevingsoort.Budgetconflict, verstrekker.Id, budgethouder.Id, toekenning.Id.Waarde);
        }

        return toekenning;
    }

    private async Task<List<VerstrekkerId>> AndereBetalersAsync(string? nummer, CancellationToken cancellationToken) =>
        !Bsn.TryParse(nummer, out var bsn) ? [] : await (
            from r in db.Overeenkomstregels.AsNoTracking()
            join b in db.Budgethouders.AsNoTracking() on r.BudgethouderId equals b.Id
            where b.Bsn == bsn && r.VerstrekkerId != null
            select r.VerstrekkerId!.Value).Distinct().ToListAsync(cancellationToken);

    private Task<Verstrekker?> VerstrekkerAsync(string code, CancellationToken cancellationToken) =>
        db.Verstrekkers.AsSplitQuery().SingleOrDefaultAsync(v => v.Code == code, cancellationToken);

    private async Task<Budgethouder> BudgethouderAsync(Bsn bsn, CancellationToken cancellationToken)
    {
        if (await db.Budgethouders.SingleOrDefaultAsync(b => b.Bsn == bsn, cancellationToken) is { } bekend)
        {
            return bekend;
        }

        var persoon = await _registers.PersoonAsync(bsn, cancellationToken)
            ?? throw new InvalidOperationException("Een beoordeeld bericht noemt een onbekend BSN.");
        var nieuw = Budgethouder.Van(BudgethouderId.Nieuw(), persoon);
        db.Add(nieuw);
        return nieuw;
    }

    private Task<Toekenning?> OudAsync(
        Toekenningsbericht bericht, VerstrekkerId verstrekker, BudgethouderId budgethouder, CancellationToken cancellationToken) =>
        bericht.BudgetIdentificatieOud is not { } oud
            ? Task.FromResult<Toekenning?>(null)
            : db.Toekenningen.Include(t => t.Functiebudgetten).SingleOrDefaultAsync(
                t => t.VerstrekkerId == verstrekker && t.BudgethouderId == budgethouder && t.BudgetIdentificatie == oud, cancellationToken);

    private async Task BoekAsync(Toekenning toekenning, Toekenning? oud, VerstrekkerId verstrekker, CancellationToken cancellationToken)
    {
        var nieuw = toekenning.Functiebudgetten.ToDictionary(f => f, grootboek.Open);
        var regels = new List<(Rekening, long)>();
        var overgeheveld = new Dictionary<Functiebudget, List<Bestedingspost>>();
        List<Declaratie> wachtend = [];
        if (oud is not null)
        {
            wachtend = await MaakLeegAsync(toekenning, await MetVoorgangersAsync(oud, cancellationToken), overgeheveld, regels, cancellationToken);
        }

        foreach (var (functiebudget, rekeningen) in nieuw)
        {
            var posten = overgeheveld.GetValueOrDefault(functiebudget) ?? [];
            var besteed = Bedrag.Som(posten.Select(p => p.Bedrag));
            regels.AddRange(rekeningen.ToekenningMet(functiebudget.Bedrag, besteed));
            var buiten = Bedrag.Som(posten.Where(p => !functiebudget.Periode.Omvat(p.Dag)).Select(p => p.Bedrag));
            functiebudget.MeldConflict(
                buiten + Bedrag.Max(Bedrag.Nul, besteed - buiten - functiebudget.Bedrag),
                klok.Vandaag(),
                teVeelVvb: Bedrag.Som(posten.Where(p => p.IsVvb).Select(p => p.Bedrag)) > functiebudget.VerantwoordingsvrijBedrag);
        }

        if (regels.Exists(r => r.Item2 != 0))
        {
            grootboek.Boek(
                verstrekker,
                $"toekennen/{toekenning.Id.Waarde:N}",
                oud is null ? Boekingssoort.Toekennen : Boekingssoort.Vervangen,
                (Oorzaaksoort.Toekenning, toekenning.Id.Waarde),
                regels);
        }

        await OpnieuwBeoordelenAsync(wachtend, cancellationToken);
        if (oud is not null)
        {
            // What was asked for on the older grant was moved: it must be in the database before it is counted.
            await db.SaveChangesAsync(cancellationToken);
        }

        await ReserveerVvbAsync(nieuw.Keys, oud is not null, cancellationToken);
    }

    // What stayed behind under even older grants moves too, as soon as there is a place for it.
    private async Task<IReadOnlyList<Toekenning>> MetVoorgangersAsync(Toekenning oud, CancellationToken cancellationToken)
    {
        var vervangen = await db.Toekenningen.Include(t => t.Functiebudgetten)
            .Where(t => t.VerstrekkerId == oud.VerstrekkerId && t.BudgethouderId == oud.BudgethouderId && t.VervangenDoorId != null)
            .ToListAsync(cancellationToken);
        return Toekenningketen.MetVoorgangers(oud, vervangen);
    }

    // Everything of the older grants becomes free or moves; what the new one does not know stays behind as spent.
    private async Task<List<Declaratie>> MaakLeegAsync(
        Toekenning toekenning,
        IReadOnlyList<Toekenning> oude,
        Dictionary<Functiebudget, List<Bestedingspost>> overgeheveld,
        List<(Rekening, long)> regels,
        CancellationToken cancellationToken)
    {
        var ids = oude.SelectMany(t => t.Functiebudgetten).Select(f => f.Id).ToList();
        await grootboek.LaadAsync(ids, cancellationToken);
        var reserveringen = await db.Reserveringen.Where(r => ids.Contains(r.FunctiebudgetId) && r.Status == ReserveringStatus.Open).ToListAsync(cancellationToken);
        reserveringen.ForEach(r => r.GeefVrij());
        var oorzaken = reserveringen.Where(r => r.Soort == Reserveringsoort.Declaratie).Select(r => new DeclaratieId(r.OorzaakId)).Distinct().ToList();

        // Also what waits for own money alone: nothing of it is set aside here. What is not approved yet comes last.
        var gevonden = await db.Declaraties.Include(d => d.Regels)
            .Where(d => oorzaken.Contains(d.Id)
                || (d.Status == DeclaratieStatus.Aangehouden && d.Wachtreden == Wachtreden.Storting
                    && d.Regels.Any(r => r.FunctiebudgetId != null && ids.Contains(r.FunctiebudgetId.Value)))).ToListAsync(cancellationToken);
        List<Declaratie> wachtend =
            [.. gevonden.OrderBy(d => d.GoedgekeurdOpUtc ?? DateTime.MaxValue).ThenBy(d => d.IngediendOpUtc).ThenBy(d => d.Id.Waarde)];
        await GeefAnderDeelVrijAsync(ids, gevonden.ConvertAll(d => d.Id), cancellationToken);
        var doelen = toekenning.IsIntrekking ? [] : toekenning.Functiebudgetten
            .Select(f => new Bestedingsdoel(f.Zorgfunctie, f.Periode) { Functiebudget = f }).ToList();
        Functiebudget? Doel(FunctiebudgetId id, DateOnly dag) => Bestedingsdoel.Kies(doelen, Toekenningketen.Zorgfunctie(oude, id), dag)?.Functiebudget;
        var posten = (await _besteding.PostenAsync(ids, cancellationToken)).ConvertAll(p => (Post: p, Doel: Doel(p.FunctiebudgetId, p.Dag)));
        foreach (var (post, doel) in posten.Where(p => p.Doel is not null))
        {
            (overgeheveld.TryGetValue(doel!, out var lijst) ? lijst : overgeheveld[doel!] = []).Add(post);
        }

        // Every line goes along with its spending, also that of a correction.
        var declaratieregels = await db.Declaratieregels
            .Where(r => r.FunctiebudgetId != null && ids.Contains(r.FunctiebudgetId.Value)).ToListAsync(cancellationToken);
        declaratieregels.ForEach(r => r.VerhuisNaar(Doel(r.FunctiebudgetId!.Value, r.TotEnMet)?.Id ?? r.FunctiebudgetId.Value));
        foreach (var functiebudget in oude.SelectMany(t => t.Functiebudgetten))
        {
            var blijft = Bedrag.Som(posten.Where(p => p.Post.FunctiebudgetId == functiebudget.Id && p.Doel is null).Select(p => p.Post.Bedrag));
            regels.AddRange(grootboek[functiebudget.Id].Leeg(blijft));
            if (functiebudget.ToekenningId == oude[0].Id || blijft != functiebudget.Conflict)
            {
                functiebudget.MeldConflict(blijft, klok.Vandaag());
            }
        }

        foreach (var ziek in posten.Where(p => p.Doel is not null && p.Post.Ziekengeld.IsPositief).GroupBy(p => (Van: p.Post.FunctiebudgetId, Naar: p.Doel!.Id)))
        {
            regels.AddRange(grootboek.VerhuisZiekengeld(ziek.Key.Van, ziek.Key.Naar, Bedrag.Som(ziek.Select(p => p.Post.Ziekengeld))));
        }

        await VerhuisBetaaldelenAsync(posten, cancellationToken);
        return wachtend;
    }

    // A claim can be borne by more functiebudgetten; it is judged again as a whole, so its other part is freed too. What is of another
    // verstrekker waits for the next run.
    private async Task GeefAnderDeelVrijAsync(List<FunctiebudgetId> ids, List<DeclaratieId> declaraties, CancellationToken cancellationToken)
    {
        var oorzaken = declaraties.ConvertAll(d => d.Waarde);
        var andere = await db.Reserveringen
            .Where(r => oorzaken.Contains(r.OorzaakId) && !ids.Contains(r.FunctiebudgetId) && r.Status == ReserveringStatus.Open)
            .ToListAsync(cancellationToken);
        andere.RemoveAll(r => !Boekrecht.Heeft(db.Toegang, r));
        await grootboek.LaadAsync([.. andere.Select(r => r.FunctiebudgetId)], cancellationToken);
        andere.ForEach(grootboek.GeefVrij);
    }

    // A payment that comes back later must be undone where its spending went.
    private async Task VerhuisBetaaldelenAsync(
        List<(Bestedingspost Post, Functiebudget? Doel)> posten, CancellationToken cancellationToken)
    {
        var opdrachten = posten.Where(p => p.Doel is not null).Select(p => p.Post.BetaalopdrachtId).Distinct().ToList();
        var delen = await db.Betaaldelen.Where(d => opdrachten.Contains(d.BetaalopdrachtId)).ToListAsync(cancellationToken);
        foreach (var groep in posten.GroupBy(p => (p.Post.BetaalopdrachtId, p.Post.FunctiebudgetId)).Where(g => g.Any(p => p.Doel is not null)))
        {
            var deel = delen.Single(d => d.BetaalopdrachtId == groep.Key.BetaalopdrachtId && d.FunctiebudgetId == groep.Key.FunctiebudgetId);
            foreach (var verhuizing in groep.Where(p => p.Doel is not null).GroupBy(p => p.Doel!.Id))
            {
                var verhuisd = deel.Verhuis(
                    verhuizing.Key,
                    Bedrag.Som(verhuizing.Select(p => p.Post.Bedrag)),
                    Bedrag.Som(verhuizing.Select(p => p.Post.Verrekend)),
                    Bedrag.Som(verhuizing.Select(p => p.Post.Ziekengeld)));
                if (delen.Find(d => d.BetaalopdrachtId == verhuisd.BetaalopdrachtId && d.FunctiebudgetId == verhuisd.FunctiebudgetId) is { } bestaand)
                {
                    bestaand.NeemOver(verhuisd);
                }
                else
                {
                    db.Add(verhuisd);
                    delen.Add(verhuisd);
                }
            }

            if (deel.Gereserveerd.IsNul && deel.Ziekengeld.IsNul)
            {
                db.Remove(deel);
            }
        }
    }

    private async Task OpnieuwBeoordelenAsync(List<Declaratie> wachtend, CancellationToken cancellationToken)
    {
        if (wachtend.Count == 0)
        {
            return;
        }

        // What was moved must be in the database before the claims ask for their functiebudgetten again.
        await db.SaveChangesAsync(cancellationToken);
        var behandeling = new Declaratiebehandeling(db, grootboek, kengetallen, klok);
        foreach (var declaratie in wachtend)
        {
            await behandeling.BeoordeelNaVervangingAsync(declaratie, cancellationToken);
        }
    }

    // The VVB that was not asked for yet is set aside, as far as there is money after the claims; what was asked for moved along.
    private async Task ReserveerVvbAsync(IEnumerable<Functiebudget> nieuw, bool isVervanging, CancellationToken cancellationToken)
    {
        var vvb = new Vvbreservering(db, grootboek);
        foreach (var functiebudget in nieuw.Where(f => f.VerantwoordingsvrijBedrag > Bedrag.Nul))
        {
            if (isVervanging)
            {
                await vvb.ReserveerAsync(functiebudget.Id, null, cancellationToken);
            }
            else
            {
                vvb.Reserveer(functiebudget, Bedrag.Nul, poging: 0);
            }
        }
    }

    private async Task RelatiesAsync(Toekenningsbericht bericht, Budgethouder budgethouder, CancellationToken cancellationToken)
    {
        foreach (var relatie in bericht.Relaties)
        {
            if (relatie.Bsn is null || await _registers.PersoonAsync(Bsn.Parse(relatie.Bsn), cancellationToken) is not { } persoon)
            {
                continue;
            }

            var van = relatie.Ingangsdatum is { } ingang && ingang > klok.Vandaag() ? ingang : klok.Vandaag();
            var (soort, beheer) = Vertegenwoordiging.VanBerichtcode(
                relatie.Soort.ToString(System.Globalization.CultureInfo.InvariantCulture), budgethouder.Geboren, van);
            var bekend = await db.Vertegenwoordigingen.AnyAsync(
                v => v.BudgethouderId == budgethouder.Id && v.PersoonId == persoon.Id && v.Soort == soort && v.TotEnMet == null, cancellationToken);
            if (!bekend)
            {
                db.Add(Vertegenwoordiging.Maak(
                    VertegenwoordigingId.Nieuw(), budgethouder.Id, persoon, soort, beheer, van, null, relatie.Nummer));
            }
        }
    }

    private async Task<PersoonId?> BeheerderAsync(Budgethouder budgethouder, CancellationToken cancellationToken)
    {
        var bekend = await db.Vertegenwoordigingen.Where(v => v.BudgethouderId == budgethouder.Id).ToListAsync(cancellationToken);
        return budgethouder.BeheerderOp(klok.Vandaag(), bekend.Union(db.Vertegenwoordigingen.Local));
    }
}
