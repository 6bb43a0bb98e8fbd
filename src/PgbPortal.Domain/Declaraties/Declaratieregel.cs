using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Domain.Declaraties;

/// <summary>One entered line, as the form gives it: a day, an ISO week, or neither (the whole month).</summary>
/// <param name="Minuten">Only for unit uur; signed in a correction.</param>
/// <param name="Aantal">Only for other units; signed in a correction.</param>
/// <param name="ReisMeters">Travelled for this line; signed in a correction.</param>
public sealed record Regelinvoer(
    OvereenkomstregelId RegelId, DateOnly? Dag, IsoWeek? Week, int? Minuten, int? Aantal, int? ReisMeters = null);

/// <summary>What a line costs, and who bears it.</summary>
/// <param name="Budgettarief">Highest tariff that the budget pays; the rest of the tariff is own money. Null: all is from the budget.</param>
/// <param name="Reistarief">Per kilometre; null when nothing was travelled.</param>
public sealed record Regelprijs(Tarief Tarief, Bedrag? Budgettarief, Bedrag? Reistarief)
{
    /// <summary>Care and travel, each rounded on its own.</summary>
    public (Bedrag Geheel, Bedrag Budget) Voor(int hoeveelheid, int meters)
    {
        var reis = Reistarief is { } perKm ? Afronding.HalfOmhoog((Int128)perKm.Centen * meters, 1000) : Bedrag.Nul;
        var geheel = Zorg(Tarief, hoeveelheid) + reis;
        return (geheel, Budgettarief is { } hoogstens ? Zorg(new(hoogstens, Tarief.Eenheid), hoeveelheid) + reis : geheel);
    }

    /// <summary>The same at another tariff; own money only pays what is above the maximum.</summary>
    /// <param name="maximum">Highest tariff that the budget pays; null: there is none.</param>
    public Regelprijs Met(Bedrag tarief, Bedrag? maximum) => this with
    {
        Tarief = new(tarief, Tarief.Eenheid),
        Budgettarief = maximum is { } hoogstens && hoogstens < tarief ? hoogstens : null,
    };

    private static Bedrag Zorg(Tarief tarief, int hoeveelheid) =>
        tarief.Eenheid == Eenheid.Uur ? tarief.Voor(new Minuten(hoeveelheid)) : tarief.Voor(hoeveelheid);
}

/// <summary>One line of a declaratie, with its amount rounded once.</summary>
public sealed class Declaratieregel : Dossierstuk
{
    private Declaratieregel()
    {
    }

    public DeclaratieregelId Id { get; private set; }

    public DeclaratieId DeclaratieId { get; private set; }

    /// <summary>Null for what is under no line of an agreement, such as verantwoordingsvrij bedrag.</summary>
    public OvereenkomstregelId? OvereenkomstregelId { get; private set; }

    public DateOnly? Dag { get; private set; }

    /// <summary>ISO week such as 2026-W10; null for a day or a whole month.</summary>
    public string? Week { get; private set; }

    /// <summary>First and last day of the care within the month and the agreement.</summary>
    public DateOnly Van { get; private set; }

    public DateOnly TotEnMet { get; private set; }

    public int? Minuten { get; private set; }

    public int? Aantal { get; private set; }

    public Eenheid Eenheid { get; private set; }

    /// <summary>Per unit, from the agreement; nobody types it.</summary>
    public Bedrag Tarief { get; private set; }

    /// <summary>Travelled for this line; signed in a correction.</summary>
    public int? ReisMeters { get; private set; }

    /// <summary>Per kilometre, as it was on the last day of the care.</summary>
    public Bedrag? Reistarief { get; private set; }

    /// <summary>The highest tariff that the budget pays; null when it pays the whole tariff.</summary>
    public Bedrag? Budgettarief { get; private set; }

    /// <summary>
    /// Care and travel, each half up to the cent for this line. In a correction or herberekening: what the budget pays more, or less (signed); what own
    /// money pays more or less comes on top, in <see cref="Bijbetaling"/>.
    /// </summary>
    public Bedrag Bedrag { get; private set; }

    /// <summary>What is asked of the budget: all, unless the tariff is above the maximum or a credit covers a part.</summary>
    public Bedrag Gevraagd { get; private set; }

    /// <summary>The part above the maximum tariff, that the budgethouder pays himself.</summary>
    public Bedrag Bijbetaling { get; private set; }

