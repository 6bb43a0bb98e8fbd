using PgbPortal.Application.Declaraties;

namespace PgbPortal.Application.Scenarios.Acties;

internal sealed class DeclaratieBeoordelenActie : Actie<DeclaratieBeoordelenActie.Met>
{
    internal enum Keuze
    {
        Akkoord,
        Terugsturen,
    }

    internal sealed record Met(string Declaratie, Keuze Besluit, string? Toelichting = null);

    protected override async Task<Uitkomst> VoerUitAsync(Met met, Verhaal verhaal, CancellationToken cancellationToken)
    {
        var stand = await verhaal.UseCase<DeclaratieBeoordelen>().ExecuteAsync(
            new(verhaal.Namen.Sleutel<DeclaratieId>(met.Declaratie), met.Besluit == Keuze.Akkoord, met.Toelichting), cancellationToken);
        return stand.AlsUitkomst;
    }
}
