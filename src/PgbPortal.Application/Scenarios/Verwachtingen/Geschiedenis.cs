namespace PgbPortal.Application.Scenarios.Verwachtingen;

/// <summary>What earlier checks of a complete list have seen: the next one looks at what came after.</summary>
internal sealed class Geschiedenis
{
    public HashSet<BetaalopdrachtId> Betalingen { get; } = [];

    public HashSet<BerichtId> Berichten { get; } = [];
}
