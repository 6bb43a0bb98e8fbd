using PgbPortal.Domain.Referentie;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Domain.Declaraties.Controles;

/// <summary>No care is claimed of days on which the zorgverlener was reported ill without continued pay.</summary>
/// <remarks>A week counts as ill when all its days do: the form does not say on which day was worked.</remarks>
[Controle("DC-017", Zwaarte.Blokkerend, Bron = "domein.md 5.3 [svb-ziek2]; scenarios/README.md 6.3")]
public sealed class ZorgverlenerWasNietZiek : Declaratieregelcontrole
{
    protected override string? Oordeel(DeclaratieDossier dossier, Declaratieregel regel)
    {
        var dagen = Enumerable.Range(0, regel.Zorgdagen.Dagen).Select(regel.Van.AddDays).ToList();
        return dossier.Ziekte.Count > 0 && dagen.TrueForAll(d => IsZonderLoon(dossier, d))
            ? $"{regel.Leesbaar}: toen was uw zorgverlener ziek gemeld. Over ziektedagen betalen wij geen zorg."
            : null;
    }

    private static bool IsZonderLoon(DeclaratieDossier dossier, DateOnly dag) =>
        dossier.Ziekte.FirstOrDefault(z => z.Omvat(dag, dossier.Vandaag)) is { } verloop
        && !(dossier.Overeenkomst.Soort == Overeenkomstsoort.Arbeidsovereenkomst
            && verloop.WordtDoorbetaald(dag, dossier.Kengetallen.Dagen(Kengetalsoort.Ziektedoorbetaling, dag)));
}
