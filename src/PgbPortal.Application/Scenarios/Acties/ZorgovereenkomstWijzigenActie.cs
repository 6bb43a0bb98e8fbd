using PgbPortal.Application.Zorgovereenkomsten;

namespace PgbPortal.Application.Scenarios.Acties;

internal sealed class ZorgovereenkomstWijzigenActie : Actie<ZorgovereenkomstWijzigenActie.Met>
{
    internal sealed record Met(string Zorgovereenkomst, DateOnly Ingangsdatum, IReadOnlyList<Regeldeel> Regels);

    protected override async Task<Uitkomst> VoerUitAsync(Met met, Verhaal verhaal, CancellationToken cancellationToken)
    {
        var regels = Regeldeel.Samen(verhaal.Namen.Regels(met.Zorgovereenkomst), met.Regels);
        var genoemd = met.Regels.Select(r => r.Regel).ToHashSet(StringComparer.Ordinal);
        var stand = await verhaal.UseCase<ZorgovereenkomstWijzigen>().ExecuteAsync(
            new(
                OvereenkomstwijzigingId.Nieuw(),
                verhaal.Namen.Sleutel<ZorgovereenkomstId>(met.Zorgovereenkomst),
                met.Ingangsdatum,
                regels.Where(r => genoemd.Contains(r.Regel)).ToDictionary(r => r.Regel, r => r.Afspraak(null).Inhoud)),
            cancellationToken);
        verhaal.Namen.Onthoud(met.Zorgovereenkomst, regels);
        return new(stand.Bevindingen);
    }
}
