using PgbPortal.Application.Persistence;

namespace PgbPortal.Application.Inzage;

/// <summary>One line of the care log, for a reader. Somebody who works at an organisation has no name here, only a function.</summary>
/// <param name="TijdUtc">To the millisecond.</param>
/// <param name="Gebeurtenis">Name of the use case; the page has the words.</param>
/// <param name="Verstrekker">Organisation of the employee; null for the SVB, a citizen and the portal.</param>
/// <param name="Naam">Of a citizen or zorgverlener; null for employees and the portal.</param>
/// <param name="IsVanLezer">Whoever reads this did it.</param>
public sealed record Inzageregel(
    Guid Id,
    DateTime TijdUtc,
    string Gebeurtenis,
    Logactie Actie,
    Logresultaat Resultaat,
    Rol Rol,
    Dossierrol? Dossierrol,
    string? Verstrekker,
    string? Naam,
    bool IsVanLezer,
    Inzagereden? Reden,
    bool Noodknop)
{
    /// <summary>The organisation whose mandate was used; null: the own.</summary>
    public string? Namens { get; init; }
}

/// <summary>Which group of people somebody wants to see.</summary>
public enum Inzagegroep
{
    /// <summary>The budgethouder and who represents or looks along.</summary>
    Dossier,
    Zorgverleners,
    Verstrekker,
    Svb,

    /// <summary>The portal itself.</summary>
    Portaal,
}
