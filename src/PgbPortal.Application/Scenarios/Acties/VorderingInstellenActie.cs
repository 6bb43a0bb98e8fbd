using PgbPortal.Application.Vorderingen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Scenarios.Acties;

internal sealed class VorderingInstellenActie : Actie<VorderingInstellenActie.Met>
{
    internal sealed record Met(string Zorgovereenkomst, string Debiteur, Bedrag? Bedrag = null);

    protected override async Task<Uitkomst> VoerUitAsync(Met met, Verhaal verhaal, CancellationToken cancellationToken)
    {
        await verhaal.UseCase<VorderingInstellen>().ExecuteAsync(
            new(
                VorderingId.Nieuw(),
                verhaal.Namen.Sleutel<ZorgovereenkomstId>(met.Zorgovereenkomst),
                verhaal.Namen.Zoek<PersoonId>(met.Debiteur),
                verhaal.Namen.Zoek<ZorgverlenerId>(met.Debiteur),
                met.Bedrag),
            cancellationToken);
        return Uitkomst.Gelukt;
    }
}
