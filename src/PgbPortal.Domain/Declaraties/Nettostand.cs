using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Declaraties;

/// <summary>What stands of a paid claim after its earlier corrections; a correction is judged against it.</summary>
public sealed class Nettostand(Declaratie origineel, IEnumerable<Declaratie> correcties)
{
    private readonly IReadOnlyList<Declaratieregel> _correcties = [.. correcties.SelectMany(c => c.Regels)];

    public Declaratie Origineel { get; } = origineel;

    /// <summary>What the budget bears of a line now and after the difference, each rounded as a whole.</summary>
    /// <exception cref="RegelOvertredenException">DC-035: below zero, or above what was claimed.</exception>
    /// <param name="eigen">The lines that the same correction has already.</param>
    /// <remarks>Never above what was paid of the line: what was refused for lack of budget is not paid back.</remarks>
    internal (Bedrag Nu, Bedrag Straks) Na(Declaratieregel regel, Regelinvoer verschil, IEnumerable<Declaratieregel> eigen)
    {
        var eerder = _correcties.Concat(eigen).Where(c =>
            c.OvereenkomstregelId == regel.OvereenkomstregelId && c.Dag == regel.Dag && c.Week == regel.Week).ToList();
        var straks = Straks(regel.Minuten ?? regel.Aantal ?? 0, eerder.Sum(c => c.Minuten ?? c.Aantal ?? 0), verschil.Minuten ?? verschil.Aantal ?? 0);
        var meters = Straks(regel.ReisMeters ?? 0, eerder.Sum(c => c.ReisMeters ?? 0), verschil.ReisMeters ?? 0);
        Bedrag Budget(int hoeveelheid, int reis) => Bedrag.Min(regel.Goedgekeurd, regel.Prijs.Voor(hoeveelheid, reis).Budget);
        return (Budget(straks.Nu, meters.Nu), Budget(straks.Dan, meters.Dan));
    }

    private static (int Nu, int Dan) Straks(int hoogstens, int eerder, int verschil)
    {
        var nu = hoogstens + eerder;
        var dan = checked(nu + verschil);
        return dan >= 0 && dan <= hoogstens
            ? (nu, dan)
            : throw new RegelOvertredenException(
                "DC-035",
                "U kunt niet meer corrigeren dan er betaald is. Vul een ander aantal in. "
                    + "Gaat het om extra zorg? Kies dan aanvullen.");
    }
}
