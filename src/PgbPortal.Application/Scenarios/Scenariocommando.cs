using Microsoft.Extensions.Configuration;

namespace PgbPortal.Application.Scenarios;

/// <summary>The command "scenario FILE...".</summary>
public static class Scenariocommando
{
    public static Task<int> RunAsync(IReadOnlyList<string> bestanden, TextWriter uit, IConfiguration configuration, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
