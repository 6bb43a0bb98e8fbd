using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Verstrekkers;

namespace PgbPortal.Application.Inzage;

/// <summary>Who looked in the dossier that is open, or changed something in it, newest first.</summary>
/// <remarks>Source: domein.md 3.2, "Access log about me"; NEN 7513: the client gets a readable view in the order of time.</remarks>
[ToegankelijkVoor(Rol.Burger, In = [Dossierrol.Beheerder, Dossierrol.Budgethouder])]
public sealed class InzagesBekijken(UseCaseContext context) : UseCase<InzagesBekijken.Input, InzagesBekijken.Overzicht>(context)
{
    private static readonly Vastevraag<Func<PgbDbContext, BudgethouderId, IAsyncEnumerable<Verstrekkerkeuze>>> Verstrekkervraag = new(() =>
        EF.CompileAsyncQuery((PgbDbContext db, BudgethouderId dossier) => db.Verstrekkers.AsNoTracking()
            .Where(v => db.Toekenningen.Any(t => t.BudgethouderId == dossier && t.VerstrekkerId == v.Id))
            .OrderBy(v => v.Naam)
            .Select(v => new Verstrekkerkeuze(v.Id, v.Naam, v.Soort))));

    /// <summary>As much as one print holds.</summary>
    public const int HoogstensOpPapier = 500;

    /// <param name="Na">The lines after (older than) this one.</param>
    /// <param name="Voor">The lines before (newer than) this one.</param>
    /// <param name="OpPapier">Everything at once, to print, at most <see cref="HoogstensOpPapier"/>.</param>
    /// <param name="Budgethouder">Null: the dossier that is open.</param>
    public sealed record Input(
        Inzagevraag Vraag, Guid? Na = null, Guid? Voor = null, bool OpPapier = false, BudgethouderId? Budgethouder = null);

    /// <param name="Verstrekkers">Those that have something to do with this dossier, to choose from.</param>
    public sealed record Overzicht(string Budgethouder, IReadOnlyList<Verstrekkerkeuze> Verstrekkers, Bladzijde<Inzageregel> Regels);

    public sealed record Verstrekkerkeuze(VerstrekkerId Id, string Naam, Verstrekkersoort Soort);

    protected override async Task<Overzicht> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var dossier = input.Budgethouder ?? Sessie.Dossier?.BudgethouderId ?? throw new ToegangGeweigerdException(nameof(InzagesBekijken));
        var naam = await Context.BudgethouderAsync(GetType(), dossier, cancellationToken);
        var verstrekkers = await VerstrekkersAsync(Db, dossier, cancellationToken);
        var lezer = Sessie.GebruikerId;
        var regels = Inzagelezer.Van(Db, dossier, input.Vraag, lezer);
        var volgorde = input switch
        {
            { Voor: { } voor } => regels.Where(l => l.Id > voor).OrderBy(l => l.Id),
            { Na: { } na } => regels.Where(l => l.Id < na).OrderByDescending(l => l.Id),
            _ => regels.OrderByDescending(l => l.Id),
        };
        var namen = verstrekkers.ToDictionary(v => v.Id, v => v.Soort == Verstrekkersoort.Gemeente ? $"gemeente {v.Naam}" : v.Naam);
        if (input.OpPapier)
        {
            Context.Doet(Logactie.Afdrukken);
            return new(naam, verstrekkers, new(await Inzagelezer.LeesAsync(Db, volgorde.Take(HoogstensOpPapier), namen, lezer, cancellationToken), null, null));
        }

        var rijen = await Inzagelezer.LeesAsync(Db, volgorde.Take(Bladzijde.Rijen + 1), namen, lezer, cancellationToken);
        return new(naam, verstrekkers, Bladzijde.Maak(rijen, r => r.Id, input.Voor is not null, input.Na is not null));
    }

    internal static async Task<List<Verstrekkerkeuze>> VerstrekkersAsync(PgbDbContext db, BudgethouderId dossier, CancellationToken cancellationToken) =>
        await Verstrekkervraag.Voor(db)(db, dossier).ToListAsync(cancellationToken);
}
