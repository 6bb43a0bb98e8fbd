namespace PgbPortal.Domain.Waarden;

/// <summary>Calendar days without a gap; both ends count.</summary>
/// <exception cref="ArgumentException">The last day lies before the first.</exception>
public readonly record struct Periode(DateOnly Van, DateOnly TotEnMet)
{
    public DateOnly Van { get; private init; } = Van;

    public DateOnly TotEnMet { get; private init; } = TotEnMet >= Van
        ? TotEnMet
        : throw new ArgumentException("De laatste dag ligt voor de eerste dag.", nameof(TotEnMet));

    /// <summary>Number of days, both ends counted; at least 1.</summary>
    public int Dagen => TotEnMet.DayNumber - Van.DayNumber + 1;

    /// <summary>The months that have at least one day in this period, in order.</summary>
    public IEnumerable<Maand> Maanden
    {
        get
        {
            var laatste = Maand.Van(TotEnMet);
            for (var maand = Maand.Van(Van); maand < laatste; maand = maand.Volgende)
            {
                yield return maand;
            }

            yield return laatste;
        }
    }

    /// <summary>The ISO weeks that have at least one day in this period, in order.</summary>
    public IEnumerable<IsoWeek> Weken
    {
        get
        {
            var laatste = IsoWeek.Van(TotEnMet);
            for (var week = IsoWeek.Van(Van); week < laatste; week = week.Volgende)
            {
                yield return week;
            }

            yield return laatste;
        }
    }

    public bool Omvat(DateOnly dag) => Van <= dag && dag <= TotEnMet;

    public bool Omvat(Periode ander) => Van <= ander.Van && ander.TotEnMet <= TotEnMet;

    /// <summary>At least one day in common.</summary>
    public bool Overlapt(Periode ander) => Van <= ander.TotEnMet && ander.Van <= TotEnMet;

    /// <summary>The days both have; null when there is none.</summary>
    public Periode? Doorsnede(Periode ander) => Overlapt(ander)
        ? new(Van > ander.Van ? Van : ander.Van, TotEnMet < ander.TotEnMet ? TotEnMet : ander.TotEnMet)
        : null;

    /// <summary>"1 maart 2026 tot en met 31 december 2026".</summary>
    public override string ToString() => $"{Van.Lang()} tot en met {TotEnMet.Lang()}";
}
