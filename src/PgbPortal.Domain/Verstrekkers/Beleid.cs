using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Verstrekkers;

public enum Reiskostenbeleid
{
    Nooit,
    InTarief,
    Apart,
}

/// <summary>What one verstrekker allows during a period. A change of policy is a new row.</summary>
public sealed class Beleid
{
    public required DateOnly Van { get; init; }

    public DateOnly? TotEnMet { get; init; }

    public required bool Maandloon { get; init; }

    public required Reiskostenbeleid Reiskosten { get; init; }

    public required bool Feestdagen { get; init; }

    public required bool EenmaligeUitkering { get; init; }

    /// <summary>A tariff above the maximum is allowed when the budgethouder pays the rest himself.</summary>
    public required bool Bijbetaling { get; init; }

    /// <summary>Whole weeks after the last day of the month of care in which a claim must be entered.</summary>
    public required int DeclaratietermijnWeken { get; init; }

    /// <summary>False: too late only warns.</summary>
    public required bool DeclaratietermijnHard { get; init; }

    /// <summary>Claims from this amount wait for a person; null: never.</summary>
    public Bedrag? HandmatigeToetsVanaf { get; init; }

    /// <summary>VVB in per mille of the budget, with bounds, for the warning TK-029; null: no rule.</summary>
    public int? VvbPromille { get; init; }

    public Bedrag? VvbMinimum { get; init; }

    public Bedrag? VvbMaximum { get; init; }

    /// <summary>Defaults per kind of verstrekker. Source: scenarios/README.md section 2.</summary>
    public static Beleid Standaard(Verstrekkersoort soort) => new()
    {
        Van = new(2018, 1, 1),
        Maandloon = soort == Verstrekkersoort.Zorgkantoor,
        Reiskosten = soort == Verstrekkersoort.Zorgkantoor ? Reiskostenbeleid.Apart : Reiskostenbeleid.InTarief,
        Feestdagen = soort == Verstrekkersoort.Zorgkantoor,
        EenmaligeUitkering = soort == Verstrekkersoort.Zorgkantoor,
        Bijbetaling = soort == Verstrekkersoort.Zorgkantoor,
        DeclaratietermijnWeken = 6,
        DeclaratietermijnHard = true,
    };
}
