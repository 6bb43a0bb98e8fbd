namespace PgbPortal.Application.Bewaren;

/// <summary>Why a dossier is kept longer than its terms.</summary>
public enum Bewaargrond
{
    Bezwaar,
    Rechtszaak,
    Fraudeonderzoek,
    VerzoekBetrokkene,
    Toezicht,
}

/// <summary>Why that is over.</summary>
public enum Opheffingsgrond
{
    ZaakGesloten,
    VerzoekIngetrokken,
    Vergissing,
}

/// <summary>Legal hold: nothing of this dossier is erased as long as it lasts, whatever the terms say. Each organisation sets and lifts its own.</summary>
internal sealed class Bewaarplicht
{
    public const int LangsteKenmerk = 40;

    public required Guid Id { get; init; }

    public required BudgethouderId BudgethouderId { get; init; }

    /// <summary>The organisation that asks for it; null for the SVB and the auditor.</summary>
    public VerstrekkerId? VerstrekkerId { get; init; }

    public required Bewaargrond Grond { get; init; }

    /// <summary>Number of the case: letters, figures and dashes, so that nobody tells a story here.</summary>
    public required string Kenmerk { get; init; }

    /// <summary>The account of who set it.</summary>
    public required Guid IngesteldDoorId { get; init; }

    public required DateTime IngesteldOpUtc { get; init; }

    /// <summary>Null as long as it lasts.</summary>
    public DateTime? OpgehevenOpUtc { get; private set; }

    public Guid? OpgehevenDoorId { get; private set; }

    public Opheffingsgrond? Opheffing { get; private set; }

    public int Versie { get; private set; }

    /// <exception cref="RegelOvertredenException">BP-004: it was lifted before.</exception>
    public void HefOp(Opheffingsgrond grond, Guid door, DateTime nuUtc)
    {
        if (OpgehevenOpUtc is not null)
        {
            throw new RegelOvertredenException("BP-004", "Deze bewaarplicht is al opgeheven. U hoeft niets te doen.");
        }

        (Opheffing, OpgehevenDoorId, OpgehevenOpUtc, Versie) = (grond, door, nuUtc, Versie + 1);
    }
}
