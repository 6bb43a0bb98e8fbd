using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Berichten;
using PgbPortal.Application.Berichten.Ipgb;
using PgbPortal.Domain.Toekenningen;

namespace PgbPortal.Application.Scenarios.Acties;

/// <summary>A message comes in over the link: a file beside the scenario, or fields that are made into one.</summary>
internal sealed class BerichtOntvangenActie : Actie<BerichtOntvangenActie.Met>
{
    internal sealed record Met(
        string? Bestand = null,
        Wet? Wet = null,
        string? Soort = null,
        string? Afzender = null,
        string? Identificatie = null,
        DateOnly? Dagtekening = null,
        string? Bsn = null,
        Budgetdeel? Budget = null,
        IReadOnlyList<Relatiedeel>? Relaties = null);

    protected override Met Controleer(Met met, string map)
    {
        if (met.Bestand is { } bestand)
        {
            var isErnaast = !Path.IsPathRooted(bestand) && !bestand.Split('/', '\\').Contains("..");
            return met == new Met(bestand) && isErnaast && File.Exists(Path.Combine(map, bestand))
                ? met
                : throw new OngeldigScenarioException("bestand: is er niet, of er staan ook andere velden");
        }

        if (met is not { Wet: not null, Soort: "501", Afzender: not null, Identificatie: not null, Dagtekening: not null, Bsn: not null, Budget: { } budget })
        {
            throw new OngeldigScenarioException("een 501 heeft wet, soort, afzender, identificatie, dagtekening, bsn en budget");
        }

        budget.Controleer();
        return met;
    }

    protected override async Task<Uitkomst> VoerUitAsync(Met met, Verhaal verhaal, CancellationToken cancellationToken)
    {
        var bytes = met.Bestand is { } bestand
            ? await File.ReadAllBytesAsync(Path.Combine(verhaal.Map, bestand), cancellationToken)
            : IpgbSchrijver.Schrijf(await BerichtAsync(met, verhaal, cancellationToken));
        var resultaat = await verhaal.UseCase<BerichtOntvangen>().ExecuteAsync(new(bytes), cancellationToken);
        if (resultaat.Toekenning is { } toekenning)
        {
            verhaal.Namen.Geef(
                await verhaal.Lezer.Toekenningen.Where(t => t.Id == toekenning).Select(t => t.BudgetIdentificatie).SingleAsync(cancellationToken),
                toekenning);
        }

        return new(resultaat.Bevindingen);
    }

    private static async Task<Toekenningsbericht> BerichtAsync(Met met, Verhaal verhaal, CancellationToken cancellationToken)
    {
        var budget = met.Budget!;
        var afzender = verhaal.Namen.Zoek<VerstrekkerId>(met.Afzender!) is { } id
            ? await verhaal.Lezer.Verstrekkers.Where(v => v.Id == id).Select(v => v.Code).SingleAsync(cancellationToken)
            : met.Afzender!;
        return new()
        {
            Wet = met.Wet!.Value,
            Afzender = afzender,
            Identificatie = met.Identificatie,
            Dagtekening = met.Dagtekening!.Value,
            Bsn = met.Bsn!,
            BudgetIdentificatie = budget.BudgetIdentificatie,
            BudgetIdentificatieOud = budget.BudgetIdentificatieOud,
            BudgetPeriode = budget is { Van: { } van, TotEnMet: { } totEnMet } ? new(van, totEnMet) : null,
            Functiebudgetten = budget.Regels,
            Relaties = await verhaal.RelatiesAsync(met.Relaties, cancellationToken),
        };
    }
}
