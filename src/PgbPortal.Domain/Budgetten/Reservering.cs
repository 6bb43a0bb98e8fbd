using PgbPortal.Domain.Waarden;
using static PgbPortal.Domain.Budgetten.ReserveringStatus;

namespace PgbPortal.Domain.Budgetten;

public enum ReserveringStatus
{
    Open,

    /// <summary>Paid, in whole or in part; the rest became free.</summary>
    Geboekt,
    Vrijgegeven,

    /// <summary>Not used in time: the budget was closed, or the month of the term passed.</summary>
    Verlopen,
}

public enum Reserveringsoort
{
    Declaratie,
    VerantwoordingsvrijBedrag,

    /// <summary>One planned month of maandloon with its fixed travel; the cause is the term.</summary>
    Maandloontermijn,
}

/// <summary>Money of one functiebudget set aside for one cause. It ends exactly once.</summary>
public sealed class Reservering : Dossierstuk
{
    public static readonly Overgangen<ReserveringStatus> Statusovergangen = new((Open, [ReserveringStatus.Geboekt, Vrijgegeven, Verlopen]));

    private Reservering()
    {
    }

    public ReserveringId Id { get; private set; }

    public FunctiebudgetId FunctiebudgetId { get; private set; }

    public Reserveringsoort Soort { get; private set; }

    /// <summary>The declaratie, toekenning or term it was made for.</summary>
    public Guid OorzaakId { get; private set; }

    public Bedrag Bedrag { get; private set; }

    /// <summary>What went out of it. Once it has ended, this and <see cref="Vrij"/> are together the whole reservation.</summary>
    public Bedrag Geboekt { get; private set; }

    /// <summary>What became free of it.</summary>
    public Bedrag Vrij { get; private set; }

    public ReserveringStatus Status { get; private set; } = Open;

    public static Reservering Maak(Toekenningen.Functiebudget functiebudget, Reserveringsoort soort, Guid oorzaak, Bedrag bedrag)
    {
        if (bedrag <= Waarden.Bedrag.Nul)
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

    /// <param name="geboekt">What really went out, at most the reservation; the rest becomes free.</param>
    public void Boek(Bedrag geboekt)
    {
        if (geboekt < Waarden.Bedrag.Nul || geboekt > Bedrag)
        {
            throw new ArgumentOutOfRangeException(nameof(geboekt), "Er kan niet meer uit dan er is gereserveerd.");
        }

        Status = Statusovergangen.Controleer(Status, ReserveringStatus.Geboekt);
        (Geboekt, Vrij) = (geboekt, Bedrag - geboekt);
    }

    public void GeefVrij()
    {
        Status = Statusovergangen.Controleer(Status, Vrijgegeven);
        Vrij = Bedrag;
    }

    public void Verloop()
    {
        Status = Statusovergangen.Controleer(Status, Verlopen);
        Vrij = Bedrag;
    }
}
