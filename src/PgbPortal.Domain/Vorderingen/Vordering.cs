using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Waarden;
using static PgbPortal.Domain.Vorderingen.VorderingStatus;

namespace PgbPortal.Domain.Vorderingen;

/// <summary>Source: domein.md 4.10, V0 to V7.</summary>
public enum VorderingStatus
{
    Signaal,
    Onderzoek,

    /// <summary>The parties may give their view.</summary>
    Voornemen,

    /// <summary>The debtor has to pay; six weeks to object.</summary>
    Besluit,

    /// <summary>Paid in terms.</summary>
    Regeling,
    Voldaan,
    Kwijtgescholden,

    /// <summary>Handed to a court.</summary>
    Civiel,
}

/// <summary>Too much was paid and cannot be set off: somebody has to pay it back.</summary>
public sealed class Vordering : Dossierstuk
{
    private const int Bezwaarweken = 6;

    public static readonly Overgangen<VorderingStatus> Statusovergangen = new(
        (Signaal, [Onderzoek, Voornemen, Besluit]),
        (Onderzoek, [Voornemen]),
        (Voornemen, [Besluit]),
        (Besluit, [Regeling, Voldaan, Kwijtgescholden, Civiel]),
        (Regeling, [Regeling, Voldaan, Kwijtgescholden, Civiel]),
        (Civiel, [Voldaan, Kwijtgescholden]));

    private readonly List<Vorderingstermijn> _termijnen = [];

    private Vordering()
    {
    }

    public VorderingId Id { get; private set; }

    public ZorgovereenkomstId ZorgovereenkomstId { get; private set; }

    /// <summary>It was paid with own money of the budgethouder: what comes in is own money again, and no verstrekker is in it.</summary>
    public bool IsEigenGeld => VerstrekkerId is null;

    /// <summary>The keten in which it is booked.</summary>
    public VerstrekkerId Keten => VerstrekkerId ?? Ketens.Svb;

    /// <summary>
    /// The functiebudget to which the money returns when its period still allows. Of own money: the one of the care, to which nothing returns.
    /// </summary>
    public FunctiebudgetId FunctiebudgetId { get; private set; }

    /// <summary>A person who has to pay; null when it is the zorgverlener.</summary>
    public PersoonId? DebiteurPersoonId { get; private set; }

    public ZorgverlenerId? DebiteurZorgverlenerId { get; private set; }

    public string Debiteur { get; private set; } = "";

    public Bedrag Bedrag { get; private set; }

    public Bedrag Open { get; private set; }

    public DateOnly BeslotenOp { get; private set; }

    /// <summary>The last day on which the debtor may object.</summary>
    public DateOnly BezwaarTotEnMet => Termijn.WekenNa(BeslotenOp, Bezwaarweken);

    public VorderingStatus Status { get; private set; } = Signaal;

    public bool IsOpen => Status is Besluit or Regeling or Civiel;

    public IReadOnlyList<Vorderingstermijn> Termijnen => _termijnen;

    /// <summary>The decision: the credit is fixed, the debtor is known.</summary>
    /// <param name="isEigenGeld">It was paid with own money of the budgethouder.</param>
    public static Vordering Besluiten(
        VorderingId id,
        ZorgovereenkomstId overeenkomst,
        Toekenningen.Functiebudget functiebudget,
        (PersoonId? Persoon, ZorgverlenerId? Zorgverlener, string Naam) debiteur,
        Bedrag bedrag,
        DateOnly vandaag,
        bool isEigenGeld = false)
    {
        if (bedrag <= Bedrag.Nul)
        {
            throw new RegelOvertredenException("VORDERING", "Er staat niets open om terug te vragen.");
        }

        return new()
        {
            Id = id,
            ZorgovereenkomstId = overeenkomst,
            FunctiebudgetId = functiebudget.Id,
            BudgethouderId = functiebudget.BudgethouderId,
            VerstrekkerId = isEigenGeld ? null : functiebudget.VerstrekkerId,
            Wet = isEigenGeld ? null : functiebudget.Wet,
            ZorgverlenerId = debiteur.Zorgverlener,
            DebiteurPersoonId = debiteur.Persoon,
            DebiteurZorgverlenerId = debiteur.Zorgverlener,
            Debiteur = debiteur.Naam,
            Bedrag = bedrag,
            Open = bedrag,
            BeslotenOp = vandaag,
            Status = Statusovergangen.Controleer(Signaal, Besluit),
            ZichtbaarVoorZorgverlener = debiteur.Zorgverlener is not null,
            ZichtbaarVoorVerstrekker = !isEigenGeld,
            ZichtbaarVoorSvb = true,
        };
    }

