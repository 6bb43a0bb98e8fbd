using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Berichten.Ipgb;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Verzending;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Referentie;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Toekenningen;

/// <summary>Sends the 507s that are due today: the closing of a functiebudget, of a calendar year, or a conflict.</summary>
/// <remarks>Source: scenarios/README.md section 4 and 6.1; a 507 leaves on the first Monday to Friday on or after its due date.</remarks>
internal sealed class Budgetafsluiten(PgbDbContext db, TimeProvider klok, Kengetallen kengetallen)
{
    private const int PerVraag = 100;

    // Waits only for a run or for an account; what a person still looks at is not approved.
    private static readonly DeclaratieStatus[] Goedgekeurd =
        [DeclaratieStatus.Goedgekeurd, DeclaratieStatus.GedeeltelijkGoedgekeurd, DeclaratieStatus.BetalingMislukt];

    private readonly DateOnly _vandaag = klok.Vandaag();

    public async Task<int> VerstuurAsync(CancellationToken cancellationToken)
    {
        var nalooptermijn = kengetallen.Dagen(Kengetalsoort.Nalooptermijn, _vandaag);
        var verst = _vandaag.AddDays(-nalooptermijn);
        var jaargrens = new DateOnly(verst.Year, 12, 31) <= verst ? verst.Year : verst.Year - 1;
        var rijen = await (
            from f in db.Functiebudgetten
            join t in db.Toekenningen on f.ToekenningId equals t.Id
            where f.AfgeslotenOp == null
                && ((t.VervangenDoorId == null && !t.IsIntrekking
                        && (f.Naloopbegin <= verst || (f.Van.Year <= jaargrens && f.TotEnMet.Year > jaargrens && f.Wet != Wet.Wlz
                            && (f.LaatstAfgeslotenJaar == null || f.LaatstAfgeslotenJaar < jaargrens))))
                    || (f.ConflictSinds != null && !f.ConflictGemeld && f.ConflictSinds < _vandaag))
            select new { Functiebudget = f, Toekenning = t }).ToListAsync(cancellationToken);
        var aantal = 0;

        // One that is blocked waits for whoever looks into it, and keeps nobody else waiting.
        var blokkades = await Blokkades.LaadAsync(db, cancellationToken);
        rijen.RemoveAll(r => blokkades.Raakt(r.Functiebudget));
        var grootboek = new Grootboek(db, klok.NuUtc(), _vandaag);
        await grootboek.VergrendelAsync(rijen.Select(r => r.Functiebudget.VerstrekkerId!.Value), cancellationToken);
        foreach (var deel in rijen.Chunk(PerVraag))
        {
            var jaren = deel.Where(r => r.Toekenning.IsVanKracht && MoetJaarAf(r.Functiebudget, jaargrens, nalooptermijn)).Select(r => r.Functiebudget.Id).ToList();
            var posten = (jaren.Count == 0 ? [] : await new Besteding(db).PostenAsync(jaren, cancellationToken)).ToLookup(p => p.FunctiebudgetId);
            foreach (var rij in deel)
            {
                aantal += await VerstuurAsync(rij.Functiebudget, rij.Toekenning, jaargrens, nalooptermijn, posten, cancellationToken);
                if (rij.Functiebudget.AfgeslotenOp is not null)
                {
                    await LaatVvbVerlopenAsync(rij.Functiebudget, grootboek, cancellationToken);
                }
            }
        }

        await SluitToekenningenAsync(rijen.Select(r => r.Toekenning), cancellationToken);
        return aantal;
    }

