using PgbPortal.Application.Zorgovereenkomsten;

namespace PgbPortal.Application.Scenarios.Acties;

internal sealed class ZorgovereenkomstDelenActie : Actie<ZorgovereenkomstDelenActie.Met>
{
    internal sealed record Met(string Zorgovereenkomst);

    protected override async Task<Uitkomst> VoerUitAsync(Met met, Verhaal verhaal, CancellationToken cancellationToken)
    {
        var stand = await verhaal.UseCase<ZorgovereenkomstDelen>().ExecuteAsync(
            new(verhaal.Namen.Sleutel<ZorgovereenkomstId>(met.Zorgovereenkomst)), cancellationToken);
        return new(stand.Bevindingen, VerwachteKosten: stand.VerwachteKosten);
    }
}
