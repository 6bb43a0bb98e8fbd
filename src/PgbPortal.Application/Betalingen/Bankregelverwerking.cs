using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Betalingen.Bestanden;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Betalingen;

/// <summary>Finds out what each line of a statement is, and lets follow what follows from it.</summary>
internal sealed class Bankregelverwerking(Declaratiewerk werk, Bankgevolg gevolg, Afschriftsoort soort)
{
    // Databases limit the number of values in one question.
    private const int PerVraag = 500;

    private static readonly BetaalopdrachtStatus[] Vertrokken =
        [BetaalopdrachtStatus.Aangeboden, BetaalopdrachtStatus.Uitgevoerd, BetaalopdrachtStatus.Teruggestort];

    private readonly PgbDbContext _db = werk.Db;
    private readonly Stortingherkenning _stortingen = new(werk.Db, soort);
    private readonly Dictionary<string, Betaalopdracht> _opdrachten = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Betaalrun> _runs = new(StringComparer.Ordinal);

    // What earlier messages of this kind told: a second time is no news but a contradiction.
    private readonly HashSet<(BetaalopdrachtId, Bankregelsoort)> _gezien = [];
    private readonly HashSet<BetaalrunId> _uitgevoerd = [];
    private readonly HashSet<BetaalrunId> _geraakt = [];

    public async Task LaadAsync(IReadOnlyList<Camtregel> regels, CancellationToken cancellationToken)
    {
        foreach (var kenmerken in Kenmerken(regels, batch: false))
        {
            var gevonden = await _db.Betaalopdrachten.Include(o => o.Betaaldelen)
                .Where(o => kenmerken.Contains(o.EndToEndId)).ToListAsync(cancellationToken);
            gevonden.ForEach(o => _opdrachten[o.EndToEndId] = o);
            var ids = gevonden.ConvertAll(o => (BetaalopdrachtId?)o.Id);
            var eerder = await (
                from r in _db.Bankregels.AsNoTracking()
                join a in _db.Bankafschriften.AsNoTracking() on r.BankafschriftId equals a.Id
                where ids.Contains(r.BetaalopdrachtId) && a.Soort == soort
                select new { r.BetaalopdrachtId, r.Soort }).ToListAsync(cancellationToken);
            eerder.ForEach(e => _gezien.Add((e.BetaalopdrachtId!.Value, e.Soort)));
            var runIds = gevonden.Select(o => o.BetaalrunId).Distinct().ToList();
            (await _db.Betaalruns.Where(r => runIds.Contains(r.Id)).ToListAsync(cancellationToken)).ForEach(r => _runs[r.MsgId] = r);
        }

        foreach (var kenmerken in Kenmerken(regels, batch: true))
        {
            (await _db.Betaalruns.Where(r => kenmerken.Contains(r.MsgId)).ToListAsync(cancellationToken)).ForEach(r => _runs[r.MsgId] = r);
        }

        await werk.Grootboek.LaadVoorBetalingAsync(_opdrachten.Values, cancellationToken);
        _stortingen.Onthoud(regels.Select(r => r.Gegevens));
    }

    public async Task VerwerkAsync(Camtregel gelezen, Bankregel regel, CancellationToken cancellationToken)
    {
        if (Bezwaar(gelezen) is { } bezwaar)
        {
            regel.Parkeer(bezwaar);
        }
        else if (gelezen.IsBatch)
        {
            await VerwerkRunAsync(regel, cancellationToken);
        }
        else if (regel.Kenmerk is { } kenmerk && _opdrachten.TryGetValue(kenmerk, out var opdracht) && opdracht.BetaalrunId is not null)
        {
            await VerwerkBetalingAsync(regel, opdracht, cancellationToken);
        }
        else if (await _stortingen.HerkenAsync(regel, cancellationToken) is { } budgethouder)
        {
            await VerwerkStortingAsync(regel, budgethouder, cancellationToken);
        }
        else
        {
            regel.Parkeer(Onbekend(regel));
        }
    }

    /// <summary>Every run of which a payment was told about: is the bank ready with it?</summary>
    public async Task RondAfAsync(CancellationToken cancellationToken)
    {
        foreach (var run in _runs.Values.Where(r => _geraakt.Contains(r.Id)))
        {
            await gevolg.WerkRunBijAsync(run, cancellationToken);
        }
    }

    private static Parkeerreden? Bezwaar(Camtregel gelezen) => gelezen switch
    {
        { IsGeboekt: false } => Parkeerreden.NietGeboekt,
        { Munt: not "EUR" } => Parkeerreden.AndereMunt,
        { Gegevens.Bedrag: null } => Parkeerreden.OnjuistBedrag,
        _ => null,
    };

