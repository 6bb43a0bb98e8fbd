using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Betalingen;

/// <summary>Lines of the bank, newest first: those that wait for a person, or all of one statement.</summary>
[ToegankelijkVoor(Rol.FinancieelMedewerkerSvb, Rol.Auditor)]
public sealed class BankregelsBekijken(UseCaseContext context)
    : UseCase<BankregelsBekijken.Input, Bladzijde<BankregelsBekijken.Regel>>(context)
{
    /// <param name="Afschrift">Null: of all statements, only those that wait.</param>
    public sealed record Input(BankafschriftId? Afschrift = null, BankregelId? Na = null, BankregelId? Voor = null);

    /// <param name="Bedragtekst">As the bank wrote it.</param>
    public sealed record Regel(
        BankregelId Id,
        BankafschriftId Afschrift,
        int Volgnummer,
        Bankrichting Richting,
        Bedrag? Bedrag,
        string Bedragtekst,
        DateOnly Valutadag,
        string? Kenmerk,
        string? Tegenpartij,
        string? Omschrijving,
        string? Bankcode,
        Bankregelsoort Soort,
        BankregelStatus Status,
        Parkeerreden? Reden,
        BetaalopdrachtId? Betaling,
        BetaalrunId? Run,
        string? Toelichting);

    protected override async Task<Bladzijde<Regel>> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var regels = Db.Bankregels.AsNoTracking();
        regels = input.Afschrift is { } afschrift
            ? regels.Where(r => r.BankafschriftId == afschrift)
            : regels.Where(r => r.Status == BankregelStatus.Geparkeerd);
        var volgorde = input switch
        {
            { Voor: { } voor } => regels.Where(r => r.Id > voor).OrderBy(r => r.Id),
            { Na: { } na } => regels.Where(r => r.Id < na).OrderByDescending(r => r.Id),
            _ => regels.OrderByDescending(r => r.Id),
        };
        var rijen = await volgorde.Take(Bladzijde.Rijen + 1)
            .Select(r => new Regel(
                r.Id, r.BankafschriftId, r.Volgnummer, r.Richting, r.Bedrag, r.Bedragtekst, r.Valutadag, r.Kenmerk, r.Tegenpartij, r.Omschrijving,
                r.Bankcode, r.Soort, r.Status, r.Reden, r.BetaalopdrachtId, r.BetaalrunId, r.Toelichting))
            .ToListAsync(cancellationToken);
        return Bladzijde.Maak(rijen, r => r.Id.Waarde, input.Voor is not null, input.Na is not null);
    }
}
