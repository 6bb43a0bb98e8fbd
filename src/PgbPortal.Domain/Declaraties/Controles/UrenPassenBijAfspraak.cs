using PgbPortal.Domain.Waarden;
using static PgbPortal.Domain.Declaraties.DeclaratieStatus;

namespace PgbPortal.Domain.Declaraties.Controles;

/// <summary>A week has no more than a quarter above the hours that were agreed for that month; more is allowed, but is told.</summary>
/// <remarks>Other claims of the same week count along. Whoever agrees reads it before the order to pay.</remarks>
[Controle("DC-013", Zwaarte.Waarschuwing, Bron = "keuze (domein.md 5.3, NF-A)")]
public sealed class UrenPassenBijAfspraak : Controle<DeclaratieDossier>
{
    protected override string? Oordeel(DeclaratieDossier dossier)
    {
        if (dossier.Declaratie.Soort == Declaratiesoort.Correctie)
        {
            return null;
        }

        var eerder = dossier.Eerdere
            .Where(e => e.Id != dossier.Declaratie.Id && e.Status is not (Ingetrokken or Afgekeurd))
            .SelectMany(e => e.Regels).ToList();
        var weken =
            from regel in dossier.Declaratie.Regels
            where regel.Minuten is not null && (regel.Week is not null || regel.Dag is not null)
            group regel by (regel.OvereenkomstregelId, Week: IsoWeek.Van(regel.Van)) into groep
            let afgesproken = dossier.InhoudVan(groep.First())?.MinutenPerWeek
            let samen = groep.Concat(eerder.Where(e => IsVan(e, groep.Key))).Sum(r => r.Minuten ?? 0)
            where afgesproken > 0 && samen * 4L > afgesproken.Value * 5L
            orderby groep.Key.Week
            select $"In week {groep.Key.Week.Nummer} staat {new Minuten(samen)}. Afgesproken is {new Minuten(afgesproken!.Value)} per week. "
                + "Klopt dit?";
        return weken.FirstOrDefault();
    }

    private static bool IsVan(Declaratieregel regel, (OvereenkomstregelId? Afspraak, IsoWeek Week) plek) =>
        regel.OvereenkomstregelId == plek.Afspraak
        && (regel.Week is not null || regel.Dag is not null)
        && IsoWeek.Van(regel.Van) == plek.Week;
}
