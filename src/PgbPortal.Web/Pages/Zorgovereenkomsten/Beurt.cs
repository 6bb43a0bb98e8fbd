using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Web.Pages.Zorgovereenkomsten;

/// <summary>Who is at turn, as this reader says it.</summary>
/// <param name="Uiterlijk">The last day; null when there is none.</param>
public sealed record Beurt(IReadOnlyList<AanZet> AanZet, Lezer Lezer, DateOnly? Sinds, DateOnly? Uiterlijk)
{
    /// <summary>"U", "De zorgverlener", "Gemeente Westland en de SVB".</summary>
    public string Wie => Overeenkomstwoorden.Wie(AanZet, Lezer).MetHoofdletter;
}
