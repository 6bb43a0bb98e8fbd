using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Betalingen;

/// <summary>The statements that were taken in, newest first.</summary>
[ToegankelijkVoor(Rol.FinancieelMedewerkerSvb, Rol.Auditor)]
public sealed class BankafschriftenBekijken(UseCaseContext context)
    : UseCase<BankafschriftenBekijken.Input, BankafschriftenBekijken.Overzicht>(context)
{
    public sealed record Input(BankafschriftId? Na = null, BankafschriftId? Voor = null);

    /// <param name="Open">Lines of all statements that a person must still look at.</param>
    public sealed record Overzicht(int Open, Bladzijde<Regel> Afschriften);

    /// <param name="Open">Of its lines.</param>
    public sealed record Regel(BankafschriftId Id, Afschriftsoort Soort, string Kenmerk, DateOnly Dag, int Aantal, Bedrag? Eindsaldo, int Open);

    protected override async Task<Overzicht> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var afschriften = Db.Bankafschriften.AsNoTracking();
        var volgorde = input switch
        {
            { Voor: { } voor } => afschriften.Where(a => a.Id > voor).OrderBy(a => a.Id),
            { Na: { } na } => afschriften.Where(a => a.Id < na).OrderByDescending(a => a.Id),
            _ => afschriften.OrderByDescending(a => a.Id),
        };
        var regels = await volgorde.Take(Bladzijde.Rijen + 1)
            .Select(a => new Regel(
                a.Id, a.Soort, a.Kenmerk, a.Dag, a.Aantal, a.Eindsaldo,
                Db.Bankregels.Count(r => r.BankafschriftId == a.Id && r.Status == BankregelStatus.Geparkeerd)))
            .ToListAsync(cancellationToken);
        var open = await Db.Bankregels.CountAsync(r => r.Status == BankregelStatus.Geparkeerd, cancellationToken);
        return new(open, Bladzijde.Maak(regels, r => r.Id.Waarde, input.Voor is not null, input.Na is not null));
    }
}
