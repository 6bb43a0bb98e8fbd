using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PgbPortal.Domain.Budgetten;

public enum Boekingssoort
{
    Toekennen,
    Vervangen,
    Reserveren,
    Vrijgeven,
    Uitgeven,

    /// <summary>A payment was refused or came back: its booking is undone.</summary>
    Terugdraaien,

    /// <summary>A reservation that was not used in time became free.</summary>
    Verlopen,

    /// <summary>The bank carried a payment out.</summary>
    Bevestigen,

    /// <summary>Money came in: own money, or a term of a vordering.</summary>
    Ontvangen,

    /// <summary>Own money is promised to a claim, or no longer.</summary>
    Beloven,

    /// <summary>Too much was paid, and somebody has to pay it back.</summary>
    Vorderen,

    /// <summary>A vordering was remitted.</summary>
    Kwijtschelden,

    /// <summary>What was spent turns out to be compensated sick pay, or the other way round.</summary>
    Herverdelen,

    /// <summary>Own money that was paid too much was set off against a later payment: it is back.</summary>
    Verrekenen,
}

/// <summary>What kind of thing caused a booking; <see cref="Boeking.OorzaakId"/> is its key.</summary>
public enum Oorzaaksoort
{
    /// <summary>Of a booking that is older than this field.</summary>
    Onbekend,
    Toekenning,
    Declaratie,
    Betaalopdracht,
    Maandloontermijn,
    Storting,
    Vordering,
    Ziekmelding,
    Functiebudget,
}

/// <summary>The chains of bookings: one for each verstrekker, and one of the SVB for own money of budgethouders.</summary>
public static class Ketens
{
    /// <summary>Comes last in the order of the keys, so it can be locked after those of verstrekkers, only when needed.</summary>
    public static readonly VerstrekkerId Svb = new(new Guid("ffffffff-ffff-ffff-ffff-ffffffffffff"));
}

/// <summary>One balanced, final booking. It is never changed: a correction is a new booking that names the old one.</summary>
public sealed class Boeking
{
    private readonly List<Boekingsregel> _regels = [];

    private Boeking()
    {
    }

    public BoekingId Id { get; private set; }

    /// <summary>The keten in which it lies: a verstrekker, or <see cref="Ketens.Svb"/>.</summary>
    public VerstrekkerId VerstrekkerId { get; private set; }

    /// <summary>1..n without gap for each verstrekker.</summary>
    public long Volgnummer { get; private set; }

    /// <summary>Made by the caller from the cause, unique: the same order twice is one booking.</summary>
    public string Sleutel { get; private set; } = "";

    public Boekingssoort Soort { get; private set; }

    /// <summary>The day for which it counts.</summary>
    public DateOnly Dag { get; private set; }

    public DateTime GeboektOpUtc { get; private set; }

    /// <summary>What caused it: the key of a toekenning, declaratie, betaalopdracht ...</summary>
    public Guid OorzaakId { get; private set; }

    public Oorzaaksoort Oorzaaksoort { get; private set; }

    /// <summary>The booking that this one undoes or corrects.</summary>
    public BoekingId? CorrigeertId { get; private set; }

    /// <summary>SHA-256 over the hash before it and the canonical bytes of this booking, in lower-case hex.</summary>
    public string Hash { get; private set; } = "";

    public string VorigeHash { get; private set; } = "";

    public IReadOnlyList<Boekingsregel> Regels => _regels;

    /// <param name="regels">Together zero; lines of zero are left out.</param>
    /// <param name="corrigeert">The booking that this one undoes or corrects.</param>
    public static Boeking Maak(
        VerstrekkerId verstrekker,
        string sleutel,
        Boekingssoort soort,
        DateOnly dag,
        DateTime opUtc,
        (Oorzaaksoort Soort, Guid Id) oorzaak,
        IReadOnlyList<(Rekening Rekening, long Centen)> regels,
        BoekingId? corrigeert = null)
    {
        var boeking = new Boeking
        {
            Id = BoekingId.Nieuw(),
            VerstrekkerId = verstrekker,
            Sleutel = sleutel,
            Soort = soort,
            Dag = dag,
            GeboektOpUtc = opUtc,
            OorzaakId = oorzaak.Id,
            Oorzaaksoort = oorzaak.Soort,
            CorrigeertId = corrigeert,
        };
        var niets = regels.Where(r => r.Centen != 0).ToList();
        if (niets.Sum(r => r.Centen) != 0)
        {
            throw new InvalidOperationException("Een boeking moet in evenwicht zijn.");
        }

        boeking._regels.AddRange(niets.Select(r => r.Rekening.Boek(boeking, r.Centen)));
        return boeking;
    }

    /// <summary>Links this booking behind the last one of its verstrekker.</summary>
    public void Keten(Ketenkop kop)
    {
        Volgnummer = checked(kop.Volgnummer + 1);
        VorigeHash = kop.Hash;
        Hash = BerekenHash();
        kop.Verschuif(Volgnummer, Hash);
    }

    /// <summary>What the hash must be; a check compares it with what is stored.</summary>
    public string BerekenHash() =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(VorigeHash + "\n" + Canoniek())));

    private string Canoniek()
    {
        var tekst = new StringBuilder();
        tekst.Append(CultureInfo.InvariantCulture, $"{VerstrekkerId.Waarde:N}|{Volgnummer}|{Sleutel}|{Soort}|{Dag:O}|")
            .Append(CultureInfo.InvariantCulture, $"{GeboektOpUtc:yyyy-MM-ddTHH:mm:ss.fff}|{OorzaakId:N}|{CorrigeertId?.Waarde:N}");
        if (Oorzaaksoort != Oorzaaksoort.Onbekend)
        {
            tekst.Append(CultureInfo.InvariantCulture, $"|{Oorzaaksoort}");
        }

        foreach (var regel in _regels.OrderBy(r => r.RekeningId.Waarde).ThenBy(r => r.Nummer))
        {
            tekst.Append(CultureInfo.InvariantCulture, $"\n{regel.RekeningId.Waarde:N}|{regel.Nummer}|{regel.Centen}|{regel.SaldoVoor}|{regel.SaldoNa}");
        }

        return tekst.ToString();
    }
}

/// <summary>One line of a booking on one account, with the balance before and after, in signed cents.</summary>
public sealed class Boekingsregel
{
    internal Boekingsregel(Boeking boeking, Rekening rekening, int nummer, long centen, long saldoVoor, long saldoNa)
    {
        BoekingId = boeking.Id;
        RekeningId = rekening.Id;
        Nummer = nummer;
        Centen = centen;
        SaldoVoor = saldoVoor;
        SaldoNa = saldoNa;
    }

    private Boekingsregel()
    {
    }

    public BoekingId BoekingId { get; private set; }

    public RekeningId RekeningId { get; private set; }

    /// <summary>1..n without gap for each account.</summary>
    public int Nummer { get; private set; }

    public long Centen { get; private set; }

    public long SaldoVoor { get; private set; }

    public long SaldoNa { get; private set; }
}

/// <summary>The end of the chain of bookings of one verstrekker; whoever books locks this row first.</summary>
public sealed class Ketenkop(VerstrekkerId verstrekkerId)
{
    public VerstrekkerId VerstrekkerId { get; private set; } = verstrekkerId;

    public long Volgnummer { get; private set; }

    public string Hash { get; private set; } = new('0', 64);

    /// <summary>Raised by the lock itself.</summary>
    public long Slot { get; private set; }

    internal void Verschuif(long volgnummer, string hash) => (Volgnummer, Hash) = (volgnummer, hash);
}
