using PgbPortal.Domain.Berichten;

namespace PgbPortal.Application.Verzending;

/// <summary>What goes out, and where its bytes stand.</summary>
public enum Zendingsoort
{
    /// <summary>A payment file; the source is the run.</summary>
    Betaalbestand,

    /// <summary>An iPgb message (502, 507); the source is the message.</summary>
    Bericht,

    /// <summary>An e-mail that says that there is something new; the source is the Berichtkeuze of the reader.</summary>
    Email,

    /// <summary>The e-mail of the day; the source is the Berichtkeuze of the reader.</summary>
    Dagmail,

    /// <summary>An e-mail with the code for a new address; the source is the Berichtkeuze.</summary>
    Emailcode,
}

internal enum Zendingstatus
{
    Wacht,
    Verzonden,

    /// <summary>Not wanted any more, or refused for ever: it is never sent.</summary>
    Vervallen,
}

/// <summary>
/// One thing that leaves the portal, written in the transaction that decided it. Its key is unique and gives the name of the
/// file, so that sending it again after a crash puts the same bytes in the same place.
/// </summary>
internal sealed class Zending
{
    private static readonly TimeSpan EersteUitstel = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LangsteUitstel = TimeSpan.FromHours(1);

    private Zending()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>Made from the cause: the same cause twice is one sending.</summary>
    public string Sleutel { get; private set; } = "";

    public Zendingsoort Soort { get; private set; }

    /// <summary>The row that holds the bytes, a Betaalrun or a Bericht; of an e-mail the Berichtkeuze with the address.</summary>
    public Guid BronId { get; private set; }

    public string Bestandsnaam { get; private set; } = "";

    /// <summary>SHA-256 that the bytes must have, in lower-case hex; other bytes are never sent. Null: an e-mail, which has a fixed text.</summary>
    public string? InhoudHash { get; private set; }

    public Zendingstatus Status { get; private set; } = Zendingstatus.Wacht;

    public int Pogingen { get; private set; }

    public DateTime KlaargezetOpUtc { get; private set; }

    public DateTime VolgendePogingUtc { get; private set; }

    public DateTime? VerzondenOpUtc { get; private set; }

    /// <summary>Kind of the last failure, without personal data.</summary>
    public string? LaatsteFout { get; private set; }

    public int Versie { get; private set; }

    /// <param name="bestandsnaam">Letters, digits, dot, dash and underscore only.</param>
    public static Zending Maak(Zendingsoort soort, Guid bron, string bestandsnaam, string inhoudHash, DateTime nuUtc) =>
        Maak(soort, $"{soort}/{bron:N}", bron, bestandsnaam, inhoudHash, nuUtc);

    /// <summary>An e-mail to the address of this reader.</summary>
    /// <param name="oorzaak">Of this kind and this reader unique: the notice, the day, or the moment that a code was asked for.</param>
    public static Zending Mail(Zendingsoort soort, BerichtkeuzeId aan, string oorzaak, DateTime nuUtc) =>
        Maak(soort, Mailsleutel(soort, aan, oorzaak), aan.Waarde, $"{soort}-{aan.Waarde:N}-{oorzaak}.eml", null, nuUtc);

    /// <summary>The key of <see cref="Mail"/>.</summary>
    public static string Mailsleutel(Zendingsoort soort, BerichtkeuzeId aan, string oorzaak) => $"{soort}/{aan.Waarde:N}/{oorzaak}";

    /// <summary>An iPgb message that goes to its verstrekker.</summary>
    public static Zending Van(Bericht bericht) =>
        Maak(Zendingsoort.Bericht, bericht.Id.Waarde, $"{bericht.Soort}-{bericht.Id.Waarde:N}.xml", bericht.InhoudHash, bericht.VerwerktOpUtc);

    public void MeldVerzonden(DateTime nuUtc)
    {
        (Status, VerzondenOpUtc, LaatsteFout) = (Zendingstatus.Verzonden, nuUtc, null);
        Tel();
    }

    /// <summary>Waits longer after each failure, at most an hour; it is never given up.</summary>
    public void MeldMislukt(string fout, DateTime nuUtc)
    {
        LaatsteFout = fout;
        var uitstel = EersteUitstel * Math.Pow(2, Math.Min(Pogingen, 20));
        VolgendePogingUtc = nuUtc + (uitstel < LangsteUitstel ? uitstel : LangsteUitstel);
        Tel();
    }

    /// <summary>It is not sent, and not tried again.</summary>
    /// <param name="reden">Why, without personal data.</param>
    public void LaatVervallen(string reden)
    {
        (Status, LaatsteFout) = (Zendingstatus.Vervallen, reden);
        Versie = checked(Versie + 1);
    }

    /// <summary>A person says that it did not arrive: it goes again, the same bytes under the same name.</summary>
    public void StuurOpnieuw(DateTime nuUtc)
    {
        (Status, VolgendePogingUtc) = (Zendingstatus.Wacht, nuUtc);
        Versie = checked(Versie + 1);
    }

    private static Zending Maak(Zendingsoort soort, string sleutel, Guid bron, string bestandsnaam, string? inhoudHash, DateTime nuUtc)
    {
        if (bestandsnaam.Length == 0 || !bestandsnaam.All(t => char.IsAsciiLetterOrDigit(t) || t is '.' or '-' or '_') || bestandsnaam[0] == '.')
        {
            throw new ArgumentException("A file name holds letters, digits, dots, dashes and underscores.", nameof(bestandsnaam));
        }

        return new()
        {
            Id = Tijdsleutel.Nieuw(),
            Sleutel = sleutel,
            Soort = soort,
            BronId = bron,
            Bestandsnaam = bestandsnaam,
            InhoudHash = inhoudHash,
            KlaargezetOpUtc = nuUtc,
            VolgendePogingUtc = nuUtc,
        };
    }

    private void Tel()
    {
        Pogingen = checked(Pogingen + 1);
        Versie = checked(Versie + 1);
    }
}
