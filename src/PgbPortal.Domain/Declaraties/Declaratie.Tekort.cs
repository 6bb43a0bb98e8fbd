using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Declaraties;

/// <summary>What happens when the budgets hold less than the claim asks: the shortage per line, own money, or paying the rest alone.</summary>
public sealed partial class Declaratie
{
    /// <summary>Asks for everything again, as when it was handed in; what was approved of it in part is forgotten.</summary>
    public void VraagAlles()
    {
        _regels.ForEach(r => r.VraagAlles());
        GoedgekeurdTotaal = TeBetalen;
    }

    /// <summary>Lines in order get what is left of their functiebudget and of the own money; the rest is refused with DC-015.</summary>
    /// <param name="over">What can still be ordered, per functiebudget.</param>
    /// <param name="pot">Own money; only what is above the maximum tariff is paid with it.</param>
    /// <exception cref="RegelOvertredenException">DC-015: nothing is left at all.</exception>
    public void VerdeelTekort(IReadOnlyDictionary<FunctiebudgetId, Bedrag> over, Bedrag pot = default)
    {
        var rest = pot;
        var delen = Verdeling(over).ConvertAll(d =>
        {
            var eigen = Bedrag.Min(rest, d.Regel.Bijbetaling);
            rest -= eigen;
            return (d.Regel, d.Deel, Eigen: eigen);
        });
        var samen = Bedrag.Som(delen.Select(d => d.Deel + d.Eigen));
        if (samen == Bedrag.Nul)
        {
            throw new RegelOvertredenException("DC-015", "Er is niets meer over op dit budget. Kies een andere oplossing.");
        }

        delen.ForEach(d => d.Regel.KeurDeelsGoed(d.Deel, d.Eigen, "DC-015"));
        GoedgekeurdTotaal = samen;
    }

    /// <summary>Lines in order get what is left of their functiebudget; the budgethouder pays the rest himself.</summary>
    public void WachtOpStorting(IReadOnlyDictionary<FunctiebudgetId, Bedrag> over)
    {
        Verdeling(over).ForEach(d => d.Regel.KeurDeelsGoed(d.Deel, d.Regel.Gevraagd + d.Regel.Bijbetaling - d.Deel, "DC-015"));
        GoedgekeurdTotaal = TeBetalen;
        HoudAan(Declaraties.Wachtreden.Storting, Storting);
    }

    /// <summary>Of a correction upwards: a credit that was still open covers the rest of these lines.</summary>
    public void BetaalAlleen(IReadOnlyDictionary<DeclaratieregelId, (Bedrag Budget, Bedrag Eigen)> bedragen)
    {
        foreach (var regel in _regels)
        {
            var (budget, eigen) = bedragen.GetValueOrDefault(regel.Id);
            regel.Vraag(budget, eigen);
        }

        GoedgekeurdTotaal = TeBetalen;
    }

    private Bedrag TeBetalen => Bedrag.Som(_regels.Select(r => r.Gevraagd + r.Bijbetaling));

    private List<(Declaratieregel Regel, Bedrag Deel)> Verdeling(IReadOnlyDictionary<FunctiebudgetId, Bedrag> over)
    {
        var rest = over.ToDictionary(o => o.Key, o => Bedrag.Max(Bedrag.Nul, o.Value));
        var delen = new List<(Declaratieregel Regel, Bedrag Deel)>();
        foreach (var regel in _regels.OrderBy(r => r.Volgorde))
        {
            var beschikbaar = regel.FunctiebudgetId is { } f ? rest.GetValueOrDefault(f) : Bedrag.Nul;
            var deel = Bedrag.Min(beschikbaar, regel.Gevraagd);
            delen.Add((regel, deel));
            if (regel.FunctiebudgetId is { } functiebudget)
            {
                rest[functiebudget] = beschikbaar - deel;
            }
        }

        return delen;
    }
}
