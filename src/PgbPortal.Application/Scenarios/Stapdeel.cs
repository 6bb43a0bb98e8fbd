using System.Text.Json;
using PgbPortal.Application.Scenarios.Acties;

namespace PgbPortal.Application.Scenarios;

/// <summary>One step as it stands in the file.</summary>
internal sealed record Stapdeel(
    DateOnly Dag,
    string Door,
    string Actie,
    TimeOnly? Tijd = null,
    JsonElement? Met = null,
    Verwachting? Verwacht = null,
    Verwachting? VerwachtEindeDag = null);

/// <summary>One step that can be played.</summary>
/// <param name="Nummer">From 1, in the order of the file.</param>
/// <param name="Tijd">Also filled when the file does not say it.</param>
/// <param name="Met">What <see cref="IActie.LeesMet"/> made of it.</param>
internal sealed record Stap(
    int Nummer,
    DateOnly Dag,
    TimeOnly Tijd,
    string Door,
    IActie Actie,
    object Met,
    Verwachting? Verwacht,
    Verwachting? VerwachtEindeDag);

/// <summary>A story that is valid.</summary>
/// <param name="Map">Folder of the file: messages that a step names stand there.</param>
internal sealed record Scenario(Scenariobestand Bestand, IReadOnlyList<Stap> Stappen, string Map)
{
    public string Naam => Bestand.Naam;
}
