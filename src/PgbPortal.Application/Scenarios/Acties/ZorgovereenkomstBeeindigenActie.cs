using PgbPortal.Application.Zorgovereenkomsten;

namespace PgbPortal.Application.Scenarios.Acties;

internal sealed class ZorgovereenkomstBeeindigenActie : Actie<ZorgovereenkomstBeeindigenActie.Met>
{
    internal sealed record Met(string Zorgovereenkomst, DateOnly LaatsteDag, bool? Wederzijds = null);

    protected override async Task<Uitkomst> VoerUitAsync(Met met, Verhaal verhaal, CancellationToken cancellationToken)
    {
        await verhaal.UseCase<ZorgovereenkomstBeeindigen>().ExecuteAsync(
            new(verhaal.Namen.Sleutel<ZorgovereenkomstId>(met.Zorgovereenkomst), met.LaatsteDag, met.Wederzijds ?? false), cancellationToken);
        return Uitkomst.Gelukt;
    }
}
