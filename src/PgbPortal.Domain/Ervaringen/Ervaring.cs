namespace PgbPortal.Domain.Ervaringen;

/// <summary>After what somebody was asked how it went.</summary>
public enum Kernmoment
{
    DeclaratieVerstuurd,
    DeclaratieBeoordeeld,
    OvereenkomstOndertekend,
    OvereenkomstBeoordeeld,
    ToekenningVastgelegd,

    /// <summary>On one's own initiative.</summary>
    Zelf,
}

/// <summary>As what somebody used the portal; the results are told per group, never per person.</summary>
public enum Ervaringsgroep
{
    Budgethouder,
    Vertegenwoordiger,
    Zorgverlener,
    Verstrekker,
    Svb,
}

/// <summary>What somebody thinks of the portal: a mark and why, or that they do not want to say it now.</summary>
/// <remarks>Source: the yearly klantonderzoek, repeated in the portal itself (domein.md 9.3, 16).</remarks>
public sealed class Ervaring
{
    public const int LaagsteCijfer = 1;
    public const int HoogsteCijfer = 10;
    public const int LangsteToelichting = 1000;

    private Ervaring()
    {
    }

    public ErvaringId Id { get; private set; }

    /// <summary>Whose account, so that nobody is asked too often; null once it is old.</summary>
    public Guid? GebruikerId { get; private set; }

    public Ervaringsgroep Groep { get; private set; }

    public Kernmoment Moment { get; private set; }

    public DateOnly Op { get; private set; }

    /// <summary>1 to 10; null: did not want to say.</summary>
    public int? Cijfer { get; private set; }

    /// <summary>Why, in own words; never shown in public, and gone once it is old.</summary>
    public string? Toelichting { get; private set; }

    /// <exception cref="RegelOvertredenException">ERV-01: no mark from 1 to 10. ERV-02: too much text.</exception>
    public static Ervaring Geef(Guid gebruiker, Ervaringsgroep groep, Kernmoment moment, int cijfer, string? toelichting, DateOnly vandaag)
    {
        if (cijfer is < LaagsteCijfer or > HoogsteCijfer)
        {
            throw new RegelOvertredenException("ERV-01", $"Kies een cijfer van {LaagsteCijfer} tot en met {HoogsteCijfer}.");
        }

        var kaal = toelichting?.ReplaceLineEndings("\n").Trim();
        if (kaal is { Length: > LangsteToelichting })
        {
            throw new RegelOvertredenException("ERV-02", $"Maak uw tekst korter: hoogstens {LangsteToelichting} tekens.");
        }

        return Maak(gebruiker, groep, moment, vandaag, cijfer, string.IsNullOrEmpty(kaal) ? null : kaal);
    }

    /// <summary>Somebody did not want to say it: that counts as asked.</summary>
    public static Ervaring SlaOver(Guid gebruiker, Ervaringsgroep groep, Kernmoment moment, DateOnly vandaag) =>
        Maak(gebruiker, groep, moment, vandaag, null, null);

    /// <summary>From now on it is a mark of nobody.</summary>
    public void MaakAnoniem() => (GebruikerId, Toelichting) = (null, null);

    private static Ervaring Maak(Guid gebruiker, Ervaringsgroep groep, Kernmoment moment, DateOnly op, int? cijfer, string? toelichting) => new()
    {
        Id = ErvaringId.Nieuw(),
        GebruikerId = gebruiker,
        Groep = groep,
        Moment = moment,
        Op = op,
        Cijfer = cijfer,
        Toelichting = toelichting,
    };
}
