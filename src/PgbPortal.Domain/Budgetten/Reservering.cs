using PgbPortal.Domain.Waarden;
using static PgbPortal.Domain.Budgetten.ReserveringStatus;

namespace PgbPortal.Domain.Budgetten;

public enum ReserveringStatus
{
    Open,

    /// <summary>Paid, in whole or in part; the rest became free.</summary>
    Geboekt,
    Vrijgegeven,
    Verlopen,
}

public enum Reserveringsoort
{
    Declaratie,
    VerantwoordingsvrijBedrag,
}

/// <summary>Money of one functiebudget set aside for one cause. It ends exactly once.</summary>
public sealed class Reservering : Dossierstuk
{
    public static readonly Overgangen<ReserveringStatus> Statusovergangen = new((Open, [Geboekt, Vrijgegeven, Verlopen]));

    private Reservering()
    {
    }

    public ReserveringId Id { get; private set; }

    public FunctiebudgetId FunctiebudgetId { get; private set; }

    public Reserveringsoort Soort { get; private set; }

    /// <summary>The declaratie or toekenning it was made for.</summary>
    public Guid OorzaakId { get; private set; }

    public Bedrag Bedrag { get; private set; }

    public ReserveringStatus Status { get; private set; } = Open;

    public static Reservering Maak(Toekenningen.Functiebudget functiebudget, Reserveringsoort soort, Guid oorzaak, Bedrag bedrag)
    {
        if (bedrag <= Bedrag.Nul)
        {
            throw new ArgumentOutOfRangeException(nameof(bedrag), "Een reservering is meer dan nul.");
        }

        var reservering = new Reservering
        {
            Id = ReserveringId.Nieuw(),
            FunctiebudgetId = functiebudget.Id,
            BudgethouderId = functiebudget.BudgethouderId,
            VerstrekkerId = functiebudget.VerstrekkerId,
            Wet = functiebudget.Wet,
            Soort = soort,
            OorzaakId = oorzaak,
            Bedrag = bedrag,
        };
        reservering.ToonAanKeten();
        return reservering;
    }

    public void Boek() => Status = Statusovergangen.Controleer(Status, Geboekt);

    public void GeefVrij() => Status = Statusovergangen.Controleer(Status, Vrijgegeven);
}
