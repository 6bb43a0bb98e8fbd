using PgbPortal.Domain.Verstrekkers;

namespace PgbPortal.Domain.Declaraties.Controles;

/// <summary>Travel may stand apart at this verstrekker; else it is in the tariff.</summary>
[Controle("DC-028", Zwaarte.Blokkerend, Bron = "domein.md 4.6 [svb-reis]; scenarios/README.md 6.3")]
public sealed class ReiskostenStaanApart : Declaratieregelcontrole
{
    protected override string? Oordeel(DeclaratieDossier dossier, Declaratieregel regel) =>
        regel is { ReisMeters: not null, VerstrekkerId: { } verstrekker } && dossier.Beleid(verstrekker).Reiskosten != Reiskostenbeleid.Apart
            ? $"{regel.Leesbaar}: de reiskosten zitten al in het tarief. Haal de kilometers weg."
            : null;
}
