namespace PgbPortal.Domain.Gedeeld;

/// <summary>This kind of actor, or this role in the dossier, never does this (403).</summary>
public sealed class ToegangGeweigerdException(string handeling)
    : Exception($"Geen recht op {handeling}.")
{
    /// <summary>The use case, or what else was tried.</summary>
    public string Handeling { get; } = handeling;
}
