using PgbPortal.Domain.Referentie;
using PgbPortal.Domain.Waarden;
using static PgbPortal.Domain.Vragen.VraagStatus;

namespace PgbPortal.Domain.Vragen;

public enum VraagStatus
{
    /// <summary>The organisation is at turn.</summary>
    Gesteld,

    /// <summary>Whoever asked can read the answer, and may ask on.</summary>
    Beantwoord,

    /// <summary>Taken back before there was an answer.</summary>
    Ingetrokken,
}

/// <summary>What a question is about.</summary>
public enum Vraagonderwerp
{
    Algemeen,
    Overeenkomst,
    Declaratie,
    Betaling,
    Functiebudget,

    /// <summary>Whoever asks wants to be called by the SVB.</summary>
    Terugbellen,
}

/// <summary>When somebody can be called best.</summary>
public enum Belmoment
{
    Ochtend,
    Middag,
    MaaktNietUit,
}

/// <summary>
/// A question to a verstrekker or the SVB inside a dossier, with its answers. It is between who asks and who answers: what the
/// side of the budgethouder asks is not for the zorgverlener, what the zorgverlener asks is not for the budgethouder, and another
/// organisation sees neither.
/// </summary>
/// <remarks>Source: domein.md 3.2, "Messages / letters: own threads".</remarks>
public sealed class Vraag : Dossierstuk
{
    public const int LangsteTekst = 2000;

    /// <summary>What a call is about needs few words.</summary>
    public const int LangsteBelreden = 200;

    public static readonly Overgangen<VraagStatus> Statusovergangen = new(
        (Gesteld, [VraagStatus.Beantwoord, Ingetrokken]),
        (VraagStatus.Beantwoord, [Gesteld]));

    private readonly List<Vraagbericht> _berichten = [];

    private Vraag()
    {
    }

    public VraagId Id { get; private set; }

    public Vraagonderwerp Onderwerp { get; private set; }

    /// <summary>Of the agreement, claim, payment or budget; null for a general question. A zorgverlener is called back about an agreement.</summary>
    public Guid? OnderwerpId { get; private set; }

    /// <summary>The person who asked; null for an organisation that gives care.</summary>
    public PersoonId? VragerPersoonId { get; private set; }

    public VraagStatus Status { get; private set; } = Gesteld;

    public DateOnly GesteldOp { get; private set; }

    /// <summary>The last day for the answer to what was asked last.</summary>
    public DateOnly UiterlijkOp { get; private set; }

    public DateOnly? BeantwoordOp { get; private set; }

    /// <summary>When the newest answer was opened; null: not yet, or there is none.</summary>
    public DateTime? GelezenOpUtc { get; private set; }

    public IReadOnlyList<Vraagbericht> Berichten => _berichten;

    /// <summary>Else to the verstrekker of the row.</summary>
    public bool IsAanSvb => VerstrekkerId is null;

    /// <param name="aan">The verstrekker and the law that it is about; null: to the SVB.</param>
    /// <param name="zorgverlener">Who asks, when that is a zorgverlener; null for the side of the budgethouder.</param>
    /// <exception cref="RegelOvertredenException">VRAAG-01: no text, or too much.</exception>
    public static Vraag Stel(
        VraagId id,
        BudgethouderId budgethouder,
        (VerstrekkerId Verstrekker, Wet Wet)? aan,
        (Vraagonderwerp Soort, Guid? Id) onderwerp,
        (ZorgverlenerId? Zorgverlener, PersoonId? Persoon, string Naam) vrager,
        string tekst,
        Moment moment)
    {
        var vraag = new Vraag
        {
            Id = id,
            BudgethouderId = budgethouder,
            VerstrekkerId = aan?.Verstrekker,
            Wet = aan?.Wet,
            ZorgverlenerId = vrager.Zorgverlener,
            Onderwerp = onderwerp.Soort,
            OnderwerpId = onderwerp.Id,
            VragerPersoonId = vrager.Persoon,
            GesteldOp = moment.Dag,
            UiterlijkOp = moment.Uiterlijk,
            ZichtbaarVoorZorgverlener = vrager.Zorgverlener is not null,
            ZichtbaarVoorVerstrekker = aan is not null,
            ZichtbaarVoorSvb = aan is null,
        };
        vraag.Voeg(isVrager: true, vrager.Naam, null, tekst, moment.NuUtc);
        return vraag;
    }

