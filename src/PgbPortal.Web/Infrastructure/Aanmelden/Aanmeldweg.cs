namespace PgbPortal.Web.Infrastructure.Aanmelden;

/// <summary>Who comes in by this way.</summary>
public enum Aanmeldsoort
{
    Burger,
    Organisatie,
    Medewerker,
}

/// <summary>One way in: an identity provider that we trust for one kind of people, and nothing more.</summary>
/// <param name="Sleutel">Name of the scheme and part of the address to come back to: "burger", "medewerker-westland".</param>
/// <param name="Naam">On the button.</param>
/// <param name="Authority">The issuer, to the letter.</param>
/// <param name="Niveaus">The levels (acr) that are high enough; what is not in it is refused.</param>
/// <param name="Claim">Where the BSN or KvK-nummer stands; not used for a medewerker.</param>
/// <param name="Organisatie">Of a medewerker: code of the verstrekker, or "SVB".</param>
/// <param name="Rolclaim">Of a medewerker: where the role stands.</param>
/// <param name="Wettenclaim">Of a medewerker: where the laws stand.</param>
public sealed record Aanmeldweg(
    string Sleutel,
    Aanmeldsoort Soort,
    string Naam,
    Uri Authority,
    string ClientId,
    string ClientSecret,
    IReadOnlyList<string> Niveaus,
    string Claim,
    string Organisatie = "",
    string Rolclaim = "",
    string Wettenclaim = "")
{
    /// <summary>Of a medewerker: a message of signing out may leave out what kind of token it is, for a provider that cannot say so.</summary>
    public bool AfmeldenZonderType { get; init; }

    /// <summary>Each way has its own address to come back to: an answer of one cannot be passed off as one of another.</summary>
    public string Terug => $"/aanmelden/terug/{Sleutel}";
}
