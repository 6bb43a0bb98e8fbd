using PgbPortal.Domain.Waarden;
using static PgbPortal.Domain.Betalingen.BankregelStatus;

namespace PgbPortal.Domain.Betalingen;

/// <summary>Which message of the bank this was.</summary>
public enum Afschriftsoort
{
    /// <summary>A statement, with balances.</summary>
    Camt053,

    /// <summary>A notification of single entries, ahead of the statement.</summary>
    Camt054,
}

/// <summary>A statement of the bank as it was taken in; it never changes.</summary>
public sealed class Bankafschrift
{
    private readonly List<Bankregel> _regels = [];

    private Bankafschrift()
    {
    }

    public BankafschriftId Id { get; private set; }

    public Afschriftsoort Soort { get; private set; }

    /// <summary>The bank's id of the statement; unique per account.</summary>
    public string Kenmerk { get; private set; } = "";

    public Iban Iban { get; private set; } = null!;

    /// <summary>The last day that it tells about.</summary>
    public DateOnly Dag { get; private set; }

    /// <summary>Null on a notification.</summary>
    public Bedrag? Beginsaldo { get; private set; }

    public Bedrag? Eindsaldo { get; private set; }

    public int Aantal { get; private set; }

    /// <summary>SHA-256 of the file that it came in, in lower-case hex.</summary>
    public string Hash { get; private set; } = "";

    public DateTime IngelezenOpUtc { get; private set; }

    /// <summary>Null when the bank delivered it by itself.</summary>
    public MedewerkerId? IngelezenDoorId { get; private set; }

    public IReadOnlyList<Bankregel> Regels => _regels;

    public static Bankafschrift Maak(
        Afschriftsoort soort, string kenmerk, Iban iban, DateOnly dag, (Bedrag Begin, Bedrag Eind)? saldi, string hash,
        MedewerkerId? door, DateTime nuUtc) => new()
        {
            Id = BankafschriftId.Nieuw(),
            Soort = soort,
            Kenmerk = kenmerk,
            Iban = iban,
            Dag = dag,
            Beginsaldo = saldi?.Begin,
            Eindsaldo = saldi?.Eind,
            Hash = hash,
            IngelezenOpUtc = nuUtc,
            IngelezenDoorId = door,
        };

    public void Voeg(Bankregel regel)
    {
        Aantal++;
        _regels.Add(regel);
    }
}

public enum Bankrichting
{
    Af,
    Bij,
}

/// <summary>What a line turned out to be.</summary>
public enum Bankregelsoort
{
    Onbekend,
    Uitvoering,

    /// <summary>A payment that never left or that came back.</summary>
    Retour,
    Storting,

    /// <summary>Somebody paid back what was too much.</summary>
    Vordering,
}

public enum BankregelStatus
{
    Verwerkt,

    /// <summary>Nothing was done with it; a person must look at it.</summary>
    Geparkeerd,

    /// <summary>A person wrote down what it is.</summary>
    Verklaard,
}

/// <summary>Why nothing was done with a line.</summary>
public enum Parkeerreden
{
    OnbekendeRegel,
    OnbekendeBetaling,
    AnderBedrag,
    AndereMunt,

    /// <summary>More than two decimals, or zero.</summary>
    OnjuistBedrag,

    /// <summary>The bank did not book it yet, or only gives information.</summary>
    NietGeboekt,

    /// <summary>It says other than what is already known of this payment.</summary>
    Tegenstrijdig,
    OnbekendeStorting,
}

/// <summary>One amount on a statement of the bank. In the end each is settled or explained.</summary>
public sealed class Bankregel
{
    public static readonly Overgangen<BankregelStatus> Statusovergangen = new((Geparkeerd, [Verwerkt, Verklaard]));

    private Bankregel()
    {
    }

    public BankregelId Id { get; private set; }

    public BankafschriftId BankafschriftId { get; private set; }

    /// <summary>Its place on the statement, from 1.</summary>
    public int Volgnummer { get; private set; }

    public Bankrichting Richting { get; private set; }

    /// <summary>Null when it is no amount in euro with two decimals.</summary>
    public Bedrag? Bedrag { get; private set; }

    /// <summary>As the bank wrote it, with its currency.</summary>
    public string Bedragtekst { get; private set; } = "";

    /// <summary>From this day on the money is gone, or there.</summary>
    public DateOnly Valutadag { get; private set; }

    /// <summary>Our payment number, or the MsgId of a whole run; null when the bank gives none.</summary>
    public string? Kenmerk { get; private set; }

    /// <summary>The bank's own number of the entry.</summary>
    public string? Bankkenmerk { get; private set; }

    public string? Tegenpartij { get; private set; }

    public string? Omschrijving { get; private set; }

    /// <summary>Reason code of the bank, for what came back.</summary>
    public string? Bankcode { get; private set; }

