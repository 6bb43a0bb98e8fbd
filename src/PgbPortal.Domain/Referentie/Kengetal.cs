namespace PgbPortal.Domain.Referentie;

/// <summary>What a national figure means; its unit stands behind it.</summary>
public enum Kengetalsoort
{
    /// <summary>Minimum hourly wage at 21 and older, in cents.</summary>
    Minimumuurloon,

    /// <summary>Holiday pay on top of the minimum wage, in per mille.</summary>
    Vakantiegeld,

    /// <summary>Maximum untaxed travel allowance, in cents per kilometre.</summary>
    Kilometervergoeding,

    /// <summary>Days after the end of a functiebudget in which claims are welcome and after which the 507 goes out.</summary>
    Nalooptermijn,

    /// <summary>Highest amount of one declaratie, in cents.</summary>
    Declaratiemaximum,

    /// <summary>Maximum working time of one person under the Wlz, in minutes a week.</summary>
    WeekmaximumWlz,

    /// <summary>Working days in which a zorgovereenkomst is judged.</summary>
    Beoordelingstermijn,

    /// <summary>Days after which the beheerder is reminded of a claim of the zorgverlener.</summary>
    Herinnering,

    /// <summary>Days in which we ask a citizen to do what has no last day by law. Advice: nothing is lost after it.</summary>
    Adviestermijn,

    /// <summary>Days after the order within which the law wants a payment, or a refusal.</summary>
    Betaaltermijn,

    /// <summary>Start of the daily payment run, in minutes after midnight, local time.</summary>
    Betaalruntijd,

    /// <summary>Part of a payment that may be set off against a credit, in per mille.</summary>
    Verrekeningsdeel,

    /// <summary>Highest feestdagenuitkering for one zorgverlener of one budgethouder in a calendar year, in cents.</summary>
    Feestdagenmaximum,

    /// <summary>Calendar days of continued pay in illness under an arbeidsovereenkomst, from the first day of illness.</summary>
    Ziektedoorbetaling,

    /// <summary>Longest single distance for a fixed travel allowance, in metres.</summary>
    VasteReisafstand,

    /// <summary>From this use of a budget on, real or expected, it deserves attention, in per mille of what was granted.</summary>
    Temposignaal,

    /// <summary>Above this expected use spending goes too fast, in per mille of what was granted.</summary>
    Tempogrens,

    /// <summary>Working days in which a question is answered.</summary>
    Antwoordtermijn,

    /// <summary>Working days in which the SVB calls back who asked for it.</summary>
    Terugbeltermijn,

    /// <summary>Years that a dossier is kept after its last grant under this law ended.</summary>
    BewaartermijnWmo,
    BewaartermijnJeugdwet,
    BewaartermijnWlz,

    /// <summary>Whole calendar years that a payment file and the texts of the bank are kept after the year of the payment.</summary>
    BewaartermijnBoekhouding,

    /// <summary>Years that the name and the address of an employee are kept after the account ended.</summary>
    BewaartermijnMedewerker,
}

/// <summary>One figure during a period, with its source. A new figure is a new row, never a change.</summary>
public sealed class Kengetal(Kengetalsoort soort, DateOnly van, DateOnly? totEnMet, long waarde, string bron)
{
    public Kengetalsoort Soort { get; private set; } = soort;

    public DateOnly Van { get; private set; } = van;

    public DateOnly? TotEnMet { get; private set; } = totEnMet;

    public long Waarde { get; private set; } = waarde;

    public string Bron { get; private set; } = bron;

    public bool GeldtOp(DateOnly dag) => Van <= dag && (TotEnMet is null || dag <= TotEnMet);
}

/// <summary>The figures, to be asked for a day.</summary>
public sealed class Kengetallen(IEnumerable<Kengetal> rijen)
{
    private readonly IReadOnlyList<Kengetal> _rijen = [.. rijen];

    /// <exception cref="InvalidOperationException">The table has no figure for that day: a gap in our data.</exception>
    public long Op(Kengetalsoort soort, DateOnly dag) =>
        _rijen.FirstOrDefault(k => k.Soort == soort && k.GeldtOp(dag))?.Waarde
            ?? throw new InvalidOperationException($"Er is geen kengetal {soort} voor {dag:O}.");

    public int Dagen(Kengetalsoort soort, DateOnly dag) => checked((int)Op(soort, dag));

    public int Jaren(Kengetalsoort soort, DateOnly dag) => checked((int)Op(soort, dag));
}
