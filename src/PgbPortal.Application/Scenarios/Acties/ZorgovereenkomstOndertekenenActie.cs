using PgbPortal.Application.Zorgovereenkomsten;

namespace PgbPortal.Application.Scenarios.Acties;

internal sealed class ZorgovereenkomstOndertekenenActie : Actie<ZorgovereenkomstOndertekenenActie.Met>
{
    internal sealed record Met(string Zorgovereenkomst);

    protected override async Task<Uitkomst> VoerUitAsync(Met met, Verhaal verhaal, CancellationToken cancellationToken)
    {
        await verhaal.UseCase<ZorgovereenkomstOndertekenen>().ExecuteAsync(
            new(verhaal.Namen.Sleutel<ZorgovereenkomstId>(met.Zorgovereenkomst)), cancellationToken);
        return Uitkomst.Gelukt;
    }
}
