using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Budgetten;

namespace PgbPortal.Application.Budgetten.Boekhouding;

/// <summary>
/// A person looked at a fault of the ledger and writes down what was done. When that was the last one of its account, the
/// account is free again; when it is not really solved, the next check blocks it anew.
/// </summary>
[ToegankelijkVoor(Rol.FinancieelMedewerkerSvb)]
public sealed class BoekhoudfoutOplossen(UseCaseContext context) : UseCase<BoekhoudfoutOplossen.Input, bool>(context)
{
    public sealed record Input(BoekhoudfoutId Id, string Oplossing);

    /// <returns>True when an account was freed.</returns>
    /// <exception cref="NietGevondenException">No such fault.</exception>
    /// <exception cref="RegelOvertredenException">STATUS: solved before. REDEN: no reason given.</exception>
    protected override async Task<bool> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var fout = await Db.Boekhoudfouten.SingleOrDefaultAsync(f => f.Id == input.Id, cancellationToken)
            ?? throw new NietGevondenException(nameof(Boekhoudfout));
        Context.Betreft(null, nameof(Boekhoudfout), fout.Id.Waarde);
        fout.LosOp(input.Oplossing, Sessie.MedewerkerId ?? throw new ToegangGeweigerdException(nameof(BoekhoudfoutOplossen)), NuUtc);
        var vrij = fout.RekeningId is { } rekening
            && !await Db.Boekhoudfouten.AnyAsync(f => f.RekeningId == rekening && f.OpgelostOpUtc == null && f.Id != fout.Id, cancellationToken);
        if (vrij)
        {
            (await Db.Rekeningen.SingleAsync(r => r.Id == fout.RekeningId, cancellationToken)).Deblokkeer();
        }

        await BewaarAsync(Db, cancellationToken);
        return vrij;
    }
}
