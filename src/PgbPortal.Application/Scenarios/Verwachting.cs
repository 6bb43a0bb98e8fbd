namespace PgbPortal.Application.Scenarios;

/// <summary>What must be true after a step or at the end of its day; only what is named is compared.</summary>
/// <remarks>Source: scenarios/README.md section 3. Amounts are whole cents.</remarks>
internal sealed record Verwachting(
    Weigeringverwachting? Geweigerd = null,
    IReadOnlyList<string>? Bevindingen = null,
    IReadOnlyList<string>? GeenBevindingen = null,
    IReadOnlyDictionary<string, string>? Status = null,
    IReadOnlyList<Budgetverwachting>? Budget = null,
    IReadOnlyList<Betaalverwachting>? Betalingen = null,
    IReadOnlyList<Berichtverwachting>? UitgaandeBerichten = null,
    IReadOnlyList<Kennisgevingverwachting>? Kennisgevingen = null,
    IReadOnlyDictionary<string, long>? BetaaldTotaal = null,
    IReadOnlyDictionary<string, long>? Storting = null,
    IReadOnlyDictionary<string, long>? TeVerrekenen = null,
    long? Tekort = null,
    long? VerwachteKosten = null,
    IReadOnlyList<Maandloonverwachting>? Maandloon = null,
    Verrekeningverwachting? Verrekening = null,
    Vaststellingverwachting? Vaststelling = null,
    IReadOnlyList<Vorderingverwachting>? Vorderingen = null,
    IReadOnlyList<string>? Ziet = null,
    IReadOnlyList<string>? ZietNiet = null);

internal enum Weigeringsreden
{
    Toegang,
    NietGevonden,
    Regel,
}

internal sealed record Weigeringverwachting(Weigeringsreden Reden, string? Code = null);

internal sealed record Budgetverwachting(
    string Budget,
    string? Zorgfunctie = null,
    DateOnly? Van = null,
    long? Toegekend = null,
    long? Besteed = null,
    long? Gereserveerd = null,
    long? Vrij = null,
    long? Ziekengeld = null,
    long? Conflict = null);

internal sealed record Betaalverwachting(
    string? Ontvanger = null, long? Bedrag = null, DateOnly? Op = null, Domain.Betalingen.Betaalsoort? Soort = null, long? Storting = null);

internal sealed record Berichtverwachting(
    string? Soort = null,
    string? Aan = null,
    IReadOnlyList<string>? Retourcodes = null,
    string? Budget = null,
    string? Zorgfunctie = null,
    DateOnly? Van = null,
    DateOnly? TotEnMet = null,
    int? Reden = null,
    long? Bedrag = null,
    long? Verantwoordingsvrij = null,
    long? Ziekengeld = null,
    DateOnly? Datum = null);

internal sealed record Kennisgevingverwachting(
    string? Aan = null, Domain.Berichten.Kennisgevingsoort? Soort = null, DateOnly? Op = null);

internal sealed record Maandloonverwachting(string Zorgovereenkomst, Domain.Waarden.Maand Maand, long Bedrag);

internal sealed record Verrekeningverwachting(
    long? Totaal = null,
    IReadOnlyDictionary<string, long>? Aandelen = null,
    IReadOnlyDictionary<string, long>? Cumulatief = null,
    IReadOnlyList<Verrekenbetaling>? TeBetalen = null);

internal sealed record Verrekenbetaling(string? Van = null, string? Aan = null, long? Bedrag = null);

internal sealed record Vaststellingverwachting(
    long? Verantwoordingsvrij = null, long? Zorg = null, long? Totaal = null, long? TerugTeVorderen = null);

internal sealed record Vorderingverwachting(string? Zorgovereenkomst = null, string? Debiteur = null, long? Bedrag = null);
