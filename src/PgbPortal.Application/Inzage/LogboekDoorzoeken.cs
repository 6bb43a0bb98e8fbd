using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Inzage;

/// <summary>
/// Whoever watches over privacy searches the care log, by person or by employee, and says why. The search is a line itself: the person
/// that was searched for reads it among the others, with the reason.
/// </summary>
/// <remarks>
/// Source: domein.md 3.2, "Access log about me": a verstrekker the lines of the own organisation, the auditor all.
/// </remarks>
[ToegankelijkVoor(Rol.PrivacyfunctionarisVerstrekker, Rol.Auditor)]
public sealed class LogboekDoorzoeken(UseCaseContext context) : UseCase<LogboekDoorzoeken.Input, LogboekDoorzoeken.Resultaat>(context)
{
    /// <summary>Employees in the list to choose from.</summary>
    private const int HoogstensMedewerkers = 1000;

    /// <param name="Reden">Null: only the list of employees.</param>
    /// <param name="Bsn">Of the budgethouder whose dossier it is about.</param>
    /// <param name="Medewerker">The account of the employee.</param>
    /// <param name="Lezers">Who searched this log itself; without days those of the last month.</param>
    public sealed record Input(
        Inzagereden? Reden = null,
        Bsn? Bsn = null,
        Guid? Medewerker = null,
        DateOnly? Van = null,
        DateOnly? TotEnMet = null,
        Guid? Na = null,
        Guid? Voor = null,
        bool Lezers = false);

    /// <param name="Regels">Null when nothing was asked.</param>
    public sealed record Resultaat(IReadOnlyList<Medewerkerkeuze> Medewerkers, Bladzijde<Regel>? Regels);

    /// <param name="Organisatie">Where somebody belongs who works by a mandate of the own organisation; null: it is the own.</param>
    public sealed record Medewerkerkeuze(Guid Account, string Naam, Rol Rol, string? Organisatie = null);

    /// <param name="Medewerker">Name of the employee; null for a citizen, zorgverlener and the portal.</param>
    /// <param name="Klantnummer">Of whose dossier it was; null when it was about none.</param>
    public sealed record Regel(Inzageregel Inzage, string? Medewerker, string? Klantnummer, string? Toegangspunt);

    protected override async Task<Resultaat> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var medewerkers = await MedewerkersAsync(cancellationToken);
        if (input.Reden is not { } reden)
        {
            return new(medewerkers, null);
        }

        Context.Omwille(reden);
        if (input is { Bsn: null, Medewerker: null, Lezers: false })
        {
            throw new RegelOvertredenException("IZ-004", "Kies over wie u iets wilt weten: een budgethouder of een medewerker.");
        }

        var dossier = await DossierAsync(input.Bsn, cancellationToken);
        Context.Betreft(dossier, dossier is null ? "Gebruiker" : nameof(Budgethouder), dossier?.Waarde ?? input.Medewerker ?? Guid.Empty);
        if ((input.Bsn is not null && dossier is null) || (input.Medewerker is { } wie && medewerkers.TrueForAll(m => m.Account != wie)))
        {
            // Unknown, or of another organisation: nothing tells which.
            return new(medewerkers, new([], null, null));
        }

