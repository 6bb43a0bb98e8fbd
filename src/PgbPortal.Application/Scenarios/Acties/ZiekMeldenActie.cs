using PgbPortal.Application.Maandlonen;

namespace PgbPortal.Application.Scenarios.Acties;

internal sealed class ZiekMeldenActie : Actie<ZiekMeldenActie.Met>
{
    internal sealed record Met(string Zorgovereenkomst, DateOnly EersteDag);

    protected override async Task<Uitkomst> VoerUitAsync(Met met, Verhaal verhaal, CancellationToken cancellationToken)
    {
        await verhaal.UseCase<ZiekMelden>().ExecuteAsync(
            new(ZiekmeldingId.Nieuw(), verhaal.Namen.Sleutel<ZorgovereenkomstId>(met.Zorgovereenkomst), met.EersteDag), cancellationToken);
        return Uitkomst.Gelukt;
    }
}
