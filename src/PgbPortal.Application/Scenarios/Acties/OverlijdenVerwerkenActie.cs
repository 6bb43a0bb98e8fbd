using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Scenarios.Acties;

internal sealed class OverlijdenVerwerkenActie : Actie<OverlijdenVerwerkenActie.Met>
{
    internal sealed record Met(string Persoon, DateOnly Datum);

    protected override async Task<Uitkomst> VoerUitAsync(Met met, Verhaal verhaal, CancellationToken cancellationToken)
    {
        if (await verhaal.BsnAsync(met.Persoon, cancellationToken) is not { } bsn)
        {
            return Uitkomst.Fout($"persoon '{met.Persoon}' bestaat niet");
        }

        await verhaal.UseCase<OverlijdenVerwerken>().ExecuteAsync(new(Bsn.Parse(bsn), met.Datum), cancellationToken);
        return Uitkomst.Gelukt;
    }
}
