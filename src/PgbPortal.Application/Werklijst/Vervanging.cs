using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Werklijst;

/// <summary>While one employee is away, the tasks of that one are those of a colleague with the same function. It gives no right.</summary>
internal sealed class Vervanging
{
    /// <summary>Longer than this somebody is not away: then the tasks are given to another.</summary>
    public const int MeesteDagen = 366;

    private Vervanging()
    {
    }

    public VervangingId Id { get; private set; }

    /// <summary>Null for the SVB.</summary>
    public VerstrekkerId? VerstrekkerId { get; private set; }

    /// <summary>Who is away.</summary>
    public MedewerkerId VoorId { get; private set; }

    public MedewerkerId DoorId { get; private set; }

    public DateOnly Van { get; private set; }

    public DateOnly TotEnMet { get; private set; }

    public MedewerkerId IngesteldDoorId { get; private set; }

    /// <exception cref="RegelOvertredenException">Somebody in the own place (WL-003), or a period that is over or too long (WL-004).</exception>
    public static Vervanging Maak(VerstrekkerId? verstrekker, MedewerkerId voor, MedewerkerId door, Periode periode, MedewerkerId ingesteldDoor, DateOnly vandaag)
    {
        if (voor == door)
        {
            throw new RegelOvertredenException("WL-003", "Kies een ander: niemand vervangt zichzelf.");
        }

        if (periode.TotEnMet < vandaag || periode.TotEnMet.DayNumber - periode.Van.DayNumber >= MeesteDagen)
        {
            throw new RegelOvertredenException("WL-004", "Kies een laatste dag die nog komt, hoogstens een jaar na de eerste.");
        }

        return new()
        {
            Id = VervangingId.Nieuw(),
            VerstrekkerId = verstrekker,
            VoorId = voor,
            DoorId = door,
            Van = periode.Van,
            TotEnMet = periode.TotEnMet,
            IngesteldDoorId = ingesteldDoor,
        };
    }
}
