using System.Collections.Frozen;

namespace PgbPortal.Application.Scenarios.Acties;

/// <summary>All actions of the format, also those that the portal cannot do yet.</summary>
internal static class Actielijst
{
    private static readonly FrozenDictionary<string, IActie> Alle = typeof(Actielijst).Assembly.GetTypes()
        .Where(t => t is { IsAbstract: false, IsGenericType: false } && t.IsAssignableTo(typeof(IActie)))
        .Select(t => (IActie)Activator.CreateInstance(t)!)
        .Concat(NogNietBestaand.Acties)
        .ToFrozenDictionary(a => a.Naam);

    public static IReadOnlyList<string> Namen => Alle.Keys;

    /// <returns>Null when the format does not know it.</returns>
    public static IActie? Zoek(string naam) => Alle.GetValueOrDefault(naam);
}
