namespace PgbPortal.Application.Inzage;

/// <summary>Why somebody opens a dossier, or wider sight, that is not open to them by itself.</summary>
public enum Openingsreden
{
    /// <summary>The budgethouder or who represents is on the telephone.</summary>
    Telefoon,

    /// <summary>A question in the portal, by letter or e-mail.</summary>
    Vraag,

    /// <summary>A letter that came back, or that must be made.</summary>
    Brief,

    Klacht,

    /// <summary>Emergency: somebody's health or safety is at stake.</summary>
    Gezondheid,

    /// <summary>Emergency: care stops today because nobody is paid.</summary>
    ZorgStopt,

    /// <summary>Emergency: the colleague whose work it is cannot be reached.</summary>
    CollegaOnbereikbaar,
}

/// <summary>
/// An employee opened a dossier for a reason (klantcontact), or pressed the emergency button (Noodknop) and sees more for a short time.
/// One at a time for each account: opening another closes it.
/// </summary>
internal sealed class Dossieropening
{
    public const int LangsteKenmerk = 40;

    /// <summary>Klantcontact: about one conversation.</summary>
    public static readonly TimeSpan Gesprek = TimeSpan.FromMinutes(30);

    /// <summary>The emergency button.</summary>
    public static readonly TimeSpan Nood = TimeSpan.FromMinutes(30);

    public required Guid Id { get; init; }

    /// <summary>The account of the employee.</summary>
    public required Guid GebruikerId { get; init; }

    /// <summary>The organisation of the employee; null for the SVB.</summary>
    public VerstrekkerId? VerstrekkerId { get; init; }

    /// <summary>Whose dossier; null for the emergency button of a verstrekker, which widens the laws.</summary>
    public BudgethouderId? BudgethouderId { get; init; }

    public required Openingsreden Reden { get; init; }

    /// <summary>Number of the question, call or incident: letters, figures and dashes, so that nobody tells a story here.</summary>
    public required string Kenmerk { get; init; }

    public required bool IsNoodgeval { get; init; }

    public required DateTime GeopendOpUtc { get; init; }

    /// <summary>Over then, or sooner.</summary>
    public DateTime TotUtc { get; private set; }

    /// <summary>Null as long as nobody judged an emergency.</summary>
    public DateTime? BeoordeeldOpUtc { get; private set; }

    public Guid? BeoordeeldDoor { get; private set; }

    public Signaaloordeel? Oordeel { get; private set; }

    public int Versie { get; private set; }

    public static Dossieropening Maak(
        Guid gebruiker, VerstrekkerId? verstrekker, BudgethouderId? budgethouder, Openingsreden reden, string kenmerk, bool isNoodgeval, DateTime nuUtc) => new()
        {
            Id = Tijdsleutel.Nieuw(),
            GebruikerId = gebruiker,
            VerstrekkerId = verstrekker,
            BudgethouderId = budgethouder,
            Reden = reden,
            Kenmerk = kenmerk,
            IsNoodgeval = isNoodgeval,
            GeopendOpUtc = nuUtc,
            TotUtc = nuUtc + (isNoodgeval ? Nood : Gesprek),
        };

    /// <summary>Over before its time.</summary>
    public void Sluit(DateTime nuUtc)
    {
        if (nuUtc < TotUtc)
        {
            (TotUtc, Versie) = (nuUtc, Versie + 1);
        }
    }

    /// <exception cref="RegelOvertredenException">Somebody judged it already (NK-002), or it is one's own (NK-003).</exception>
    public void Beoordeel(Signaaloordeel oordeel, Guid door, DateTime nuUtc)
    {
        if (BeoordeeldOpUtc is not null)
        {
            throw new RegelOvertredenException("NK-002", "Iemand anders heeft dit noodgeval al beoordeeld.");
        }

        if (door == GebruikerId)
        {
            throw new RegelOvertredenException("NK-003", "Dit noodgeval was van uzelf. Vraag een collega om het te beoordelen.");
        }

        (Oordeel, BeoordeeldDoor, BeoordeeldOpUtc, Versie) = (oordeel, door, nuUtc, Versie + 1);
    }
}
