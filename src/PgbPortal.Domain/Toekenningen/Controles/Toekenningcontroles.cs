namespace PgbPortal.Domain.Toekenningen.Controles;

/// <summary>Runs the checks on a toekenningsbericht, for messages and for the form.</summary>
public static class Toekenningcontroles
{
    private static readonly IdentificatieNietEerderGebruikt Herhaling = new();

    /// <summary>All findings; a repeated identificatie is judged first, and then alone (TK-003).</summary>
    public static IReadOnlyList<Berichtbevinding> Controleer(ToekenningDossier dossier)
    {
        IReadOnlyList<Berichtbevinding> herhaald = [.. Herhaling.Controleer(dossier).Cast<Berichtbevinding>()];
        return herhaald.Count > 0
            ? herhaald
            : [.. Controlecatalogus<ToekenningDossier>.Controleer(dossier).Cast<Berichtbevinding>()];
    }

    /// <summary>The same findings with the codes that the form shows; each keeps its place, so that the form finds its field.</summary>
    public static IReadOnlyList<Bevinding> VoorFormulier(IEnumerable<Berichtbevinding> bevindingen) =>
        [.. bevindingen.Select(b => b with { Code = CodeVoorFormulier(b), Tekst = TekstVoorFormulier(b) })];

    /// <summary>Who fills in a form sends no message and names no older budget: then the sentence speaks of the form.</summary>
    private static string TekstVoorFormulier(Berichtbevinding bevinding) => bevinding.Tekst
        .Replace("ligt na de dagtekening van het bericht. Verbeter de afgiftedatum.", "ligt na vandaag. Verbeter de datum van het besluit.", StringComparison.Ordinal)
        .Replace("De afgiftedatum", "De datum van het besluit", StringComparison.Ordinal)
        .Replace("dit kenmerk van het budget", "dit budgetnummer", StringComparison.Ordinal)
        .Replace("Verwijs naar dat oude budget of verbeter de periode.", "Verbeter de periode, of wijzig het budget dat er al is.", StringComparison.Ordinal);

    /// <summary>The TK code for what people meet most and for what has no retour code of its own, else the retour code.</summary>
    /// <remarks>Source: scenarios/README.md 6.5.</remarks>
    public static string CodeVoorFormulier(Berichtbevinding bevinding) => bevinding.Retourcode switch
    {
        null or "0001" or "9502" or "9503" or "9562" or "9574" => bevinding.Code,
        { } retourcode => retourcode,
    };
}
