using System.Collections.Concurrent;
using System.Reflection;
using PgbPortal.Application.Identity;
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

    /// <summary>One of these is enough; without <see cref="Mandaatrecht.Kijken"/> it must be the one that lets this function work.</summary>
    public IReadOnlyList<Mandaatrecht> Rechten { get; } = rechten;

    /// <summary>Always, for who works for the own organisation.</summary>
    public static bool Laat(Type useCase, Sessie sessie) => sessie.Mandaat is not { } mandaat
        || (Gelezen.GetOrAdd(useCase, static t => t.GetCustomAttribute<InMandaatAttribute>()) is { } attribuut
            && attribuut.Rechten.Any(mandaat.Rechten.Contains)
            && (attribuut.Rechten.Contains(Mandaatrecht.Kijken) || Mandaat.LaatWerken(sessie.Rol, mandaat.Rechten)));
}
