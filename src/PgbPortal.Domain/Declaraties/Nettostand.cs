using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Declaraties;

/// <summary>What stands of a paid claim after its earlier corrections; a correction is judged against it.</summary>
public sealed class Nettostand(Declaratie origineel, IEnumerable<Declaratie> correcties)
{
    private readonly IReadOnlyList<Declaratieregel> _correcties = [.. correcties.SelectMany(c => c.Regels)];

    public Declaratie Origineel { get; } = origineel;

    /// <summary>The amount of a line now and after the difference, each rounded as a whole.</summary>
    /// <exception cref="RegelOvertredenException">DC-035: below zero, or above what was claimed.</exception>
    /// <param name="eigen">The lines that the same correction has already.</param>
    /// <remarks>Never above what was paid of the line: what was refused for lack of budget is not paid back.</remarks>
    internal (Bedrag Nu, Bedrag Straks) Na(Declaratieregel regel, Regelinvoer verschil, IEnumerable<Declaratieregel> eigen)
    {
        var eerder = _correcties.Concat(eigen).Where(c =>
            c.OvereenkomstregelId == regel.OvereenkomstregelId && c.Dag == regel.Dag && c.Week == regel.Week).ToList();
        var hoogstens = regel.Minuten ?? regel.Aantal ?? 0;
        var nu = hoogstens + eerder.Sum(c => c.Minuten ?? c.Aantal ?? 0);
        var straks = checked(nu + (verschil.Minuten ?? verschil.Aantal ?? 0));
        if (straks < 0 || straks > hoogstens)
        {
            throw new RegelOvertredenException(
                "DC-035",
                "U kunt niet meer corrigeren dan er betaald is. Vul een ander aantal in. "
                    + "Gaat het om extra zorg? Kies dan aanvullen.");
        }

        return (Bedrag.Min(regel.Goedgekeurd, Bedragvan(regel, nu)), Bedrag.Min(regel.Goedgekeurd, Bedragvan(regel, straks)));
    }

    private static Bedrag Bedragvan(Declaratieregel regel, int hoeveelheid)
    {
        var tarief = new Tarief(regel.Tarief, regel.Eenheid);
        return regel.Eenheid == Eenheid.Uur ? tarief.Voor(new Minuten(hoeveelheid)) : tarief.Voor(hoeveelheid);
    }
}