    /// <summary>What the budget pays of it: all that was asked, a part, or nothing.</summary>
    public Bedrag Goedgekeurd { get; private set; }

    /// <summary>What is paid of it with own money.</summary>
    public Bedrag Eigen { get; private set; }

    /// <summary>Code of the reason for the refused part.</summary>
    public string? Afkeurcode { get; private set; }

    /// <summary>The functiebudget that bears it; a replaced toekenning takes it along.</summary>
    public FunctiebudgetId? FunctiebudgetId { get; private set; }

    public int Volgorde { get; private set; }

    public Periode Zorgdagen => new(Van, TotEnMet);

    /// <summary>Which line this is, to begin a sentence with: "Week 14", "3 april 2026" or "De hele maand".</summary>
    public string Leesbaar => Dag is { } dag
        ? dag.Lang()
        : Week is { } week ? $"Week {IsoWeek.Parse(week).Nummer}" : "De hele maand";

    /// <summary>Only kilometres: forgotten ones, or those beside a maandloon.</summary>
    public bool IsAlleenReis => this is { Minuten: null, Aantal: null, ReisMeters: not null };

    /// <summary>What it costs at another tariff.</summary>
    /// <param name="maximum">Highest tariff that the budget pays; null: there is none.</param>
    public Regelprijs PrijsBij(Bedrag tarief, Bedrag? maximum) => Prijs.Met(tarief, maximum);

    internal Regelprijs Prijs => new(new(Tarief, Eenheid), Budgettarief, Reistarief);

    /// <param name="bedrag">The whole amount, and what of it is asked of the budget.</param>
    internal static Declaratieregel Maak(
        Declaratie declaratie,
        Overeenkomstregel afspraak,
        Regelinvoer invoer,
        Periode zorgdagen,
        Regelprijs prijs,
        (Bedrag Geheel, Bedrag Budget) bedrag,
        int volgorde)
    {
        var regel = new Declaratieregel
        {
            Id = DeclaratieregelId.Nieuw(),
            DeclaratieId = declaratie.Id,
            OvereenkomstregelId = afspraak.Id,
            BudgethouderId = declaratie.BudgethouderId,
            ZorgverlenerId = declaratie.ZorgverlenerId,
            VerstrekkerId = afspraak.VerstrekkerId,
            Wet = afspraak.Wet,
            Dag = invoer.Dag,
            Week = invoer.Week?.ToString(),
            Van = zorgdagen.Van,
            TotEnMet = zorgdagen.TotEnMet,
            Minuten = invoer.Minuten,
            Aantal = invoer.Aantal,
            Eenheid = afspraak.Eenheid,
            Tarief = prijs.Tarief.PerEenheid,
            ReisMeters = invoer.ReisMeters,
            Reistarief = prijs.Reistarief,
            Budgettarief = prijs.Budgettarief,
            Bedrag = bedrag.Geheel,
            Gevraagd = bedrag.Budget,
            Bijbetaling = bedrag.Geheel - bedrag.Budget,
            Goedgekeurd = bedrag.Budget,
            Eigen = bedrag.Geheel - bedrag.Budget,
            Volgorde = volgorde,
        };
        return regel;
    }

    /// <summary>The quantity stays with the line that is computed again: only the difference in money is here.</summary>
    internal static Declaratieregel Herbereken(Declaratie herberekening, Regelverschil verschil, int volgorde) => new()
    {
        Id = DeclaratieregelId.Nieuw(),
        DeclaratieId = herberekening.Id,
        OvereenkomstregelId = verschil.Regel.OvereenkomstregelId,
        BudgethouderId = herberekening.BudgethouderId,
        ZorgverlenerId = herberekening.ZorgverlenerId,
        VerstrekkerId = verschil.Regel.VerstrekkerId,
        Wet = verschil.Regel.Wet,
        Dag = verschil.Regel.Dag,
        Week = verschil.Regel.Week,
        Van = verschil.Regel.Van,
        TotEnMet = verschil.Regel.TotEnMet,
        Eenheid = verschil.Regel.Eenheid,
        Tarief = verschil.Tarief,
        Bedrag = verschil.Budget,
        Gevraagd = verschil.Budget,
        Goedgekeurd = verschil.Budget,
        Bijbetaling = verschil.Eigen,
        Eigen = verschil.Eigen,
        FunctiebudgetId = verschil.Regel.FunctiebudgetId,
        Volgorde = volgorde,
    };

