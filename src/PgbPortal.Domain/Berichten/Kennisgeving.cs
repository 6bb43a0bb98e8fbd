namespace PgbPortal.Domain.Berichten;

/// <summary>What happened that somebody must know. Source of the first eight: scenarios/README.md section 8.</summary>
public enum Kennisgevingsoort
{
    DeclaratieWacht,
    DeclaratieTeruggestuurd,
    MaandloonGeblokkeerd,
    BetalingMislukt,
    Bijna18,
    ToegangEindigt,
    Overlijden,
    BudgetVerschoven,
    BudgetToegekend,
    BudgetGewijzigd,
    OvereenkomstGedeeld,
    OvereenkomstTeTekenen,
    OvereenkomstIngediend,
    OvereenkomstGoedgekeurd,
    OvereenkomstAfgekeurd,
    DeclaratieTeBeoordelen,
    DeclaratieGoedgekeurd,
    DeclaratieAfgekeurd,
    DeclaratieBetaald,
    Budgetconflict,
    RekeningnummerGewijzigd,
    RekeningnummerGoedgekeurd,
    OvereenkomstBeeindigd,
    WijzigingTeTekenen,
    WijzigingIngediend,
    WijzigingBesloten,
    ZiekGemeld,
    BeterGemeld,
    VertegenwoordigerVoorgesteld,
    VertegenwoordigerBesloten,

    /// <summary>A zorgkantoor decided on the budget of a closed year.</summary>
    BudgetVastgesteld,

    /// <summary>Money has to be paid back.</summary>
    VorderingBesloten,

    /// <summary>Somebody gave another account for what is paid to the budgethouder.</summary>
    EigenRekeningnummerGewijzigd,
    EigenRekeningnummerGoedgekeurd,

    /// <summary>Gemeente, zorgkantoor or SVB answered a question.</summary>
    VraagBeantwoord,

    /// <summary>What is not paid yet costs what the agreement says now.</summary>
    DeclaratieAnderePrijs,

    /// <summary>DC-002 after a grant changed: no budget bears it any more.</summary>
    DeclaratieZonderBudget,

    /// <summary>So much of a functiebudget is spent or promised that it deserves attention.</summary>
    BudgetBijnaOp,

    /// <summary>Nothing of a functiebudget is free any more.</summary>
    BudgetOp,

    /// <summary>When care goes on as it does now, a functiebudget is gone before its end.</summary>
    BudgetGaatTeSnel,
}

/// <summary>What still has to be told outside of the portal.</summary>
public enum Bezorging
{
    /// <summary>Nobody decided yet how the reader is told.</summary>
    Nieuw,

    /// <summary>Goes along with the e-mail of the day.</summary>
    Dagmail,

    /// <summary>Goes along with the next letter.</summary>
    Brief,
}

/// <summary>A notice to one reader: a person, a zorgverlener or a verstrekker. Each event gives one notice per reader.</summary>
public sealed class Kennisgeving
{
    private Kennisgeving()
    {
    }

    public KennisgevingId Id { get; private set; }

    public Kennisgevingsoort Soort { get; private set; }

    public PersoonId? AanPersoonId { get; private set; }

    public ZorgverlenerId? AanZorgverlenerId { get; private set; }

    public VerstrekkerId? AanVerstrekkerId { get; private set; }

    /// <summary>The dossier that it is about; null when it is about the reader, such as the own account.</summary>
    public BudgethouderId? BudgethouderId { get; private set; }

    /// <summary>The toekenning, overeenkomst or declaratie that it is about.</summary>
    public Guid OnderwerpId { get; private set; }

    public DateOnly Op { get; private set; }

    public DateTime OpUtc { get; private set; }

    public DateTime? GelezenOpUtc { get; private set; }

    /// <summary>Put away by the reader; null: in the list.</summary>
    public DateTime? GearchiveerdOpUtc { get; private set; }

    /// <summary>How the reader still has to be told of it; null: nothing has to be done any more. Staff look in their list of work.</summary>
    public Bezorging? Bezorging { get; private set; } = Berichten.Bezorging.Nieuw;

    /// <summary>The letter that it stands in; null when it stands in none.</summary>
    public BriefId? BriefId { get; private set; }

    public static Kennisgeving AanPersoon(
        Kennisgevingsoort soort, PersoonId aan, BudgethouderId dossier, Guid onderwerp, DateOnly op, DateTime opUtc) =>
        new() { Id = KennisgevingId.Nieuw(), Soort = soort, AanPersoonId = aan, BudgethouderId = dossier, OnderwerpId = onderwerp, Op = op, OpUtc = opUtc };

    public static Kennisgeving AanZorgverlener(
        Kennisgevingsoort soort, ZorgverlenerId aan, BudgethouderId? dossier, Guid onderwerp, DateOnly op, DateTime opUtc) =>
        new() { Id = KennisgevingId.Nieuw(), Soort = soort, AanZorgverlenerId = aan, BudgethouderId = dossier, OnderwerpId = onderwerp, Op = op, OpUtc = opUtc };

    public static Kennisgeving AanVerstrekker(
        Kennisgevingsoort soort, VerstrekkerId aan, BudgethouderId dossier, Guid onderwerp, DateOnly op, DateTime opUtc) =>
        new()
        {
            Id = KennisgevingId.Nieuw(),
            Soort = soort,
            AanVerstrekkerId = aan,
            BudgethouderId = dossier,
            OnderwerpId = onderwerp,
            Op = op,
            OpUtc = opUtc,
            Bezorging = null,
        };

    public void MarkeerGelezen(DateTime nuUtc) => GelezenOpUtc ??= nuUtc;

    /// <summary>What is put away has been read.</summary>
    public void Archiveer(DateTime nuUtc)
    {
        MarkeerGelezen(nuUtc);
        GearchiveerdOpUtc ??= nuUtc;
    }

    public void ZetTerug() => GearchiveerdOpUtc = null;

    /// <summary>The reader is told later, in this way; null: was told, or need not be.</summary>
    public void Bezorg(Bezorging? hoe) => Bezorging = hoe;

    /// <summary>It stands in this letter.</summary>
    public void ZetInBrief(BriefId brief) => (BriefId, Bezorging) = (brief, null);
}
