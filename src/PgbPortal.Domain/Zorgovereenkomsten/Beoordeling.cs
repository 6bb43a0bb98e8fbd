namespace PgbPortal.Domain.Zorgovereenkomsten;

/// <summary>The judgement of one verstrekker under one law about an agreement.</summary>
public sealed class Beoordeling : Verstrekkersoordeel
{
    private Beoordeling()
    {
    }

    public ZorgovereenkomstId ZorgovereenkomstId { get; private init; }

    internal static Beoordeling Vraag(
        Zorgovereenkomst overeenkomst, VerstrekkerId verstrekker, Wet wet, DateOnly vandaag, DateOnly uiterlijk)
    {
        var beoordeling = new Beoordeling { ZorgovereenkomstId = overeenkomst.Id };
        beoordeling.Vraag(overeenkomst.BudgethouderId, verstrekker, wet, vandaag, uiterlijk);
        return beoordeling;
    }
}