    private static Parkeerreden Onbekend(Bankregel regel) => regel switch
    {
        { Richting: Bankrichting.Bij, Bankcode: null, Omschrijving: { } tekst }
            when tekst.Contains("storting", StringComparison.OrdinalIgnoreCase) => Parkeerreden.OnbekendeStorting,
        { Kenmerk: not null } or { Bankcode: not null } => Parkeerreden.OnbekendeBetaling,
        _ => Parkeerreden.OnbekendeRegel,
    };

    private static IEnumerable<string[]> Kenmerken(IReadOnlyList<Camtregel> regels, bool batch) =>
        regels.Where(r => r.IsBatch == batch).Select(r => r.Gegevens.Kenmerk).OfType<string>().Distinct(StringComparer.Ordinal).Chunk(PerVraag);

    private async Task VerwerkBetalingAsync(Bankregel regel, Betaalopdracht opdracht, CancellationToken cancellationToken)
    {
        var soortRegel = regel.Richting == Bankrichting.Af ? Bankregelsoort.Uitvoering : Bankregelsoort.Retour;
        if (regel.Bedrag != opdracht.Bedrag)
        {
            regel.Parkeer(Parkeerreden.AnderBedrag);
            return;
        }

        // Refused before it left, or told a second time by the same kind of message: the bank contradicts itself.
        if (!Vertrokken.Contains(opdracht.Status) || !_gezien.Add((opdracht.Id, soortRegel)))
        {
            regel.Parkeer(Parkeerreden.Tegenstrijdig);
            return;
        }

        gevolg.MeldUitgevoerd(opdracht);
        if (soortRegel == Bankregelsoort.Retour)
        {
            await gevolg.MeldMisluktAsync(opdracht, regel.Bankcode, cancellationToken, regel.Valutadag);
        }

        regel.VerwerkBetaling(soortRegel, opdracht.Id);
        _geraakt.Add(opdracht.BetaalrunId!.Value);
    }

    // Saved at once: claims that go on by it no longer wait for the next storting in the same file.
    private async Task VerwerkStortingAsync(Bankregel regel, BudgethouderId budgethouder, CancellationToken cancellationToken)
    {
        await new Stortingontvangst(werk).BoekAsync(
            new(regel.Id.Waarde), budgethouder, regel.Bedrag!.Value, regel.Valutadag, regel.Bankkenmerk, cancellationToken);
        await _db.SaveChangesAsync(cancellationToken);
        regel.VerwerkStorting(budgethouder);
    }

    private async Task VerwerkRunAsync(Bankregel regel, CancellationToken cancellationToken)
    {
        if (regel.Richting == Bankrichting.Bij || regel.Kenmerk is null || !_runs.TryGetValue(regel.Kenmerk, out var run) || run.BestandHash is null)
        {
            regel.Parkeer(Parkeerreden.OnbekendeBetaling);
            return;
        }

        await _db.SaveChangesAsync(cancellationToken);
        var bedragen = await _db.Betaalopdrachten.AsNoTracking()
            .Where(o => o.BetaalrunId == run.Id && Vertrokken.Contains(o.Status)).Select(o => o.Bedrag).ToListAsync(cancellationToken);
        if (Bedrag.Som(bedragen) != regel.Bedrag)
        {
            regel.Parkeer(Parkeerreden.AnderBedrag);
            return;
        }

        if (await _db.Bankregels.AnyAsync(
            r => r.BetaalrunId == run.Id && _db.Bankafschriften.Any(a => a.Id == r.BankafschriftId && a.Soort == soort), cancellationToken)
            || !_uitgevoerd.Add(run.Id))
        {
            regel.Parkeer(Parkeerreden.Tegenstrijdig);
            return;
        }

        await VoerUitAsync(run, cancellationToken);
        regel.VerwerkRun(run.Id);
        _geraakt.Add(run.Id);
    }

    private async Task VoerUitAsync(Betaalrun run, CancellationToken cancellationToken)
    {
        while (true)
        {
            var pagina = await _db.Betaalopdrachten.Include(o => o.Betaaldelen)
                .Where(o => o.BetaalrunId == run.Id && o.Status == BetaalopdrachtStatus.Aangeboden).OrderBy(o => o.Id).Take(PerVraag)
                .ToListAsync(cancellationToken);
            if (pagina.Count == 0)
            {
                return;
            }

            await werk.Grootboek.LaadVoorBetalingAsync(pagina, cancellationToken);
            pagina.ForEach(gevolg.MeldUitgevoerd);
            await _db.SaveChangesAsync(cancellationToken);
        }
    }
}
