using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Betalingen;

/// <summary>One statement: its balances, who took it in, and whether it follows on the one before.</summary>
[ToegankelijkVoor(Rol.FinancieelMedewerkerSvb, Rol.Auditor)]
public sealed class BankafschriftBekijken(UseCaseContext context)
    : UseCase<BankafschriftBekijken.Input, BankafschriftBekijken.Detail>(context)
{
    public sealed record Input(BankafschriftId Id);

    /// <param name="IngelezenOp">Local Dutch time.</param>
    /// <param name="IngelezenDoor">Null: the bank delivered it by itself.</param>
    /// <param name="SluitAan">False: one between this and the one before was not taken in. Null: nothing to compare with.</param>
    public sealed record Detail(
        BankafschriftId Id,
        Afschriftsoort Soort,
        string Kenmerk,
        DateOnly Dag,
        Bedrag? Beginsaldo,
        Bedrag? Eindsaldo,
        int Aantal,
        DateTime IngelezenOp,
        string? IngelezenDoor,
        string Hash,
        bool? SluitAan);

    protected override async Task<Detail> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        Context.Betreft(null, nameof(Bankafschrift), input.Id.Waarde);
        var afschrift = await Db.Bankafschriften.AsNoTracking().SingleOrDefaultAsync(a => a.Id == input.Id, cancellationToken)
            ?? throw new NietGevondenException(nameof(Bankafschrift));
        var naam = await Db.Medewerkers.AsNoTracking().Where(m => m.Id == afschrift.IngelezenDoorId).Select(m => m.Naam)
            .SingleOrDefaultAsync(cancellationToken);
        var vorige = await Db.Bankafschriften.AsNoTracking()
            .Where(a => a.Iban == afschrift.Iban && a.Eindsaldo != null && a.Dag < afschrift.Dag).OrderByDescending(a => a.Dag).ThenByDescending(a => a.Id)
            .Select(a => a.Eindsaldo).FirstOrDefaultAsync(cancellationToken);
        return new(
            afschrift.Id,
            afschrift.Soort,
            afschrift.Kenmerk,
            afschrift.Dag,
            afschrift.Beginsaldo,
            afschrift.Eindsaldo,
            afschrift.Aantal,
            Klok.Lokaal(afschrift.IngelezenOpUtc),
            naam,
            afschrift.Hash,
            vorige is null || afschrift.Beginsaldo is null ? null : vorige == afschrift.Beginsaldo);
    }
}
