using PgbPortal.Domain.Personen;

namespace PgbPortal.Domain.Budgethouders;

/// <summary>The beheerder proposes who will manage the budget; the verstrekker decides.</summary>
/// <remarks>Source: scenarios/README.md section 9; ZO-021.</remarks>
public sealed class Vertegenwoordigersvoorstel
{
    private Vertegenwoordigersvoorstel()
    {
    }

    /// <summary>Also the key of the vertegenwoordiging when it is accepted.</summary>
    public VertegenwoordigingId Id { get; private set; }

    public BudgethouderId BudgethouderId { get; private set; }

    public PersoonId PersoonId { get; private set; }

    public string Naam { get; private set; } = "";

    public Vertegenwoordigersoort Soort { get; private set; }

    /// <summary>ZO-021: gives paid care to this budgethouder.</summary>
    public bool IsBetaaldeZorgverlener { get; private set; }

    public PersoonId VoorgesteldDoorId { get; private set; }

    public DateOnly VoorgesteldOp { get; private set; }

    /// <summary>Null as long as nobody decided.</summary>
    public bool? Aanvaard { get; private set; }

    public DateOnly? BeslotenOp { get; private set; }

    public MedewerkerId? BeslotenDoorId { get; private set; }

    /// <summary>Two who decide at once: the second sees that it was done.</summary>
    public int Versie { get; private set; }

    /// <exception cref="RegelOvertredenException">STATUS: the budgethouder, or a kind that does not act.</exception>
    public static Vertegenwoordigersvoorstel Doe(
        VertegenwoordigingId id,
        Budgethouder budgethouder,
        Persoon persoon,
        Vertegenwoordigersoort soort,
        bool isBetaaldeZorgverlener,
        PersoonId door,
        DateOnly vandaag)
    {
        if (persoon.Id == budgethouder.PersoonId)
        {
            throw new RegelOvertredenException("STATUS", "De budgethouder kan niet de eigen vertegenwoordiger zijn. Kies een ander.");
        }

        if (soort is Vertegenwoordigersoort.Meekijker or Vertegenwoordigersoort.Contactpersoon)
        {
            throw new RegelOvertredenException("STATUS", "Een meekijker of contactpersoon beheert geen budget. Kies een andere soort.");
        }

        return new()
        {
            Id = id,
            BudgethouderId = budgethouder.Id,
            PersoonId = persoon.Id,
            Naam = persoon.Naam,
            Soort = soort,
            IsBetaaldeZorgverlener = isBetaaldeZorgverlener,
            VoorgesteldDoorId = door,
            VoorgesteldOp = vandaag,
        };
    }

    /// <exception cref="RegelOvertredenException">STATUS: decided before.</exception>
    public void Beslis(bool aanvaard, MedewerkerId door, DateOnly vandaag)
    {
        if (Aanvaard is not null)
        {
            throw new RegelOvertredenException("STATUS", "Hierover is al besloten. U hoeft niets meer te doen.");
        }

        (Aanvaard, BeslotenDoorId, BeslotenOp) = (aanvaard, door, vandaag);
        Versie++;
    }
}
