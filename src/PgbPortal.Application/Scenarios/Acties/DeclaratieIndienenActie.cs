using PgbPortal.Application.Declaraties;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Scenarios.Acties;

internal sealed class DeclaratieIndienenActie : Actie<DeclaratieIndienenActie.Met>
{
    internal sealed record Met(
        string Declaratie,
        string Zorgovereenkomst,
        Maand Maand,
        IReadOnlyList<Declaratieregeldeel> Regels,
        Factuurdeel? Factuur = null);

    public static async Task<Uitkomst> VoerUitAsync(Met met, bool aanvulling, Verhaal verhaal, CancellationToken cancellationToken)
    {
        var overeenkomst = verhaal.Namen.Sleutel<ZorgovereenkomstId>(met.Zorgovereenkomst);
        var regels = await verhaal.RegelsAsync(overeenkomst, cancellationToken);
        var stand = await verhaal.UseCase<DeclaratieIndienen>().ExecuteAsync(
            new(
                DeclaratieId.Nieuw(),
                overeenkomst,
                met.Maand,
                [.. met.Regels.Select(r => r.Invoer(regels))],
                met.Factuur?.Factuur,
                aanvulling),
            cancellationToken);
        verhaal.Namen.Geef(met.Declaratie, stand.Id);
        return stand.AlsUitkomst;
    }

    protected override Task<Uitkomst> VoerUitAsync(Met met, Verhaal verhaal, CancellationToken cancellationToken) =>
        VoerUitAsync(met, aanvulling: false, verhaal, cancellationToken);
}
