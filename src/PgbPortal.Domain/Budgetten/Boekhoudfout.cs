namespace PgbPortal.Domain.Budgetten;

/// <summary>A broken invariant of the ledger, found by the daily check. It stays until a person has written what was done.</summary>
public sealed class Boekhoudfout
{
    private Boekhoudfout()
    {
    }

    public BoekhoudfoutId Id { get; private set; }

    /// <summary>I1 to I16 of kwaliteit.md 1.2, or P1 and up of the portal itself.</summary>
    public string Invariant { get; private set; } = "";

    /// <summary>The first bad row, by key and number; no personal data.</summary>
    public string Uitleg { get; private set; } = "";

    /// <summary>The account that was blocked; null when it is about no single one.</summary>
    public RekeningId? RekeningId { get; private set; }

    public DateTime GevondenOpUtc { get; private set; }

    public DateTime? OpgelostOpUtc { get; private set; }

    public MedewerkerId? OpgelostDoorId { get; private set; }

    /// <summary>What was wrong and what was done, in the words of who solved it.</summary>
    public string? Oplossing { get; private set; }

    public int Versie { get; private set; }

    public bool IsOpen => OpgelostOpUtc is null;

    public static Boekhoudfout Meld(string invariant, string uitleg, RekeningId? rekening, DateTime nuUtc) => new()
    {
        Id = BoekhoudfoutId.Nieuw(),
        Invariant = invariant,
        Uitleg = uitleg.Length <= 400 ? uitleg : uitleg[..400],
        RekeningId = rekening,
        GevondenOpUtc = nuUtc,
    };

    /// <exception cref="RegelOvertredenException">STATUS: solved before. REDEN: no reason given.</exception>
    public void LosOp(string oplossing, MedewerkerId door, DateTime nuUtc)
    {
        if (!IsOpen)
        {
            throw new RegelOvertredenException("STATUS", "Deze fout is al opgelost. U hoeft niets meer te doen.");
        }

        if (string.IsNullOrWhiteSpace(oplossing))
        {
            throw new RegelOvertredenException("REDEN", "Schrijf op wat er aan de hand was en wat u heeft gedaan.");
        }

        (Oplossing, OpgelostDoorId, OpgelostOpUtc) = (oplossing.Trim(), door, nuUtc);
        Versie = checked(Versie + 1);
    }
}