    /// <summary>
    /// Asks the SVB to call. Number and time stand in the text: that is kept encrypted, and it is the whole request for who calls.
    /// </summary>
    /// <exception cref="RegelOvertredenException">VRAAG-01: no reason, or too long.</exception>
    public static Vraag VraagTerugbellen(
        VraagId id,
        BudgethouderId budgethouder,
        ZorgovereenkomstId? overeenkomst,
        (ZorgverlenerId? Zorgverlener, PersoonId? Persoon, string Naam) vrager,
        (Telefoonnummer Nummer, Belmoment Moment, string Waarover) verzoek,
        Moment moment)
    {
        var waarover = string.Join(' ', verzoek.Waarover.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (waarover.Length is 0 or > LangsteBelreden)
        {
            throw new RegelOvertredenException("VRAAG-01", $"Schrijf waarover u wilt bellen, in 1 tot {LangsteBelreden} tekens.");
        }

        var wanneer = verzoek.Moment switch
        {
            Belmoment.Ochtend => " in de ochtend",
            Belmoment.Middag => " in de middag",
            _ => "",
        };
        return Stel(
            id, budgethouder, aan: null, (Vraagonderwerp.Terugbellen, overeenkomst?.Waarde), vrager,
            $"Terugbellen over: {waarover}\nBel{wanneer} naar {verzoek.Nummer.Leesbaar}.", moment);
    }

    /// <exception cref="RegelOvertredenException">STATUS: was answered or taken back. VRAAG-01: no text, or too much.</exception>
    public void Beantwoord(string naam, MedewerkerId? medewerker, string tekst, DateOnly vandaag, DateTime nuUtc)
    {
        Status = Statusovergangen.Controleer(Status, VraagStatus.Beantwoord);
        Voeg(isVrager: false, naam, medewerker, tekst, nuUtc);
        (BeantwoordOp, GelezenOpUtc) = (vandaag, null);
    }

    /// <summary>Whoever asked asks on: the organisation is at turn again, with a new term.</summary>
    /// <exception cref="RegelOvertredenException">STATUS: not answered yet. VRAAG-01: no text, or too much.</exception>
    public void VraagDoor(string naam, string tekst, Moment moment)
    {
        Status = Statusovergangen.Controleer(Status, Gesteld);
        Voeg(isVrager: true, naam, null, tekst, moment.NuUtc);
        (UiterlijkOp, BeantwoordOp) = (moment.Uiterlijk, null);
        GelezenOpUtc ??= moment.NuUtc;
    }

    /// <exception cref="RegelOvertredenException">STATUS: was answered already.</exception>
    public void TrekIn() => Status = Statusovergangen.Controleer(Status, Ingetrokken);

    /// <returns>False when there is nothing new to read.</returns>
    public bool MarkeerGelezen(DateTime nuUtc)
    {
        if (Status != VraagStatus.Beantwoord || GelezenOpUtc is not null)
        {
            return false;
        }

        GelezenOpUtc = nuUtc;
        return true;
    }

    /// <summary>Takes the names of employees who left from their answers; what they wrote stays with the dossier.</summary>
    public void MaakNaamloos(IReadOnlyCollection<MedewerkerId> medewerkers, string naam)
    {
        foreach (var bericht in _berichten.Where(b => b.MedewerkerId is { } wie && medewerkers.Contains(wie)))
        {
            bericht.MaakNaamloos(naam);
        }
    }

    private void Voeg(bool isVrager, string naam, MedewerkerId? medewerker, string tekst, DateTime nuUtc)
    {
        var kaal = tekst.ReplaceLineEndings("\n").Trim();
        if (kaal.Length is 0 or > LangsteTekst)
        {
            throw new RegelOvertredenException("VRAAG-01", $"Schrijf een tekst van 1 tot {LangsteTekst} tekens.");
        }

        _berichten.Add(new(_berichten.Count + 1, isVrager, naam, medewerker, kaal, nuUtc));
    }

    /// <summary>When something is asked, and the last day for its answer.</summary>
    public readonly record struct Moment(DateOnly Dag, DateTime NuUtc, DateOnly Uiterlijk)
    {
        public static Moment Nu(DateOnly dag, DateTime nuUtc, Kengetallen kengetallen, Kengetalsoort termijn = Kengetalsoort.Antwoordtermijn) =>
            new(dag, nuUtc, Termijn.WerkdagenNa(dag, kengetallen.Dagen(termijn, dag)));
    }
}

/// <summary>One thing that was asked or answered. It never changes; only the name of who left goes one day.</summary>
public sealed class Vraagbericht
{
    internal Vraagbericht(int nummer, bool isVrager, string naam, MedewerkerId? medewerkerId, string tekst, DateTime opUtc) =>
        (Nummer, IsVrager, Naam, MedewerkerId, Tekst, OpUtc) = (nummer, isVrager, naam, medewerkerId, tekst, opUtc);

    private Vraagbericht()
    {
    }

    public Guid Id { get; private set; } = Tijdsleutel.Nieuw();

    /// <summary>In its question, from one on.</summary>
    public int Nummer { get; private set; }

    /// <summary>Else from the organisation.</summary>
    public bool IsVrager { get; private set; }

    public string Naam { get; private set; } = "";

    public MedewerkerId? MedewerkerId { get; private set; }

    public string Tekst { get; private set; } = "";

    public DateTime OpUtc { get; private set; }

    internal void MaakNaamloos(string naam) => Naam = naam;
}
