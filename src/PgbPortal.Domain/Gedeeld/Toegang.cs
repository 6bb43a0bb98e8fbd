namespace PgbPortal.Domain.Gedeeld;

/// <summary>Which rows somebody may see, and so may touch. What lies outside does not exist for them.</summary>
public sealed record Toegang
{
    private Toegang()
    {
    }

    /// <summary>Everything: only for a job or for gathering what a rule must know, with the reason written down.</summary>
    public bool IsAlles { get; private init; }

    /// <summary>Why everything is read; null when it is not.</summary>
    public string? Reden { get; private init; }

    public bool IsSvb { get; private init; }

    public VerstrekkerId? VerstrekkerId { get; private init; }

    public IReadOnlyList<Wet> Wetten { get; private init; } = [];

    /// <summary>The laws that somebody works for: in an emergency, or by a mandate, fewer than <see cref="Wetten"/>, which are for looking.</summary>
    public IReadOnlyList<Wet> Schrijfwetten { get; private init; } = [];

    /// <summary>The own organisation of who works for <see cref="VerstrekkerId"/> by mandate; null: it is the own.</summary>
    public VerstrekkerId? GemandateerdeId { get; private init; }

    public PersoonId? PersoonId { get; private init; }

    /// <summary>The dossiers of budgethouders, with the role in each.</summary>
    public IReadOnlyDictionary<BudgethouderId, Dossierrol> Dossiers { get; private init; } =
        new Dictionary<BudgethouderId, Dossierrol>();

    public IReadOnlyList<ZorgverlenerId> Zorgverleners { get; private init; } = [];

    /// <summary>On whose behalf everything is read: writing stays within the Toegang of that user.</summary>
    public Toegang? Namens { get; private init; }

    /// <summary>Nobody: sees nothing.</summary>
    public static Toegang Geen { get; } = new();

    /// <summary>Everything, for work that no user asked for.</summary>
    /// <exception cref="ArgumentException">No reason given.</exception>
    public static Toegang Systeem(string reden)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reden);
        return new() { IsAlles = true, Reden = reden };
    }

    public static Toegang VoorSvb() => new() { IsSvb = true };

    public static Toegang VoorVerstrekker(VerstrekkerId verstrekker, params IReadOnlyList<Wet> wetten) =>
        new() { VerstrekkerId = verstrekker, Wetten = wetten, Schrijfwetten = wetten };

    /// <summary>Sees these laws as well, and changes no more than before.</summary>
    public Toegang MetZichtOp(IReadOnlyList<Wet> wetten) => this with { Wetten = wetten };

    /// <summary>In the rows of another organisation, by its mandate.</summary>
    /// <param name="eigen">Where this employee belongs.</param>
    /// <param name="werkt">False: only to look.</param>
    public static Toegang InMandaat(VerstrekkerId gever, VerstrekkerId eigen, IReadOnlyList<Wet> wetten, bool werkt) =>
        new() { VerstrekkerId = gever, GemandateerdeId = eigen, Wetten = wetten, Schrijfwetten = werkt ? wetten : [] };

    public static Toegang VoorBurger(
        PersoonId? persoon,
        IReadOnlyDictionary<BudgethouderId, Dossierrol> dossiers,
        IReadOnlyList<ZorgverlenerId> zorgverleners) =>
        new() { PersoonId = persoon, Dossiers = dossiers, Zorgverleners = zorgverleners };

    /// <summary>Reads everything, writes only what this Toegang covers.</summary>
    /// <exception cref="ArgumentException">No reason given.</exception>
    public Toegang Verbreed(string reden) => Systeem(reden) with { Namens = this };

    /// <summary>The role in this dossier as budgethouder side, or null.</summary>
    public Dossierrol? RolIn(BudgethouderId budgethouder) =>
        Dossiers.TryGetValue(budgethouder, out var rol) ? rol : null;

    /// <summary>True for the one who may act for this budgethouder.</summary>
    public bool IsBeheerderVan(BudgethouderId budgethouder) => RolIn(budgethouder) == Dossierrol.Beheerder;

    public bool IsZorgverlener(ZorgverlenerId zorgverlener) => Zorgverleners.Contains(zorgverlener);

    /// <summary>May this user save this row? The same owners as the read filter, without the conditions on visibility.</summary>
    public bool MagSchrijven(Dossierstuk stuk)
    {
        ArgumentNullException.ThrowIfNull(stuk);
        if (IsAlles)
        {
            return Namens is null || Namens.MagSchrijven(stuk);
        }

        return IsSvb
            || Dossiers.ContainsKey(stuk.BudgethouderId)
            || (stuk.ZorgverlenerId is { } zorgverlener && Zorgverleners.Contains(zorgverlener))
            || (VerstrekkerId is { } verstrekker && Betaalt(stuk, verstrekker));
    }

    private bool Betaalt(Dossierstuk stuk, VerstrekkerId verstrekker) =>
        stuk is IMetDelen delen
            ? delen.Delen.Any(d => d.VerstrekkerId == verstrekker && Schrijfwetten.Contains(d.Wet))
            : stuk.VerstrekkerId == verstrekker && stuk.Wet is { } wet && Schrijfwetten.Contains(wet);
}