    public Bankregelsoort Soort { get; private set; }

    public BankregelStatus Status { get; private set; } = Geparkeerd;

    /// <summary>Null when it was settled at once; stays when a person explained it.</summary>
    public Parkeerreden? Reden { get; private set; }

    public BetaalopdrachtId? BetaalopdrachtId { get; private set; }

    public BetaalrunId? BetaalrunId { get; private set; }

    public BudgethouderId? BudgethouderId { get; private set; }

    public VorderingId? VorderingId { get; private set; }

    /// <summary>What the person who explained it wrote.</summary>
    public string? Toelichting { get; private set; }

    /// <summary>Who explained it, or found out where it belongs; null when the portal did that by itself.</summary>
    public MedewerkerId? VerklaardDoorId { get; private set; }

    public DateTime? VerklaardOpUtc { get; private set; }

    /// <summary>Money that came in, of which nobody knows yet what it is.</summary>
    public bool IsTeBoeken => Status == Geparkeerd && Richting == Bankrichting.Bij && Bedrag is { IsPositief: true }
        && Reden is Parkeerreden.OnbekendeStorting or Parkeerreden.OnbekendeRegel or Parkeerreden.OnbekendeBetaling;

    public int Versie { get; private set; }

    public static Bankregel Maak(Bankafschrift afschrift, Bankregelgegevens gegevens)
    {
        var regel = new Bankregel
        {
            Id = BankregelId.Nieuw(),
            BankafschriftId = afschrift.Id,
            Volgnummer = afschrift.Aantal + 1,
            Richting = gegevens.Richting,
            Bedrag = gegevens.Bedrag,
            Bedragtekst = gegevens.Bedragtekst,
            Valutadag = gegevens.Valutadag,
            Kenmerk = gegevens.Kenmerk,
            Bankkenmerk = gegevens.Bankkenmerk,
            Tegenpartij = gegevens.Tegenpartij,
            Omschrijving = gegevens.Omschrijving,
            Bankcode = gegevens.Bankcode,
        };
        afschrift.Voeg(regel);
        return regel;
    }

    public void Parkeer(Parkeerreden reden) => Reden = reden;

    public void VerwerkBetaling(Bankregelsoort soort, BetaalopdrachtId betaling)
    {
        Verwerk(soort);
        BetaalopdrachtId = betaling;
    }

    public void VerwerkRun(BetaalrunId run)
    {
        Verwerk(Bankregelsoort.Uitvoering);
        BetaalrunId = run;
    }

    public void VerwerkStorting(BudgethouderId budgethouder)
    {
        Verwerk(Bankregelsoort.Storting);
        BudgethouderId = budgethouder;
    }

    /// <summary>A person found out where this money belongs: to a budgethouder as own money, or to a vordering.</summary>
    /// <exception cref="RegelOvertredenException">STATUS: it does not wait, or is no money that came in.</exception>
    public void Boek(BudgethouderId budgethouder, VorderingId? vordering, MedewerkerId door, DateTime nuUtc)
    {
        if (!IsTeBoeken)
        {
            throw new RegelOvertredenException("STATUS", Status == Geparkeerd
                ? "Deze regel is geen geld dat binnenkwam. Schrijf op wat hij is."
                : "Een collega was u voor: deze regel is al verwerkt of verklaard.");
        }

        Verwerk(vordering is null ? Bankregelsoort.Storting : Bankregelsoort.Vordering);
        (BudgethouderId, VorderingId, VerklaardDoorId, VerklaardOpUtc) = (budgethouder, vordering, door, nuUtc);
    }

    /// <summary>A person found out what it is, outside of the portal.</summary>
    /// <exception cref="RegelOvertredenException">STATUS: it does not wait.</exception>
    public void Verklaar(string toelichting, MedewerkerId door, DateTime nuUtc)
    {
        Status = Statusovergangen.Controleer(Status, Verklaard);
        (Toelichting, VerklaardDoorId, VerklaardOpUtc) = (toelichting, door, nuUtc);
    }

    public void VerhoogVersie() => Versie = checked(Versie + 1);

    private void Verwerk(Bankregelsoort soort)
    {
        Status = Statusovergangen.Controleer(Status, Verwerkt);
        (Soort, Reden) = (soort, null);
    }
}

/// <summary>What the bank says about one amount.</summary>
public sealed record Bankregelgegevens
{
    public required Bankrichting Richting { get; init; }

    public required Bedrag? Bedrag { get; init; }

    public required string Bedragtekst { get; init; }

    public required DateOnly Valutadag { get; init; }

    public string? Kenmerk { get; init; }

    public string? Bankkenmerk { get; init; }

    public string? Tegenpartij { get; init; }

    public string? Omschrijving { get; init; }

    public string? Bankcode { get; init; }
}
