using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Scenarios.Acties;

internal sealed class ZorgovereenkomstOpstellenActie : Actie<ZorgovereenkomstOpstellenActie.Met>
{
    internal sealed record Met(
        string Zorgovereenkomst,
        string Budgethouder,
        string Zorgverlener,
        Overeenkomstsoort Soort,
        DateOnly Van,
        IReadOnlyList<Regeldeel> Regels,
        DateOnly? TotEnMet = null,
        Vragendeel? Vragen = null);

    protected override Met Controleer(Met met, string map) =>
        met.Regels.All(r => r.IsVolledig) && met.Regels.DistinctBy(r => r.Regel).Count() == met.Regels.Count
            ? met
            : throw new OngeldigScenarioException("elke regel heeft een eigen naam, een budget en een tarief");

    protected override async Task<Uitkomst> VoerUitAsync(Met met, Verhaal verhaal, CancellationToken cancellationToken)
    {
        var (agb, bsn) = await ZorgverlenerAsync(met.Zorgverlener, verhaal, cancellationToken);
        var stand = await verhaal.UseCase<ZorgovereenkomstOpstellen>().ExecuteAsync(
            new(
                ZorgovereenkomstId.Nieuw(),
                await verhaal.BudgethouderAsync(met.Budgethouder, cancellationToken),
                agb,
                bsn,
                met.Soort,
                (met.Vragen ?? new()).Antwoorden,
                met.Van,
                met.TotEnMet,
                await verhaal.AfsprakenAsync(met.Regels, cancellationToken)),
            cancellationToken);
        verhaal.Namen.Geef(met.Zorgovereenkomst, stand.Id);
        verhaal.Namen.Onthoud(met.Zorgovereenkomst, met.Regels);
        return new(stand.Bevindingen, VerwachteKosten: stand.VerwachteKosten);
    }

    private static async Task<(Agb? Agb, Bsn? Bsn)> ZorgverlenerAsync(string naam, Verhaal verhaal, CancellationToken cancellationToken)
    {
        if (verhaal.Namen.Zoek<ZorgverlenerId>(naam) is { } organisatie)
        {
            return (await verhaal.Lezer.Zorgverleners.Where(z => z.Id == organisatie).Select(z => z.Agb).SingleAsync(cancellationToken), null);
        }

        return (null, await verhaal.BsnAsync(naam, cancellationToken) is { } bsn ? Bsn.Parse(bsn) : null);
    }
}
