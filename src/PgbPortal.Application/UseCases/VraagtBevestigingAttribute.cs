using System.Collections.Concurrent;

namespace PgbPortal.Application.UseCases;

/// <summary>
/// Who does this showed who they are not long ago (<see cref="Identity.Sessiegrenzen"/>): a browser that was left open is not enough.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class VraagtBevestigingAttribute : Attribute
{
    private static readonly ConcurrentDictionary<Type, bool> Gelezen = [];

    public static bool GeldtVoor(Type useCase) =>
        Gelezen.GetOrAdd(useCase, static t => t.IsDefined(typeof(VraagtBevestigingAttribute), inherit: false));
}
