using PgbPortal.Application.Declaraties;
using PgbPortal.Domain.Declaraties;

namespace PgbPortal.Application.Scenarios.Acties;

internal sealed class TekortOplossenActie : Actie<TekortOplossenActie.Met>
{
    internal sealed record Met(string Declaratie, Tekortkeuze Keuze);

    protected override async Task<Uitkomst> VoerUitAsync(Met met, Verhaal verhaal, CancellationToken cancellationToken)
    {
        var stand = await verhaal.UseCase<TekortOplossen>().ExecuteAsync(
            new(verhaal.Namen.Sleutel<DeclaratieId>(met.Declaratie), met.Keuze), cancellationToken);
        return stand.AlsUitkomst;
    }
}
