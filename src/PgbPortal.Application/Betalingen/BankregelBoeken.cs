using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.UseCases;
using PgbPortal.Application.Vorderingen;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Referentie;
using PgbPortal.Domain.Vorderingen;

namespace PgbPortal.Application.Betalingen;

/// <summary>
/// A person found out where money that came in belongs: to a budgethouder as own money, or to a vordering. The same receipt, told by
/// a notification and by a statement, is booked once.
/// </summary>
[ToegankelijkVoor(Rol.FinancieelMedewerkerSvb)]
public sealed class BankregelBoeken(UseCaseContext context) : UseCase<BankregelBoeken.Input, BankafschriftId>(context)
{
    private static readonly Bankregelsoort[] Ontvangsten = [Bankregelsoort.Storting, Bankregelsoort.Vordering];

    /// <param name="Budgethouder">Whose own money it is; null when it is for a vordering.</param>
    public sealed record Input(BankregelId Id, BudgethouderId? Budgethouder, VorderingId? Vordering);

    // Two at once: the second is told that a colleague was first.
    protected override bool HerhaaltBijBotsing => true;

    /// <exception cref="RegelOvertredenException">
    /// STATUS: settled already, or no money that came in. BANKREGEL: the same receipt was booked elsewhere. STORTING and VORDERING: the
    /// amount does not fit.
    /// </exception>
    protected override async Task<BankafschriftId> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        if (!await Db.Bankregels.AnyAsync(r => r.Id == input.Id, cancellationToken))
        {
            throw new NietGevondenException(nameof(Bankregel));
        }

        var doel = await DoelAsync(input, cancellationToken);
        Context.Betreft(doel.Budgethouder, nameof(Bankregel), input.Id.Waarde);
        var werk = await Declaratiewerk.BeginAsync(Context, cancellationToken);

        // The chain of the SVB always, and last: nobody books another line meanwhile.
        await werk.Grootboek.VergrendelAsync(doel.Verstrekker is { } verstrekker ? [verstrekker, Ketens.Svb] : [Ketens.Svb], cancellationToken);
        var regel = await werk.Db.Bankregels.SingleAsync(r => r.Id == input.Id, cancellationToken);
        regel.Boek(doel.Budgethouder, input.Vordering, Sessie.MedewerkerId!.Value, NuUtc);
        var kenmerk = await KenmerkAsync(werk.Db, regel, cancellationToken);
        if (kenmerk is null || !await IsAlGeboektAsync(werk.Db, regel, kenmerk, cancellationToken))
        {
            await BoekAsync(werk, regel, kenmerk, cancellationToken);
        }

        await BewaarAsync(werk.Db, cancellationToken);
        return regel.BankafschriftId;
    }

    private async Task<(BudgethouderId Budgethouder, VerstrekkerId? Verstrekker)> DoelAsync(Input input, CancellationToken cancellationToken)
    {
        if (input.Vordering is { } vordering)
        {
            var gevonden = await Db.Vorderingen.AsNoTracking().Where(v => v.Id == vordering)
                .Select(v => new { v.BudgethouderId, v.VerstrekkerId }).SingleOrDefaultAsync(cancellationToken)
                ?? throw new NietGevondenException(nameof(Vordering));
            return (gevonden.BudgethouderId, gevonden.VerstrekkerId);
        }

        var budgethouder = input.Budgethouder ?? throw new RegelOvertredenException("BANKREGEL", "Kies waar dit geld bij hoort.");
        await Context.BudgethouderAsync(GetType(), budgethouder, cancellationToken);
        return (budgethouder, null);
    }

    // The bank's own number, unless it is that of several amounts together.
    private static async Task<string?> KenmerkAsync(PgbDbContext db, Bankregel regel, CancellationToken cancellationToken) =>
        regel.Bankkenmerk is { } kenmerk && !await db.Bankregels.AnyAsync(
            r => r.Id != regel.Id && r.BankafschriftId == regel.BankafschriftId && r.Bankkenmerk == kenmerk, cancellationToken)
            ? kenmerk
            : null;

    // A bank tells of one receipt in two messages, with the same number.
    private static async Task<bool> IsAlGeboektAsync(PgbDbContext db, Bankregel regel, string kenmerk, CancellationToken cancellationToken)
    {
        var andere = await db.Bankregels.AsNoTracking()
            .Where(r => r.Id != regel.Id && r.Bankkenmerk == kenmerk && r.Status == BankregelStatus.Verwerkt && Ontvangsten.Contains(r.Soort))
            .FirstOrDefaultAsync(cancellationToken);
        if (andere is null)
        {
            return false;
        }

        return (andere.BudgethouderId, andere.VorderingId, andere.Bedrag) == (regel.BudgethouderId, regel.VorderingId, regel.Bedrag)
            ? true
            : throw new RegelOvertredenException(
                "BANKREGEL", "De bank meldde dit geld al eerder. Het is toen ergens anders geboekt. Schrijf dat hieronder op.");
    }

    private async Task BoekAsync(Declaratiewerk werk, Bankregel regel, string? kenmerk, CancellationToken cancellationToken)
    {
        var bedrag = regel.Bedrag!.Value;
        if (regel.VorderingId is not { } id)
        {
            await new Stortingontvangst(werk).BoekAsync(
                new(regel.Id.Waarde), regel.BudgethouderId!.Value, bedrag, regel.Valutadag, kenmerk, cancellationToken);
            return;
        }

        var vordering = await werk.Db.Vorderingen.Include(v => v.Termijnen).SingleAsync(v => v.Id == id, cancellationToken);
        var nalooptermijn = (await Context.KengetallenAsync(cancellationToken)).Dagen(Kengetalsoort.Nalooptermijn, Vandaag);
        var ontvangst = kenmerk is null ? regel.Id.Waarde : new(SHA256.HashData(Encoding.UTF8.GetBytes(kenmerk)).AsSpan(0, 16));
        await new Vorderingontvangst(werk.Db, werk.Grootboek, Vandaag, nalooptermijn)
            .BoekAsync(vordering, bedrag, ontvangst, regel.Valutadag, cancellationToken);
    }
}
