using PgbPortal.Domain.Waarden;
using static PgbPortal.Domain.Budgetten.ReserveringStatus;

namespace PgbPortal.Domain.Budgetten;

/// <summary>Own money of a budgethouder that is set aside for one claim, or to go back to the budgethouder. It ends exactly once, as a reservation does.</summary>
public sealed class Stortingsbelofte : Dossierstuk
{
    public static readonly Overgangen<ReserveringStatus> Statusovergangen = new((Open, [Geboekt, Vrijgegeven]));

    private Stortingsbelofte()
    {
    }

    public StortingsbelofteId Id { get; private set; }

    public DeclaratieId DeclaratieId { get; private set; }

    public Bedrag Bedrag { get; private set; }

    public ReserveringStatus Status { get; private set; } = Open;

    public static Stortingsbelofte Maak(BudgethouderId budgethouder, DeclaratieId declaratie, Bedrag bedrag) =>
        bedrag <= Waarden.Bedrag.Nul
            ? throw new ArgumentOutOfRangeException(nameof(bedrag), "Een belofte is meer dan nul.")
            : new()
            {
                Id = StortingsbelofteId.Nieuw(),
                BudgethouderId = budgethouder,
                DeclaratieId = declaratie,
                Bedrag = bedrag,
                ZichtbaarVoorSvb = true,
            };

    public void Boek() => Status = Statusovergangen.Controleer(Status, Geboekt);

    public void GeefVrij() => Status = Statusovergangen.Controleer(Status, Vrijgegeven);
}

/// <summary>Own money of a budgethouder that came in at the bank.</summary>
public sealed class Storting : Dossierstuk
{
    private Storting()
    {
    }

    public StortingId Id { get; private set; }

    public Bedrag Bedrag { get; private set; }

    public DateOnly OntvangenOp { get; private set; }

    /// <summary>Reference of the bank, unique: the same receipt told twice is one storting. Null when somebody typed it in.</summary>
    public string? Bankkenmerk { get; private set; }

    /// <param name="id">Made by the form or from the line of the bank, so that what is told twice is one storting.</param>
    /// <exception cref="RegelOvertredenException">STORTING: no amount.</exception>
    public static Storting Ontvang(StortingId id, BudgethouderId budgethouder, Bedrag bedrag, DateOnly dag, string? bankkenmerk) =>
        bedrag <= Waarden.Bedrag.Nul
            ? throw new RegelOvertredenException("STORTING", "Vul een bedrag in dat meer is dan nul.")
            : new()
            {
                Id = id,
                BudgethouderId = budgethouder,
                Bedrag = bedrag,
                OntvangenOp = dag,
                Bankkenmerk = bankkenmerk,
                ZichtbaarVoorSvb = true,
            };
}
