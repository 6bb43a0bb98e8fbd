using System.Collections.Concurrent;

namespace PgbPortal.Application.UseCases;

/// <summary>
/// Klantcontact sees this only of a dossier that was opened for a reason (<see cref="Inzage.DossierOpenen"/>), or in an emergency. For the others it
/// changes nothing: their work says why.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class VraagtRedenAttribute : Attribute
{
    private static readonly ConcurrentDictionary<Type, bool> Gelezen = [];

    public static bool GeldtVoor(Type useCase) => Gelezen.GetOrAdd(useCase, static t => t.IsDefined(typeof(VraagtRedenAttribute), inherit: false));
}

/// <summary>It may be seen, but first somebody says why this dossier is opened.</summary>
public sealed class RedenNodigException(BudgethouderId dossier) : Exception("Dit dossier is niet geopend met een reden.")
{
    public BudgethouderId Dossier { get; } = dossier;
}
