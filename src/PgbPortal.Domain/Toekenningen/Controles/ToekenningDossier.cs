using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Toekenningen.Controles;

/// <summary>A toekenningsbericht with all that is known around it: what the checks judge.</summary>
public sealed record ToekenningDossier(Toekenningsbericht Bericht, ToekenningFeiten Feiten);

/// <summary>What the use case gathered, under the access of the system. Left out means: nothing known.</summary>
public sealed record ToekenningFeiten
{
    public required DateOnly Vandaag { get; init; }

    /// <summary>The sender's code is one of the CBS or of a zorgkantoor, and we know it.</summary>
    public required bool AfzenderBekend { get; init; }

    /// <summary>Those BSNs of the message that the BRP knows, written as in the message.</summary>
    public IReadOnlySet<string> BsnsInBrp { get; init; } = new HashSet<string>();

    /// <summary>This sender used the same identificatie before, under the same law.</summary>
    public bool IdentificatieEerderGebruikt { get; init; }

    /// <summary>This sender used the same budgetidentificatie before for this person.</summary>
    public bool BudgetIdentificatieEerderGebruikt { get; init; }

    /// <summary>The budget that the message replaces, found for this sender and person, whatever its law and state.</summary>
    public OudBudget? OudBudget { get; init; }

    /// <summary>Functiebudgetten of this sender, law and person in grants that run or were withdrawn.</summary>
    public IReadOnlyList<EerderFunctiebudget> EerdereFunctiebudgetten { get; init; } = [];

    /// <summary>A former message about the same budget was not answered yet.</summary>
    public bool VorigBerichtWachtOpRetour { get; init; }

    public bool ClientOverleden { get; init; }

    /// <summary>Null when not known.</summary>
    public DateOnly? ClientGeboren { get; init; }

    /// <summary>Somebody is already known who acts for the budgethouder.</summary>
    public bool HeeftVertegenwoordiger { get; init; }

    /// <summary>The spending that this budget would carry; an entry without functiebudget in the message stays behind.</summary>
    public IReadOnlyList<BestedingNaVervanging> BesteedNaVervanging { get; init; } = [];

    /// <summary>The sender's rule for the VVB on the first day of the budget; null: no rule.</summary>
    public Vvbregel? Vvbregel { get; init; }

    /// <summary>What this sender usually grants, per zorgfunctie; a zorgfunctie that is not in it is not judged.</summary>
    public IReadOnlyDictionary<Zorgfunctie, Bedrag> MediaanPerZorgfunctie { get; init; } = new Dictionary<Zorgfunctie, Bedrag>();
}

/// <summary>The budget named in BudgetIdentificatieOud.</summary>
/// <param name="IsVervangen">A later budget replaced it already.</param>
/// <param name="Functiebudgetten">At least one.</param>
public sealed record OudBudget(
    string BudgetIdentificatie,
    Wet Wet,
    bool IsVervangen,
    IReadOnlyList<OudFunctiebudget> Functiebudgetten)
{
    /// <summary>The year in which its first functiebudget begins (TR508).</summary>
    public int Jaar => Functiebudgetten.Min(f => f.Begindatum).Year;
}

public sealed record OudFunctiebudget(Zorgfunctie Zorgfunctie, DateOnly Begindatum);

/// <param name="Periode">Of a withdrawn functiebudget its one day.</param>
/// <param name="Lopend">Neither replaced nor withdrawn.</param>
public sealed record EerderFunctiebudget(string BudgetIdentificatie, Zorgfunctie Zorgfunctie, Periode Periode, bool Lopend);

/// <summary>Spending that comes on the functiebudget of this zorgfunctie and first day once the message is accepted.</summary>
/// <param name="Besteed">All of it, also what is outside the new period.</param>
/// <param name="VerantwoordingsvrijBesteed">The part of it that was paid as VVB.</param>
/// <param name="BuitenPeriode">The part of it that was for days outside the new period.</param>
public sealed record BestedingNaVervanging(
    Zorgfunctie Zorgfunctie,
    DateOnly Begindatum,
    Bedrag Besteed,
    Bedrag VerantwoordingsvrijBesteed = default,
    Bedrag BuitenPeriode = default);

/// <summary>The VVB as share of the functiebudget; the bounds hold for a whole year.</summary>
/// <remarks>Source: domein.md 1.4 (Wlz: 15 per mille, € 250 to € 1.250, for part of a year by its days).</remarks>
public sealed record Vvbregel(int Promille, Bedrag? Minimum, Bedrag? Maximum)
{
    /// <summary>The VVB that goes with this amount and period.</summary>
    /// <returns>Whole cents, half a cent up; never more than the amount.</returns>
    public Bedrag Voor(Bedrag bedrag, Periode periode)
    {
        var dagenInJaar = DateTime.IsLeapYear(periode.Van.Year) ? 366 : 365;
        var dagen = Math.Min(periode.Dagen, dagenInJaar);
        var vvb = Deel(bedrag, Promille, 1000);
        if (Minimum is { } minimum)
        {
            vvb = Bedrag.Max(vvb, Deel(minimum, dagen, dagenInJaar));
        }

        if (Maximum is { } maximum)
        {
            vvb = Bedrag.Min(vvb, Deel(maximum, dagen, dagenInJaar));
        }

        return Bedrag.Min(vvb, bedrag);
    }

    private static Bedrag Deel(Bedrag bedrag, int teller, int noemer) =>
        Afronding.HalfOmhoog((Int128)bedrag.Centen * teller, noemer);
}
