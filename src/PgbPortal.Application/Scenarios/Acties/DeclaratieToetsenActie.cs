using PgbPortal.Application.Declaraties;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Scenarios.Acties;

internal sealed class DeclaratieToetsenActie : Actie<DeclaratieToetsenActie.Met>
{
    internal sealed record Met(string Declaratie, Besluit Besluit);

    protected override async Task<Uitkomst> VoerUitAsync(Met met, Verhaal verhaal, CancellationToken cancellationToken)
    {
        var toelichting = met.Besluit == Besluit.Afwijzen ? "De opgegeven zorg past niet bij de afspraken." : null;
        var stand = await verhaal.UseCase<DeclaratieToetsen>().ExecuteAsync(
            new(verhaal.Namen.Sleutel<DeclaratieId>(met.Declaratie), met.Besluit, toelichting), cancellationToken);
        return stand.AlsUitkomst;
    }
}