    /// <summary>The one line of a request: one amount, on the functiebudget that bears it.</summary>
    internal static Declaratieregel VanAanvraag(Declaratie aanvraag, Toekenningen.Functiebudget functiebudget, Bedrag bedrag, DateOnly dag) => new()
    {
        Id = DeclaratieregelId.Nieuw(),
        DeclaratieId = aanvraag.Id,
        BudgethouderId = aanvraag.BudgethouderId,
        ZorgverlenerId = aanvraag.ZorgverlenerId,
        VerstrekkerId = functiebudget.VerstrekkerId,
        Wet = functiebudget.Wet,
        FunctiebudgetId = functiebudget.Id,
        Dag = dag,
        Van = dag,
        TotEnMet = dag,
        Aantal = 1,
        Eenheid = Eenheid.Resultaat,
        Tarief = bedrag,
        Bedrag = bedrag,
        Gevraagd = bedrag,
        Goedgekeurd = bedrag,
    };

    /// <summary>The one line of a request for own money: no functiebudget bears it.</summary>
    internal static Declaratieregel VanTeruggave(Declaratie aanvraag, Bedrag bedrag, DateOnly dag) => new()
    {
        Id = DeclaratieregelId.Nieuw(),
        DeclaratieId = aanvraag.Id,
        BudgethouderId = aanvraag.BudgethouderId,
        Dag = dag,
        Van = dag,
        TotEnMet = dag,
        Aantal = 1,
        Eenheid = Eenheid.Resultaat,
        Tarief = bedrag,
        Bedrag = bedrag,
        Bijbetaling = bedrag,
        Eigen = bedrag,
    };

    /// <summary>Same line of the agreement and same day or week: a correction looks here.</summary>
    internal bool IsZelfdeAls(Regelinvoer invoer) =>
        OvereenkomstregelId == invoer.RegelId && Dag == invoer.Dag && Week == invoer.Week?.ToString();

    /// <param name="budget">What the budget pays.</param>
    /// <param name="eigen">What is paid with own money.</param>
    internal void KeurDeelsGoed(Bedrag budget, Bedrag eigen, string code)
    {
        (Goedgekeurd, Eigen) = (budget, eigen);
        Afkeurcode = budget + eigen == Gevraagd + Bijbetaling ? null : code;
    }

    /// <summary>Nothing was paid of it yet, and the agreement has another tariff for these days: it costs what it costs now.</summary>
    internal void Herprijs(Regelprijs prijs)
    {
        var (geheel, budget) = prijs.Voor(Minuten ?? Aantal ?? 0, ReisMeters ?? 0);
        (Tarief, Budgettarief) = (prijs.Tarief.PerEenheid, prijs.Budgettarief);
        (Bedrag, Gevraagd, Bijbetaling) = (geheel, budget, geheel - budget);
        VraagAlles();
    }

    /// <summary>Asks for all of it again, as when it was handed in.</summary>
    internal void VraagAlles() => (Goedgekeurd, Eigen, Afkeurcode) = (Gevraagd, Bijbetaling, null);

    /// <summary>Of a correction: a credit that was still open covers the rest.</summary>
    internal void Vraag(Bedrag budget, Bedrag eigen) => (Gevraagd, Goedgekeurd, Bijbetaling, Eigen) = (budget, budget, eigen, eigen);

    /// <summary>Of a correction: what own money pays more, or less (signed).</summary>
    internal void CorrigeerEigen(Bedrag verschil) => (Bijbetaling, Eigen) = (verschil, verschil);

    internal void Draagt(FunctiebudgetId functiebudget) => FunctiebudgetId = functiebudget;

    /// <summary>Its functiebudget was replaced and the spending went along.</summary>
    public void VerhuisNaar(FunctiebudgetId functiebudget) => FunctiebudgetId = functiebudget;

    internal void NeemZichtbaarheidOver(Declaratie declaratie)
    {
        ZichtbaarVoorZorgverlener = declaratie.ZichtbaarVoorZorgverlener;
        ZichtbaarVoorVerstrekker = declaratie.ZichtbaarVoorVerstrekker;
        ZichtbaarVoorSvb = declaratie.ZichtbaarVoorSvb;
    }
}
