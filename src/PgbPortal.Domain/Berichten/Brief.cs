namespace PgbPortal.Domain.Berichten;

/// <summary>A letter on paper with the notices of one reader that nobody could send by e-mail. Somebody of the SVB prints it and posts it.</summary>
public sealed class Brief
{
    private Brief()
    {
    }

    public BriefId Id { get; private set; }

    public PersoonId? AanPersoonId { get; private set; }

    public ZorgverlenerId? AanZorgverlenerId { get; private set; }

    /// <summary>The dossier that it is about; null for a zorgverlener, whose letter names no budgethouder.</summary>
    public BudgethouderId? BudgethouderId { get; private set; }

    public DateOnly Op { get; private set; }

    /// <summary>Null as long as it waits.</summary>
    public DateTime? VerzondenOpUtc { get; private set; }

    public MedewerkerId? VerzondenDoorId { get; private set; }

    public int Versie { get; private set; }

    public static Brief AanPersoon(PersoonId persoon, BudgethouderId? dossier, DateOnly op) =>
        new() { Id = BriefId.Nieuw(), AanPersoonId = persoon, BudgethouderId = dossier, Op = op };

    public static Brief AanZorgverlener(ZorgverlenerId zorgverlener, DateOnly op) =>
        new() { Id = BriefId.Nieuw(), AanZorgverlenerId = zorgverlener, Op = op };

    /// <summary>It is in the post. The first who says so is remembered.</summary>
    /// <returns>False when it was said before.</returns>
    public bool MeldVerzonden(MedewerkerId? door, DateTime nuUtc)
    {
        if (VerzondenOpUtc is not null)
        {
            return false;
        }

        (VerzondenOpUtc, VerzondenDoorId) = (nuUtc, door);
        return true;
    }

    /// <summary>Called by the persistence layer only, once for each save.</summary>
    public void VerhoogVersie() => Versie = checked(Versie + 1);
}
