namespace PgbPortal.Domain.Verstrekkers;

/// <summary>Somebody who works at a verstrekker or at the SVB.</summary>
public sealed class Medewerker
{
    private Medewerker()
    {
    }

    public MedewerkerId Id { get; private set; }

    public string Naam { get; private set; } = "";

    public Rol Rol { get; private set; }

    /// <summary>Null for the SVB.</summary>
    public VerstrekkerId? VerstrekkerId { get; private set; }

    /// <summary>The laws this person works for; empty for the SVB.</summary>
    public IReadOnlyList<Wet> Wetten { get; private set; } = [];

    /// <exception cref="ArgumentException">A role of a verstrekker without verstrekker, or the other way round.</exception>
    public static Medewerker Maak(MedewerkerId id, string naam, Rol rol, VerstrekkerId? verstrekker, IReadOnlyList<Wet> wetten)
    {
        Controleer(rol, verstrekker);
        return new() { Id = id, Naam = naam, Rol = rol, VerstrekkerId = verstrekker, Wetten = wetten };
    }

    /// <summary>The own organisation gave another name, role or laws. Another organisation is another medewerker.</summary>
    /// <exception cref="ArgumentException">A role that this organisation does not have.</exception>
    public void Wijzig(string naam, Rol rol, IReadOnlyList<Wet> wetten)
    {
        Controleer(rol, VerstrekkerId);
        (Naam, Rol) = (naam, rol);
        if (!Wetten.SequenceEqual(wetten))
        {
            Wetten = wetten;
        }
    }

    /// <summary>Who left long ago: what they decided stays, who they were does not.</summary>
    public void MaakNaamloos(string naam) => Naam = naam;

    private static void Controleer(Rol rol, VerstrekkerId? verstrekker)
    {
        if (rol.IsVerstrekker != verstrekker.HasValue || !(rol.IsVerstrekker || rol.IsSvb))
        {
            throw new ArgumentException("Deze rol past niet bij deze organisatie.", nameof(rol));
        }
    }
}
