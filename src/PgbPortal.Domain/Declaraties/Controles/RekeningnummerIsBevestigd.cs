using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Domain.Declaraties.Controles;

/// <summary>The account of the zorgverlener is confirmed. If not the claim waits, with its money set aside.</summary>
[Controle("DC-033", Zwaarte.Aanhoudend, Bron = "keuze (domein.md 5.3); scenarios/README.md 6.3")]
public sealed class RekeningnummerIsBevestigd : Controle<DeclaratieDossier>
{
    protected override string? Oordeel(DeclaratieDossier dossier)
    {
        if (dossier.Zorgverlener.MagBetaaldWorden)
        {
            return null;
        }

        return dossier.Zorgverlener switch
        {
            { Iban: null } => "Er is nog geen rekeningnummer van de zorgverlener. Wij betalen zodra het er is.",
            { IbanStatus: IbanStatus.InControle } =>
                "Het rekeningnummer van de zorgverlener is net gewijzigd. Wij controleren het eerst en betalen daarna.",
            _ => "De bank heeft het rekeningnummer van de zorgverlener geweigerd. Wij betalen zodra er een nieuw nummer is.",
        };
    }
}
