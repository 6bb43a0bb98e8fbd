using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Declaraties.Controles;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Declaraties;

/// <summary>
/// What a claim would be worth and what the controles say of it, before it is sent. Nothing is kept, locked or set aside:
/// handing it in checks everything again.
/// </summary>
[ToegankelijkVoor(Rol.Burger, Rol.Organisatie, Rol.DeclaratiemedewerkerSvb, In = [Dossierrol.Beheerder, Dossierrol.Zorgverlener])]
public sealed class DeclaratieControleren(UseCaseContext context)
    : UseCase<DeclaratieIndienen.Input, DeclaratieControleren.Proefuitslag>(context)
{
    /// <param name="Bevindingen">What does not block: warnings, and why it would be held.</param>
    /// <param name="Budgetten">What would be left of each functiebudget; empty for a zorgverlener, who never sees a budget.</param>
    public sealed record Proefuitslag(Bedrag Totaal, IReadOnlyList<Bevinding> Bevindingen, IReadOnlyList<Budgetstand> Budgetten);

    /// <param name="Zorgfunctie">Name of the zorgfunctie.</param>
    /// <param name="Over">Below zero: so much is missing.</param>
    public sealed record Budgetstand(string Zorgfunctie, Bedrag Over);

    protected override async Task<Proefuitslag> HandleAsync(DeclaratieIndienen.Input input, CancellationToken cancellationToken)
    {
        await Context.OvereenkomstAsync(GetType(), input.Zorgovereenkomst, cancellationToken);
        var (db, _, behandeling) = await Declaratiewerk.BeginAsync(Context, cancellationToken);
        var overeenkomst = await db.Zorgovereenkomsten.AsNoTracking().Include(z => z.Regels)
            .SingleAsync(z => z.Id == input.Zorgovereenkomst, cancellationToken);
        var invoerder = DeclaratieIndienen.InvoerderVoor(Sessie, overeenkomst.BudgethouderId);
        var declaratie = Declaratie.Opstellen(
            input.Id,
            overeenkomst,
            input.Aanvulling ? Declaratiesoort.Aanvulling : Declaratiesoort.Regulier,
            input.Maand,
            input.Regels,
            input.Factuur,
            invoerder,
            Vandaag,
            await behandeling.PrijzenAsync(overeenkomst, input.Maand, input.Regels, cancellationToken));
        if (invoerder != Invoerder.Zorgverlener)
        {
            declaratie.DienIn(NuUtc);
        }

        var dossier = await behandeling.ControleerAsync(declaratie, overeenkomst, bijInvoer: true, cancellationToken);
        return new(
            declaratie.Totaal,
            [.. declaratie.Bevindingen.Select(b => new Bevinding(b.Code, b.Zwaarte, b.Tekst))],
            invoerder == Invoerder.Zorgverlener ? [] : Budgetten(declaratie, dossier));
    }

    private static List<Budgetstand> Budgetten(Declaratie declaratie, DeclaratieDossier dossier) =>
    [
        .. declaratie.Regels
            .Select(r => (Regel: r, Drager: dossier.DragerVan(r)))
            .Where(p => p.Drager is not null)
            .GroupBy(p => p.Drager!.Functiebudget.Id)
            .Select(g => (g.First().Drager!.Functiebudget, Over: g.First().Drager!.Vrij - Bedrag.Som(g.Select(p => p.Regel.Bedrag))))
            .Select(b => new Budgetstand(Zorgfuncties.Naam(b.Functiebudget.Wet!.Value, b.Functiebudget.Zorgfunctie), b.Over)),
    ];
}
