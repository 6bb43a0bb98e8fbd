using PgbPortal.Application.Toekenningen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Scenarios.Acties;

internal sealed class ToekenningBeeindigenActie : Actie<ToekenningBeeindigenActie.Met>
{
    internal sealed record Met(string Budget, string Nieuw, DateOnly LaatsteDag, Bedrag Bedrag, Bedrag? Verantwoordingsvrij = null);

    protected override async Task<Uitkomst> VoerUitAsync(Met met, Verhaal verhaal, CancellationToken cancellationToken)
    {
        var stand = await verhaal.UseCase<ToekenningWijzigen>().ExecuteAsync(
            new(
                verhaal.Namen.Sleutel<ToekenningId>(met.Budget),
                Toekenningwijziging.Beeindigen,
                met.Nieuw,
                LaatsteDag: met.LaatsteDag,
                Bedrag: met.Bedrag,
                VerantwoordingsvrijBedrag: met.Verantwoordingsvrij),
            cancellationToken);
        verhaal.Namen.Geef(met.Nieuw, stand.Id);
        return new(stand.Bevindingen);
    }
}
