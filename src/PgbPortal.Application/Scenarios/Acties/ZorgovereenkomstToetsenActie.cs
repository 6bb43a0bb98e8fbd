using PgbPortal.Application.Zorgovereenkomsten;

namespace PgbPortal.Application.Scenarios.Acties;

internal sealed class ZorgovereenkomstToetsenActie : Actie<Overeenkomstoordeel>
{
    protected override async Task<Uitkomst> VoerUitAsync(Overeenkomstoordeel met, Verhaal verhaal, CancellationToken cancellationToken)
    {
        await verhaal.UseCase<ZorgovereenkomstToetsen>().ExecuteAsync(
            new(verhaal.Namen.Sleutel<ZorgovereenkomstId>(met.Zorgovereenkomst), met.Besluit, met.Afwijsreden, met.Reden), cancellationToken);
        await Herberekeningsnamen.GeefAsync(verhaal, verhaal.Namen.Sleutel<ZorgovereenkomstId>(met.Zorgovereenkomst), cancellationToken);
        return Uitkomst.Gelukt;
    }
}
