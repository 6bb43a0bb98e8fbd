using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Declaraties;

/// <summary>The claims that the user may see, newest first. A verstrekker sees the amount of the own lines only.</summary>
[ToegankelijkVoor(
    Rol.Burger,
    Rol.Organisatie,
    Rol.ConsulentVerstrekker,
    Rol.ToetserVerstrekker,
    Rol.DeclaratiemedewerkerSvb,
    Rol.FinancieelMedewerkerSvb,
    Rol.KlantcontactmedewerkerSvb,
    Rol.Auditor)]
[VraagtReden]
[InMandaat(Mandaatrecht.Kijken)]
public sealed class DeclaratiesBekijken(UseCaseContext context)
    : UseCase<DeclaratiesBekijken.Input, Bladzijde<DeclaratiesBekijken.Regel>>(context)
{
    /// <param name="Na">The rows after this key.</param>
    /// <param name="Voor">The rows before this key; wins from <paramref name="Na"/>.</param>
    public sealed record Input(DeclaratieStatus? Status = null, DeclaratieId? Na = null, DeclaratieId? Voor = null);

    /// <param name="Bedrag">For a verstrekker: of the own lines.</param>
    public sealed record Regel(
        DeclaratieId Id,
        Maand Maand,
        Declaratiesoort Soort,
        string Budgethouder,
        string Zorgverlener,
        Bedrag Bedrag,
        DeclaratieStatus Status,
        Wachtreden? Wachtreden,
        DateOnly? VerwachteBetaaldag,
        DateOnly? BetaaldOp);

    protected override async Task<Bladzijde<Regel>> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var declaraties = Db.Declaraties.AsNoTracking().GeopendDoor(Sessie);
        if (input.Status is { } status)
        {
            declaraties = declaraties.Where(d => d.Status == status);
        }

        var volgorde = input switch
        {
            { Voor: { } voor } => declaraties.Where(d => d.Id > voor).OrderBy(d => d.Id),
            { Na: { } na } => declaraties.Where(d => d.Id < na).OrderByDescending(d => d.Id),
            _ => declaraties.OrderByDescending(d => d.Id),
        };
        var rijen = await volgorde.Take(Bladzijde.Rijen + 1)
            .Select(d => new
            {
                d.Id,
                d.Maandtekst,
                d.Soort,
                d.BudgethouderNaam,
                d.ZorgverlenerNaam,
                d.Totaal,
                d.Status,
                d.Wachtreden,
                d.VerwachteBetaaldag,
                d.BetaaldOp,
            })
            .ToListAsync(cancellationToken);
        var eigen = await EigenBedragenAsync(rijen.ConvertAll(r => r.Id), cancellationToken);
        var regels = rijen.ConvertAll(r => new Regel(
            r.Id,
            Maand.Parse(r.Maandtekst),
            r.Soort,
            r.BudgethouderNaam,
            r.ZorgverlenerNaam,
            eigen?.GetValueOrDefault(r.Id) ?? r.Totaal,
            r.Status,
            r.Wachtreden,
            r.VerwachteBetaaldag,
            r.BetaaldOp));
        return Bladzijde.Maak(regels, r => r.Id.Waarde, input.Voor is not null, input.Na is not null);
    }

    /// <returns>Null for who sees a claim as a whole.</returns>
    private async Task<Dictionary<DeclaratieId, Bedrag>?> EigenBedragenAsync(List<DeclaratieId> ids, CancellationToken cancellationToken)
    {
        if (!Sessie.Rol.IsVerstrekker)
        {
            return null;
        }

        var regels = await Db.Declaratieregels.AsNoTracking().Where(r => ids.Contains(r.DeclaratieId))
            .Select(r => new { r.DeclaratieId, r.Bedrag }).ToListAsync(cancellationToken);
        return regels.GroupBy(r => r.DeclaratieId).ToDictionary(g => g.Key, g => Bedrag.Som(g.Select(r => r.Bedrag)));
    }
}
