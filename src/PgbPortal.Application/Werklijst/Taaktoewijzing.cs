using PgbPortal.Application.Start;

namespace PgbPortal.Application.Werklijst;

/// <summary>A task that a colleague has. It gives no right: what somebody sees and may do follows from the function and the laws alone.</summary>
internal sealed class Taaktoewijzing
{
    public const int Sleutellengte = 120;

    private Taaktoewijzing()
    {
    }

    /// <summary>Organisation, kind and subject: of two who share out the same task at once, one is refused.</summary>
    public string Sleutel { get; private set; } = "";

    /// <summary>Null for the SVB.</summary>
    public VerstrekkerId? VerstrekkerId { get; private set; }

    public Taaksoort Soort { get; private set; }

    public Guid OnderwerpId { get; private set; }

    public MedewerkerId AanId { get; private set; }

    public MedewerkerId DoorId { get; private set; }

    public DateTime OpUtc { get; private set; }

    public int Versie { get; private set; }

    public static string SleutelVan(VerstrekkerId? verstrekker, Taaksoort soort, Guid onderwerp) =>
        $"{(verstrekker is { } v ? v.Waarde.ToString("N") : "svb")}.{soort}.{onderwerp:N}";

    public static Taaktoewijzing Maak(VerstrekkerId? verstrekker, Taaksoort soort, Guid onderwerp, MedewerkerId aan, MedewerkerId door, DateTime opUtc) => new()
    {
        Sleutel = SleutelVan(verstrekker, soort, onderwerp),
        VerstrekkerId = verstrekker,
        Soort = soort,
        OnderwerpId = onderwerp,
        AanId = aan,
        DoorId = door,
        OpUtc = opUtc,
    };

    public void Geef(MedewerkerId aan, MedewerkerId door, DateTime opUtc)
    {
        (AanId, DoorId, OpUtc) = (aan, door, opUtc);
        Versie = checked(Versie + 1);
    }
}
