using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Scenarios.Acties;

internal sealed class ZorgovereenkomstAanpassenActie : Actie<ZorgovereenkomstAanpassenActie.Met>
{
    internal sealed record Met(
        string Zorgovereenkomst, Overeenkomstsoort? Soort = null, Vragendeel? Vragen = null, IReadOnlyList<Regeldeel>? Regels = null);

    protected override async Task<Uitkomst> VoerUitAsync(Met met, Verhaal verhaal, CancellationToken cancellationToken)
    {
        var regels = Regeldeel.Samen(verhaal.Namen.Regels(met.Zorgovereenkomst), met.Regels ?? []);
        if (regels.FirstOrDefault(r => !r.IsVolledig) is { } onvolledig)
        {
            return Uitkomst.Fout($"regel '{onvolledig.Regel}' is nieuw en niet volledig");
        }

        var stand = await verhaal.UseCase<ZorgovereenkomstAanpassen>().ExecuteAsync(
            new(
                verhaal.Namen.Sleutel<ZorgovereenkomstId>(met.Zorgovereenkomst),
                met.Soort,
                met.Vragen?.Antwoorden,
                Regels: met.Regels is null ? null : await verhaal.AfsprakenAsync(regels, cancellationToken)),
            cancellationToken);
        verhaal.Namen.Onthoud(met.Zorgovereenkomst, regels);
        return new(stand.Bevindingen, VerwachteKosten: stand.VerwachteKosten);
    }
}
