using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.Domain.Zorgovereenkomsten.Controles;

namespace PgbPortal.Application.Zorgovereenkomsten;

/// <summary>What an agreement is expected to cost one functiebudget, against what is free there.</summary>
/// <param name="Periode">The days that agreement and budget both have.</param>
/// <param name="Vrij">On the whole functiebudget, today.</param>
public sealed record Budgetverwachting(
    string Verstrekker, Wet Wet, string Zorgfunctie, Periode Budgetperiode, Periode Periode, Bedrag Kosten, Bedrag Vrij)
{
    public string Naam => Zorgfuncties.Naam(Wet, Zorgfunctie);

    public bool Past => Kosten <= Vrij;

    internal static IReadOnlyList<Budgetverwachting> Van(
        Verwachtekosten kosten, IReadOnlyList<Budgetruimte> budgetten, IReadOnlyDictionary<VerstrekkerId, string> namen) =>
    [
        .. from k in kosten.PerFunctiebudget
           join b in budgetten on k.Functiebudget equals b.Id
           orderby b.Periode.Van, b.Zorgfunctie
           select new Budgetverwachting(namen[b.VerstrekkerId], b.Wet, b.Zorgfunctie, b.Periode, k.Periode, k.Bedrag, b.Vrij),
    ];
}
