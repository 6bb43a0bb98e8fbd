using PgbPortal.Application.Betalingen;

namespace PgbPortal.Application.Scenarios.Acties;

internal sealed class BetaalrunVrijgevenActie : Actie<BetaalrunOpstellenActie.Met>
{
    protected override async Task<Uitkomst> VoerUitAsync(
        BetaalrunOpstellenActie.Met met, Verhaal verhaal, CancellationToken cancellationToken)
    {
        try
        {
            await verhaal.UseCase<BetaalrunVrijgeven>().ExecuteAsync(
                new(verhaal.Namen.Sleutel<BetaalrunId>(met.Run)), cancellationToken);
        }
        catch (NietGevondenException) when (verhaal.Namen.Zoek(met.Run) is BetaalrunOpstellenActie.LegeRun)
        {
            // Whoever may release is shown no run when there was nothing to pay.
            return Uitkomst.Gelukt;
        }

        return Uitkomst.Gelukt;
    }
}