    private async Task<int> VerstuurAsync(
        Functiebudget functiebudget,
        Toekenning toekenning,
        int jaar,
        int nalooptermijn,
        ILookup<FunctiebudgetId, Bestedingspost> posten,
        CancellationToken cancellationToken)
    {
        var aantal = 0;
        var van = Begin(functiebudget);
        if (functiebudget.ConflictSinds < _vandaag && !functiebudget.ConflictGemeld && Vertrekt(functiebudget.ConflictSinds.Value.AddDays(1)))
        {
            functiebudget.MarkeerConflictGemeld();
            var besteed = await BesteedAsync(functiebudget, metWachtend: false, cancellationToken);
            await BewaarAsync(functiebudget, toekenning, functiebudget.Periode, besteed, RedenBudgetafsluiting.Bestedingsconflict, cancellationToken);
            aantal++;
        }

        if (!toekenning.IsVanKracht)
        {
            return aantal;
        }

        if (MoetJaarAf(functiebudget, jaar, nalooptermijn))
        {
            var deel = await BesteedInJaarAsync(functiebudget, jaar, posten[functiebudget.Id], cancellationToken);
            functiebudget.SluitJaarAf(jaar, deel);
            await BewaarAsync(functiebudget, toekenning, new(van, new(jaar, 12, 31)), deel, RedenBudgetafsluiting.AdministratieveJaarafsluiting, cancellationToken);
            return aantal + 1;
        }

        if (Vertrekt(functiebudget.Naloopbegin.AddDays(nalooptermijn)))
        {
            functiebudget.SluitAf(_vandaag);
            var rest = await BesteedAsync(functiebudget, metWachtend: true, cancellationToken) - functiebudget.AlGemeld;
            await BewaarAsync(
                functiebudget, toekenning, new(van, functiebudget.TotEnMet), rest, RedenBudgetafsluiting.EinddatumFunctiebudgetperiode, cancellationToken);
            aantal++;
        }

        return aantal;
    }

    // The first day that was not closed yet.
    private static DateOnly Begin(Functiebudget functiebudget) =>
        functiebudget.LaatstAfgeslotenJaar is { } laatst ? new DateOnly(laatst + 1, 1, 1) : functiebudget.Van;

    private bool MoetJaarAf(Functiebudget functiebudget, int jaar, int nalooptermijn) =>
        new DateOnly(jaar, 12, 31) is var jaareinde
        && functiebudget.Wet != Wet.Wlz && Begin(functiebudget) <= jaareinde && functiebudget.TotEnMet > jaareinde
        && Vertrekt(jaareinde.AddDays(nalooptermijn));

    // What was never asked for cannot be asked for any more.
    private async Task LaatVvbVerlopenAsync(Functiebudget functiebudget, Grootboek grootboek, CancellationToken cancellationToken)
    {
        var open = await db.Reserveringen.Where(r => r.FunctiebudgetId == functiebudget.Id
            && r.Soort == Reserveringsoort.VerantwoordingsvrijBedrag && r.Status == ReserveringStatus.Open).ToListAsync(cancellationToken);
        if (open.Count > 0)
        {
            await grootboek.LaadAsync([functiebudget.Id], cancellationToken);
            open.ForEach(grootboek.Verloop);
        }
    }

    /// <summary>Of what was paid or only waits for a run or an account: the verantwoordingsvrije bedrag on these days.</summary>
    private async Task<Bedrag> VvbAsync(Functiebudget functiebudget, Periode periode, bool metWachtend, CancellationToken cancellationToken)
    {
        DeclaratieStatus[] tellen = metWachtend ? [DeclaratieStatus.Betaald, .. Goedgekeurd] : [DeclaratieStatus.Betaald];
        var (van, totEnMet) = (periode.Van, periode.TotEnMet);
        var bedragen = await Aanvraagbehandeling.Gevraagd(db, Declaratiesoort.VerantwoordingsvrijBedrag)
            .Where(r => r.FunctiebudgetId == functiebudget.Id && r.TotEnMet >= van && r.TotEnMet <= totEnMet
                && db.Declaraties.Any(d => d.Id == r.DeclaratieId
                    && (tellen.Contains(d.Status) || (metWachtend && d.Status == DeclaratieStatus.Aangehouden && d.Wachtreden == Wachtreden.Rekeningnummer))))
            .Select(r => r.Goedgekeurd).ToListAsync(cancellationToken);
        return Bedrag.Som(bedragen);
    }

    private bool Vertrekt(DateOnly vervaldag) => Werkkalender.EersteMaandagTotVrijdag(vervaldag) <= _vandaag;

    // What is approved and only waits for a run or a bank account counts too, but not in a conflict.
    private async Task<Bedrag> BesteedAsync(Functiebudget functiebudget, bool metWachtend, CancellationToken cancellationToken)
    {
        var rekening = await db.Rekeningen.SingleAsync(
            r => r.FunctiebudgetId == functiebudget.Id && r.Soort == Rekeningsoort.Besteed, cancellationToken);
        if (!metWachtend)
        {
            return new(rekening.Saldo);
        }

        return new Bedrag(rekening.Saldo) + await WachtendAsync(functiebudget, DateOnly.MinValue, DateOnly.MaxValue, cancellationToken);
    }

