using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Domain.Declaraties;

/// <summary>One entered line, as the form gives it: a day, an ISO week, or neither (the whole month).</summary>
/// <param name="Minuten">Only for unit uur; signed in a correction.</param>
/// <param name="Aantal">Only for other units; signed in a correction.</param>
public sealed record Regelinvoer(OvereenkomstregelId RegelId, DateOnly? Dag, IsoWeek? Week, int? Minuten, int? Aantal);

/// <summary>One line of a declaratie, with its amount rounded once.</summary>
public sealed class Declaratieregel : Dossierstuk
{
    private Declaratieregel()
    {
    }

    public DeclaratieregelId Id { get; private set; }

    public DeclaratieId DeclaratieId { get; private set; }

    public OvereenkomstregelId OvereenkomstregelId { get; private set; }

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

    /// <summary>Half up to the cent for this line; signed in a correction.</summary>
    public Bedrag Bedrag { get; private set; }

    /// <summary>What is paid of it: all, a part, or nothing.</summary>
    public Bedrag Goedgekeurd { get; private set; }

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

    internal static Declaratieregel Maak(
        Declaratie declaratie, Overeenkomstregel afspraak, Regelinvoer invoer, Periode zorgdagen, Bedrag bedrag, int volgorde)
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
            Tarief = afspraak.InhoudOp(declaratie.Maand.LaatsteDag).Tarief,
            Bedrag = bedrag,
            Goedgekeurd = bedrag,
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
        Bedrag = verschil.Bedrag,
        Goedgekeurd = verschil.Bedrag,
        FunctiebudgetId = verschil.Regel.FunctiebudgetId,
        Volgorde = volgorde,
    };

    /// <summary>Same line of the agreement and same day or week: a correction looks here.</summary>
    internal bool IsZelfdeAls(Regelinvoer invoer) =>
        OvereenkomstregelId == invoer.RegelId && Dag == invoer.Dag && Week == invoer.Week?.ToString();

    internal void KeurDeelsGoed(Bedrag bedrag, string code)
    {
        Goedgekeurd = bedrag;
        Afkeurcode = bedrag == Bedrag ? null : code;
    }

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
