using System.Collections.Concurrent;
using System.Reflection;

namespace PgbPortal.Application.UseCases;

/// <summary>The kinds of actors that may run a use case at all; the base class checks it, menus read it.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ToegankelijkVoorAttribute(params Rol[] rollen) : Attribute
{
    private static readonly ConcurrentDictionary<Type, ToegankelijkVoorAttribute?> Gelezen = [];

    public IReadOnlyList<Rol> Rollen { get; } = rollen;

    /// <summary>For a citizen or organisation: the role in the dossier that may do this. Empty: any.</summary>
    public Dossierrol[] In { get; init; } = [];

    /// <returns>Null when the use case has none: nobody may run it.</returns>
    public static ToegankelijkVoorAttribute? Van(Type useCase) =>
        Gelezen.GetOrAdd(useCase, static t => t.GetCustomAttribute<ToegankelijkVoorAttribute>());
}
