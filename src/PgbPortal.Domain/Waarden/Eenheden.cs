using System.Globalization;

namespace PgbPortal.Domain.Waarden;

/// <summary>What is known of each <see cref="Eenheid"/>.</summary>
public static class Eenheden
{
    extension(Eenheid eenheid)
    {
        /// <summary>The minutes one unit counts for; null for a month, a journey and an outcome.</summary>
        /// <remarks>Also the factor by which a maximum per hour becomes a maximum per unit: this divided by 60.</remarks>
        public int? MinutenPerEenheid => eenheid switch
        {
            Eenheid.Uur => 60,
            Eenheid.Dagdeel => 4 * 60,
            Eenheid.Nacht => 8 * 60,
            Eenheid.Dag => 8 * 60,
            Eenheid.Etmaal => 24 * 60,
            Eenheid.Weekend => 72 * 60,
            Eenheid.Midweek => 120 * 60,
            Eenheid.Week => 168 * 60,
            _ => null,
        };

        /// <summary>For which stretch of time the form asks this unit; smaller stretches may be handed in as well.</summary>
        /// <remarks>Source: scenarios/README.md 6.3: only rit, resultaat and maand for a whole month.</remarks>
        public Zorgtijdvak Invoertijdvak => eenheid switch
        {
            Eenheid.Weekend or Eenheid.Midweek or Eenheid.Week => Zorgtijdvak.Week,
            Eenheid.Maand or Eenheid.Rit or Eenheid.Resultaat => Zorgtijdvak.Maand,
            _ => Zorgtijdvak.Dag,
        };

        /// <summary>There is one of it on a day, so a day has it or not (DC-021).</summary>
        public bool IsEenPerDag => eenheid is Eenheid.Nacht or Eenheid.Dag or Eenheid.Etmaal;

        /// <summary>"3 uur en 15 minuten", "2 dagdelen", "1 rit", "-1 nacht".</summary>
        /// <param name="hoeveel">Minutes for hours, else a number of units; below zero in a correction.</param>
        public string Hoeveelheid(int hoeveel) => eenheid == Eenheid.Uur
            ? $"{(hoeveel < 0 ? "-" : "")}{new Minuten(Math.Abs(hoeveel))}"
            : string.Create(
                CultureInfo.InvariantCulture, $"{hoeveel} {(Math.Abs(hoeveel) == 1 ? eenheid.Enkelvoud : eenheid.Meervoud)}");

        /// <summary>As after a number that is not 1: "2 dagdelen", "3 uur".</summary>
        public string Meervoud => eenheid switch
        {
            Eenheid.Uur => "uur",
            Eenheid.Dagdeel => "dagdelen",
            Eenheid.Nacht => "nachten",
            Eenheid.Dag => "dagen",
            Eenheid.Etmaal => "etmalen",
            Eenheid.Weekend => "weekenden",
            Eenheid.Midweek => "midweken",
            Eenheid.Week => "weken",
            Eenheid.Maand => "maanden",
            Eenheid.Rit => "ritten",
            Eenheid.Resultaat => "resultaten",
            _ => throw new ArgumentOutOfRangeException(nameof(eenheid)),
        };

        /// <summary>As in "€ 50,00 per dagdeel".</summary>
        public string Enkelvoud => eenheid switch
        {
            Eenheid.Uur => "uur",
            Eenheid.Dagdeel => "dagdeel",
            Eenheid.Nacht => "nacht",
            Eenheid.Dag => "dag",
            Eenheid.Etmaal => "etmaal",
            Eenheid.Weekend => "weekend",
            Eenheid.Midweek => "midweek",
            Eenheid.Week => "week",
            Eenheid.Maand => "maand",
            Eenheid.Rit => "rit",
            Eenheid.Resultaat => "resultaat",
            _ => throw new ArgumentOutOfRangeException(nameof(eenheid)),
        };
    }
}
