using PgbPortal.Domain.Budgetten;

namespace PgbPortal.Web.Pages.Vorderingen;

/// <summary>What each booking on a vordering did.</summary>
internal static class Vorderingwoorden
{
    public static string Wat(Boekingssoort soort) => soort switch
    {
        Boekingssoort.Vorderen => "Teruggevraagd",
        Boekingssoort.Ontvangen => "Betaald",
        Boekingssoort.Kwijtschelden => "Kwijtgescholden",
        _ => throw new ArgumentOutOfRangeException(nameof(soort)),
    };
}
