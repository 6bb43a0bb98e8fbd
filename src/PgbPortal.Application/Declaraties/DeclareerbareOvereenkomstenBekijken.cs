using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Declaraties;

/// <summary>The agreements on which the user may claim; the SVB finds one by its number.</summary>
[ToegankelijkVoor(Rol.Burger, Rol.Organisatie, Rol.DeclaratiemedewerkerSvb, In = [Dossierrol.Beheerder, Dossierrol.Zorgverlener])]
public sealed class DeclareerbareOvereenkomstenBekijken(UseCaseContext context)
    : UseCase<DeclareerbareOvereenkomstenBekijken.Input, IReadOnlyList<DeclareerbareOvereenkomstenBekijken.Regel>>(context)
{
    private const int Hoogstens = 100;

    private static readonly ZorgovereenkomstStatus[] Declareerbaar =
        [ZorgovereenkomstStatus.Goedgekeurd, ZorgovereenkomstStatus.Beeindigd];

    /// <param name="Nummer">The number of one agreement; needed for the SVB, which does not browse.</param>
    public sealed record Input(string? Nummer = null);

    public sealed record Regel(
        ZorgovereenkomstId Id, string Nummer, string Budgethouder, string Zorgverlener, DateOnly Van, DateOnly? TotEnMet);

    protected override async Task<IReadOnlyList<Regel>> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var nummer = input.Nummer?.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        if (Sessie.Rol.IsSvb && string.IsNullOrEmpty(nummer))
        {
            return [];
        }

        var overeenkomsten = Db.Zorgovereenkomsten.AsNoTracking().Where(z => Declareerbaar.Contains(z.Status));
        if (!string.IsNullOrEmpty(nummer))
        {
            overeenkomsten = overeenkomsten.Where(z => z.Nummer == nummer);
        }

        return await overeenkomsten.OrderBy(z => z.Id).Take(Hoogstens)
            .Select(z => new Regel(z.Id, z.Nummer, z.BudgethouderNaam, z.ZorgverlenerNaam, z.Van, z.TotEnMet))
            .ToListAsync(cancellationToken);
    }
}
