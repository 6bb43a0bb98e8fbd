using PgbPortal.Application.Toekenningen;

namespace PgbPortal.Application.Scenarios.Acties;

internal sealed class BudgetVaststellenActie : Actie<BudgetVaststellenActie.Met>
{
    internal sealed record Met(string Budget);

    protected override async Task<Uitkomst> VoerUitAsync(Met met, Verhaal verhaal, CancellationToken cancellationToken)
    {
        var bedragen = await verhaal.UseCase<BudgetVaststellen>().ExecuteAsync(
            new(verhaal.Namen.Sleutel<ToekenningId>(met.Budget)), cancellationToken);
        return Uitkomst.Gelukt with
        {
            Vaststelling = new(
                bedragen.VerantwoordingsvrijBedrag.Centen, bedragen.Zorg.Centen, bedragen.Totaal.Centen, bedragen.TerugTeVorderen.Centen),
        };
    }
}
