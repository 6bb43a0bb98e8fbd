using PgbPortal.Domain.Referentie;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Domain.Zorgovereenkomsten.Controles;

/// <summary>A finding about an agreement as a whole or about one line.</summary>
/// <param name="Regel">Name of the line; null for the agreement.</param>
public sealed record Zorgovereenkomstbevinding(string Code, Zwaarte Zwaarte, string Tekst, string? Regel = null)
    : Bevinding(Code, Zwaarte, Tekst);

/// <summary>What a register says of a company or a person on the first day of the agreement.</summary>
public enum Registerstand
{
    NietVanToepassing,
    Actief,
    Onbekend,
    Beeindigd,
}

/// <summary>One functiebudget of the budgethouder with its balance.</summary>
/// <param name="Vrij">What can still be ordered.</param>
public sealed record Budgetruimte(
    FunctiebudgetId Id, VerstrekkerId VerstrekkerId, Wet Wet, string Zorgfunctie, Periode Periode, Bedrag Vrij, bool Ingetrokken)
{
    public bool Dekt(Overeenkomstregel regel) =>
        IsVan(regel) && (Zorgfunctie == regel.Zorgfunctie || Zorgfunctie == "99");

    /// <summary>Of the same verstrekker and law, whatever the zorgfunctie.</summary>
    public bool IsVan(Overeenkomstregel regel) => regel.VerstrekkerId == VerstrekkerId && regel.Wet == Wet;

    /// <summary>What bears this line: its own zorgfunctie, or else the whole package. Nothing that was withdrawn.</summary>
    public static IReadOnlyList<Budgetruimte> Voor(Overeenkomstregel regel, IEnumerable<Budgetruimte> budgetten)
    {
        var dekkend = budgetten.Where(b => !b.Ingetrokken && b.Dekt(regel)).ToList();
        var eigen = dekkend.FindAll(b => b.Zorgfunctie == regel.Zorgfunctie);
        return eigen.Count > 0 ? eigen : dekkend;
    }
}

/// <summary>Another agreement between these two that was shared or signed and is not over.</summary>
public sealed record AndereOvereenkomst(ZorgovereenkomstId Id, DateOnly Van, DateOnly? TotEnMet);

/// <summary>Everything that the controles of an agreement look at.</summary>
/// <param name="VoorZorgverlener">
/// True when the zorgverlener gets to see the findings: then nothing is told about a budget.
/// </param>
/// <param name="AndereWlzMinuten">
/// Minutes a week of the same person on the Wlz lines of other running agreements, over all budgethouders.
/// </param>
/// <param name="IsWijziging">A running agreement as it becomes by a change.</param>
public sealed record ZorgovereenkomstDossier(
    Zorgovereenkomst Overeenkomst,
    PersoonId Budgethouder,
    PersoonId? Beheerder,
    Zorgverlener Zorgverlener,
    bool ZorgverlenerInBrp,
    Registerstand Agb,
    Registerstand Kvk,
    bool KvkHeeftZorgactiviteit,
    IReadOnlyList<Budgetruimte> Budgetten,
    IReadOnlyList<AndereOvereenkomst> Andere,
    IReadOnlyDictionary<VerstrekkerId, Verstrekker> Verstrekkers,
    Kengetallen Kengetallen,
    DateOnly Vandaag,
    bool VoorZorgverlener = false,
    int AndereWlzMinuten = 0,
    bool IsWijziging = false)
{
    /// <summary>The days of the agreement; without an end it goes on for ever.</summary>
    public Periode Looptijd => new(Overeenkomst.Van, Overeenkomst.TotEnMet ?? DateOnly.MaxValue);

    public Verwachtekosten Verwachtekosten => Verwachtekosten.Van(this);

    /// <summary>The tariff that fits this carer.</summary>
    public Tariefsoort Tariefsoort => Overeenkomst.Vragen.TariefsoortVoor(Zorgverlener.Soort, KvkHeeftZorgactiviteit);

    public bool IsFormeel => Tariefsoort == Tariefsoort.Formeel;

    /// <summary>All findings, in the order of their codes.</summary>
    public IReadOnlyList<Zorgovereenkomstbevinding> Controleer() =>
    [
        .. Controlecatalogus<ZorgovereenkomstDossier>.Controleer(this)
            .Select(b => b as Zorgovereenkomstbevinding ?? new(b.Code, b.Zwaarte, b.Tekst)),
    ];

    /// <summary>The functiebudgetten of the verstrekker and law of this line that are not withdrawn.</summary>
    internal IEnumerable<Budgetruimte> BudgettenVan(Overeenkomstregel regel) =>
        Budgetten.Where(b => !b.Ingetrokken && b.IsVan(regel));

    /// <summary>The functiebudgetten that bear this line, one after the other.</summary>
    internal IReadOnlyList<Budgetruimte> BudgettenVoor(Overeenkomstregel regel) => Budgetruimte.Voor(regel, Budgetten);

    /// <summary>What the verstrekker of this line allows on the first day; null as long as no budget was chosen.</summary>
    internal Beleid? BeleidVoor(Overeenkomstregel regel) => VerstrekkerVan(regel)?.BeleidOp(Overeenkomst.Van);

    /// <summary>Here the budgethouder may pay what is above the maximum.</summary>
    internal bool MagBijbetalen(Overeenkomstregel regel) => BeleidVoor(regel)?.Bijbetaling == true;

    /// <summary>The maximum on the first day that the tariff of this line goes above; null when it does not, or may.</summary>
    internal Bedrag? MaximumBoven(Overeenkomstregel regel)
    {
        if (regel.Zorgfunctie is not { } zorgfunctie || (regel.Bijbetaling && MagBijbetalen(regel)))
        {
            return null;
        }

        var maximum = VerstrekkerVan(regel)?.MaximumVoor(zorgfunctie, Tariefsoort, regel.Eenheid, Overeenkomst.Van);
        return regel.Tarief > maximum ? maximum : null;
    }

    private Verstrekker? VerstrekkerVan(Overeenkomstregel regel) =>
        regel.VerstrekkerId is { } id && Verstrekkers.TryGetValue(id, out var verstrekker) ? verstrekker : null;
}
