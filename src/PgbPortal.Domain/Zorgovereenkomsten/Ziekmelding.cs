using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Zorgovereenkomsten;

/// <summary>The beheerder reports that the zorgverlener is ill, and later that he is better.</summary>
/// <remarks>Health data: the verstrekker never sees it. Source: domein.md 4.12, scenarios/README.md 6.4.</remarks>
public sealed class Ziekmelding : Dossierstuk
{
    private Ziekmelding()
    {
    }

    public ZiekmeldingId Id { get; private set; }

    public ZorgovereenkomstId ZorgovereenkomstId { get; private set; }

    /// <summary>First day not, or not wholly, worked.</summary>
    public DateOnly EersteDag { get; private set; }

    public DateOnly GemeldOp { get; private set; }

    /// <summary>First working day again; null while ill.</summary>
    public DateOnly? EersteWerkdag { get; private set; }

    public DateOnly? HerstelGemeldOp { get; private set; }

    public bool IsOpen => EersteWerkdag is null;

    public Ziekteverloop Verloop => new(EersteDag, EersteWerkdag, GemeldOp);

    /// <param name="eerdere">Of the same agreement.</param>
    /// <exception cref="RegelOvertredenException">
    /// ZIEK: an institution; a day in the future or outside the agreement; or a day that was reported before.
    /// </exception>
    public static Ziekmelding Meld(
        ZiekmeldingId id, Zorgovereenkomst overeenkomst, DateOnly eersteDag, IEnumerable<Ziekmelding> eerdere, DateOnly vandaag)
    {
        if (overeenkomst.Soort == Overeenkomstsoort.Instelling)
        {
            throw Fout("Een instelling regelt ziekte zelf. U hoeft niets te melden.");
        }

        if (eersteDag > vandaag)
        {
            throw Fout("De eerste ziektedag ligt in de toekomst. Meld de zorgverlener ziek op die dag zelf.");
        }

        if (!overeenkomst.GeldtOp(eersteDag))
        {
            throw Fout("Op deze dag gold de overeenkomst niet. Kies een andere dag.");
        }

        if (eerdere.Any(z => z.EersteWerkdag is null || eersteDag < z.EersteWerkdag))
        {
            throw Fout("De zorgverlener is op deze dag al ziek gemeld. Meld hem eerst beter, of kies een latere dag.");
        }

        return new()
        {
            Id = id,
            ZorgovereenkomstId = overeenkomst.Id,
            BudgethouderId = overeenkomst.BudgethouderId,
            ZorgverlenerId = overeenkomst.ZorgverlenerId,
            ZichtbaarVoorZorgverlener = true,
            ZichtbaarVoorSvb = true,
            EersteDag = eersteDag,
            GemeldOp = vandaag,
        };
    }

    /// <exception cref="RegelOvertredenException">STATUS: better already. ZIEK: not after the first day of illness.</exception>
    public void MeldHersteld(DateOnly eersteWerkdag, DateOnly vandaag)
    {
        if (!IsOpen)
        {
            throw new RegelOvertredenException("STATUS", "De zorgverlener is al beter gemeld. U hoeft niets meer te doen.");
        }

        if (eersteWerkdag <= EersteDag)
        {
            throw Fout($"De eerste werkdag ligt na de eerste ziektedag ({EersteDag.Lang()}). Kies een latere dag.");
        }

        (EersteWerkdag, HerstelGemeldOp) = (eersteWerkdag, vandaag);
    }

    private static RegelOvertredenException Fout(string tekst) => new("ZIEK", tekst);
}

/// <summary>One illness, as far as it is known.</summary>
public sealed record Ziekteverloop(DateOnly EersteDag, DateOnly? EersteWerkdag, DateOnly GemeldOp)
{
    /// <summary>Compensated from the first day when it was reported on it or the day after, else from the day of the report.</summary>
    public DateOnly VergoedVanaf => GemeldOp <= EersteDag.AddDays(1) ? EersteDag : GemeldOp;

    /// <summary>Ill on this day, as known on <paramref name="vandaag"/>: while it lasts, to the end of the current month.</summary>
    public bool Omvat(DateOnly dag, DateOnly vandaag) =>
        EersteDag <= dag && dag < (EersteWerkdag ?? Maand.Van(vandaag).Volgende.EersteDag);

    /// <param name="dagen">Calendar days of continued pay from the first day of illness.</param>
    public bool WordtDoorbetaald(DateOnly dag, int dagen) => dag < EersteDag.AddDays(dagen);
}
