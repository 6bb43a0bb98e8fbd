using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Toekenningen;

/// <summary>
/// The decision of a zorgkantoor after the end of a budget: the care that was paid, and the verantwoordingsvrije bedrag. What was paid
/// beyond it has to come back; the zorgkantoor asks for it outside the portal.
/// </summary>
/// <remarks>Source: domein.md 1.4 and 4.1 (T9); Rlz 5.21.</remarks>
public sealed class Vaststelling : Dossierstuk
{
    private Vaststelling()
    {
    }

    public VaststellingId Id { get; private set; }

    /// <summary>Decided once for each grant; a grant that replaces it is decided anew.</summary>
    public ToekenningId ToekenningId { get; private set; }

    public Bedrag VerantwoordingsvrijBedrag { get; private set; }

    public Bedrag Zorg { get; private set; }

    public Bedrag TerugTeVorderen { get; private set; }

    public DateOnly VastgesteldOp { get; private set; }

    public MedewerkerId MedewerkerId { get; private set; }

    public Bedrag Totaal => VerantwoordingsvrijBedrag + Zorg;

    /// <exception cref="RegelOvertredenException">STATUS: see <see cref="Belet"/>.</exception>
    public static Vaststelling Besluit(
        Toekenning toekenning, Vaststellingsbedragen bedragen, Bedrag gereserveerd, MedewerkerId medewerker, DateOnly vandaag)
    {
        if (Belet(toekenning, gereserveerd, vandaag) is { } waarom)
        {
            throw new RegelOvertredenException("STATUS", waarom);
        }

        var vaststelling = new Vaststelling
        {
            Id = VaststellingId.Nieuw(),
            ToekenningId = toekenning.Id,
            BudgethouderId = toekenning.BudgethouderId,
            VerstrekkerId = toekenning.VerstrekkerId,
            Wet = toekenning.Wet,
            VerantwoordingsvrijBedrag = bedragen.VerantwoordingsvrijBedrag,
            Zorg = bedragen.Zorg,
            TerugTeVorderen = bedragen.TerugTeVorderen,
            VastgesteldOp = vandaag,
            MedewerkerId = medewerker,
        };
        vaststelling.ToonAanKeten();
        return vaststelling;
    }

    /// <summary>Why this grant cannot be decided on now; null when it can.</summary>
    /// <param name="gereserveerd">What still waits to be paid from it.</param>
    public static string? Belet(Toekenning toekenning, Bedrag gereserveerd, DateOnly vandaag) =>
        toekenning.Wet != Gedeeld.Wet.Wlz ? "Alleen een budget van de Wlz heeft een vaststelling."
        : toekenning.StatusOp(vandaag) != ToekenningStatus.Afgesloten ? "Dit kan pas na de afsluiting van het budget."
        : gereserveerd > Bedrag.Nul ? $"Er wacht nog {gereserveerd} op betaling. Stel het budget daarna vast."
        : null;
}

/// <summary>What is decided about a whole grant.</summary>
public sealed record Vaststellingsbedragen(Bedrag VerantwoordingsvrijBedrag, Bedrag Zorg, Bedrag TerugTeVorderen)
{
    public Bedrag Totaal => VerantwoordingsvrijBedrag + Zorg;

    public static Vaststellingsbedragen Van(IReadOnlyCollection<Vaststellingsdeel> delen) => new(
        Bedrag.Som(delen.Select(d => d.VerantwoordingsvrijBedrag)),
        Bedrag.Som(delen.Select(d => d.Zorg)),
        Bedrag.Som(delen.Select(d => d.TerugTeVorderen)));
}

/// <summary>What one functiebudget was granted and paid, and what of it stands.</summary>
/// <param name="Toegekend">Verantwoordingsvrij bedrag included; nothing for what stayed behind under a replaced grant.</param>
/// <param name="Vrijgesteld">The verantwoordingsvrije bedrag in the grant.</param>
/// <param name="Besteed">Everything that was paid from it and did not come back.</param>
/// <param name="VrijgesteldBetaald">The part of it that went to the budgethouder as verantwoordingsvrij bedrag.</param>
/// <param name="ZorgBuitenPeriode">The part of it that was for care on days outside the period.</param>
public sealed record Vaststellingsdeel(
    Bedrag Toegekend, Bedrag Vrijgesteld, Bedrag Besteed, Bedrag VrijgesteldBetaald, Bedrag ZorgBuitenPeriode)
{
    public Bedrag ZorgBetaald => Bedrag.Max(Bedrag.Nul, Besteed - VrijgesteldBetaald);

    /// <summary>Nothing when nothing else was spent.</summary>
    public Bedrag VerantwoordingsvrijBedrag => ZorgBetaald.IsNul ? Bedrag.Nul : Bedrag.Min(VrijgesteldBetaald, Vrijgesteld);

    /// <summary>Care inside the period, as far as the grant reaches.</summary>
    public Bedrag Zorg => Bedrag.Min(
        Bedrag.Max(Bedrag.Nul, ZorgBetaald - ZorgBuitenPeriode), Bedrag.Max(Bedrag.Nul, Toegekend - VerantwoordingsvrijBedrag));

    public Bedrag TerugTeVorderen => Besteed - VerantwoordingsvrijBedrag - Zorg;
}
