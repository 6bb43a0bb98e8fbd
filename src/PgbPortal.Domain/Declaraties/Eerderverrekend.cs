using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Declaraties;

/// <summary>
/// What of a claim was set off with payments that came back. That is final: it is not set aside or paid again when the claim is judged
/// again.
/// </summary>
public sealed record Eerderverrekend(IReadOnlyDictionary<(VerstrekkerId? VerstrekkerId, Wet? Wet), Bedrag> PerBetaler)
{
    public static Eerderverrekend Niets { get; } = new(new Dictionary<(VerstrekkerId?, Wet?), Bedrag>());

    /// <summary>Takes it off what the functiebudgetten of each payer bear, in a fixed order.</summary>
    /// <param name="drager">The functiebudget of a line; null: nothing bears it.</param>
    /// <param name="bedrag">What it bears.</param>
    public IReadOnlyDictionary<FunctiebudgetId, Bedrag> Verdeel(
        IEnumerable<Declaratieregel> regels, Func<Declaratieregel, FunctiebudgetId?> drager, Func<Declaratieregel, Bedrag> bedrag)
    {
        var verdeeld = new Dictionary<FunctiebudgetId, Bedrag>();
        if (PerBetaler.Count == 0)
        {
            return verdeeld;
        }

        foreach (var betaler in regels.GroupBy(r => (r.VerstrekkerId, r.Wet)))
        {
            var rest = PerBetaler.GetValueOrDefault(betaler.Key);
            foreach (var deel in betaler.Where(r => drager(r) is not null).GroupBy(r => drager(r)!.Value).OrderBy(g => g.Key.Waarde))
            {
                var eraf = Bedrag.Min(rest, Bedrag.Som(deel.Select(bedrag)));
                (verdeeld[deel.Key], rest) = (eraf, rest - eraf);
            }
        }

        return verdeeld;
    }
}