        return new(medewerkers, await RegelsAsync(input, dossier, cancellationToken));
    }

    private async Task<List<Medewerkerkeuze>> MedewerkersAsync(CancellationToken cancellationToken)
    {
        var verstrekker = Toegang.VerstrekkerId;
        var alles = Sessie.Rol == Rol.Auditor;
        var eigen = await (
            from g in Db.Gebruikers.AsNoTracking()
            join m in Db.Medewerkers.AsNoTracking() on g.MedewerkerId equals (MedewerkerId?)m.Id
            where alles || m.VerstrekkerId == verstrekker
            orderby m.Naam, g.Id
            select new Medewerkerkeuze(g.Id, m.Naam, m.Rol, null)).Take(HoogstensMedewerkers).ToListAsync(cancellationToken);
        return alles ? eigen : [.. eigen, .. await GemandateerdenAsync(cancellationToken)];
    }

    // Of another organisation only who did something by the mandate of this one.
    private async Task<List<Medewerkerkeuze>> GemandateerdenAsync(CancellationToken cancellationToken)
    {
        var verstrekker = Toegang.VerstrekkerId;
        var db = Breed("het zorglog doorzoeken");
        if (verstrekker?.Waarde is not { } namens || !await db.Mandaten.AnyAsync(m => m.VerstrekkerId == verstrekker, cancellationToken))
        {
            return [];
        }

        return await (
            from g in db.Gebruikers.AsNoTracking()
            join m in db.Medewerkers.AsNoTracking() on g.MedewerkerId equals (MedewerkerId?)m.Id
            join v in db.Verstrekkers.AsNoTracking() on m.VerstrekkerId equals (VerstrekkerId?)v.Id
            where v.Id != verstrekker
                && db.Mandaten.Any(n => n.VerstrekkerId == verstrekker && n.GemandateerdeId == v.Id)
                && db.Logregels.Any(l => l.GebruikerId == g.Id && l.VerstrekkerId == v.Id && l.NamensId == namens)
            orderby m.Naam, g.Id
            select new Medewerkerkeuze(g.Id, m.Naam, m.Rol, v.Naam)).Take(HoogstensMedewerkers).ToListAsync(cancellationToken);
    }

    private Task<BudgethouderId?> DossierAsync(Bsn? bsn, CancellationToken cancellationToken) => bsn is null
        ? Task.FromResult<BudgethouderId?>(null)
        : Db.Budgethouders.AsNoTracking().Where(b => b.Bsn == bsn).Select(b => (BudgethouderId?)b.Id).SingleOrDefaultAsync(cancellationToken);

    private async Task<Bladzijde<Regel>> RegelsAsync(Input input, BudgethouderId? dossier, CancellationToken cancellationToken)
    {
        var db = Breed("het zorglog doorzoeken");
        var van = input.Lezers ? input.Van ?? Vandaag.AddMonths(-1) : input.Van;
        var regels = Inzagelezer.Binnen(db.Logregels.AsNoTracking(), van, input.TotEnMet);
        if (input.Lezers)
        {
            regels = regels.Where(l => l.Gebeurtenis == nameof(LogboekDoorzoeken));
        }

        if (dossier is { } budgethouder)
        {
            regels = regels.Where(l => l.BudgethouderId == budgethouder);
        }

        if (input.Medewerker is { } wie)
        {
            regels = regels.Where(l => l.GebruikerId == wie);
        }

        if (Sessie.Rol != Rol.Auditor)
        {
            var eigen = Toegang.VerstrekkerId;
            var namens = eigen?.Waarde;
            regels = regels.Where(l => l.VerstrekkerId == eigen || (l.VerstrekkerId != null && l.NamensId == namens));
        }

        var volgorde = input switch
        {
            { Voor: { } voor } => regels.Where(l => l.Id > voor).OrderBy(l => l.Id),
            { Na: { } na } => regels.Where(l => l.Id < na).OrderByDescending(l => l.Id),
            _ => regels.OrderByDescending(l => l.Id),
        };
        var rijen = await volgorde.Take(Bladzijde.Rijen + 1).Select(l => new
        {
            Regel = l,
            Naam = db.Gebruikers.Where(g => g.Id == l.GebruikerId).Select(g => g.Naam).FirstOrDefault(),
            Verstrekker = db.Verstrekkers.Where(v => v.Id == l.VerstrekkerId).Select(v => v.Naam).FirstOrDefault(),
        }).ToListAsync(cancellationToken);
        var gevers = rijen.Where(r => r.Regel is { VerstrekkerId: not null, NamensId: not null }).Select(r => new VerstrekkerId(r.Regel.NamensId!.Value)).Distinct().ToList();
        var namen = gevers.Count == 0 ? [] : await db.Verstrekkers.AsNoTracking().Where(v => gevers.Contains(v.Id)).ToDictionaryAsync(v => v.Id.Waarde, v => v.Naam, cancellationToken);
        var lijst = rijen.ConvertAll(r => Maak(
            r.Regel, r.Naam, r.Verstrekker, r.Regel is { VerstrekkerId: not null, NamensId: { } gever } ? namen.GetValueOrDefault(gever) : null, Sessie.GebruikerId));
        return Bladzijde.Maak(lijst, r => r.Inzage.Id, input.Voor is not null, input.Na is not null);
    }

    private static Regel Maak(Logregel l, string? naam, string? verstrekker, string? gever, Guid? lezer)
    {
        var isMedewerker = l.Rol.IsVerstrekker || l.Rol.IsSvb;
        return new(
            new(
                l.Id, l.TijdUtc, l.Gebeurtenis, l.Actie, l.Resultaat, l.Rol, l.Dossierrol, verstrekker, isMedewerker ? null : naam,
                l.GebruikerId is not null && l.GebruikerId == lezer, l.Reden, l.Noodknop)
            {
                Namens = gever,
            },
            isMedewerker ? naam : null,
            l.BudgethouderId is { } dossier ? Klantnummer.Van(dossier) : null,
            l.Toegangspunt);
    }
}
