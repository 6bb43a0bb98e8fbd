namespace PgbPortal.Application.Identity;

/// <summary>On what somebody is signed in; more is not kept of it.</summary>
public enum Apparaatsoort
{
    Onbekend,
    Computer,
    Telefoon,
    Tablet,
}

/// <summary>
/// One time that somebody signed in. The key stands in the cookie; here is only its hash, so who reads the database can open nothing.
/// </summary>
internal sealed class Aanmeldsessie
{
    public required Guid Id { get; init; }

    public required Guid GebruikerId { get; init; }

    /// <summary>SHA-256 of the key, in hexadecimal.</summary>
    public required string Sleutelhash { get; init; }

    /// <summary>By which way in: "burger", "medewerker-westland", "oefenwereld".</summary>
    public required string Weg { get; init; }

    public required Apparaatsoort Apparaat { get; init; }

    public required DateTime BegonnenOpUtc { get; init; }

    /// <summary>Whatever happens, the session is over then.</summary>
    public required DateTime VerlooptOpUtc { get; init; }

    /// <summary>The last use, on about a minute.</summary>
    public required DateTime GebruiktOpUtc { get; set; }

    /// <summary>When somebody last showed who they are; a step that asks for it recently looks at this.</summary>
    public required DateTime BevestigdOpUtc { get; set; }

    /// <summary>Null as long as it is open.</summary>
    public DateTime? BeeindigdOpUtc { get; private set; }

    public void Beeindig(DateTime nuUtc) => BeeindigdOpUtc ??= nuUtc;
}
