using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Berichten.Ipgb;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Verzending;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Referentie;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Toekenningen;

/// <summary>Sends the 507s that are due today: the closing of a functiebudget, of a calendar year, or a conflict.</summary>
/// <remarks>Source: scenarios/README.md section 4 and 6.1; a 507 leaves on the first Monday to Friday on or after its due date.</remarks>
internal sealed class Budgetafsluiten(PgbDbContext db, TimeProvider klok, Kengetallen kengetallen)
{
    private const int PerVraag = 100;

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
            var cijfers = await Afsluitcijfers.LaadAsync(db, [.. deel.Select(r => r.Functiebudget)], jaren, cancellationToken);
            aantal += deel.Sum(rij => Verstuur(rij.Functiebudget, rij.Toekenning, jaargrens, nalooptermijn, cijfers));
            await LaatVvbVerlopenAsync([.. deel.Select(r => r.Functiebudget).Where(f => f.AfgeslotenOp is not null)], cijfers, grootboek, cancellationToken);
        }

        await SluitToekenningenAsync(rijen.Select(r => r.Toekenning), cancellationToken);
        return aantal;
    }

    private int Verstuur(Functiebudget functiebudget, Toekenning toekenning, int jaar, int nalooptermijn, Afsluitcijfers cijfers)
    {
        var aantal = 0;
        if (functiebudget.ConflictSinds < _vandaag && !functiebudget.ConflictGemeld && Vertrekt(functiebudget.ConflictSinds.Value.AddDays(1)))
        {
            functiebudget.MarkeerConflictGemeld();
            Bewaar(functiebudget, toekenning, functiebudget.Periode, cijfers.Besteed(functiebudget), RedenBudgetafsluiting.Bestedingsconflict, cijfers);
            aantal++;
        }

        if (!toekenning.IsVanKracht)
        {
            return aantal;
        }

        if (MoetJaarAf(functiebudget, jaar, nalooptermijn))
        {
            // A grant that replaces another begins anew: each year that it covers is closed on its own, the oldest first.
            foreach (var open in Enumerable.Range(Begin(functiebudget).Year, jaar - Begin(functiebudget).Year + 1))
            {
                var (van, besteed) = (Begin(functiebudget), cijfers.BesteedInJaar(functiebudget, open));
                functiebudget.SluitJaarAf(open, besteed);
                Bewaar(functiebudget, toekenning, new(van, new(open, 12, 31)), besteed, RedenBudgetafsluiting.AdministratieveJaarafsluiting, cijfers);
                aantal++;
            }

            return aantal;
        }

        if (Vertrekt(functiebudget.Naloopbegin.AddDays(nalooptermijn)))
        {
            functiebudget.SluitAf(_vandaag);
            var rest = cijfers.BesteedEnWachtend(functiebudget) - functiebudget.AlGemeld;
            Bewaar(
                functiebudget, toekenning, new(Begin(functiebudget), functiebudget.TotEnMet), rest, RedenBudgetafsluiting.EinddatumFunctiebudgetperiode, cijfers);
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
    private static async Task LaatVvbVerlopenAsync(
        List<Functiebudget> afgesloten, Afsluitcijfers cijfers, Grootboek grootboek, CancellationToken cancellationToken)
    {
        var open = afgesloten.SelectMany(cijfers.NietGevraagdVvb).ToList();
        await grootboek.LaadAsync([.. open.Select(r => r.FunctiebudgetId).Distinct()], cancellationToken);
        open.ForEach(grootboek.Verloop);
    }

    private bool Vertrekt(DateOnly vervaldag) => Werkkalender.EersteMaandagTotVrijdag(vervaldag) <= _vandaag;

    private void Bewaar(
        Functiebudget functiebudget, Toekenning toekenning, Periode periode, Bedrag besteed, RedenBudgetafsluiting reden, Afsluitcijfers cijfers)
    {
        var kenmerk = Berichtkenmerk.Nieuw();
        var wet = functiebudget.Wet!.Value;
        var vvb = wet == Wet.Wlz
            ? Bedrag.Nul
            : cijfers.VerantwoordingsvrijBedrag(functiebudget, periode, reden != RedenBudgetafsluiting.Bestedingsconflict);
        var bytes = BudgetafsluitingSchrijver.Schrijf(new(
            wet,
            cijfers.Code(functiebudget),
            kenmerk,
            _vandaag,
            cijfers.Bsn(functiebudget),
            [new(toekenning.BudgetIdentificatie, new(functiebudget.Zorgfunctie), periode, besteed, vvb, cijfers.Ziekengeld(functiebudget), reden)]));
        var bericht = Bericht.Maak(
            Berichtrichting.Uit, $"{wet.ToString().ToUpperInvariant()}507", functiebudget.VerstrekkerId, wet, kenmerk, _vandaag,
            Berichtuitkomst.Aanvaard, [], bytes, klok.NuUtc(), _vandaag);
        db.AddRange(bericht, Zending.Van(bericht));
    }

    private async Task SluitToekenningenAsync(IEnumerable<Toekenning> toekenningen, CancellationToken cancellationToken)
    {
        foreach (var deel in toekenningen.Distinct().Where(t => t.IsVanKracht && t.AfgeslotenOp is null).Chunk(PerVraag))
        {
            var ids = deel.Select(t => t.Id).ToList();
            var functiebudgetten = (await db.Functiebudgetten.Where(f => ids.Contains(f.ToekenningId)).ToListAsync(cancellationToken)).ToLookup(f => f.ToekenningId);
            foreach (var toekenning in deel.Where(t => functiebudgetten[t.Id].All(f => f.AfgeslotenOp is not null) && t.StatusOp(_vandaag) == ToekenningStatus.Uitloop))
            {
                toekenning.SluitAf(_vandaag);
            }
        }
    }
}
