using PgbPortal.Domain.Budgetten;

namespace PgbPortal.Application.Budgetten.Boekhouding;

/// <summary>A fault of the ledger as the SVB sees it.</summary>
/// <param name="Zin">What should be true.</param>
/// <param name="Uitleg">What is not.</param>
public sealed record Boekhoudfoutregel(
    BoekhoudfoutId Id, string Invariant, string Zin, string Uitleg, bool HeeftRekening, DateTime GevondenOp, DateTime? OpgelostOp, string? Oplossing)
{
    internal static Boekhoudfoutregel Van(Boekhoudfout fout) => new(
        fout.Id,
        fout.Invariant,
        Boekhoudinvarianten.Alle.Single(i => i.Id == fout.Invariant).Zin,
        fout.Uitleg,
        fout.RekeningId is not null,
        Klok.Lokaal(fout.GevondenOpUtc),
        fout.OpgelostOpUtc is { } moment ? Klok.Lokaal(moment) : null,
        fout.Oplossing);
}
