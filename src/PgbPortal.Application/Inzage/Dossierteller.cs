using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;

namespace PgbPortal.Application.Inzage;

/// <summary>
/// Counts how many dossiers each employee opens in a day, as the lines are written. When there are unusually many it writes a signal and
/// a line in the log, once for each employee and day (check 57). The same over seven days, for who takes a few each day. What somebody opens by a
/// mandate is counted again for who gave it, in its own dossiers only. Used by one writer: it is not safe for two at once.
/// </summary>
internal sealed class Dossierteller(DbContextOptions<PgbDbContext> opties, int grens, int weekgrens)
{
    /// <summary>Event of the line in the log.</summary>
    public const string Gebeurtenis = "VeelDossiersGeopend";

    // Another instance counts too: from half of the bound on, what it wrote is looked up each so many dossiers.
    private const int Opnieuw = 10;

    private const int Week = 7;

    private readonly Dictionary<Teller, Stand> _standen = [];
    private DateOnly _dag;

    /// <param name="regels">That were just written.</param>
    public async Task TelAsync(IReadOnlyList<Logregel> regels, CancellationToken cancellationToken)
    {
        foreach (var regel in regels)
        {
            if (regel is { Resultaat: Logresultaat.Toegestaan, GebruikerId: { } wie, BudgethouderId: { } dossier } && (regel.Rol.IsVerstrekker || regel.Rol.IsSvb))
            {
                await TelAsync(regel, new(wie, null), dossier, cancellationToken);
                if (regel is { VerstrekkerId: not null, NamensId: { } gever })
                {
                    await TelAsync(regel, new(wie, new(gever)), dossier, cancellationToken);
                }
            }
        }
    }

    private async Task TelAsync(Logregel regel, Teller wie, BudgethouderId dossier, CancellationToken cancellationToken)
    {
        var dag = DateOnly.FromDateTime(Klok.Lokaal(regel.TijdUtc));
        if (dag > _dag)
        {
            _standen.Clear();
            _dag = dag;
        }

        if (dag < _dag)
        {
            return;
        }

        if (!_standen.TryGetValue(wie, out var stand))
        {
            _standen[wie] = stand = new();
            await HaalAsync(wie, stand, cancellationToken);
        }

        stand.Week.Add(dossier);
        if (stand.IsGemeld || (!stand.Dossiers.Add(dossier) && stand.Dossiers.Count < grens && (stand.IsWeekGemeld || stand.Week.Count < weekgrens)))
        {
            return;
        }

        if ((stand.Dossiers.Count * 2 >= grens || stand.Week.Count * 2 >= weekgrens) && ++stand.Sinds >= Opnieuw && stand.Dossiers.Count < grens)
        {
            await HaalAsync(wie, stand, cancellationToken);
        }

        if (stand.Dossiers.Count >= grens)
        {
            await MeldAsync(Signaalsoort.VeelDossiers, regel, wie, stand.Dossiers.Count, cancellationToken);
            stand.IsGemeld = true;
        }
        else if (!stand.IsWeekGemeld && stand.Week.Count >= weekgrens)
        {
            await MeldAsync(Signaalsoort.VeelDossiersInWeek, regel, wie, stand.Week.Count, cancellationToken);
            stand.IsWeekGemeld = true;
        }
    }

    private async Task HaalAsync(Teller teller, Stand stand, CancellationToken cancellationToken)
    {
        var (wie, namens) = (teller.Wie, teller.Gever?.Waarde);
        var vanaf = Klok.Moment(_dag, TimeOnly.MinValue).UtcDateTime;
        var week = Klok.Moment(_dag.AddDays(1 - Week), TimeOnly.MinValue).UtcDateTime;
        var tot = Klok.Moment(_dag.AddDays(1), TimeOnly.MinValue).UtcDateTime;
        await using var db = new PgbDbContext(opties, Toegang.Systeem("dossiers van een medewerker tellen"));
        var regels = namens is null ? db.Logregels.AsNoTracking() : db.Logregels.AsNoTracking().Where(l => l.NamensId == namens);
        var gezien = await regels
            .Where(l => l.GebruikerId == wie && l.TijdUtc >= week && l.TijdUtc < tot && l.BudgethouderId != null && l.Resultaat == Logresultaat.Toegestaan)
            .GroupBy(l => l.BudgethouderId!.Value).Select(g => new { Dossier = g.Key, Laatst = g.Max(l => l.TijdUtc) }).ToListAsync(cancellationToken);
        stand.Week.UnionWith(gezien.Select(g => g.Dossier));
        stand.Dossiers.UnionWith(gezien.Where(g => g.Laatst >= vanaf).Select(g => g.Dossier));
        stand.Sinds = 0;
    }

    private async Task MeldAsync(Signaalsoort soort, Logregel aanleiding, Teller teller, int aantal, CancellationToken cancellationToken)
    {
        var (wie, gever) = (teller.Wie, teller.Gever?.Waarde ?? Guid.Empty);
        await using var db = new PgbDbContext(opties, Toegang.Systeem("veel dossiers melden"));
        var sinds = soort == Signaalsoort.VeelDossiersInWeek ? _dag.AddDays(1 - Week) : _dag;
        if (await db.Inzagesignalen.AnyAsync(s => s.GebruikerId == wie && s.Dag >= sinds && s.Soort == soort && s.Mandaatgever == gever, cancellationToken))
        {
            return;
        }

        var signaal = new Inzagesignaal
        {
            Id = Tijdsleutel.Nieuw(),
            Soort = soort,
            Dag = _dag,
            GebruikerId = wie,
            VerstrekkerId = teller.Gever ?? aanleiding.VerstrekkerId,
            Mandaatgever = gever,
            Aantal = aantal,
            OpUtc = aanleiding.TijdUtc,
        };
        db.Add(signaal);
        db.Add(new Logregel
        {
            Id = Tijdsleutel.Nieuw(),
            TijdUtc = aanleiding.TijdUtc,
            Gebeurtenis = Gebeurtenis,
            Actie = Logactie.Signaleren,
            Wijziging = true,
            Resultaat = Logresultaat.Toegestaan,
            Rol = Rol.Klok,
            NamensId = wie,
            Objectsoort = nameof(Inzagesignaal),
            ObjectId = signaal.Id,
            Veldengroep = nameof(Inzage),
            Versie = UseCases.Logsoorten.Versie,
        });
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <param name="Gever">Who gave the mandate that the dossiers were opened by; null: all that this employee opened.</param>
    private readonly record struct Teller(Guid Wie, VerstrekkerId? Gever);

    private sealed class Stand
    {
        public HashSet<BudgethouderId> Dossiers { get; } = [];

        /// <summary>Of this day and the six before it.</summary>
        public HashSet<BudgethouderId> Week { get; } = [];

        /// <summary>Dossiers since the database was asked.</summary>
        public int Sinds { get; set; }

        public bool IsGemeld { get; set; }

        public bool IsWeekGemeld { get; set; }
    }
}
