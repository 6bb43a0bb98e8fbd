using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace PgbPortal.Application.UseCases;

/// <summary>
/// What the portal measures of itself. Names of use cases, tasks and outcomes, of which there are few: never who, whose, which one or what was
/// typed (ADR 20). Nobody listens unless telemetry was configured, and then it costs nothing.
/// </summary>
public static class Meetpunten
{
    public const string Naam = "PgbPortal";

    /// <summary>The labels beside a number.</summary>
    public const string UseCase = "pgb.use_case";
    public const string Uitkomst = "pgb.uitkomst";
    public const string Taak = "pgb.taak";

    internal const string Toegestaan = "toegestaan";
    internal const string Geweigerd = "geweigerd";
    internal const string Fout = "fout";

    private static readonly ActivitySource Bron = new(Naam);
    private static readonly Meter Meter = new(Naam);
    private static readonly Histogram<double> Duur = Meter.CreateHistogram<double>("pgb.use_case.duration", "s", "How long a use case took.");
    private static readonly Counter<long> Taken = Meter.CreateCounter<long>("pgb.taak.rondes", null, "Background tasks that were done or failed.");

    /// <summary>A span, when somebody listens.</summary>
    public static Activity? Begin(string naam, ActivityKind soort) => Bron.StartActivity(naam, soort);

    internal static void UseCaseKlaar(Activity? span, string useCase, string uitkomst, TimeSpan duur)
    {
        span?.SetTag(UseCase, useCase).SetTag(Uitkomst, uitkomst);
        Duur.Record(duur.TotalSeconds, new(UseCase, useCase), new(Uitkomst, uitkomst));
    }

    internal static void TaakKlaar(string taak, bool gelukt) =>
        Taken.Add(1, new(Taak, taak), new(Uitkomst, gelukt ? "gelukt" : "mislukt"));
}
