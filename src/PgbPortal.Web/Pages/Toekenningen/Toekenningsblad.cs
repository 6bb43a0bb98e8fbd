using PgbPortal.Application.Toekenningen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Web.Pages.Toekenningen;

/// <summary>One grant as it stands on a toekenningsoverzicht.</summary>
/// <param name="DeclarerenTotEnMet">Last day on which care of this budget can be claimed.</param>
public sealed record Toekenningsblad(
    string Verstrekker,
    Wet Wet,
    string Budgetnummer,
    Periode Periode,
    ToekenningStatus Status,
    DateOnly DeclarerenTotEnMet,
    IReadOnlyList<Functiebudgetstand> Functiebudgetten)
{
    public Bedrag Som(Func<Functiebudgetstand, Bedrag> bedrag) => Bedrag.Som(Functiebudgetten.Select(bedrag));
}
