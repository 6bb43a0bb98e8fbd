using PgbPortal.Domain.Maandlonen;
using PgbPortal.Domain.Referentie;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten.Controles;

namespace PgbPortal.Domain.Zorgovereenkomsten;

/// <summary>What an agreement is expected to cost one functiebudget, within the days that both have.</summary>
public sealed record Budgetkosten(FunctiebudgetId Functiebudget, Periode Periode, Bedrag Bedrag);

/// <summary>What an agreement is expected to cost, as far as that is known beforehand.</summary>
/// <remarks>Source: scenarios/README.md 6.2. Lines in other units or without minutes a week count nothing.</remarks>
public sealed record Verwachtekosten(Bedrag Totaal, IReadOnlyList<Budgetkosten> PerFunctiebudget)
{
    public static Verwachtekosten Van(ZorgovereenkomstDossier dossier) =>
        Van(dossier.Overeenkomst, dossier.Budgetten, dossier.Kengetallen);

    /// <param name="budgetten">Of the budgethouder; withdrawn ones bear nothing.</param>
    public static Verwachtekosten Van(
        Zorgovereenkomst overeenkomst, IReadOnlyList<Budgetruimte> budgetten, Kengetallen kengetallen)
    {
        var looptijd = new Periode(overeenkomst.Van, overeenkomst.TotEnMet ?? DateOnly.MaxValue);
        var delen =
            from regel in overeenkomst.Regels
            where !regel.Doorgestreept
            from budget in Budgetruimte.Voor(regel, budgetten)
            let periode = looptijd.Doorsnede(budget.Periode)
            where periode is not null
            select new Budgetkosten(budget.Id, periode.Value, VanRegel(regel, periode.Value, kengetallen));
        var perFunctiebudget = delen
            .GroupBy(d => (d.Functiebudget, d.Periode))
            .Select(g => new Budgetkosten(g.Key.Functiebudget, g.Key.Periode, Bedrag.Som(g.Select(d => d.Bedrag))))
            .ToList();
        return new(Bedrag.Som(perFunctiebudget.Select(d => d.Bedrag)), perFunctiebudget);
    }

    private static Bedrag VanRegel(Overeenkomstregel regel, Periode periode, Kengetallen kengetallen) => regel switch
    {
        { Beloning: Beloning.Maandloon } => VanTermijnen(regel, periode, kengetallen),
        { Eenheid: Eenheid.Uur, MinutenPerWeek: { } minuten } => VanUren(periode.Dagen, minuten, regel.Tarief),
        _ => Bedrag.Nul,
    };

    /// <summary>The terms of the months in this period.</summary>
    private static Bedrag VanTermijnen(Overeenkomstregel regel, Periode periode, Kengetallen kengetallen)
    {
        var berekening = new Maandloonberekening(regel, [periode], [], doorbetaling: false, kengetallen, periode.Van);
        return Bedrag.Som(periode.Maanden.Select(m => berekening.Voor(m).Totaal));
    }

    /// <summary>Days x minutes a week x tariff per hour / (7 x 60), rounded once for this line.</summary>
    private static Bedrag VanUren(int dagen, int minuten, Bedrag tarief) =>
        Afronding.HalfOmhoog((Int128)dagen * minuten * tarief.Centen, 7 * 60);
}
