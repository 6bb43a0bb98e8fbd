using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Betalingen;

/// <summary>One payment run: who did what, the totals, and its payments page by page.</summary>
[ToegankelijkVoor(Rol.FinancieelMedewerkerSvb, Rol.Auditor)]
public sealed class BetaalrunBekijken(UseCaseContext context, Betaalinstellingen instellingen)
    : UseCase<BetaalrunBekijken.Input, BetaalrunBekijken.Detail>(context)
{
    /// <summary>More refusals than this are found by paging through the payments.</summary>
    private const int HoogstensGeweigerd = 100;

    private static readonly BetaalopdrachtStatus[] Afgewezen = [BetaalopdrachtStatus.Geweigerd, BetaalopdrachtStatus.Teruggestort];

    public sealed record Input(BetaalrunId Id, BetaalopdrachtId? Na = null, BetaalopdrachtId? Voor = null);

    public sealed record Detail
    {
        public required BetaalrunId Id { get; init; }

        public required DateOnly Dag { get; init; }

        public required BetaalrunStatus Status { get; init; }

        public required string MsgId { get; init; }

        public required int Aantal { get; init; }

        public required Bedrag Totaal { get; init; }

        /// <summary>Local Dutch time.</summary>
        public required DateTime SamengesteldOp { get; init; }

        /// <summary>Null when the system did it.</summary>
        public required string? SamengesteldDoor { get; init; }

        public required DateTime? GecontroleerdOp { get; init; }

        public required string? GecontroleerdDoor { get; init; }

        public required DateTime? VrijgegevenOp { get; init; }

        public required string? VrijgegevenDoor { get; init; }

        public required DateTime? AangebodenOp { get; init; }

        public required DateTime? BevestigdOp { get; init; }

        /// <summary>The day on which the bank should have answered; null when it is not its turn.</summary>
        public DateOnly? AntwoordVerwachtOp => Status == BetaalrunStatus.Aangeboden ? Werkkalender.VolgendeWerkdag(Dag) : null;

        /// <summary>SHA-256 of the file, in lower-case hex; null as long as the run was not released.</summary>
        public required string? BestandHash { get; init; }

        /// <summary>What the user can do now; null when it is the turn of the bank, or when the user only looks.</summary>
        public required Runstap? Stap { get; init; }

        /// <summary>The user did an earlier step of this run, so a colleague must do this one.</summary>
        public required bool MoetAnder { get; init; }

        public required IReadOnlyDictionary<BetaalopdrachtStatus, int> Aantallen { get; init; }

        public required IReadOnlyList<Regel> Geweigerd { get; init; }

        public required Bladzijde<Regel> Regels { get; init; }
    }

    public enum Runstap
    {
        Controleren,
        Vrijgeven,

        /// <summary>Released, but the file did not reach the bank.</summary>
        Aanbieden,
    }

    /// <param name="DeclaratieId">Null for a term of maandloon.</param>
    /// <param name="Rekeningnummer">Masked.</param>
    public sealed record Regel(
        BetaalopdrachtId Id,
        DeclaratieId? DeclaratieId,
        string Ontvanger,
        string Rekeningnummer,
        string Omschrijving,
        Bedrag Bedrag,
        Bedrag Verrekend,
        BetaalopdrachtStatus Status,
        string? Bankcode);

    protected override async Task<Detail> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        Context.Betreft(null, nameof(Betaalrun), input.Id.Waarde);
        var run = await Db.Betaalruns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == input.Id, cancellationToken)
            ?? throw new NietGevondenException(nameof(Betaalrun));
        List<MedewerkerId> ids = [.. new[] { run.SamengesteldDoorId, run.GecontroleerdDoorId, run.VrijgegevenDoorId }.OfType<MedewerkerId>()];
        var namen = await Db.Medewerkers.AsNoTracking().Where(m => ids.Contains(m.Id))
            .Select(m => new { m.Id, m.Naam }).ToDictionaryAsync(m => m.Id, m => m.Naam, cancellationToken);
        string? Naam(MedewerkerId? id) => id is { } m ? namen.GetValueOrDefault(m) : null;
        var opdrachten = Db.Betaalopdrachten.AsNoTracking().Where(o => o.BetaalrunId == input.Id);
        var aantallen = await opdrachten.GroupBy(o => o.Status).Select(g => new { g.Key, Aantal = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Aantal, cancellationToken);
        var stap = Sessie.Rol == Rol.FinancieelMedewerkerSvb ? Stap(run.Status) : null;
        return new()
        {
            Id = run.Id,
            Dag = run.Dag,
            Status = run.Status,
            MsgId = run.MsgId,
            Aantal = run.Aantal,
            Totaal = run.Totaal,
            SamengesteldOp = Klok.Lokaal(run.SamengesteldOpUtc),
            SamengesteldDoor = Naam(run.SamengesteldDoorId),
            GecontroleerdOp = run.GecontroleerdOpUtc is { } gecontroleerd ? Klok.Lokaal(gecontroleerd) : null,
            GecontroleerdDoor = Naam(run.GecontroleerdDoorId),
            VrijgegevenOp = run.VrijgegevenOpUtc is { } vrij ? Klok.Lokaal(vrij) : null,
            VrijgegevenDoor = Naam(run.VrijgegevenDoorId),
            AangebodenOp = run.AangebodenOpUtc is { } aangeboden ? Klok.Lokaal(aangeboden) : null,
            BevestigdOp = run.BevestigdOpUtc is { } bevestigd ? Klok.Lokaal(bevestigd) : null,
            BestandHash = run.BestandHash,
            Stap = stap,
            MoetAnder = MoetAnder(run, stap),
            Aantallen = aantallen,
            Geweigerd = await RegelsAsync(
                opdrachten.Where(o => Afgewezen.Contains(o.Status)).OrderBy(o => o.Id).Take(HoogstensGeweigerd), cancellationToken),
            Regels = await BladzijdeAsync(opdrachten, input, cancellationToken),
        };
    }

    private static Runstap? Stap(BetaalrunStatus status) => status switch
    {
        BetaalrunStatus.Samengesteld => Runstap.Controleren,
        BetaalrunStatus.Gecontroleerd or BetaalrunStatus.InVrijgave => Runstap.Vrijgeven,
        BetaalrunStatus.Bevroren => Runstap.Aanbieden,
        _ => null,
    };

    private bool MoetAnder(Betaalrun run, Runstap? stap)
    {
        bool IsEigen(MedewerkerId? door) => door is not null && door == Sessie.MedewerkerId;
        return stap switch
        {
            Runstap.Controleren => IsEigen(run.SamengesteldDoorId),
            Runstap.Vrijgeven => IsEigen(run.SamengesteldDoorId)
                || (instellingen.Personen >= Betaalrun.MeestePersonen && IsEigen(run.GecontroleerdDoorId)),
            _ => false,
        };
    }

    private static async Task<Bladzijde<Regel>> BladzijdeAsync(
        IQueryable<Betaalopdracht> opdrachten, Input input, CancellationToken cancellationToken)
    {
        var volgorde = input switch
        {
            { Voor: { } voor } => opdrachten.Where(o => o.Id > voor).OrderBy(o => o.Id),
            { Na: { } na } => opdrachten.Where(o => o.Id < na).OrderByDescending(o => o.Id),
            _ => opdrachten.OrderByDescending(o => o.Id),
        };
        var regels = await RegelsAsync(volgorde.Take(Bladzijde.Rijen + 1), cancellationToken);
        return Bladzijde.Maak(regels, r => r.Id.Waarde, input.Voor is not null, input.Na is not null);
    }

    private static async Task<List<Regel>> RegelsAsync(IQueryable<Betaalopdracht> opdrachten, CancellationToken cancellationToken) =>
        (await opdrachten
            .Select(o => new { o.Id, o.DeclaratieId, o.Ontvanger, o.Iban, o.Omschrijving, o.Bedrag, o.Verrekend, o.Status, o.Bankcode })
            .ToListAsync(cancellationToken))
        .ConvertAll(o => new Regel(
            o.Id, o.DeclaratieId, o.Ontvanger, o.Iban.ToString(), o.Omschrijving, o.Bedrag, o.Verrekend, o.Status, o.Bankcode));
}
