using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Maandlonen;

/// <summary>The day on which the maandloon of a month is paid.</summary>
/// <remarks>Source: scenarios/README.md section 4.</remarks>
public static class Maandloondag
{
    private const int Dag = 24;
    private const int DagInDecember = 20;
    private const int December = 12;

    /// <summary>The 24th, in December the 20th; the last working day before it when that is none.</summary>
    public static DateOnly Van(Maand maand) =>
        Werkkalender.WerkdagOfVorige(new(maand.Jaar, maand.Nummer, maand.Nummer == December ? DagInDecember : Dag));
}
