using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Scenarios.Acties;

/// <summary>A judgement of a verstrekker or the SVB. The form asks a reason from a closed list; a story need not give it.</summary>
internal sealed record Overeenkomstoordeel(string Zorgovereenkomst, Besluit Besluit, string? Reden = null)
{
    /// <summary>A reason of the closed list, or one that passes.</summary>
    public Afwijsreden? Afwijsreden => Besluit == Besluit.Akkoord ? null
        : Enum.GetValues<Afwijsreden>().FirstOrDefault(r => string.Equals(r.ToString(), Reden, StringComparison.OrdinalIgnoreCase));
}
