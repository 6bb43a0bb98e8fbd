using PgbPortal.Application.Declaraties;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Scenarios.Acties;

internal sealed class EenmaligeUitkeringAanvragenActie : Actie<EenmaligeUitkeringAanvragenActie.Met>
{
    internal sealed record Met(string Declaratie, string Zorgovereenkomst, Bedrag Bedrag);

    protected override async Task<Uitkomst> VoerUitAsync(Met met, Verhaal verhaal, CancellationToken cancellationToken)
    {
        var stand = await verhaal.UseCase<EenmaligeUitkeringAanvragen>().ExecuteAsync(
            new(DeclaratieId.Nieuw(), verhaal.Namen.Sleutel<ZorgovereenkomstId>(met.Zorgovereenkomst), met.Bedrag), cancellationToken);
        verhaal.Namen.Geef(met.Declaratie, stand.Id);
        return stand.AlsUitkomst;
    }
}
