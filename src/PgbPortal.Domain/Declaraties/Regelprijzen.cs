using PgbPortal.Domain.Referentie;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Domain.Declaraties;

/// <summary>Where the price of a line comes from, beside its tariff: the kilometre and the highest tariff of the verstrekker.</summary>
public sealed class Regelprijzen(Kengetallen kengetallen, IReadOnlyDictionary<VerstrekkerId, Verstrekker> verstrekkers)
{
    public Bedrag PerKilometer(DateOnly dag) => new(kengetallen.Op(Kengetalsoort.Kilometervergoeding, dag));

    /// <summary>What the budget pays per unit; null when it pays the whole tariff.</summary>
    public Bedrag? Budgettarief(Overeenkomstregel afspraak, Tarief tarief, DateOnly dag) =>
        afspraak is { VerstrekkerId: { } verstrekker, Zorgfunctie: { } zorgfunctie }
        && verstrekkers[verstrekker].MaximumVoor(zorgfunctie, afspraak.Tariefsoort, tarief.Eenheid, dag) is { } hoogstens
        && hoogstens < tarief.PerEenheid
            ? hoogstens
            : null;
}
