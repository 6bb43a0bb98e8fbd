namespace PgbPortal.Domain.Zorgovereenkomsten.Controles;

/// <summary>
/// A description of 40 words or more, and no copy of another line: it is judged faster. An empty one is ZO-024.
/// </summary>
[Controle("ZO-025", Zwaarte.Waarschuwing, Bron = "keuze (domein.md 5.2)")]
public sealed class OmschrijvingIsUitgebreid : Regelcontrole
{
    private const int MinstensWoorden = 40;

    protected override string? Oordeel(ZorgovereenkomstDossier dossier, Overeenkomstregel regel)
    {
        var woorden = Woorden(regel.Omschrijving);
        if (woorden.Length == 0)
        {
            return null;
        }

        if (dossier.Overeenkomst.Regels.Any(r => r.Volgorde < regel.Volgorde && IsGelijk(woorden, Woorden(r.Omschrijving))))
        {
            return "Deze omschrijving is gelijk aan een andere. Schrijf op wat er bij deze zorg anders is.";
        }

        return woorden.Length < MinstensWoorden
            ? "Vertel meer over de zorg en geef een voorbeeld. Dan kan uw gemeente of zorgkantoor sneller beslissen."
            : null;
    }

    private static string[] Woorden(string tekst) =>
        tekst.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static bool IsGelijk(string[] links, string[] rechts) =>
        links.SequenceEqual(rechts, StringComparer.OrdinalIgnoreCase);
}
