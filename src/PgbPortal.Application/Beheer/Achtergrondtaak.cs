using Microsoft.Extensions.DependencyInjection;
using PgbPortal.Application.Berichten;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Bewaren;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Budgetten.Boekhouding;
using PgbPortal.Application.Ervaringen;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Inzage;
using PgbPortal.Application.Kladden;
using PgbPortal.Application.Verzending;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Beheer;

/// <summary>Work that nobody asks for, done by one instance at a time.</summary>
/// <param name="Naam">Key of its lease.</param>
/// <param name="PerDag">True: once a day; false: again and again.</param>
/// <param name="IsHetTijd">Given the local Dutch time.</param>
/// <param name="DoeAsync">Runs its use case, in a scope of its own.</param>
public sealed record Achtergrondtaak(
    string Naam, bool PerDag, Func<DateTime, bool> IsHetTijd, Func<IServiceProvider, CancellationToken, Task> DoeAsync)
{
    public const string Verzenden = "verzenden";

    /// <summary>All of them, in the order of a day. What a task does, and that it does it once, stands in its use case.</summary>
    public static IReadOnlyList<Achtergrondtaak> Alle(Taakinstellingen instellingen) =>
    [
        new(Dagwerk.Taak, true, _ => true, (diensten, ct) => diensten.GetRequiredService<Dagwerk>().ExecuteAsync(new(), ct)),
        new(SessiesOpruimen.Taak, true, _ => true, (diensten, ct) => diensten.GetRequiredService<SessiesOpruimen>().ExecuteAsync(new(), ct)),
        new(ErvaringenOpruimen.Taak, true, _ => true, (diensten, ct) => diensten.GetRequiredService<ErvaringenOpruimen>().ExecuteAsync(new(), ct)),
        new(KladdenOpruimen.Taak, true, _ => true, (diensten, ct) => diensten.GetRequiredService<KladdenOpruimen>().ExecuteAsync(new(), ct)),
        new(
            Betaalrunwerk.Taak,
            true,
            nu => instellingen.BetaalrunAutomatisch
                && Werkkalender.IsWerkdag(DateOnly.FromDateTime(nu)) && TimeOnly.FromDateTime(nu) >= instellingen.BetaalrunOm,
            (diensten, ct) => diensten.GetRequiredService<Betaalrunwerk>().ExecuteAsync(new(), ct)),
        new(
            Boekhoudcontrolewerk.Taak,
            true,
            nu => TimeOnly.FromDateTime(nu) >= instellingen.BoekhoudcontroleOm,
            (diensten, ct) => diensten.GetRequiredService<Boekhoudcontrolewerk>().ExecuteAsync(new(), ct)),
        new(
            Logboekcontrolewerk.Taak,
            true,
            nu => TimeOnly.FromDateTime(nu) >= instellingen.BoekhoudcontroleOm,
            (diensten, ct) => diensten.GetRequiredService<Logboekcontrolewerk>().ExecuteAsync(new(), ct)),
        new(
            DossiersWissen.Taak,
            true,
            nu => TimeOnly.FromDateTime(nu) >= instellingen.BoekhoudcontroleOm,
            (diensten, ct) => diensten.GetRequiredService<DossiersWissen>().ExecuteAsync(new(), ct)),

        // In the morning, so that who is told at once is not told at night.
        new(
            BudgettenBewaken.Taak,
            true,
            nu => TimeOnly.FromDateTime(nu) >= instellingen.BrievenOm,
            (diensten, ct) => diensten.GetRequiredService<BudgettenBewaken>().ExecuteAsync(new(), ct)),

        // What is new is decided before the letters of the day are made.
        new(BerichtenBezorgen.Taak, false, _ => true, (diensten, ct) => diensten.GetRequiredService<BerichtenBezorgen>().ExecuteAsync(new(), ct)),
        new(
            BrievenMaken.Taak,
            true,
            nu => TimeOnly.FromDateTime(nu) >= instellingen.BrievenOm,
            (diensten, ct) => diensten.GetRequiredService<BrievenMaken>().ExecuteAsync(new(), ct)),
        new(
            DagmailMaken.Taak,
            true,
            nu => TimeOnly.FromDateTime(nu) >= instellingen.DagmailOm,
            (diensten, ct) => diensten.GetRequiredService<DagmailMaken>().ExecuteAsync(new(), ct)),
        new(Vrijgavewerk.Taak, false, _ => true, (diensten, ct) => diensten.GetRequiredService<Vrijgavewerk>().ExecuteAsync(new(), ct)),
        new(Verzenden, false, _ => true, (diensten, ct) => diensten.GetRequiredService<ZendingenVersturen>().ExecuteAsync(new(), ct)),
        new(MailVersturen.Taak, false, _ => true, (diensten, ct) => diensten.GetRequiredService<MailVersturen>().ExecuteAsync(new(), ct)),
    ];
}
