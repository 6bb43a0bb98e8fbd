using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Declaraties;

/// <summary>
/// What stands of a paid claim after its earlier corrections: a correction, or a tariff that became lower, is judged against it. One rule
/// says what goes back to the budget and what to own money.
/// </summary>
/// <param name="herberekeningen">Earlier ones: the tariff and what was paid, or still will be, are as they left it.</param>
/// <param name="maximum">Highest tariff that the budget pays of a line; null: what the line says.</param>
public sealed class Nettostand(
    Declaratie origineel,
    IEnumerable<Declaratie> correcties,
    IEnumerable<Declaratie>? herberekeningen = null,
    Func<Declaratieregel, Bedrag?>? maximum = null)
{
    private readonly Func<Declaratieregel, Bedrag?> _maximum = maximum ?? (r => r.Budgettarief);

    private readonly IReadOnlyList<Declaratieregel> _correcties = [.. correcties.SelectMany(c => c.Regels)];
    private readonly IReadOnlyList<Declaratieregel> _herberekend =
        [.. (herberekeningen ?? []).OrderBy(h => h.IngediendOpUtc).ThenBy(h => h.Id.Waarde).SelectMany(h => h.Regels)];

    public Declaratie Origineel { get; } = origineel;

    /// <summary>What the budget and own money bear less, or more again, by the difference; each line is rounded as a whole.</summary>
    /// <exception cref="RegelOvertredenException">DC-035: below zero, or above what was claimed.</exception>
    /// <param name="eigen">The lines that the same correction has already.</param>
    /// <remarks>
    /// Never above what was paid of the line: what was refused for lack of budget is not paid back. The budget goes on bearing what it
    /// would have borne of the lesser care, over all lines of the functiebudget; own money that filled a shortage comes back first.
    /// </remarks>
    internal (Bedrag Budget, Bedrag Eigen) Verschil(Declaratieregel regel, Regelinvoer verschil, IReadOnlyCollection<Declaratieregel> eigen)
    {
        var nu = Hoeveelheid.Van(regel) + Som(regel, eigen);
        var dan = nu + new Hoeveelheid(verschil.Minuten ?? verschil.Aantal ?? 0, verschil.ReisMeters ?? 0);
        if (!dan.IsBinnen(Hoeveelheid.Van(regel)))
        {
            throw new RegelOvertredenException(
                "DC-035",
                "U kunt niet meer corrigeren dan er betaald is. Vul een ander aantal in. "
                    + "Gaat het om extra zorg? Kies dan aanvullen.");
        }

        return Verschil(regel, r => r == regel ? nu : Hoeveelheid.Van(r) + Som(r, eigen), Prijs, dan, Prijs(regel));
    }

    /// <summary>What the budget and own money bear more of the care that stands, by tariffs that became higher. A refused part stays refused.</summary>
    /// <param name="tarieven">Per line: the new tariff per unit. What is not higher stays.</param>
    public IReadOnlyList<Regelverschil> Verhoog(IReadOnlyDictionary<DeclaratieregelId, Bedrag> tarieven)
    {
        var verschillen = new List<Regelverschil>();
        foreach (var regel in Origineel.Regels.Where(r => !r.IsAlleenReis && r.Afkeurcode is null).OrderBy(r => r.Volgorde))
        {
            var oud = Prijs(regel);
            if (tarieven.TryGetValue(regel.Id, out var tarief) && tarief > oud.Tarief.PerEenheid)
            {
                var staat = Hoeveelheid.Van(regel) + Som(regel, []);
                var (nu, straks) = (oud.Voor(staat.Zorg, staat.Meters), Prijs(regel, tarief).Voor(staat.Zorg, staat.Meters));
                var budget = straks.Budget - nu.Budget;
                verschillen.Add(new(regel, tarief, budget, straks.Geheel - nu.Geheel - budget));
            }
        }

        return verschillen;
    }

    /// <summary>What the budget and own money bear less of the care that stands, by tariffs that became lower; a line that stands at nothing too.</summary>
    /// <param name="tarieven">Per line, in their order: the new tariff per unit. What is not lower stays.</param>
    public IReadOnlyList<Regelverschil> Verlaag(IReadOnlyDictionary<DeclaratieregelId, Bedrag> tarieven)
    {
        var prijzen = Origineel.Regels.ToDictionary(r => r.Id, Prijs);
        var verschillen = new List<Regelverschil>();
        foreach (var regel in Origineel.Regels.Where(r => !r.IsAlleenReis).OrderBy(r => r.Volgorde))
        {
            if (tarieven.TryGetValue(regel.Id, out var tarief) && tarief < prijzen[regel.Id].Tarief.PerEenheid)
            {
                Hoeveelheid Staat(Declaratieregel r) => Hoeveelheid.Van(r) + Som(r, []);
                var lager = Prijs(regel, tarief);
                var (budget, eigen) = Verschil(regel, Staat, r => prijzen[r.Id], Staat(regel), lager);
                prijzen[regel.Id] = lager;
                verschillen.Add(new(regel, tarief, budget, eigen));
            }
        }

        return verschillen;
    }

    /// <summary>The price of a line as an earlier herberekening left it.</summary>
    public Regelprijs Prijs(Declaratieregel regel) => Prijs(regel, Later(regel).LastOrDefault()?.Tarief ?? regel.Tarief);

    private Regelprijs Prijs(Declaratieregel regel, Bedrag tarief) => regel.Prijs.Met(tarief, _maximum(regel));

    private (Bedrag Budget, Bedrag Eigen) Verschil(
        Declaratieregel regel, Func<Declaratieregel, Hoeveelheid> staat, Func<Declaratieregel, Regelprijs> prijs, Hoeveelheid dan, Regelprijs straksPrijs)
    {
        var samen = Origineel.Regels.Where(r => r.FunctiebudgetId == regel.FunctiebudgetId).ToList();
        var budget = Bedrag.Som(samen.Select(r => Goedgekeurd(r) - BudgetBoven(r)));
        var eerst = Bedrag.Som(samen.Select(r => Onder(r, prijs(r), staat(r))));
        var straks = eerst - Onder(regel, prijs(regel), staat(regel)) + Onder(regel, straksPrijs, dan);
        var uitBudget = Bedrag.Min(budget, straks) - Bedrag.Min(budget, eerst);
        var boven = Boven(regel, straksPrijs, dan) - Boven(regel, prijs(regel), staat(regel));
        var budgetBoven = BudgetBoven(regel, straksPrijs, dan) - BudgetBoven(regel, prijs(regel), staat(regel));
        return (uitBudget + budgetBoven, straks - eerst - uitBudget + boven);
    }

    /// <summary>What was paid of this quantity up to the maximum tariff, by the budget or for lack of it with own money.</summary>
    private Bedrag Onder(Declaratieregel regel, Regelprijs prijs, Hoeveelheid hoeveelheid) => Bedrag.Min(
        Goedgekeurd(regel) - BudgetBoven(regel) + Eigen(regel) - Boven(regel, Prijs(regel), Hoeveelheid.Van(regel)),
        prijs.Voor(hoeveelheid.Zorg, hoeveelheid.Meters).Budget);

    /// <summary>What own money paid of this quantity above the maximum tariff.</summary>
    private Bedrag Boven(Declaratieregel regel, Regelprijs prijs, Hoeveelheid hoeveelheid)
    {
        var (geheel, budget) = prijs.Voor(hoeveelheid.Zorg, hoeveelheid.Meters);
        return Bedrag.Min(Eigen(regel), geheel - budget);
    }

    /// <summary>What the budget paid above the maximum tariff, by a herberekening from before that was told apart; it goes back first.</summary>
    private Bedrag BudgetBoven(Declaratieregel regel)
    {
        var hele = Hoeveelheid.Van(regel);
        return Bedrag.Max(Bedrag.Nul, Goedgekeurd(regel) - Prijs(regel).Voor(hele.Zorg, hele.Meters).Budget);
    }

    private Bedrag BudgetBoven(Declaratieregel regel, Regelprijs prijs, Hoeveelheid hoeveelheid)
    {
        var (geheel, budget) = prijs.Voor(hoeveelheid.Zorg, hoeveelheid.Meters);
        return Bedrag.Min(BudgetBoven(regel), geheel - budget - Boven(regel, prijs, hoeveelheid));
    }

    private Bedrag Goedgekeurd(Declaratieregel regel) =>
        regel.Goedgekeurd + Bedrag.Som(Later(regel).Select(h => h.Goedgekeurd)) + NietVerhoogd(regel).Budget;

    private Bedrag Eigen(Declaratieregel regel) =>
        regel.Eigen + Bedrag.Som(Later(regel).Select(h => h.Eigen)) + NietVerhoogd(regel).Eigen;

    /// <summary>
    /// What raises would have cost more for care that had been taken back when they came: nobody refused that, so it is due as soon as that
    /// care stands again.
    /// </summary>
    private (Bedrag Budget, Bedrag Eigen) NietVerhoogd(Declaratieregel regel)
    {
        var (hele, prijs) = (Hoeveelheid.Van(regel), regel.Prijs);
        var (budget, eigen) = (Bedrag.Nul, Bedrag.Nul);
        foreach (var later in Later(regel))
        {
            var nieuw = Prijs(regel, later.Tarief);
            if (later.Tarief > prijs.Tarief.PerEenheid)
            {
                var (oud, nu) = (prijs.Voor(hele.Zorg, hele.Meters), nieuw.Voor(hele.Zorg, hele.Meters));
                var samen = Bedrag.Max(Bedrag.Nul, nu.Geheel - oud.Geheel - later.Gevraagd - later.Bijbetaling);
                var uitBudget = Bedrag.Min(samen, Bedrag.Max(Bedrag.Nul, nu.Budget - oud.Budget - later.Gevraagd));
                (budget, eigen) = (budget + uitBudget, eigen + samen - uitBudget);
            }

            prijs = nieuw;
        }

        return (budget, eigen);
    }

    private IEnumerable<Declaratieregel> Later(Declaratieregel regel) => _herberekend.Where(h => IsZelfde(h, regel));

    private static bool IsZelfde(Declaratieregel een, Declaratieregel ander) =>
        een.OvereenkomstregelId == ander.OvereenkomstregelId && een.Dag == ander.Dag && een.Week == ander.Week;

    private Hoeveelheid Som(Declaratieregel regel, IReadOnlyCollection<Declaratieregel> eigen) => _correcties.Concat(eigen)
        .Where(c => IsZelfde(c, regel))
        .Aggregate(new Hoeveelheid(0, 0), (som, c) => som + Hoeveelheid.Van(c));

    private readonly record struct Hoeveelheid(int Zorg, int Meters)
    {
        public static Hoeveelheid operator +(Hoeveelheid een, Hoeveelheid ander) =>
            new(checked(een.Zorg + ander.Zorg), checked(een.Meters + ander.Meters));

        public static Hoeveelheid Van(Declaratieregel regel) => new(regel.Minuten ?? regel.Aantal ?? 0, regel.ReisMeters ?? 0);

        public bool IsBinnen(Hoeveelheid hoogstens) => Zorg >= 0 && Zorg <= hoogstens.Zorg && Meters >= 0 && Meters <= hoogstens.Meters;
    }
}
