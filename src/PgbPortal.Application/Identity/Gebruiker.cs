using Microsoft.AspNetCore.Identity;

namespace PgbPortal.Application.Identity;

/// <summary>An account: of a person, of an organisation, or of a medewerker. Exactly one of the three is filled.</summary>
public sealed class Gebruiker : IdentityUser<Guid>
{
    public PersoonId? PersoonId { get; set; }

    public ZorgverlenerId? ZorgverlenerId { get; set; }

    public MedewerkerId? MedewerkerId { get; set; }

    /// <summary>The name that the portal shows.</summary>
    [ProtectedPersonalData]
    public string Naam { get; set; } = "";

    /// <summary>The account ended: it signs in no more, and every session of it is over. Null as long as it goes on.</summary>
    public DateTime? BeeindigdOpUtc { get; set; }

    /// <summary>Made up for the oefenwereld: signs in without a password, and may not exist in Production.</summary>
    public bool IsOefenaccount { get; set; }

    /// <summary>One sentence about who this is, for the sign-in page of the oefenwereld.</summary>
    public string? Omschrijving { get; set; }

    /// <summary>Order on the sign-in page of the oefenwereld.</summary>
    public int Volgorde { get; set; }
}
