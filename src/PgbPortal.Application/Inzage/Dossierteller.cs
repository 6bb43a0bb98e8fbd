using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;

namespace PgbPortal.Application.Inzage;

/// <summary>
/// Counts how many dossiers each employee opens in a day, as the lines are written. When there are unusually many it writes a signal and
/// a line in the log, once for each employee and day (check 57). Used by one writer: it is not safe for two at once.
/// </summary>
internal sealed class Dossierteller(DbContextOptions<PgbDbContext> opties, int grens)
{
    /// <summary>Event of the line in the log.</summary>
    public const string Gebeurtenis = "VeelDossiersGeopend";

    // Another instance counts too: from half of the bound on, what it wrote is looked up each so many dossiers.
    private const int Opnieuw = 10;

    private readonly Dictionary<Guid, Stand> _standen = [];
    private DateOnly _dag;

    /// <param name="regels">That were just written.</param>
    public async Task TelAsync(IReadOnlyList<Logregel> regels, CancellationToken cancellationToken)
    {
        foreach (var regel in regels)
        {
            if (regel is { Resultaat: Logresultaat.Toegestaan, GebruikerId: { } wie, BudgethouderId: { } dossier } && (regel.Rol.IsVerstrekker || regel.Rol.IsSvb))
            {
                await TelAsync(regel, wie, dossier, cancellationToken);
            }
        }
    }

    private async Task TelAsync(Logregel regel, Guid wie, BudgethouderId dossier, CancellationToken cancellationToken)
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

        if (stand.IsGemeld || (!stand.Dossiers.Add(dossier) && stand.Dossiers.Count < grens))
        {
            return;
        }

        if (stand.Dossiers.Count * 2 >= grens && ++stand.Sinds >= Opnieuw && stand.Dossiers.Count < grens)
        {
            await HaalAsync(wie, stand, cancellationToken);
        }

        if (stand.Dossiers.Count >= grens)
        {
            await MeldAsync(regel, wie, stand.Dossiers.Count, cancellationToken);
            stand.IsGemeld = true;
        }
    }

    private async Task HaalAsync(Guid wie, Stand stand, CancellationToken cancellationToken)
    {
        var vanaf = Klok.Moment(_dag, TimeOnly.MinValue).UtcDateTime;
        var tot = Klok.Moment(_dag.AddDays(1), TimeOnly.MinValue).UtcDateTime;
        await using var db = new PgbDbContext(opties, Toegang.Systeem("dossiers van een medewerker tellen"));
        stand.Dossiers.UnionWith(await db.Logregels.AsNoTracking()
            .Where(l => l.GebruikerId == wie && l.TijdUtc >= vanaf && l.TijdUtc < tot && l.BudgethouderId != null && l.Resultaat == Logresultaat.Toegestaan)
            .Select(l => l.BudgethouderId!.Value).Distinct().ToListAsync(cancellationToken));
        stand.Sinds = 0;
    }

    private async Task MeldAsync(Logregel aanleiding, Guid wie, int aantal, CancellationToken cancellationToken)
    {
        await using var db = new PgbDbContext(opties, Toegang.Systeem("veel dossiers melden"));
        if (await db.Inzagesignalen.AnyAsync(s => s.GebruikerId == wie && s.Dag == _dag, cancellationToken))
        {
            return;
        }

        var signaal = new Inzagesignaal
        {
            Id = Tijdsleutel.Nieuw(),
            Soort = Signaalsoort.VeelDossiers,
            Dag = _dag,
            GebruikerId = wie,
            VerstrekkerId = aanleiding.VerstrekkerId,
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

    private sealed class Stand
    {
        public HashSet<BudgethouderId> Dossiers { get; } = [];

        /// <summary>Dossiers since the database was asked.</summary>
        public int Sinds { get; set; }

        public bool IsGemeld { get; set; }
    }
}
