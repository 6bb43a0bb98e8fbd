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

/// <summary>Who gets a payment.</summary>
/// <param name="Zorgverlener">Null: it is the budgethouder.</param>
public sealed record Betaalontvanger(ZorgverlenerId? Zorgverlener, string Naam, Iban Iban)
{
    /// <exception cref="InvalidOperationException">No account: nobody may compose a payment to it.</exception>
    public static Betaalontvanger Van(Zorgverlener zorgverlener) => new(
        zorgverlener.Id, zorgverlener.Naam, zorgverlener.Iban ?? throw new InvalidOperationException("Er is geen rekeningnummer."));
}

/// <summary>What one functiebudget bears of a payment.</summary>
/// <param name="Gereserveerd">The whole reservation.</param>
/// <param name="Verrekend">What of it is set off against a credit.</param>
/// <param name="Ziekengeld">Compensated sick pay on top: paid, but not spent.</param>
/// <param name="Bestedingsdag">The day for which it counts; null when the lines of the declaratie say so.</param>
/// <param name="VerrekendEigen">What of it is set off against a credit of own money: spent, but not paid out.</param>
public sealed record Betaaldeelinvoer(
    FunctiebudgetId Functiebudget,
    VerstrekkerId Verstrekker,
    Wet Wet,
    Bedrag Gereserveerd,
    Bedrag Verrekend,
    Bedrag Ziekengeld = default,
    DateOnly? Bestedingsdag = null,
    Bedrag VerrekendEigen = default);

