namespace PgbPortal.Domain.Zorgovereenkomsten;

/// <summary>The judgement of one verstrekker under one law: one task, one answer.</summary>
public sealed class Beoordeling : Dossierstuk
{
    private Beoordeling()
    {
    }

    public ZorgovereenkomstId ZorgovereenkomstId { get; private set; }

    public DateOnly GevraagdOp { get; private set; }

    public DateOnly UiterlijkOp { get; private set; }

    public Besluit? Besluit { get; private set; }

    public Afwijsreden? Reden { get; private set; }

    public string? Toelichting { get; private set; }

    public DateOnly? BeslotenOp { get; private set; }

    public MedewerkerId? BeslotenDoorId { get; private set; }

    internal static Beoordeling Vraag(
        Zorgovereenkomst overeenkomst, VerstrekkerId verstrekker, Wet wet, DateOnly vandaag, DateOnly uiterlijk)
    {
        var beoordeling = new Beoordeling
        {
            ZorgovereenkomstId = overeenkomst.Id,
            BudgethouderId = overeenkomst.BudgethouderId,
            VerstrekkerId = verstrekker,
            Wet = wet,
            GevraagdOp = vandaag,
            UiterlijkOp = uiterlijk,
        };
        beoordeling.ToonAanKeten();
        return beoordeling;
    }

    internal void Beslis(Besluit besluit, Afwijsreden? reden, string? toelichting, MedewerkerId medewerker, DateOnly vandaag)
    {
        (Besluit, Reden, Toelichting) = (besluit, reden, toelichting);
        (BeslotenOp, BeslotenDoorId) = (vandaag, medewerker);
    }
}
