using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Beheer;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Referentie;

namespace PgbPortal.Application.UseCases;

/// <summary>What every use case gets: who asks, what time it is, and the database seen through their Toegang.</summary>
public sealed class UseCaseContext : IAsyncDisposable
{
    private readonly DbContextOptions<PgbDbContext> _options;
    private readonly Func<Sessie> _sessie;
    private readonly IZorglog _zorglog;
    private readonly Kengetallencache _cache;
    private readonly Contextvoorraad? _voorraad;
    private readonly Leesstand? _leesstand;
    private PgbDbContext? _db;
    private PgbDbContext? _breed;
    private Kengetallen? _kengetallen;
    private (BudgethouderId? Budgethouder, string Soort, Guid Id)? _betreft;
    private Logactie? _actie;
    private Inzagereden? _reden;
    private bool _weigeringGelogd;
    private bool _noodgeval;

    /// <param name="zorglog">Where the lines of looks go; null: written at once.</param>
    /// <param name="voorraad">Where contexts come from; null: each is made anew.</param>
    /// <param name="leesstand">Whether it may be changed now; null: always.</param>
    internal UseCaseContext(
        DbContextOptions<PgbDbContext> options,
        Func<Sessie> sessie,
        TimeProvider klok,
        IZorglog? zorglog = null,
        Kengetallencache? cache = null,
        Contextvoorraad? voorraad = null,
        Leesstand? leesstand = null)
    {
        _options = options;
        _sessie = sessie;
        _zorglog = zorglog ?? new DirectZorglog(options);
        _cache = cache ?? new();
        _voorraad = voorraad;
        _leesstand = leesstand;
        Klok = klok;
    }

    internal DbContextOptions<PgbDbContext> Opties => _options;

    public Sessie Sessie => _sessie();

    public TimeProvider Klok { get; }

    /// <summary>Reads what the user may see.</summary>
    internal PgbDbContext Db => _db ??= Leen(Sessie.Toegang);

    /// <summary>Reads everything, for what a rule must know beyond the user's view; writes only what the user may.</summary>
    internal PgbDbContext Breed(string reden) => _breed ??= Leen(Sessie.Toegang.Verbreed(reden));

    /// <summary>For long work that may go in two lines on this database; see <see cref="Breed"/>.</summary>
    internal Zijlijn Zijlijn(string reden)
    {
        var db = Breed(reden);
        var toegang = Sessie.Toegang.Verbreed(reden);
        return new(db, DatabaseRegistration.HeeftEenSchrijver(db) ? null : () => new(_options, toegang));
    }

    internal async Task<Kengetallen> KengetallenAsync(CancellationToken cancellationToken) =>
        _kengetallen ??= await _cache.HaalAsync(() => Db.Kengetallen.AsNoTracking().ToListAsync(cancellationToken));

    /// <summary>Remembers for the log whose dossier and which object this is about.</summary>
    /// <exception cref="RedenNodigException">Klantcontact did not open this dossier for a reason.</exception>
    internal void Betreft(BudgethouderId? budgethouder, string soort, Guid id)
    {
        _betreft = (budgethouder, soort, id);
        if (VraagtReden && Sessie.VraagtReden && budgethouder is { } dossier && Sessie.Opening?.Budgethouder != dossier)
        {
            throw new RedenNodigException(dossier);
        }
    }

    /// <summary>The use case that runs now shows klantcontact only what was opened for a reason.</summary>
    internal bool VraagtReden { get; set; }

    /// <summary>Remembers for the log that an emergency begins here.</summary>
    internal void Noodgeval() => _noodgeval = true;

    /// <summary>Remembers for the log that this is something else than the use case mostly does, such as printing.</summary>
    internal void Doet(Logactie actie) => _actie = actie;

    /// <summary>The same, by the form in which it is read.</summary>
    internal void Leest(Leesvorm vorm) => _actie = vorm switch
    {
        Leesvorm.Papier => Logactie.Afdrukken,
        Leesvorm.Bestand => Logactie.Exporteren,
        _ => null,
    };

    /// <summary>A whole list at once, as a file: asks for a recent sign-in, and is an export in the log.</summary>
    /// <exception cref="BevestigingNodigException">The sign-in is too long ago.</exception>
    internal void HaaltOp()
    {
        Doet(Logactie.Exporteren);
        Sessie.EisBevestiging(Klok.NuUtc());
    }

    /// <summary>Remembers for the log why it was read.</summary>
    internal void Omwille(Inzagereden reden) => _reden = reden;

    /// <exception cref="RegelOvertredenException">Nothing may be changed now.</exception>
    internal Task EisSchrijvenAsync(PgbDbContext db, CancellationToken cancellationToken) =>
        _leesstand?.EisSchrijvenAsync(db, cancellationToken) ?? Task.CompletedTask;

