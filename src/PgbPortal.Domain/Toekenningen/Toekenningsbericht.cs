using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Toekenningen;

/// <summary>
/// What a verstrekker says about one budget of one budgethouder, as it was sent or typed: nothing in it has been judged yet,
/// so a BSN may be wrong and a period reversed. Comes from a 501 message or from the form.
/// </summary>
/// <remarks>Source: domein.md 7.2 (message 501).</remarks>
public sealed record Toekenningsbericht
{
    public required Wet Wet { get; init; }

    /// <summary>CBS code of the gemeente or code of the zorgkantoor, 4 digits.</summary>
    public required string Afzender { get; init; }

    /// <summary>The sender's reference of the message, at most 12 characters; null when it was typed in the form.</summary>
    public string? Identificatie { get; init; }

    /// <summary>The day on the message; for the form the day of typing.</summary>
    public required DateOnly Dagtekening { get; init; }

    /// <summary>As sent: may fail the elfproef.</summary>
    public required string Bsn { get; init; }

    public required string BudgetIdentificatie { get; init; }

    /// <summary>The budget that this one replaces, or null.</summary>
    public string? BudgetIdentificatieOud { get; init; }

    public DateOnly? Afgiftedatum { get; init; }

    public Tijdvak? BudgetPeriode { get; init; }

    /// <summary>At least one.</summary>
    public required IReadOnlyList<Functiebudgetregel> Functiebudgetten { get; init; }

    public IReadOnlyList<Relatieregel> Relaties { get; init; } = [];

    /// <summary>The address for letters to the budgethouder, when it is not the one of the BRP.</summary>
    public Contactgegevens? Contact { get; init; }

    public bool IsMetDeHandIngevoerd => Identificatie is null;

    /// <summary>Every functiebudget is withdrawn, so the budget as a whole is.</summary>
    public bool IsIntrekking => Functiebudgetten.All(f => f.IsIntrekking);

    /// <summary>Shows no BSN, so that a slip into a log shows none.</summary>
    public override string ToString() => $"Toekenningsbericht {Wet} {Afzender} {Identificatie} budget {BudgetIdentificatie}";
}

/// <summary>Two days as sent; the second may lie before the first.</summary>
public readonly record struct Tijdvak(DateOnly Begindatum, DateOnly Einddatum)
{
    public bool IsOmgekeerd => Einddatum < Begindatum;

    /// <returns>Null when the days are reversed.</returns>
    public Periode? AlsPeriode() => IsOmgekeerd ? null : new Periode(Begindatum, Einddatum);
}

/// <summary>The part of the budget for one zorgfunctie and one period.</summary>
/// <param name="Bedrag">VVB included; nil withdraws the functiebudget.</param>
/// <param name="VerantwoordingsvrijBedrag">The part that needs no account; null means nil.</param>
public sealed record Functiebudgetregel(
    Zorgfunctie Zorgfunctie,
    DateOnly Begindatum,
    DateOnly Einddatum,
    Bedrag Bedrag,
    Bedrag? VerantwoordingsvrijBedrag = null)
{
    public Tijdvak Tijdvak => new(Begindatum, Einddatum);

    public Bedrag Verantwoordingsvrij => VerantwoordingsvrijBedrag ?? Bedrag.Nul;

    /// <summary>Nil withdraws (OP505).</summary>
    public bool IsIntrekking => Bedrag.IsNul;
}

/// <summary>Who represents the budgethouder or is the contact, a person or an organisation.</summary>
public sealed record Relatieregel
{
    /// <summary>Never changes for the same relation (OP514); at most 20 characters.</summary>
    public required string Nummer { get; init; }

    /// <summary>Code of COD473: 1 to 10.</summary>
    public required int Soort { get; init; }

    /// <summary>As sent: may fail the elfproef.</summary>
    public string? Bsn { get; init; }

    public Naamgegevens? Naam { get; init; }

    /// <summary>Code of COD046: 0 unknown, 1 male, 2 female.</summary>
    public int? Geslacht { get; init; }

    public string? KvkNummer { get; init; }

    public string? Organisatie { get; init; }

    public DateOnly? Ingangsdatum { get; init; }

    public Contactgegevens? Contact { get; init; }

    /// <summary>Only a contact: represents nobody.</summary>
    public bool IsContactpersoon => Soort is 1 or 5 or 8;

    /// <summary>May act in the portal. Source: domein.md 7.5, own choice.</summary>
    public bool IsBeheerder => Soort is 2 or 3 or 4;

    public bool IsPersoon => Bsn is not null || Naam is not null;

    public bool IsOrganisatie => KvkNummer is not null || Organisatie is not null;

    /// <summary>Shows no BSN and no name.</summary>
    public override string ToString() => $"Relatie soort {Soort}";
}

/// <summary>Name of a natural person.</summary>
/// <param name="NaamGebruik">Code of COD700: 1 own name, 2 partner, 3 partner and own, 4 own and partner.</param>
public sealed record Naamgegevens(
    string Achternaam,
    string? Voorvoegsel,
    string? PartnerAchternaam,
    string? PartnerVoorvoegsel,
    string? Voornamen,
    string? Voorletters,
    int NaamGebruik)
{
    /// <summary>Shows no name.</summary>
    public override string ToString() => nameof(Naamgegevens);
}

/// <summary>Where letters go and how to reach somebody.</summary>
public sealed record Contactgegevens
{
    public Adresgegevens? Adres { get; init; }

    public Telefoongegevens? Telefoon01 { get; init; }

    public Telefoongegevens? Telefoon02 { get; init; }

    public string? Emailadres { get; init; }

    public DateOnly? Ingangsdatum { get; init; }

    /// <summary>Shows no address.</summary>
    public override string ToString() => nameof(Contactgegevens);
}

/// <summary>An address as sent; parts may be missing.</summary>
public sealed record Adresgegevens
{
    public Huisgegevens? Huis { get; init; }

    public string? Postcode { get; init; }

    public string? Straatnaam { get; init; }

    public string? Plaatsnaam { get; init; }

    /// <summary>Two letters; NL for the Netherlands.</summary>
    public string? LandCode { get; init; }

    /// <summary>Shows no address.</summary>
    public override string ToString() => nameof(Adresgegevens);
}

/// <param name="AanduidingWoonadres">Code of NUM061, for example TO (tegenover).</param>
public sealed record Huisgegevens(
    int Huisnummer,
    string? Huisletter = null,
    string? HuisnummerToevoeging = null,
    string? AanduidingWoonadres = null);

public sealed record Telefoongegevens(string Landnummer, string Telefoonnummer)
{
    /// <summary>Shows no number.</summary>
    public override string ToString() => nameof(Telefoongegevens);
}
