using System.Security.Cryptography;
using System.Text;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Berichten;

/// <summary>When somebody wants to be told by e-mail that there is something new.</summary>
public enum Berichtwijze
{
    Meteen,
    Dagelijks,
    Nooit,
}

/// <summary>What became of a code that somebody filled in.</summary>
public enum Codeuitkomst
{
    Bevestigd,
    Onjuist,

    /// <summary>Too old, tried too often, or never asked for: only a new code helps.</summary>
    Verlopen,
}

/// <summary>How one reader wants to be told: a person, or a zorgverlener that is no person. An address counts only after its code came back.</summary>
public sealed class Berichtkeuze
{
    /// <summary>A code is six digits.</summary>
    public const int Codelengte = 6;

    /// <summary>So often a code may be tried; a guess has a chance of one in 200,000.</summary>
    public const int HoogstensPogingen = 5;

    /// <summary>So many codes go out in a day: nobody can fill the mailbox of somebody else.</summary>
    public const int HoogstensCodesPerDag = 5;

    /// <summary>How long a code can be used: long enough for who asks somebody else to help.</summary>
    public static readonly TimeSpan Codeduur = TimeSpan.FromHours(24);

    private Berichtkeuze()
    {
    }

    public BerichtkeuzeId Id { get; private set; }

    public PersoonId? PersoonId { get; private set; }

    /// <summary>An organisation; null when it is about a person.</summary>
    public ZorgverlenerId? ZorgverlenerId { get; private set; }

    /// <summary>The confirmed address; null when there is none.</summary>
    public string? Adres { get; private set; }

    public DateTime? BevestigdOpUtc { get; private set; }

    /// <summary>An address that waits for its code.</summary>
    public string? NieuwAdres { get; private set; }

    public string? Bevestigingscode { get; private set; }

    public DateTime? CodeVerlooptOpUtc { get; private set; }

    public int CodePogingen { get; private set; }

    /// <summary>Waits to be put in an e-mail; null: was sent, or there is none.</summary>
    public DateTime? CodeGevraagdOpUtc { get; private set; }

    /// <summary>The day on which the last code was asked for, and how many on that day.</summary>
    public DateOnly? Codedag { get; private set; }

    public int CodesOpDag { get; private set; }

    public Berichtwijze Wijze { get; private set; } = Berichtwijze.Meteen;

    /// <summary>The mail server refused the confirmed address; null as long as it works.</summary>
    public DateTime? AdresfoutOpUtc { get; private set; }

    public int Versie { get; private set; }

    /// <summary>The address to which mail can go now.</summary>
    public string? BruikbaarAdres => AdresfoutOpUtc is null ? Adres : null;

    public static Berichtkeuze VoorPersoon(PersoonId persoon) => new() { Id = BerichtkeuzeId.Nieuw(), PersoonId = persoon };

    public static Berichtkeuze VoorZorgverlener(ZorgverlenerId zorgverlener) => new() { Id = BerichtkeuzeId.Nieuw(), ZorgverlenerId = zorgverlener };

    public void Kies(Berichtwijze wijze) => Wijze = wijze;

    /// <summary>From now on the address waits for this code; the one that was confirmed before stays in use until then.</summary>
    /// <exception cref="RegelOvertredenException">MAIL-01: too many codes today.</exception>
    public void GeefOp(Emailadres adres, string code, DateOnly vandaag, DateTime nuUtc)
    {
        if (Codedag == vandaag && CodesOpDag >= HoogstensCodesPerDag)
        {
            throw new RegelOvertredenException("MAIL-01", "Wij stuurden u vandaag al vijf codes. Probeer het morgen opnieuw.");
        }

        CodesOpDag = Codedag == vandaag ? CodesOpDag + 1 : 1;
        (Codedag, CodeGevraagdOpUtc) = (vandaag, nuUtc);
        (NieuwAdres, Bevestigingscode) = (adres.Waarde, code);
        (CodeVerlooptOpUtc, CodePogingen) = (nuUtc + Codeduur, 0);
    }

    /// <summary>The code is on its way.</summary>
    public void MeldCodeKlaargezet() => CodeGevraagdOpUtc = null;

    /// <summary>Counts the try, also when it is wrong: the caller saves in each case.</summary>
    public Codeuitkomst Bevestig(string code, DateTime nuUtc)
    {
        if (NieuwAdres is null || Bevestigingscode is null || CodeVerlooptOpUtc <= nuUtc || CodePogingen >= HoogstensPogingen)
        {
            return Codeuitkomst.Verlopen;
        }

        CodePogingen++;
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(code), Encoding.UTF8.GetBytes(Bevestigingscode)))
        {
            return CodePogingen >= HoogstensPogingen ? Codeuitkomst.Verlopen : Codeuitkomst.Onjuist;
        }

        (Adres, BevestigdOpUtc, AdresfoutOpUtc) = (NieuwAdres, nuUtc, null);
        VergeetNieuwAdres();
        return Codeuitkomst.Bevestigd;
    }

    public void VergeetNieuwAdres() => (NieuwAdres, Bevestigingscode, CodeVerlooptOpUtc, CodePogingen, CodeGevraagdOpUtc) = (null, null, null, 0, null);

    /// <summary>No mail any more, and nothing is kept of the address.</summary>
    public void VerwijderAdres()
    {
        (Adres, BevestigdOpUtc, AdresfoutOpUtc) = (null, null, null);
        VergeetNieuwAdres();
    }

    /// <summary>A mail server refused this address. Another one that was confirmed meanwhile keeps its own state.</summary>
    public void MeldAdresfout(string adres, DateTime nuUtc)
    {
        if (Adres == adres)
        {
            AdresfoutOpUtc ??= nuUtc;
        }
    }

    /// <summary>Called by the persistence layer only, once for each save.</summary>
    public void VerhoogVersie() => Versie = checked(Versie + 1);
}
