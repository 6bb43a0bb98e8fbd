namespace PgbPortal.Domain.Zorgovereenkomsten;

/// <summary>What is asked of one verstrekker under one law: one task, one answer.</summary>
public abstract class Verstrekkersoordeel : Dossierstuk
{
    public DateOnly GevraagdOp { get; private set; }

    public DateOnly UiterlijkOp { get; private set; }

    public Besluit? Besluit { get; private set; }

    public Afwijsreden? Reden { get; private set; }

    public string? Toelichting { get; private set; }

    public DateOnly? BeslotenOp { get; private set; }

    public MedewerkerId? BeslotenDoorId { get; private set; }

    /// <exception cref="RegelOvertredenException">REDEN: refused without a reason.</exception>
    internal static void EisReden(Besluit besluit, Afwijsreden? reden)
    {
        if (besluit == Zorgovereenkomsten.Besluit.Afwijzen && reden is null)
        {
            throw new RegelOvertredenException("REDEN", "Kies een reden. Zonder reden kunt u niet afwijzen.");
        }
    }

    internal void Beslis(Besluit besluit, Afwijsreden? reden, string? toelichting, MedewerkerId medewerker, DateOnly vandaag)
    {
        (Besluit, Reden, Toelichting) = (besluit, reden, toelichting);
        (BeslotenOp, BeslotenDoorId) = (vandaag, medewerker);
    }

    protected void Vraag(BudgethouderId budgethouder, VerstrekkerId verstrekker, Wet wet, DateOnly vandaag, DateOnly uiterlijk)
    {
        (BudgethouderId, VerstrekkerId, Wet) = (budgethouder, verstrekker, wet);
        (GevraagdOp, UiterlijkOp) = (vandaag, uiterlijk);
        ToonAanKeten();
    }
}
