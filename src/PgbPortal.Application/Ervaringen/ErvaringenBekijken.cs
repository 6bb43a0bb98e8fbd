using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Ervaringen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Ervaringen;

/// <summary>The SVB looks what users think of the portal: a year of it, per group, and why they think so.</summary>
[ToegankelijkVoor(
    Rol.DeclaratiemedewerkerSvb, Rol.ArbeidsrechtmedewerkerSvb, Rol.SalarismedewerkerSvb, Rol.FinancieelMedewerkerSvb,
    Rol.KlantcontactmedewerkerSvb, Rol.Auditor)]
public sealed class ErvaringenBekijken(UseCaseContext context) : UseCase<ErvaringenBekijken.Input, ErvaringenBekijken.Overzicht>(context)
{
    /// <summary>A mean of fewer tells too much of one person.</summary>
    public const int Genoeg = 5;

    private const int Maanden = 12;
    private const int MeesteTeksten = 50;

    public sealed record Input;

    /// <param name="Gevraagd">Answered or waved away.</param>
    public sealed record Telling(int Gevraagd, int Antwoorden, int Som)
    {
        /// <summary>In tenths, half up; null when there are too few to tell.</summary>
        public int? Tienden => Antwoorden < Genoeg ? null : ((Som * 20) + Antwoorden) / (2 * Antwoorden);
    }

    public sealed record Maandstand(Maand Maand, Telling Telling);

    /// <param name="Maanden">Twelve, the oldest first.</param>
    public sealed record Groepsstand(Ervaringsgroep Groep, Telling Jaar, IReadOnlyList<Maandstand> Maanden);

    public sealed record Reactie(DateOnly Op, Ervaringsgroep Groep, Kernmoment Moment, int Cijfer, string Tekst);

    /// <param name="Reacties">The newest first, without who said it.</param>
    public sealed record Overzicht(Telling Jaar, IReadOnlyList<Groepsstand> Groepen, IReadOnlyList<Reactie> Reacties);

    protected override async Task<Overzicht> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var eerste = Maand.Van(Vandaag).Plus(1 - Maanden);
        var van = eerste.EersteDag;
        var dagen = await Db.Ervaringen.AsNoTracking().Where(e => e.Op >= van)
            .GroupBy(e => new { e.Groep, e.Op })
            .Select(g => new Dagtelling(g.Key.Groep, g.Key.Op, g.Count(), g.Count(e => e.Cijfer != null), g.Sum(e => e.Cijfer ?? 0)))
            .ToListAsync(cancellationToken);
        var reacties = await Db.Ervaringen.AsNoTracking().Where(e => e.Op >= van && e.Cijfer != null && e.Toelichting != null)
            .OrderByDescending(e => e.Op).ThenByDescending(e => e.Id).Take(MeesteTeksten)
            .Select(e => new Reactie(e.Op, e.Groep, e.Moment, e.Cijfer!.Value, e.Toelichting!)).ToListAsync(cancellationToken);
        return new(Tel(dagen), [.. Enum.GetValues<Ervaringsgroep>().Select(g => Stand(g, [.. dagen.Where(d => d.Groep == g)], eerste))], reacties);
    }

    private static Groepsstand Stand(Ervaringsgroep groep, List<Dagtelling> dagen, Maand eerste) => new(
        groep,
        Tel(dagen),
        [.. Enumerable.Range(0, Maanden).Select(eerste.Plus).Select(m => new Maandstand(m, Tel(dagen.Where(d => Maand.Van(d.Op) == m))))]);

    private static Telling Tel(IEnumerable<Dagtelling> dagen) =>
        dagen.Aggregate(new Telling(0, 0, 0), (t, d) => new(t.Gevraagd + d.Gevraagd, t.Antwoorden + d.Antwoorden, t.Som + d.Som));

    private sealed record Dagtelling(Ervaringsgroep Groep, DateOnly Op, int Gevraagd, int Antwoorden, int Som);
}
