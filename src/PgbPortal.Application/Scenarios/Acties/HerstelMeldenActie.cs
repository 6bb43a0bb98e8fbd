using PgbPortal.Application.Maandlonen;

namespace PgbPortal.Application.Scenarios.Acties;

internal sealed class HerstelMeldenActie : Actie<HerstelMeldenActie.Met>
{
    internal sealed record Met(string Zorgovereenkomst, DateOnly EersteWerkdag);

    protected override async Task<Uitkomst> VoerUitAsync(Met met, Verhaal verhaal, CancellationToken cancellationToken)
    {
        await verhaal.UseCase<HerstelMelden>().ExecuteAsync(
            new(verhaal.Namen.Sleutel<ZorgovereenkomstId>(met.Zorgovereenkomst), met.EersteWerkdag), cancellationToken);
        return Uitkomst.Gelukt;
    }
}
