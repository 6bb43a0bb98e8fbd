using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Declaraties;

/// <summary>What stands of a paid claim after its earlier corrections; a correction is judged against it.</summary>
public sealed class Nettostand(Declaratie origineel, IEnumerable<Declaratie> correcties)
{
    private readonly IReadOnlyList<Declaratieregel> _correcties = [.. correcties.SelectMany(c => c.Regels)];

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

        var samen = Origineel.Regels.Where(r => r.FunctiebudgetId == regel.FunctiebudgetId).ToList();
        var budget = Bedrag.Som(samen.Select(r => r.Goedgekeurd));
        var eerst = Bedrag.Som(samen.Select(r => Onder(r, r == regel ? nu : Hoeveelheid.Van(r) + Som(r, eigen))));
        var straks = eerst - Onder(regel, nu) + Onder(regel, dan);
        var uitBudget = Bedrag.Min(budget, straks) - Bedrag.Min(budget, eerst);
        return (uitBudget, straks - eerst - uitBudget + Boven(regel, dan) - Boven(regel, nu));
    }

    /// <summary>What was paid of this quantity up to the maximum tariff, by the budget or for lack of it with own money.</summary>
    private static Bedrag Onder(Declaratieregel regel, Hoeveelheid hoeveelheid) => Bedrag.Min(
        regel.Goedgekeurd + regel.Eigen - Boven(regel, Hoeveelheid.Van(regel)),
        regel.Prijs.Voor(hoeveelheid.Zorg, hoeveelheid.Meters).Budget);

    /// <summary>What own money paid of this quantity above the maximum tariff.</summary>
    private static Bedrag Boven(Declaratieregel regel, Hoeveelheid hoeveelheid)
    {
        var (geheel, budget) = regel.Prijs.Voor(hoeveelheid.Zorg, hoeveelheid.Meters);
        return Bedrag.Min(regel.Eigen, geheel - budget);
    }

    private Hoeveelheid Som(Declaratieregel regel, IReadOnlyCollection<Declaratieregel> eigen) => _correcties.Concat(eigen)
        .Where(c => c.OvereenkomstregelId == regel.OvereenkomstregelId && c.Dag == regel.Dag && c.Week == regel.Week)
        .Aggregate(new Hoeveelheid(0, 0), (som, c) => som + Hoeveelheid.Van(c));

    private readonly record struct Hoeveelheid(int Zorg, int Meters)
    {
        public static Hoeveelheid operator +(Hoeveelheid een, Hoeveelheid ander) =>
            new(checked(een.Zorg + ander.Zorg), checked(een.Meters + ander.Meters));

        public static Hoeveelheid Van(Declaratieregel regel) => new(regel.Minuten ?? regel.Aantal ?? 0, regel.ReisMeters ?? 0);

        public bool IsBinnen(Hoeveelheid hoogstens) => Zorg >= 0 && Zorg <= hoogstens.Zorg && Meters >= 0 && Meters <= hoogstens.Meters;
    }
}
