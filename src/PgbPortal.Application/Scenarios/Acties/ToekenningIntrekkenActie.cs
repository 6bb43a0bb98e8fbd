using PgbPortal.Application.Toekenningen;

namespace PgbPortal.Application.Scenarios.Acties;

internal sealed class ToekenningIntrekkenActie : Actie<ToekenningIntrekkenActie.Met>
{
    internal sealed record Met(string Budget, string Nieuw);

    protected override async Task<Uitkomst> VoerUitAsync(Met met, Verhaal verhaal, CancellationToken cancellationToken)
    {
        var stand = await verhaal.UseCase<ToekenningWijzigen>().ExecuteAsync(
            new(verhaal.Namen.Sleutel<ToekenningId>(met.Budget), Toekenningwijziging.Intrekken, met.Nieuw), cancellationToken);
        verhaal.Namen.Geef(met.Nieuw, stand.Id);
        return new(stand.Bevindingen);
    }
}
