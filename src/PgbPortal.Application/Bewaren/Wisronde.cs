namespace PgbPortal.Application.Bewaren;

/// <summary>What came of a dossier of which every term is over.</summary>
public enum Wisuitkomst
{
    Gewist,

    /// <summary>Held back: somebody asked for a legal hold.</summary>
    Bewaarplicht,

    /// <summary>Held back: money still has to be paid back.</summary>
    OpenVordering,

    /// <summary>Held back: a budget was never closed.</summary>
    OpenBudget,
}

/// <summary>One round of the erasure job: what it did, also when that was nothing.</summary>
internal sealed class Wisronde
{
    public required Guid Id { get; init; }

    public required DateOnly Dag { get; init; }

    public required DateTime OpUtc { get; init; }

    /// <summary>Dossiers that were erased in this round.</summary>
    public int Gewist { get; set; }

    /// <summary>Dossiers of which the terms are over and that stay.</summary>
    public int Tegengehouden { get; set; }

    /// <summary>Payment files of which the term of the books is over.</summary>
    public int Betaalbestanden { get; set; }

    /// <summary>Lines of bank statements whose texts were taken away.</summary>
    public int Bankregels { get; set; }

    /// <summary>Employees whose account ended long ago, and who lost their name.</summary>
    public int Medewerkers { get; set; }
}

/// <summary>What the job did with one dossier, or why it did nothing. It names nobody.</summary>
internal sealed class Wisregel
{
    public required BudgethouderId BudgethouderId { get; init; }

    public Wisuitkomst Uitkomst { get; set; }

    /// <summary>The first day on which this was the outcome.</summary>
    public DateOnly Sinds { get; set; }

    /// <summary>Rows from which texts, names and numbers were taken away; they stay, because bookings point at them.</summary>
    public int Stukken { get; set; }

    /// <summary>Messages, notices, letters and questions that were removed.</summary>
    public int Post { get; set; }

    public int Vertegenwoordigers { get; set; }

    /// <summary>People of whom nothing is left, the budgethouder among them.</summary>
    public int Personen { get; set; }

    public int Zorgverleners { get; set; }

    public int Accounts { get; set; }
}
