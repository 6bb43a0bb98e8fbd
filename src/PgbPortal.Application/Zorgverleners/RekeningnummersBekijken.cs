using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Application.Zorgverleners;

/// <summary>The accounts that wait for a check of the SVB, and those that the bank refused.</summary>
[ToegankelijkVoor(Rol.FinancieelMedewerkerSvb)]
public sealed class RekeningnummersBekijken(UseCaseContext context)
    : UseCase<RekeningnummersBekijken.Input, Bladzijde<RekeningnummersBekijken.Regel>>(context)
{
    public sealed record Input(ZorgverlenerId? Na = null, ZorgverlenerId? Voor = null);

    /// <param name="Iban">In full: the check compares it with what the zorgverlener handed over.</param>
    /// <param name="Vorige">Before the change; null when there was none.</param>
    /// <param name="Versie">What was looked at; approving another version is refused.</param>
    public sealed record Regel(ZorgverlenerId Id, string Naam, Zorgverlenersoort Soort, Iban? Iban, Iban? Vorige, IbanStatus Status, int Versie);

    protected override async Task<Bladzijde<Regel>> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var zorgverleners = Db.Zorgverleners.AsNoTracking().Where(z => z.IbanStatus != IbanStatus.Goedgekeurd);
        var volgorde = input switch
        {
            { Voor: { } voor } => zorgverleners.Where(z => z.Id > voor).OrderBy(z => z.Id),
            { Na: { } na } => zorgverleners.Where(z => z.Id < na).OrderByDescending(z => z.Id),
            _ => zorgverleners.OrderByDescending(z => z.Id),
        };
        var regels = await volgorde.Take(Bladzijde.Rijen + 1)
            .Select(z => new Regel(z.Id, z.Naam, z.Soort, z.Iban, z.VorigeIban, z.IbanStatus, z.Versie)).ToListAsync(cancellationToken);
        return Bladzijde.Maak(regels, r => r.Id.Waarde, input.Voor is not null, input.Na is not null);
    }
}
