namespace PgbPortal.Application.Identity;

/// <summary>A dossier that a citizen or organisation can choose.</summary>
/// <param name="Sleutel">Stable key for the choice: "b-" budgethouder or "z-" zorgverlener, and the id.</param>
/// <param name="Naam">Whose dossier it is.</param>
public sealed record Dossierkeuze(string Sleutel, string Naam, Dossierrol Rol, BudgethouderId? BudgethouderId, ZorgverlenerId? ZorgverlenerId);

/// <summary>Who is asking: kind of actor, and which rows exist for them.</summary>
public sealed record Sessie(Rol Rol, Toegang Toegang)
{
    public Guid? GebruikerId { get; init; }

    /// <summary>The name that the portal shows.</summary>
    public string Naam { get; init; } = "";

    public PersoonId? PersoonId { get; init; }

    public MedewerkerId? MedewerkerId { get; init; }

    /// <summary>Name of the verstrekker or "SVB"; null for a citizen.</summary>
    public string? Organisatie { get; init; }

    /// <summary>All dossiers of a citizen or organisation, also those that were not chosen.</summary>
    public IReadOnlyList<Dossierkeuze> Dossiers { get; init; } = [];

    /// <summary>The chosen dossier; null for staff, or when a choice must still be made.</summary>
    public Dossierkeuze? Dossier { get; init; }

    public string? Correlatie { get; init; }

    /// <summary>A machine: the message link, the BRP, the bank or the clock.</summary>
    public static Sessie Machine(Rol rol) =>
        new(rol, Toegang.Systeem($"machine {rol}")) { Naam = rol.ToString() };

    /// <summary>Nobody signed in.</summary>
    public static Sessie Geen { get; } = new(Rol.Burger, Toegang.Geen);
}

/// <summary>Holds the session of this request; filled once, right after authentication.</summary>
public sealed class HuidigeSessie
{
    public Sessie Sessie { get; private set; } = Sessie.Geen;

    public void Zet(Sessie sessie) => Sessie = sessie;
}
