using PgbPortal.Domain.Berichten;

namespace PgbPortal.Application.Verzending;

/// <summary>
/// What stands in an e-mail: that there is something, and where. Never what it is about, whose it is, or an amount: an e-mail is read
/// by more people than the one it is for.
/// </summary>
internal static class Mailtekst
{
    private const string Onderwerp = "Nieuw bericht in PgbPortal";

    /// <summary>Null: there is nothing to send, or nowhere to send it to.</summary>
    public static Mail? Van(Zending zending, Berichtkeuze keuze, Uri portaal, DateTime nuUtc)
    {
        var (aan, onderwerp, tekst) = zending.Soort switch
        {
            Zendingsoort.Emailcode when keuze.CodeVerlooptOpUtc > nuUtc => (keuze.NieuwAdres, "Uw code voor PgbPortal", Code(keuze.Bevestigingscode!, portaal)),
            Zendingsoort.Emailcode => (null, "", ""),
            Zendingsoort.Email when keuze.Wijze != Berichtwijze.Nooit => (keuze.BruikbaarAdres, Onderwerp, Nieuw("Er staat een nieuw bericht voor u klaar in PgbPortal.", portaal)),
            Zendingsoort.Dagmail when keuze.Wijze != Berichtwijze.Nooit => (
                keuze.BruikbaarAdres, Onderwerp, Nieuw("Er staan nieuwe berichten voor u klaar in PgbPortal.", portaal)),
            _ => (null, "", ""),
        };
        return aan is null ? null : new($"{zending.Id:N}", zending.Bestandsnaam, aan, onderwerp, tekst, zending.KlaargezetOpUtc);
    }

    private static string Nieuw(string zin, Uri portaal) => Regels(
        "Goedendag,",
        zin,
        $"Log in om het te lezen: {new Uri(portaal, "postvak")}",
        "In deze e-mail staat met opzet niet waar het over gaat. Zo blijft het tussen u en ons.",
        $"Wilt u minder of geen e-mail? Kies dat in het portaal: {new Uri(portaal, "postvak/instellingen")}",
        "U kunt deze e-mail niet beantwoorden.");

    private static string Code(string code, Uri portaal) => Regels(
        "Goedendag,",
        $"Uw code is {code[..3]} {code[3..]}",
        $"Vul de code in op deze pagina: {new Uri(portaal, "postvak/instellingen")}",
        "De code werkt 24 uur. Geef de code aan niemand.",
        "Vroeg u geen code aan? Dan hoeft u niets te doen.");

    private static string Regels(params string[] alineas) => string.Join("\n\n", alineas) + "\n";
}
