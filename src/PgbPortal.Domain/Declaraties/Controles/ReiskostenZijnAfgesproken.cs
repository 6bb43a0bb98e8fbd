using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Domain.Declaraties.Controles;

/// <summary>Travel is only paid when the agreement said so in the month of the care; a fixed amount comes with the maandloon.</summary>
[Controle("DC-026", Zwaarte.Blokkerend, Bron = "domein.md 4.6 [svb-reis-uur]; scenarios/README.md 6.3")]
public sealed class ReiskostenZijnAfgesproken : Declaratieregelcontrole
{
    protected override string? Oordeel(DeclaratieDossier dossier, Declaratieregel regel) =>
        regel.ReisMeters is < 0 || (regel.ReisMeters is not null && dossier.InhoudVan(regel)?.Reiskosten is not { Soort: Reiskostensoort.Km })
            ? $"{regel.Leesbaar}: reiskosten staan niet in de overeenkomst. Haal de kilometers weg."
            : null;
}
