namespace PgbPortal.Application.Kladden;

/// <summary>
/// A form that somebody did not send yet, as it was typed: also what is not right. It is of one account, in one dossier or by one mandate, and
/// of the address of the form.
/// </summary>
internal sealed class Klad
{
    /// <summary>Of all fields of a form together, in letters of JSON: a month of hours takes some 4,000.</summary>
    public const int LangsteVelden = 40_000;

    public const int LangsteAdres = 200;

    public required Guid Id { get; init; }

    public required Guid GebruikerId { get; init; }

    /// <summary>Key of the dossier or the mandate that was open; empty: none.</summary>
    public required string Keuze { get; init; }

    /// <summary>Path of the form, and what of the address chooses what it is about.</summary>
    public required string Adres { get; init; }

    /// <summary>JSON: the values of each field.</summary>
    public required string Velden { get; set; }

    public required DateOnly BewaardOp { get; set; }
}
