using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Zorgovereenkomsten;

/// <summary>One line of a change, old beside new.</summary>
/// <param name="Oud">As it was agreed on the first day of the change.</param>
/// <param name="Afgewezen">Refused by its verstrekker while others agreed: this line stays as it was.</param>
public sealed record Wijzigingsregelbeeld(string Naam, Beloning Beloning, Eenheid Eenheid, Regelinhoud Oud, Regelinhoud Nieuw, bool Afgewezen);

/// <param name="Nieuw">Null: without an end.</param>
public sealed record Verlengingsbeeld(DateOnly? Oud, DateOnly? Nieuw);

/// <summary>A change of a running agreement as one reader may see it.</summary>
/// <param name="Verlenging">Null: the end stays as it was.</param>
/// <param name="Oordelen">Of the verstrekkers that this reader may know about.</param>
/// <param name="Svb">Null as long as it was not handed in.</param>
/// <param name="AanZet">Nobody once it is decided.</param>
/// <param name="Sinds">Since when who is at turn can act.</param>
public sealed record Wijzigingsbeeld(
    OvereenkomstwijzigingId Id,
    WijzigingStatus Status,
    DateOnly Ingangsdatum,
    DateOnly VoorgesteldOp,
    bool IsMinder,
    Verlengingsbeeld? Verlenging,
    IReadOnlyList<Wijzigingsregelbeeld> Regels,
    Handtekening? GetekendDoorZorgverlener,
    Handtekening? GetekendDoorBeheerder,
    DateOnly? UiterlijkOp,
    IReadOnlyList<Oordeel> Oordelen,
    Oordeel? Svb,
    DateOnly? GoedgekeurdOp,
    IReadOnlyList<AanZet> AanZet,
    DateOnly? Sinds)
{
    public bool Loopt => Status is WijzigingStatus.WachtOpZorgverlener or WijzigingStatus.WachtOpBeheerder or WijzigingStatus.InBeoordeling;

    public bool WachtOpHandtekening => Status is WijzigingStatus.WachtOpZorgverlener or WijzigingStatus.WachtOpBeheerder;
}
