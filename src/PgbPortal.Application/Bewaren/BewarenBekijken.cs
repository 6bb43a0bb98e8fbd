using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Referentie;

namespace PgbPortal.Application.Bewaren;

/// <summary>Which dossiers are held back and why, what was erased, and the terms. A verstrekker sees what was granted by itself; the auditor all.</summary>
[ToegankelijkVoor(Rol.PrivacyfunctionarisVerstrekker, Rol.Auditor)]
public sealed class BewarenBekijken(UseCaseContext context) : UseCase<BewarenBekijken.Input, BewarenBekijken.Resultaat>(context)
{
    private const int Hoogstens = 100;

    public sealed record Input;

    /// <param name="Plichten">Those that last first.</param>
    /// <param name="Laatste">The last round of the job; null when it never ran.</param>
    public sealed record Resultaat(
        IReadOnlyList<Plicht> Plichten, IReadOnlyList<Gehouden> Tegengehouden, Telling Gewist, Ronde? Laatste, IReadOnlyDictionary<Kengetalsoort, int> Termijnen);

    public sealed record Plicht(
        Guid Id, string Klantnummer, Bewaargrond Grond, string Kenmerk, string Medewerker, DateTime IngesteldOpUtc, DateTime? OpgehevenOpUtc, Opheffingsgrond? Opheffing);

    public sealed record Gehouden(string Klantnummer, Wisuitkomst Waarom, DateOnly Sinds);

    public sealed record Telling(int Dossiers, int Stukken, int Post, int Vertegenwoordigers, int Personen, int Zorgverleners, int Accounts);

    /// <param name="Betaalbestanden">Null for who sees only the own organisation: a file is of all.</param>
    /// <param name="Medewerkers">The same.</param>
    public sealed record Ronde(DateOnly Dag, int? Betaalbestanden, int? Bankregels, int? Medewerkers);

    protected override async Task<Resultaat> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var db = Breed("wat wordt bewaard en gewist");
        var isAlles = Sessie.Rol == Rol.Auditor;
        var eigen = Toegang.VerstrekkerId;
        var plichten = await db.Bewaarplichten.AsNoTracking().Where(p => p.VerstrekkerId == eigen)
            .OrderByDescending(p => p.OpgehevenOpUtc == null).ThenByDescending(p => p.Id).Take(Hoogstens)
            .Select(p => new { Plicht = p, Naam = db.Gebruikers.Where(g => g.Id == p.IngesteldDoorId).Select(g => g.Naam).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        var regels = Van(db);
        var gehouden = await regels.Where(r => r.Uitkomst != Wisuitkomst.Gewist).OrderBy(r => r.Sinds).ThenBy(r => r.BudgethouderId).Take(Hoogstens).ToListAsync(cancellationToken);
        var gewist = await regels.Where(r => r.Uitkomst == Wisuitkomst.Gewist).GroupBy(_ => 1).Select(g => new Telling(
            g.Count(), g.Sum(r => r.Stukken), g.Sum(r => r.Post), g.Sum(r => r.Vertegenwoordigers), g.Sum(r => r.Personen), g.Sum(r => r.Zorgverleners),
            g.Sum(r => r.Accounts))).SingleOrDefaultAsync(cancellationToken);
        var laatste = await db.Wisronden.AsNoTracking().OrderByDescending(r => r.Id).FirstOrDefaultAsync(cancellationToken);
        var kengetallen = await Context.KengetallenAsync(cancellationToken);
        return new(
            plichten.ConvertAll(p => new Plicht(
                p.Plicht.Id, Klantnummer.Van(p.Plicht.BudgethouderId), p.Plicht.Grond, p.Plicht.Kenmerk, p.Naam ?? "", p.Plicht.IngesteldOpUtc, p.Plicht.OpgehevenOpUtc, p.Plicht.Opheffing)),
            gehouden.ConvertAll(r => new Gehouden(Klantnummer.Van(r.BudgethouderId), r.Uitkomst, r.Sinds)),
            gewist ?? new(0, 0, 0, 0, 0, 0, 0),
            laatste is null ? null : new(laatste.Dag, isAlles ? laatste.Betaalbestanden : null, isAlles ? laatste.Bankregels : null, isAlles ? laatste.Medewerkers : null),
            Soorten.ToDictionary(s => s, s => kengetallen.Jaren(s, Vandaag)));

        IQueryable<Wisregel> Van(PgbDbContext alles) => isAlles
            ? alles.Wisregels.AsNoTracking()
            : alles.Wisregels.AsNoTracking().Where(r => eigen != null && alles.Toekenningen.Any(t => t.BudgethouderId == r.BudgethouderId && t.VerstrekkerId == eigen));
    }

    private static readonly Kengetalsoort[] Soorten =
        [Kengetalsoort.BewaartermijnWmo, Kengetalsoort.BewaartermijnJeugdwet, Kengetalsoort.BewaartermijnWlz, Kengetalsoort.BewaartermijnBoekhouding, Kengetalsoort.BewaartermijnMedewerker];
}
