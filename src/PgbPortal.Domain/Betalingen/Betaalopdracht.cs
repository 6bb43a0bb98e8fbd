using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgverleners;
using static PgbPortal.Domain.Betalingen.BetaalopdrachtStatus;

namespace PgbPortal.Domain.Betalingen;

/// <summary>Source: domein.md 4.8.</summary>
public enum BetaalopdrachtStatus
{
    Klaar,
    InRun,
    Aangeboden,
    Uitgevoerd,

    /// <summary>The bank did not carry it out.</summary>
    Geweigerd,

    /// <summary>It came back later.</summary>
    Teruggestort,

    /// <summary>Its run was composed anew before it was released.</summary>
    Vervallen,
}

/// <summary>One payment to one account for one claim.</summary>
public sealed class Betaalopdracht : Dossierstuk, IMetDelen
{
    public static readonly Overgangen<BetaalopdrachtStatus> Statusovergangen = new(
        (Klaar, [InRun]),
        (InRun, [Aangeboden, Vervallen]),
        (Aangeboden, [Uitgevoerd, Geweigerd, Teruggestort]),
        (Uitgevoerd, [Teruggestort]));

    private readonly List<Betaaldeel> _delen = [];

    private Betaalopdracht()
    {
    }

    public BetaalopdrachtId Id { get; private set; }

    public BetaalrunId? BetaalrunId { get; private set; }

    public DeclaratieId DeclaratieId { get; private set; }

    public ZorgovereenkomstId ZorgovereenkomstId { get; private set; }

    /// <summary>Our payment number, at most 35 characters, unique; the bank gives it back.</summary>
    public string EndToEndId { get; private set; } = "";

    /// <summary>What reaches the account.</summary>
    public Bedrag Bedrag { get; private set; }

    /// <summary>What was kept back to set off a credit.</summary>
    public Bedrag Verrekend { get; private set; }

    public string Ontvanger { get; private set; } = "";

    public Iban Iban { get; private set; } = null!;

    /// <summary>At most 140 characters, without personal data.</summary>
    public string Omschrijving { get; private set; } = "";

    public BetaalopdrachtStatus Status { get; private set; } = Klaar;

    /// <summary>Reason code of the bank.</summary>
    public string? Bankcode { get; private set; }

    public DateOnly Dag { get; private set; }

    public IReadOnlyList<Betaaldeel> Betaaldelen => _delen;

    public IEnumerable<(VerstrekkerId VerstrekkerId, Wet Wet)> Delen => _delen.Select(d => (d.VerstrekkerId!.Value, d.Wet!.Value)).Distinct();

    /// <param name="delen">Per functiebudget: what was reserved, and what of it is set off.</param>
    public static Betaalopdracht Maak(
        Declaratie declaratie,
        Zorgverlener zorgverlener,
        string overeenkomstnummer,
        IReadOnlyList<(FunctiebudgetId Functiebudget, VerstrekkerId Verstrekker, Wet Wet, Bedrag Gereserveerd, Bedrag Verrekend)> delen,
        DateOnly dag)
    {
        var id = BetaalopdrachtId.Nieuw();
        var verrekend = Bedrag.Som(delen.Select(d => d.Verrekend));
        var opdracht = new Betaalopdracht
        {
            Id = id,
            DeclaratieId = declaratie.Id,
            ZorgovereenkomstId = declaratie.ZorgovereenkomstId,
            BudgethouderId = declaratie.BudgethouderId,
            ZorgverlenerId = declaratie.ZorgverlenerId,
            EndToEndId = id.Waarde.ToString("N"),
            Bedrag = Bedrag.Som(delen.Select(d => d.Gereserveerd)) - verrekend,
            Verrekend = verrekend,
            Ontvanger = zorgverlener.Naam,
            Iban = zorgverlener.Iban!,
            Omschrijving = $"PGB {overeenkomstnummer} {declaratie.Maandtekst} {id.Waarde.ToString("N")[..8]}",
            Dag = dag,
        };
        opdracht._delen.AddRange(delen.Select(d => Betaaldeel.Maak(opdracht, d.Functiebudget, d.Verstrekker, d.Wet, d.Gereserveerd, d.Verrekend)));
        opdracht.ToonAanKeten();
        return opdracht;
    }

    internal void KomtIn(Betaalrun run)
    {
        Status = Statusovergangen.Controleer(Status, InRun);
        BetaalrunId = run.Id;
    }

    public void BiedAan() => Status = Statusovergangen.Controleer(Status, Aangeboden);

    internal void LaatVervallen() => Status = Statusovergangen.Controleer(Status, Vervallen);

    public void MeldUitgevoerd() => Status = Statusovergangen.Controleer(Status, Uitgevoerd);

    /// <param name="code">Reason code of the bank, such as AC04.</param>
    public void MeldGeweigerd(string code)
    {
        Status = Statusovergangen.Controleer(Status, Geweigerd);
        Bankcode = code;
    }

    public void MeldTeruggestort(string code)
    {
        Status = Statusovergangen.Controleer(Status, Teruggestort);
        Bankcode = code;
    }
}

/// <summary>The part of a payment that one functiebudget bears.</summary>
public sealed class Betaaldeel : Dossierstuk
{
    private Betaaldeel()
    {
    }

    public BetaalopdrachtId BetaalopdrachtId { get; private set; }

    public FunctiebudgetId FunctiebudgetId { get; private set; }

    public Bedrag Gereserveerd { get; private set; }

    public Bedrag Verrekend { get; private set; }

    public Bedrag Besteed => Gereserveerd - Verrekend;

    /// <summary>Its functiebudget was replaced and this spending went along: undone there when the payment comes back.</summary>
    /// <returns>The part that moved; what is left stays here.</returns>
    /// <exception cref="ArgumentOutOfRangeException">More than there is.</exception>
    public Betaaldeel Verhuis(FunctiebudgetId naar, Bedrag besteed, Bedrag verrekend)
    {
        if (besteed > Besteed || verrekend > Verrekend)
        {
            throw new ArgumentOutOfRangeException(nameof(besteed), "Er kan niet meer verhuizen dan er is.");
        }

        (Gereserveerd, Verrekend) = (Gereserveerd - besteed - verrekend, Verrekend - verrekend);
        var deel = new Betaaldeel
        {
            BetaalopdrachtId = BetaalopdrachtId,
            FunctiebudgetId = naar,
            BudgethouderId = BudgethouderId,
            ZorgverlenerId = ZorgverlenerId,
            VerstrekkerId = VerstrekkerId,
            Wet = Wet,
            Gereserveerd = besteed + verrekend,
            Verrekend = verrekend,
        };
        deel.ToonAanKeten();
        return deel;
    }

    /// <summary>Two parts of one payment came together on one functiebudget.</summary>
    public void NeemOver(Betaaldeel ander) =>
        (Gereserveerd, Verrekend) = (Gereserveerd + ander.Gereserveerd, Verrekend + ander.Verrekend);

    internal static Betaaldeel Maak(
        Betaalopdracht opdracht, FunctiebudgetId functiebudget, VerstrekkerId verstrekker, Wet wet, Bedrag gereserveerd, Bedrag verrekend)
    {
        var deel = new Betaaldeel
        {
            BetaalopdrachtId = opdracht.Id,
            FunctiebudgetId = functiebudget,
            BudgethouderId = opdracht.BudgethouderId,
            ZorgverlenerId = opdracht.ZorgverlenerId,
            VerstrekkerId = verstrekker,
            Wet = wet,
            Gereserveerd = gereserveerd,
            Verrekend = verrekend,
        };
        deel.ToonAanKeten();
        return deel;
    }
}
