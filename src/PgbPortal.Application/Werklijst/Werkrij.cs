namespace PgbPortal.Application.Werklijst;

/// <summary>One task as its table has it, before it is a line of the list.</summary>
internal sealed class Werkrij<TId>
    where TId : struct, ISleutel<TId>
{
    public TId Id { get; init; }

    public DateOnly? Uiterlijk { get; init; }

    /// <summary>The budgethouder.</summary>
    public string Naam { get; init; } = "";

    /// <summary>The zorgverlener; null when there is none.</summary>
    public string? Ander { get; init; }

    public string? Maand { get; init; }

    public Domain.Waarden.Bedrag? Bedrag { get; init; }
}
