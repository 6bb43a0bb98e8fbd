using PgbPortal.Domain.Referentie;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Domain.Maandlonen;

/// <summary>The pay and the fixed travel of one whole month.</summary>
/// <remarks>Source: domein.md 4.5 and 4.6, scenarios/README.md 6.4.</remarks>
public readonly record struct Maandbedrag(Bedrag Loon, Bedrag Reiskosten)
{
    private const int WekenPerJaar = 52;
    private const int MaandenPerJaar = 12;
    private const int MinutenPerUur = 60;

    /// <summary>Days on which somebody who works five days a week travels in a year.</summary>
    private const int Reisdagen = 214;
    private const int DagenPerWerkweek = 5;
    private const int MetersPerKilometer = 1000;

    public Bedrag Totaal => Loon + Reiskosten;

    /// <param name="kengetallen">The rate per kilometre is the one of the first day of the month.</param>
    public static Maandbedrag Van(Regelinhoud inhoud, Maand maand, Kengetallen kengetallen) => new(
        LoonVoor(inhoud.MinutenPerWeek ?? 0, inhoud.Tarief),
        inhoud.Reiskosten is { Soort: Reiskostensoort.Vast } reis
            ? ReiskostenVoor(
                reis.MetersEnkel ?? 0, reis.DagenPerWeek ?? 0, kengetallen.Op(Kengetalsoort.Kilometervergoeding, maand.EersteDag))
            : Bedrag.Nul);

    /// <param name="minutenPerWeek">Fixed minutes a week.</param>
    /// <param name="tarief">Per hour.</param>
    /// <returns>Whole cents; half a cent goes up.</returns>
    public static Bedrag LoonVoor(int minutenPerWeek, Bedrag tarief) => Afronding.HalfOmhoog(
        (Int128)minutenPerWeek * tarief.Centen * WekenPerJaar, MinutenPerUur * MaandenPerJaar);

    /// <param name="metersEnkel">Single distance.</param>
    /// <param name="centenPerKilometer">The untaxed maximum of that year.</param>
    /// <returns>Whole cents; half a cent goes up.</returns>
    public static Bedrag ReiskostenVoor(int metersEnkel, int dagenPerWeek, long centenPerKilometer) => Afronding.HalfOmhoog(
        (Int128)Reisdagen * 2 * metersEnkel * centenPerKilometer * dagenPerWeek,
        MetersPerKilometer * DagenPerWerkweek * MaandenPerJaar);
}