/// <summary>One payment to one account for one cause: a declaratie or a term of maandloon.</summary>
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

    public Betaalsoort Soort { get; private set; }

    /// <summary>The claim that it pays; null when it pays a term.</summary>
    public DeclaratieId? DeclaratieId { get; private set; }

    /// <summary>The term of maandloon that it pays; null when it pays a claim.</summary>
    public MaandloontermijnId? TermijnId { get; private set; }

    /// <summary>The key of the declaratie or term: reservations for it name it as their cause.</summary>
    public Guid OorzaakId => DeclaratieId?.Waarde ?? TermijnId!.Value.Waarde;

    /// <summary>Null for verantwoordingsvrij bedrag and own money that goes back: those are under no agreement.</summary>
    public ZorgovereenkomstId? ZorgovereenkomstId { get; private set; }

    /// <summary>It goes to the budgethouder and not to a zorgverlener.</summary>
    public bool AanBudgethouder => ZorgverlenerId is null;

    /// <summary>Our payment number, at most 35 characters, unique; the bank gives it back.</summary>
    public string EndToEndId { get; private set; } = "";

    /// <summary>What reaches the account, own money included.</summary>
    public Bedrag Bedrag { get; private set; }

    /// <summary>The own money of the budgethouder in it.</summary>
    public Bedrag Storting { get; private set; }

    /// <summary>What was kept back to set off a credit, of the budget or of own money.</summary>
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

    /// <param name="kenmerk">Number of the agreement, or another text that the receiver knows; no personal data.</param>
    /// <param name="storting">Own money of the budgethouder on top of the parts.</param>
    public static Betaalopdracht VoorDeclaratie(
        Betaalsoort soort,
        Declaratie declaratie,
        Betaalontvanger ontvanger,
        string kenmerk,
        IReadOnlyList<Betaaldeelinvoer> delen,
        Bedrag storting,
        DateOnly dag)
    {
        var opdracht = Maak(declaratie.BudgethouderId, soort, ontvanger, $"{kenmerk} {declaratie.Maandtekst}", delen, storting, dag);
        (opdracht.DeclaratieId, opdracht.ZorgovereenkomstId) = (declaratie.Id, declaratie.ZorgovereenkomstId);
        return opdracht;
    }

    public static Betaalopdracht VoorTermijn(
        MaandloontermijnId termijn,
        ZorgovereenkomstId overeenkomst,
        BudgethouderId budgethouder,
        Maand maand,
        Betaalontvanger ontvanger,
        string kenmerk,
        IReadOnlyList<Betaaldeelinvoer> delen,
        DateOnly dag)
    {
        var opdracht = Maak(budgethouder, Betaalsoort.Maandloon, ontvanger, $"{kenmerk} {maand}", delen, Bedrag.Nul, dag);
        (opdracht.TermijnId, opdracht.ZorgovereenkomstId) = (termijn, overeenkomst);
        return opdracht;
    }

    private static Betaalopdracht Maak(
        BudgethouderId budgethouder,
        Betaalsoort soort,
        Betaalontvanger ontvanger,
        string kenmerk,
        IReadOnlyList<Betaaldeelinvoer> delen,
        Bedrag storting,
        DateOnly dag)
    {
        var id = BetaalopdrachtId.Nieuw();
        var verrekend = Bedrag.Som(delen.Select(d => d.Verrekend + d.VerrekendEigen));
        var opdracht = new Betaalopdracht
        {
            Id = id,
            Soort = soort,
            BudgethouderId = budgethouder,
            ZorgverlenerId = ontvanger.Zorgverlener,
            EndToEndId = id.Waarde.ToString("N"),
            Bedrag = Bedrag.Som(delen.Select(d => d.Gereserveerd + d.Ziekengeld)) - verrekend + storting,
            Verrekend = verrekend,
            Storting = storting,
            Ontvanger = ontvanger.Naam,
            Iban = ontvanger.Iban,
            Omschrijving = $"PGB {kenmerk} {id.Waarde.ToString("N")[^8..]}",
            Dag = dag,
        };
        opdracht._delen.AddRange(delen.Select(d => Betaaldeel.Maak(opdracht, d)));
        opdracht.ToonAanKeten();
        return opdracht;
    }

    internal void KomtIn(Betaalrun run)
    {
        Status = Statusovergangen.Controleer(Status, InRun);
        BetaalrunId = run.Id;
    }

    public void BiedAan() => Status = Statusovergangen.Controleer(Status, Aangeboden);

    /// <summary>Its run was composed anew.</summary>
    public void LaatVervallen() => Status = Statusovergangen.Controleer(Status, Vervallen);

    internal void ValtUit()
    {
        Status = Statusovergangen.Controleer(Status, Vervallen);
        BetaalrunId = null;
    }

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

    /// <summary>Set off against a credit of own money: this functiebudget spends it, and it goes to the own money instead of to the receiver.</summary>
    public Bedrag VerrekendEigen { get; private set; }

    /// <summary>Compensated sick pay: it goes out too, but is not spent.</summary>
    public Bedrag Ziekengeld { get; private set; }

    /// <summary>The day for which the spending counts; null when the lines of the declaratie say so.</summary>
    public DateOnly? Bestedingsdag { get; private set; }

    public Bedrag Besteed => Gereserveerd - Verrekend;

    /// <summary>What of the spending reaches the receiver, and is reserved again when it comes back.</summary>
    public Bedrag Uitbetaald => Besteed - VerrekendEigen;

    /// <summary>What of the payment this functiebudget funds.</summary>
    public Bedrag Uit => Uitbetaald + Ziekengeld;

    /// <summary>Its functiebudget was replaced and this spending went along: undone there when the payment comes back.</summary>
    /// <returns>The part that moved; what is left stays here.</returns>
    /// <exception cref="ArgumentOutOfRangeException">More than there is.</exception>
    public Betaaldeel Verhuis(FunctiebudgetId naar, Bedrag besteed, Bedrag verrekend, Bedrag ziekengeld = default)
    {
        if (besteed > Besteed || verrekend > Verrekend || ziekengeld > Ziekengeld)
        {
            throw new ArgumentOutOfRangeException(nameof(besteed), "Er kan niet meer verhuizen dan er is.");
        }

        var eigen = Bedrag.Min(VerrekendEigen, besteed);
        (Gereserveerd, Verrekend, Ziekengeld) = (Gereserveerd - besteed - verrekend, Verrekend - verrekend, Ziekengeld - ziekengeld);
        VerrekendEigen -= eigen;
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
            VerrekendEigen = eigen,
            Ziekengeld = ziekengeld,
            Bestedingsdag = Bestedingsdag,
        };
        deel.ToonAanKeten();
        return deel;
    }

    /// <summary>Two parts of one payment came together on one functiebudget.</summary>
    public void NeemOver(Betaaldeel ander) =>
        (Gereserveerd, Verrekend, VerrekendEigen, Ziekengeld) =
            (Gereserveerd + ander.Gereserveerd, Verrekend + ander.Verrekend, VerrekendEigen + ander.VerrekendEigen, Ziekengeld + ander.Ziekengeld);

    /// <summary>What was paid as wage turns out to be compensated sick pay, or the other way round (below zero).</summary>
    /// <exception cref="ArgumentOutOfRangeException">More than there is.</exception>
    public void WordtZiekengeld(Bedrag bedrag)
    {
        if (bedrag > Uitbetaald || Ziekengeld + bedrag < Bedrag.Nul)
        {
            throw new ArgumentOutOfRangeException(nameof(bedrag), "Er kan niet meer ziekengeld worden dan er is betaald.");
        }

        (Gereserveerd, Ziekengeld) = (Gereserveerd - bedrag, Ziekengeld + bedrag);
    }

    internal static Betaaldeel Maak(Betaalopdracht opdracht, Betaaldeelinvoer invoer)
    {
        var deel = new Betaaldeel
        {
            BetaalopdrachtId = opdracht.Id,
            FunctiebudgetId = invoer.Functiebudget,
            BudgethouderId = opdracht.BudgethouderId,
            ZorgverlenerId = opdracht.ZorgverlenerId,
            VerstrekkerId = invoer.Verstrekker,
            Wet = invoer.Wet,
            Gereserveerd = invoer.Gereserveerd,
            Verrekend = invoer.Verrekend,
            VerrekendEigen = invoer.VerrekendEigen,
            Ziekengeld = invoer.Ziekengeld,
            Bestedingsdag = invoer.Bestedingsdag,
        };
        deel.ToonAanKeten();
        return deel;
    }
}
