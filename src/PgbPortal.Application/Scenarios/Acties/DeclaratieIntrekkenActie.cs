using PgbPortal.Application.Declaraties;

namespace PgbPortal.Application.Scenarios.Acties;

internal sealed class DeclaratieIntrekkenActie : Actie<DeclaratieIntrekkenActie.Met>
{
    internal sealed record Met(string Declaratie);

    protected override async Task<Uitkomst> VoerUitAsync(Met met, Verhaal verhaal, CancellationToken cancellationToken)
    {
        var stand = await verhaal.UseCase<DeclaratieIntrekken>().ExecuteAsync(
            new(verhaal.Namen.Sleutel<DeclaratieId>(met.Declaratie)), cancellationToken);
        return stand.AlsUitkomst;
    }
}
