using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Betalingen;

/// <summary>Finds one payment by the number that the bank knows it by, with what the bank said about it.</summary>
[ToegankelijkVoor(Rol.FinancieelMedewerkerSvb, Rol.Auditor)]
public sealed class BetalingZoeken(UseCaseContext context) : UseCase<BetalingZoeken.Input, BetalingZoeken.Gevonden?>(context)
{
    public sealed record Input(string EndToEndId);

    public sealed record Gevonden(
        BetaalopdrachtId Id, BetaalrunId? Run, DateOnly Dag, string Ontvanger, Bedrag Bedrag, BetaalopdrachtStatus Status, string? Bankcode,
        IReadOnlyList<Bankwoord> Bank);

    /// <summary>One line of the bank about it.</summary>
    public sealed record Bankwoord(BankafschriftId Afschrift, DateOnly Valutadag, Bankregelsoort Soort, BankregelStatus Status);

    /// <returns>Null when there is no payment with this number.</returns>
    protected override async Task<Gevonden?> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var kenmerk = new string([.. input.EndToEndId.Where(char.IsAsciiLetterOrDigit)]).ToLowerInvariant();
        var opdracht = await Db.Betaalopdrachten.AsNoTracking().Where(o => o.EndToEndId == kenmerk)
            .Select(o => new { o.Id, o.BudgethouderId, o.BetaalrunId, o.Dag, o.Ontvanger, o.Bedrag, o.Status, o.Bankcode })
            .SingleOrDefaultAsync(cancellationToken);
        if (opdracht is null)
        {
            return null;
        }

        Context.Betreft(opdracht.BudgethouderId, nameof(Betaalopdracht), opdracht.Id.Waarde);
        var bank = await Db.Bankregels.AsNoTracking()
            .Where(r => r.BetaalopdrachtId == opdracht.Id || (r.Soort == Bankregelsoort.Uitvoering && r.BetaalrunId != null && r.BetaalrunId == opdracht.BetaalrunId)
                || r.Kenmerk == kenmerk)
            .OrderBy(r => r.Id).Select(r => new Bankwoord(r.BankafschriftId, r.Valutadag, r.Soort, r.Status)).ToListAsync(cancellationToken);
        return new(opdracht.Id, opdracht.BetaalrunId, opdracht.Dag, opdracht.Ontvanger, opdracht.Bedrag, opdracht.Status, opdracht.Bankcode, bank);
    }
}
