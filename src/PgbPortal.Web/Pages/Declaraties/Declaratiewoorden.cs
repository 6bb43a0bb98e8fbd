using PgbPortal.Domain.Declaraties;

namespace PgbPortal.Web.Pages.Declaraties;

/// <summary>What a claim is for, in the words of the portal.</summary>
internal static class Declaratiewoorden
{
    public static string Van(Declaratiesoort soort) => soort switch
    {
        Declaratiesoort.Regulier => "Declaratie",
        Declaratiesoort.Aanvulling => "Aanvulling",
        Declaratiesoort.Correctie => "Correctie",
        Declaratiesoort.Herberekening => "Nieuw tarief",
        Declaratiesoort.VerantwoordingsvrijBedrag => "Verantwoordingsvrij bedrag",
        Declaratiesoort.Feestdagenuitkering => "Feestdagen",
        Declaratiesoort.EenmaligeUitkering => "Eenmalige uitkering",
        Declaratiesoort.TeruggaveEigenGeld => "Eigen geld terug",
        _ => throw new ArgumentOutOfRangeException(nameof(soort)),
    };

    /// <summary>Behind the month: " (correctie)"; empty for an ordinary claim.</summary>
    public static string Achter(Declaratiesoort soort) =>
        soort == Declaratiesoort.Regulier ? "" : $" ({char.ToLowerInvariant(Van(soort)[0])}{Van(soort)[1..]})";
}
