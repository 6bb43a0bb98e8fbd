using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Zorgovereenkomsten.Controles;

/// <summary>
/// A Wmo or Jeugdwet tariff is at most the maximum of the gemeente on the first day, for what the carer really is.
/// </summary>
[Controle("ZO-014", Zwaarte.Blokkerend, Bron = "Wmo 2015 art. 2.3.6 lid 4; scenarios/README.md 6.2")]
public sealed class TariefBinnenMaximumGemeente : Regelcontrole
{
    protected override string? Oordeel(ZorgovereenkomstDossier dossier, Overeenkomstregel regel) =>
        regel.Wet is Wet.Wmo or Wet.Jw && dossier.MaximumBoven(regel) is { } maximum
            ? $"De gemeente betaalt hoogstens {maximum} per {regel.Eenheid.Enkelvoud} voor deze zorg. Spreek een lager tarief af."
            : null;
}
