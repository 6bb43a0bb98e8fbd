using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Zorgovereenkomsten;

/// <summary>How soon an agreement can end when one of the two gives notice.</summary>
/// <remarks>Source: domein.md 4.3 [svb-opzeg] [zk-opzeg]; scenarios/README.md 6.2, ZO-047.</remarks>
public static class Opzegtermijn
{
    /// <summary>
    /// One month after today. For an arbeidsovereenkomst one to four months by its length, to the end of the month in which
    /// that falls: notice on 10 April ends it on 31 May.
    /// </summary>
    public static DateOnly EersteLaatsteDag(Overeenkomstsoort soort, DateOnly van, DateOnly vandaag)
    {
        if (soort != Overeenkomstsoort.Arbeidsovereenkomst)
        {
            return Termijn.MaandenNa(vandaag, 1);
        }

        return Maand.Van(Termijn.MaandenNa(vandaag, Maanden(van, vandaag))).LaatsteDag;
    }

    private static int Maanden(DateOnly van, DateOnly vandaag) =>
        van.AddYears(15) <= vandaag ? 4
        : van.AddYears(10) <= vandaag ? 3
        : van.AddYears(5) <= vandaag ? 2
        : 1;
}
