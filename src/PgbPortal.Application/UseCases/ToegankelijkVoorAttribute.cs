namespace PgbPortal.Application.UseCases;

/// <summary>The kinds of actors that may run a use case at all; the base class checks it, menus read it.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ToegankelijkVoorAttribute(params Rol[] rollen) : Attribute
{
    public IReadOnlyList<Rol> Rollen { get; } = rollen;

    /// <summary>For a citizen or organisation: the role in the dossier that may do this. Empty: any.</summary>
    public Dossierrol[] In { get; init; } = [];
}
