namespace PgbPortal.Domain.Verstrekkers;

/// <summary>The bytes of a logo, apart from its verstrekker: that one is read everywhere, and these are not.</summary>
public sealed class Verstrekkerlogo
{
    private Verstrekkerlogo()
    {
    }

    public VerstrekkerId VerstrekkerId { get; private set; }

    /// <summary>A PNG that the portal packed itself.</summary>
    public byte[] Inhoud { get; private set; } = [];

    public static Verstrekkerlogo Van(VerstrekkerId verstrekker, Logobeeld beeld) => new() { VerstrekkerId = verstrekker, Inhoud = beeld.Inhoud };

    public void Vervang(Logobeeld beeld) => Inhoud = beeld.Inhoud;
}
