namespace PgbPortal.Domain.Zorgovereenkomsten;

/// <summary>The judgement of one verstrekker under one law about a change.</summary>
public sealed class Wijzigingsbeoordeling : Verstrekkersoordeel
{
    private Wijzigingsbeoordeling()
    {
    }

    public OvereenkomstwijzigingId OvereenkomstwijzigingId { get; private init; }

    internal static Wijzigingsbeoordeling Vraag(
        Overeenkomstwijziging wijziging, VerstrekkerId verstrekker, Wet wet, DateOnly vandaag, DateOnly uiterlijk)
    {
        var beoordeling = new Wijzigingsbeoordeling { OvereenkomstwijzigingId = wijziging.Id };
        beoordeling.Vraag(wijziging.BudgethouderId, verstrekker, wet, vandaag, uiterlijk);
        return beoordeling;
    }
}