    // What is set aside for it: of a payment that came back, what was set off is no part of it. All care of a claim is in one month.
    private async Task<Bedrag> WachtendAsync(Functiebudget functiebudget, DateOnly eerste, DateOnly laatste, CancellationToken cancellationToken)
    {
        var declaraties = await db.Declaraties
            .Where(d => d.Regels.Any(r => r.FunctiebudgetId == functiebudget.Id && r.TotEnMet >= eerste && r.TotEnMet <= laatste)
                && (Goedgekeurd.Contains(d.Status) || (d.Status == DeclaratieStatus.Aangehouden && d.Wachtreden == Wachtreden.Rekeningnummer)))
            .Select(d => d.Id).ToListAsync(cancellationToken);
        var oorzaken = declaraties.ConvertAll(d => d.Waarde);
        var wachtend = await db.Reserveringen
            .Where(r => r.FunctiebudgetId == functiebudget.Id && r.Status == ReserveringStatus.Open && oorzaken.Contains(r.OorzaakId))
            .Select(r => r.Bedrag).ToListAsync(cancellationToken);
        return Bedrag.Som(wachtend);
    }

    // What went out for care of that year, claims as well as maandloon, and what is approved and waits. A correction upwards counts for what
    // was paid of it, and not for the credit that it took away.
    private async Task<Bedrag> BesteedInJaarAsync(
        Functiebudget functiebudget, int jaar, IEnumerable<Bestedingspost> posten, CancellationToken cancellationToken)
    {
        var betaald = Bedrag.Som(posten.Where(p => p.Dag.Year == jaar).Select(p => p.Bedrag));
        return betaald + await WachtendAsync(functiebudget, new(jaar, 1, 1), new(jaar, 12, 31), cancellationToken);
    }

    private async Task BewaarAsync(
        Functiebudget functiebudget,
        Toekenning toekenning,
        Periode periode,
        Bedrag besteed,
        RedenBudgetafsluiting reden,
        CancellationToken cancellationToken)
    {
        var code = await db.Verstrekkers.Where(v => v.Id == functiebudget.VerstrekkerId).Select(v => v.Code).SingleAsync(cancellationToken);
        var bsn = await db.Budgethouders.Where(b => b.Id == functiebudget.BudgethouderId).Select(b => b.Bsn).SingleAsync(cancellationToken);
        var kenmerk = Convert.ToHexString(Guid.CreateVersion7().ToByteArray(bigEndian: true)[10..16]);
        var wet = functiebudget.Wet!.Value;
        var vvb = wet == Wet.Wlz
            ? Bedrag.Nul
            : await VvbAsync(functiebudget, periode, reden != RedenBudgetafsluiting.Bestedingsconflict, cancellationToken);
        var ziekengeld = await db.Rekeningen.Where(r => r.FunctiebudgetId == functiebudget.Id && r.Soort == Rekeningsoort.Ziekengeld)
            .Select(r => r.Saldo).ToListAsync(cancellationToken);
        var bytes = BudgetafsluitingSchrijver.Schrijf(new(
            wet,
            code,
            kenmerk,
            _vandaag,
            bsn,
            [new(toekenning.BudgetIdentificatie, new(functiebudget.Zorgfunctie), periode, besteed, vvb, new(ziekengeld.Sum()), reden)]));
        var bericht = Bericht.Maak(
            Berichtrichting.Uit, $"{wet.ToString().ToUpperInvariant()}507", functiebudget.VerstrekkerId, wet, kenmerk, _vandaag,
            Berichtuitkomst.Aanvaard, [], bytes, klok.NuUtc(), _vandaag);
        db.AddRange(bericht, Zending.Van(bericht));
    }

    private async Task SluitToekenningenAsync(IEnumerable<Toekenning> toekenningen, CancellationToken cancellationToken)
    {
        foreach (var toekenning in toekenningen.Distinct().Where(t => t.IsVanKracht && t.AfgeslotenOp is null))
        {
            var functiebudgetten = await db.Functiebudgetten.Where(f => f.ToekenningId == toekenning.Id).ToListAsync(cancellationToken);
            if (functiebudgetten.TrueForAll(f => f.AfgeslotenOp is not null) && toekenning.StatusOp(_vandaag) == ToekenningStatus.Uitloop)
            {
                toekenning.SluitAf(_vandaag);
            }
        }
    }
}
