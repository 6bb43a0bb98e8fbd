using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.TestSupport;

/// <summary>
/// The claim of example 12a: March 2026, four weeks, 12 hours and a quarter, 735 euro. Entered, not yet ordered.
/// </summary>
public sealed record DeclaratieBuilder
{
    public DeclaratieId Id { get; init; } = DeclaratieId.Nieuw();

    public Zorgovereenkomst Overeenkomst { get; init; } =
        new ZorgovereenkomstBuilder { Status = ZorgovereenkomstStatus.Goedgekeurd }.Build();

    public Declaratiesoort Soort { get; init; } = Declaratiesoort.Regulier;

    public Maand Maand { get; init; } = new(2026, 3);

    /// <summary>Every line; by default the four weeks of the example, on the first line of the agreement.</summary>
    public IReadOnlyList<Regelinvoer>? Regels { get; init; }

    public Factuur? Factuur { get; init; }

    /// <summary>Needed for a line with travel or with a tariff above the maximum.</summary>
    public Regelprijzen? Prijzen { get; init; }

    public Invoerder Invoerder { get; init; } = Invoerder.Beheerder;

    public DateOnly IngevoerdOp { get; init; } = new(2026, 4, 2);

    /// <summary>The beheerder ordered the payment.</summary>
    public bool IsIngediend { get; init; }

    /// <summary>Hours on the first line of the agreement in one ISO week, such as "2026-W10".</summary>
    public Regelinvoer InWeek(string week, int minuten) =>
        new(Overeenkomst.Regels[0].Id, null, IsoWeek.Parse(week), minuten, null);

    /// <summary>A number of units on the first line of the agreement on one day.</summary>
    public Regelinvoer OpDag(DateOnly dag, int aantal) => new(Overeenkomst.Regels[0].Id, dag, null, null, aantal);

    public Declaratie Build()
    {
        var declaratie = Declaratie.Opstellen(
            Id,
            Overeenkomst,
            Soort,
            Maand,
            Regels ?? [InWeek("2026-W10", 180), InWeek("2026-W11", 180), InWeek("2026-W12", 210), InWeek("2026-W13", 165)],
            Factuur,
            Invoerder,
            IngevoerdOp,
            Prijzen);
        if (IsIngediend)
        {
            declaratie.DienIn(IngevoerdOp.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc));
        }

        return declaratie;
    }
}