    /// <summary>True: who only reads leaves no mark of it but the line in the care log.</summary>
    internal async Task<bool> IsAlleenLezenAsync(CancellationToken cancellationToken) =>
        _leesstand is not null && await _leesstand.TotUtcAsync(cancellationToken) is not null;

    /// <summary>Saves, with its log line, as one; commits when a transaction was opened.</summary>
    internal async Task BewaarAsync(PgbDbContext db, string gebeurtenis, CancellationToken cancellationToken)
    {
        db.Add(Regel(gebeurtenis, wijziging: true, Logresultaat.Toegestaan));
        await db.SaveChangesAsync(cancellationToken);
        if (db.Database.CurrentTransaction is { } transactie)
        {
            await transactie.CommitAsync(cancellationToken);
            await transactie.DisposeAsync();
        }
    }

    /// <summary>Logs a look. It may be written a moment later, by the queue of the care log (ADR 10).</summary>
    internal async Task LogBlikAsync(string gebeurtenis, CancellationToken cancellationToken)
    {
        await LaatLosAsync();
        await _zorglog.SchrijfAsync(Regel(gebeurtenis, wijziging: false, Logresultaat.Toegestaan), cancellationToken);
    }

    /// <summary>Logs a refusal, before the answer; the changes of a refused step are gone by then.</summary>
    internal async Task LogWeigeringAsync(string gebeurtenis, CancellationToken cancellationToken)
    {
        await LaatLosAsync();
        await using var db = new PgbDbContext(_options, Sessie.Toegang);
        db.Add(Regel(gebeurtenis, wijziging: false, Logresultaat.Geweigerd));
        await db.SaveChangesAsync(cancellationToken);
        _weigeringGelogd = true;
    }

    /// <summary>A page refused before its use case ran. Does nothing when the use case logged it itself.</summary>
    public Task LogGeslotenPaginaAsync(string useCase, CancellationToken cancellationToken) =>
        _weigeringGelogd ? Task.CompletedTask : LogWeigeringAsync(useCase, cancellationToken);

    /// <summary>A form that no page of the portal sends; nothing of it was read.</summary>
    public Task LogGeweigerdFormulierAsync(CancellationToken cancellationToken)
    {
        Doet(Logactie.Wijzigen);
        return LogWeigeringAsync(Logsoorten.FormulierGeweigerd, cancellationToken);
    }

    /// <summary>Throws away what was tracked and not saved, so that the next use case in this request starts clean.</summary>
    internal async Task VergeetAsync()
    {
        if (_breed is not null)
        {
            await _breed.DisposeAsync();
            _breed = null;
        }

        if (_db is not null)
        {
            await _db.DisposeAsync();
            _db = null;
        }

        (_betreft, _actie, _reden, _noodgeval) = (null, null, null, false);
    }

    public async ValueTask DisposeAsync() => await VergeetAsync();

    private PgbDbContext Leen(Toegang toegang) => _voorraad?.Leen(toegang) ?? new(_options, toegang);

    // What was locked and not saved is let go before a line is written: SQLite has one writer.
    private async Task LaatLosAsync()
    {
        if (_breed?.Database.CurrentTransaction is { } transactie)
        {
            await transactie.DisposeAsync();
        }
    }

    // Whoever has a dossier open acts in it, also with what is about no single thing of it.
    private Logregel Regel(string gebeurtenis, bool wijziging, Logresultaat resultaat)
    {
        var sessie = Sessie;
        var dossier = sessie.Dossier;
        var budgethouder = _betreft is { } betreft ? betreft.Budgethouder : dossier?.BudgethouderId;
        return new()
        {
            Id = Tijdsleutel.Nieuw(),
            TijdUtc = Klok.NuUtc(),
            Gebeurtenis = gebeurtenis,
            Actie = _actie ?? Logsoorten.Actie(gebeurtenis, wijziging),
            Wijziging = wijziging,
            Resultaat = resultaat,
            GebruikerId = sessie.GebruikerId,
            Rol = sessie.Rol,
            Dossierrol = dossier?.Rol,
            VerstrekkerId = sessie.Toegang.GemandateerdeId ?? sessie.Toegang.VerstrekkerId,
            NamensId = sessie.Mandaatgever?.Waarde
                ?? (dossier is null || dossier.IsEigen ? null : dossier.BudgethouderId?.Waarde ?? dossier.ZorgverlenerId?.Waarde),
            BudgethouderId = budgethouder,
            Objectsoort = _betreft?.Soort,
            ObjectId = _betreft?.Id,
            Veldengroep = Logsoorten.Veldengroep(gebeurtenis),
            Reden = _reden,
            Noodknop = _noodgeval || sessie.Opening is { IsNoodgeval: true },
            Weg = sessie.Weg,
            SessieId = sessie.SessieId,
            Toegangspunt = sessie.Toegangspunt,
            Correlatie = sessie.Correlatie,
            Versie = Logsoorten.Versie,
        };
    }
}
