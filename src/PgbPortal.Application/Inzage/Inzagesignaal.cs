using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;

namespace PgbPortal.Application.Inzage;

public enum Signaalsoort
{
    /// <summary>One employee opened more dossiers in a day than is usual.</summary>
    VeelDossiers,

    /// <summary>On no day so many that it was noticed, and more in seven days than is usual.</summary>
    VeelDossiersInWeek,

    /// <summary>An administrator renewed the code of a colleague who had an account in use.</summary>
    CodeVernieuwd,

    /// <summary>An administrator invited somebody with the name of a colleague who has an account.</summary>
    TweedeAccount,

    /// <summary>Lines of the care log were changed or are gone.</summary>
    LogboekNietHeel,
}

/// <summary>What whoever watches over the log made of a signal.</summary>
public enum Signaaloordeel
{
    /// <summary>The work of that day explains it.</summary>
    Verklaard,

    /// <summary>Talked about with the employee and the manager.</summary>
    Besproken,

    /// <summary>Handed over to who handles incidents.</summary>
    GemeldAlsIncident,
}

/// <summary>Something in the care log that a person must look at. One for each employee and day, and one more for each mandate.</summary>
internal sealed class Inzagesignaal
{
    public required Guid Id { get; init; }

    public required DateOnly Dag { get; init; }

    public required Signaalsoort Soort { get; init; }

    /// <summary>The account of the employee; null when it is about the log itself.</summary>
    public Guid? GebruikerId { get; init; }

    /// <summary>The organisation that looks into it: of the employee, or who gave the mandate; null for the SVB.</summary>
    public VerstrekkerId? VerstrekkerId { get; init; }

    /// <summary>Who gave the mandate that it is about, which is then <see cref="VerstrekkerId"/>; empty: it is about no mandate.</summary>
    /// <remarks>Never null: it makes a signal unique, and databases differ about null there.</remarks>
    public Guid Mandaatgever { get; init; }

    /// <summary>How many dossiers there were when it was noticed, or how many lines are wrong.</summary>
    public required int Aantal { get; init; }

    public required DateTime OpUtc { get; init; }

    /// <summary>Null as long as nobody looked at it.</summary>
    public DateTime? AfgehandeldOpUtc { get; private set; }

    public Guid? AfgehandeldDoor { get; private set; }

    public Signaaloordeel? Oordeel { get; private set; }

    /// <summary>Something that an administrator did with this account; once each day, saved with what was done.</summary>
    public static async Task MeldAsync(
        PgbDbContext db, Signaalsoort soort, Guid account, VerstrekkerId verstrekker, DateOnly dag, DateTime nuUtc, CancellationToken cancellationToken)
    {
        if (!await db.Inzagesignalen.AnyAsync(s => s.GebruikerId == account && s.Dag == dag && s.Soort == soort, cancellationToken))
        {
            db.Add(new Inzagesignaal
            {
                Id = Tijdsleutel.Nieuw(), Dag = dag, Soort = soort, GebruikerId = account, VerstrekkerId = verstrekker, Aantal = 1, OpUtc = nuUtc,
            });
        }
    }

    /// <exception cref="RegelOvertredenException">Somebody handled it already, or it is about oneself.</exception>
    public void HandelAf(Signaaloordeel oordeel, Guid door, DateTime nuUtc)
    {
        if (AfgehandeldOpUtc is not null)
        {
            throw new RegelOvertredenException("IZ-001", "Iemand anders heeft dit signaal al afgehandeld.");
        }

        if (door == GebruikerId)
        {
            throw new RegelOvertredenException("IZ-002", "Dit signaal gaat over uzelf. Vraag een collega om het te bekijken.");
        }

        (Oordeel, AfgehandeldDoor, AfgehandeldOpUtc) = (oordeel, door, nuUtc);
    }
}
