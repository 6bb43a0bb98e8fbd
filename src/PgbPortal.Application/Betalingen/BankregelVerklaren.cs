using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Betalingen;

namespace PgbPortal.Application.Betalingen;

/// <summary>A person found out what a parked line of the bank is, and writes it down. Nothing is booked by it.</summary>
[ToegankelijkVoor(Rol.FinancieelMedewerkerSvb)]
public sealed class BankregelVerklaren(UseCaseContext context) : UseCase<BankregelVerklaren.Input, BankafschriftId>(context)
{
    public const int KortsteToelichting = 10;
    public const int LangsteToelichting = 500;

    public sealed record Input(BankregelId Id, string Toelichting);

    protected override bool HerhaaltBijBotsing => true;

    /// <exception cref="RegelOvertredenException">STATUS: settled or explained already. TOELICHTING: too short or too long.</exception>
    protected override async Task<BankafschriftId> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        Context.Betreft(null, nameof(Bankregel), input.Id.Waarde);
        var regel = await Db.Bankregels.SingleOrDefaultAsync(r => r.Id == input.Id, cancellationToken)
            ?? throw new NietGevondenException(nameof(Bankregel));
        if (input.Toelichting.Trim() is not { Length: >= KortsteToelichting and <= LangsteToelichting } toelichting)
        {
            throw new RegelOvertredenException("TOELICHTING", "Schrijf in 10 tot 500 tekens op wat deze regel is.");
        }

        regel.Verklaar(toelichting, Sessie.MedewerkerId!.Value, NuUtc);
        await BewaarAsync(Db, cancellationToken);
        return regel.BankafschriftId;
    }
}
