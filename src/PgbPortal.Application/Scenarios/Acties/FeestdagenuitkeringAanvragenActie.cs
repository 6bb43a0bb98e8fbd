using PgbPortal.Application.Declaraties;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Scenarios.Acties;

internal sealed class FeestdagenuitkeringAanvragenActie : Actie<FeestdagenuitkeringAanvragenActie.Met>
{
    internal sealed record Met(string Declaratie, string Zorgovereenkomst, int Jaar, Bedrag Bedrag);

    protected override async Task<Uitkomst> VoerUitAsync(Met met, Verhaal verhaal, CancellationToken cancellationToken)
    {
        var stand = await verhaal.UseCase<FeestdagenuitkeringAanvragen>().ExecuteAsync(
            new(DeclaratieId.Nieuw(), verhaal.Namen.Sleutel<ZorgovereenkomstId>(met.Zorgovereenkomst), met.Jaar, met.Bedrag), cancellationToken);
        verhaal.Namen.Geef(met.Declaratie, stand.Id);
        return stand.AlsUitkomst;
    }
}