    /// <summary>What is open is paid in equal terms, one each month; the last one is the smaller.</summary>
    /// <exception cref="RegelOvertredenException">VORDERING: no terms. STATUS: not open.</exception>
    public void Regel(int aantal, DateOnly eersteVervaldag)
    {
        if (aantal < 1 || aantal > Open.Centen)
        {
            throw new RegelOvertredenException("VORDERING", "Kies een aantal termijnen waarin het bedrag past.");
        }

        Status = Statusovergangen.Controleer(Status, Regeling);
        _termijnen.RemoveAll(t => t.OntvangenOp is null);
        var (begin, deel) = (_termijnen.Count, (Open.Centen + aantal - 1) / aantal);
        for (var (i, rest) = (0, Open.Centen); i < aantal && rest > 0; i++)
        {
            var bedrag = Math.Min(deel, rest);
            _termijnen.Add(new(begin + i + 1, new(bedrag), eersteVervaldag.AddMonths(i)));
            rest -= bedrag;
        }
    }

    /// <summary>Money came in; the oldest open terms are done as far as it reaches.</summary>
    /// <exception cref="RegelOvertredenException">VORDERING: nothing, or more than is open. STATUS: closed.</exception>
    public void Ontvang(Bedrag bedrag, DateOnly dag)
    {
        if (bedrag <= Bedrag.Nul || bedrag > Open)
        {
            throw new RegelOvertredenException("VORDERING", $"Er staat nog {Open} open. Meer dan dat kan niet worden geboekt.");
        }

        if (!IsOpen)
        {
            throw new RegelOvertredenException("STATUS", "Deze vordering is al afgesloten.");
        }

        Open -= bedrag;

        // The terms that wait were agreed for what was open then: what came in before that counts for none of them.
        var wachtend = _termijnen.Where(t => t.OntvangenOp is null).OrderBy(t => t.Nummer).ToList();
        var betaald = Bedrag.Som(wachtend.Select(t => t.Bedrag)) - Open;
        foreach (var termijn in wachtend)
        {
            betaald -= termijn.Bedrag;
            if (betaald.IsNegatief)
            {
                break;
            }

            termijn.MeldOntvangen(dag);
        }

        if (Open.IsNul)
        {
            Status = Statusovergangen.Controleer(Status, Voldaan);
        }
    }

    public Bedrag Scheld()
    {
        Status = Statusovergangen.Controleer(Status, Kwijtgescholden);
        var rest = Open;
        Open = Bedrag.Nul;
        return rest;
    }

    public void BrengNaarRechter() => Status = Statusovergangen.Controleer(Status, Civiel);
}

/// <summary>One term of a vordering that is paid back in parts.</summary>
public sealed class Vorderingstermijn
{
    internal Vorderingstermijn(int nummer, Bedrag bedrag, DateOnly vervaldag) => (Nummer, Bedrag, Vervaldag) = (nummer, bedrag, vervaldag);

    private Vorderingstermijn()
    {
    }

    public int Nummer { get; private set; }

    public Bedrag Bedrag { get; private set; }

    public DateOnly Vervaldag { get; private set; }

    public DateOnly? OntvangenOp { get; private set; }

    internal void MeldOntvangen(DateOnly dag) => OntvangenOp ??= dag;
}
