namespace PgbPortal.Domain.Verstrekkers;

/// <summary>What a mandate lets another organisation do. Looking always comes with it.</summary>
public enum Mandaatrecht
{
    Kijken,

    /// <summary>What a consulent records and changes: grants, representatives, messages and answers.</summary>
    Toekennen,

    /// <summary>What a toetser judges: agreements and claims.</summary>
    Beoordelen,
}

/// <summary>
/// A verstrekker lets the staff of another organisation do its work: for some laws, with some rights, for a time. It never passes to a
/// third, and it stays on record after it ended.
/// </summary>
/// <remarks>Source: domein.md 3.3 rule 5.</remarks>
public sealed class Mandaat
{
    private Mandaat()
    {
    }

    public MandaatId Id { get; private set; }

    /// <summary>Whose work it is: who gives it, and who can take it back.</summary>
    public VerstrekkerId VerstrekkerId { get; private set; }

    /// <summary>The organisation that does the work.</summary>
    public VerstrekkerId GemandateerdeId { get; private set; }

    public IReadOnlyList<Wet> Wetten { get; private set; } = [];

    public IReadOnlyList<Mandaatrecht> Rechten { get; private set; } = [];

    public DateOnly Van { get; private set; }

    public DateOnly TotEnMet { get; private set; }

    /// <summary>The account of who gave it.</summary>
    public Guid GegevenDoorId { get; private set; }

    public DateTime GegevenOpUtc { get; private set; }

    /// <summary>From then on it opens nothing; null: not taken back.</summary>
    public DateTime? IngetrokkenOpUtc { get; private set; }

    public Guid? IngetrokkenDoorId { get; private set; }

    public int Versie { get; private set; }

    /// <exception cref="RegelOvertredenException">
    /// To oneself (MD-001), a law that one of the two does not have (MD-002), no right (MD-003), or a period that cannot be (MD-004).
    /// </exception>
    public static Mandaat Geef(
        MandaatId id,
        Verstrekker van,
        Verstrekker aan,
        IReadOnlyList<Wet> wetten,
        IReadOnlyList<Mandaatrecht> rechten,
        (DateOnly Van, DateOnly TotEnMet) periode,
        Guid door,
        DateTime nuUtc,
        DateOnly vandaag)
    {
        if (van.Id == aan.Id)
        {
            throw new RegelOvertredenException("MD-001", "Kies een andere organisatie dan uw eigen.");
        }

        if (wetten.Count == 0 || wetten.Any(w => !van.Wetten.Contains(w) || !aan.Wetten.Contains(w)))
        {
            throw new RegelOvertredenException("MD-002", "Kies minstens een wet die u allebei uitvoert.");
        }

        if (rechten.Count == 0)
        {
            throw new RegelOvertredenException("MD-003", "Kies wat de andere organisatie mag.");
        }

        if (periode.Van < vandaag || periode.TotEnMet < periode.Van)
        {
            throw new RegelOvertredenException("MD-004", "Kies een eerste dag vanaf vandaag. De laatste dag ligt daar niet voor.");
        }

        return new()
        {
            Id = id,
            VerstrekkerId = van.Id,
            GemandateerdeId = aan.Id,
            Wetten = [.. wetten.Distinct().Order()],
            Rechten = [.. rechten.Append(Mandaatrecht.Kijken).Distinct().Order()],
            Van = periode.Van,
            TotEnMet = periode.TotEnMet,
            GegevenDoorId = door,
            GegevenOpUtc = nuUtc,
        };
    }

    /// <summary>The first and the last day count, in local time.</summary>
    public bool GeldtOp(DateOnly dag) => IngetrokkenOpUtc is null && Van <= dag && dag <= TotEnMet;

    /// <summary>Both would hold on some day, for some law.</summary>
    public bool Overlapt(Mandaat ander) =>
        IngetrokkenOpUtc is null && ander.IngetrokkenOpUtc is null && Van <= ander.TotEnMet && ander.Van <= TotEnMet && Wetten.Intersect(ander.Wetten).Any();

    /// <summary>The same form, sent once more.</summary>
    public bool IsGelijk(Mandaat ander) => IngetrokkenOpUtc is null
        && (VerstrekkerId, GemandateerdeId, Van, TotEnMet) == (ander.VerstrekkerId, ander.GemandateerdeId, ander.Van, ander.TotEnMet)
        && Wetten.SequenceEqual(ander.Wetten) && Rechten.SequenceEqual(ander.Rechten);

    /// <summary>Does it let this function work, or only look?</summary>
    public static bool LaatWerken(Rol rol, IReadOnlyList<Mandaatrecht> rechten) => rol switch
    {
        Rol.ConsulentVerstrekker => rechten.Contains(Mandaatrecht.Toekennen),
        Rol.ToetserVerstrekker => rechten.Contains(Mandaatrecht.Beoordelen),
        _ => false,
    };

    /// <exception cref="RegelOvertredenException">It was taken back before (MD-006), or ended by itself (MD-007).</exception>
    public void TrekIn(Guid door, DateTime nuUtc, DateOnly vandaag)
    {
        if (IngetrokkenOpUtc is not null)
        {
            throw new RegelOvertredenException("MD-006", "Dit mandaat is al ingetrokken. U hoeft niets te doen.");
        }

        if (TotEnMet < vandaag)
        {
            throw new RegelOvertredenException("MD-007", "Dit mandaat is al voorbij. U hoeft niets te doen.");
        }

        (IngetrokkenDoorId, IngetrokkenOpUtc, Versie) = (door, nuUtc, Versie + 1);
    }
}
