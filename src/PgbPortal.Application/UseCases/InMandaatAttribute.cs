using System.Collections.Concurrent;
using System.Reflection;
using PgbPortal.Domain.Verstrekkers;

namespace PgbPortal.Application.UseCases;

/// <summary>
/// Who works for another organisation by its mandate may do this too, with one of these rights. What does not have it is done for the own
/// organisation alone, so that what is new is closed until somebody says otherwise.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class InMandaatAttribute(params Mandaatrecht[] rechten) : Attribute
{
    private static readonly ConcurrentDictionary<Type, InMandaatAttribute?> Gelezen = [];

    /// <summary>One of these is enough.</summary>
    public IReadOnlyList<Mandaatrecht> Rechten { get; } = rechten;

    /// <param name="mandaat">Null: who asks works for the own organisation.</param>
    public static bool Laat(Type useCase, Identity.Mandaatkeuze? mandaat) => mandaat is null
        || (Gelezen.GetOrAdd(useCase, static t => t.GetCustomAttribute<InMandaatAttribute>()) is { } attribuut && attribuut.Rechten.Any(mandaat.Rechten.Contains));
}
