namespace PgbPortal.Application.Scenarios.Acties;

/// <summary>Nothing but time; what the portal does by itself has happened by then.</summary>
internal sealed class TijdVerstrijktActie : Actie<TijdVerstrijktActie.Met>
{
    internal sealed record Met;

    protected override Task<Uitkomst> VoerUitAsync(Met met, Verhaal verhaal, CancellationToken cancellationToken) =>
        Task.FromResult(Uitkomst.Gelukt);
}
