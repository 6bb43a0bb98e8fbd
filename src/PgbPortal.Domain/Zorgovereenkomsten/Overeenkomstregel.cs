using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Zorgovereenkomsten;

/// <summary>What is agreed for one kind of work, as the form gives it.</summary>
/// <param name="Naam">Short name, unique within the agreement.</param>
/// <param name="MinutenPerWeek">Expected or fixed minutes a week; null when not known.</param>
public sealed record Regelafspraak(
    string Naam,
    VerstrekkerId? VerstrekkerId,
    Wet? Wet,
    string? Zorgfunctie,
    string Werkzaamheden,
    string Omschrijving,
    Beloning Beloning,
    Eenheid Eenheid,
    Bedrag Tarief,
    Tariefsoort Tariefsoort,
    int? MinutenPerWeek,
    int? DagenPerWeek = null,
    bool Bijbetaling = false,
    Reisafspraak? Reiskosten = null)
{
    /// <summary>What a change may change; the rest asks for a new agreement.</summary>
    public Regelinhoud Inhoud => new(Werkzaamheden, Omschrijving, Tarief, MinutenPerWeek, DagenPerWeek, Bijbetaling, Reiskosten);
}

/// <summary>What the beheerder wrote in a line before the zorgverlener changed it.</summary>
public sealed record Eerdereafspraak(Bedrag Tarief, string Omschrijving, int? MinutenPerWeek);

/// <summary>One line of a zorgovereenkomst. It is paid from the functiebudget of this verstrekker, law and zorgfunctie.</summary>
public sealed class Overeenkomstregel : Dossierstuk
{
    private readonly List<Regelversie> _eerdere = [];

    private Overeenkomstregel()
    {
    }

    public OvereenkomstregelId Id { get; private set; }

    public ZorgovereenkomstId ZorgovereenkomstId { get; private set; }

    public string Naam { get; private set; } = "";

    /// <summary>Two digits; null as long as no budget was chosen.</summary>
    public string? Zorgfunctie { get; private set; }

    public string Werkzaamheden { get; private set; } = "";

    public string Omschrijving { get; private set; } = "";

    public Beloning Beloning { get; private set; }

    public Eenheid Eenheid { get; private set; }

    /// <summary>Per unit.</summary>
    public Bedrag Tarief { get; private set; }

    public Tariefsoort Tariefsoort { get; private set; }

    public int? MinutenPerWeek { get; private set; }

    public int? DagenPerWeek { get; private set; }

    public bool Bijbetaling { get; private set; }

    public Reiskostensoort? Reiskostensoort { get; private set; }

    public int? ReisMetersEnkel { get; private set; }

    public int? ReisDagenPerWeek { get; private set; }

    public Reisafspraak? Reiskosten =>
        Reiskostensoort is { } soort ? new(soort, ReisMetersEnkel, ReisDagenPerWeek) : null;

    /// <summary>What was agreed before an approved change, oldest first.</summary>
    public IReadOnlyList<Regelversie> Eerdere => _eerdere;

    /// <summary>As it is agreed now, whether in force already or from a later day.</summary>
    public Regelinhoud Inhoud => new(Werkzaamheden, Omschrijving, Tarief, MinutenPerWeek, DagenPerWeek, Bijbetaling, Reiskosten);

    /// <summary>Refused by its verstrekker while others agreed: nothing can be claimed on it.</summary>
    public bool Doorgestreept { get; private set; }

    public int Volgorde { get; private set; }

    public Bedrag? EerderTarief { get; private set; }

    public string? EerdereOmschrijving { get; private set; }

    public int? EerdereMinutenPerWeek { get; private set; }

    /// <summary>As the beheerder wrote it; null when the zorgverlener changed nothing in this line.</summary>
    public Eerdereafspraak? Eerder =>
        EerderTarief is { } tarief ? new(tarief, EerdereOmschrijving ?? "", EerdereMinutenPerWeek) : null;

    internal static Overeenkomstregel Maak(Zorgovereenkomst overeenkomst, Regelafspraak afspraak, int volgorde)
    {
        var regel = new Overeenkomstregel
        {
            Id = OvereenkomstregelId.Nieuw(),
            ZorgovereenkomstId = overeenkomst.Id,
            BudgethouderId = overeenkomst.BudgethouderId,
            ZorgverlenerId = overeenkomst.ZorgverlenerId,
        };
        regel.Neem(afspraak, volgorde);
        return regel;
    }

    /// <param name="volgorde">Unique within the agreement: what is signed must read the same each time.</param>
    internal void Neem(Regelafspraak afspraak, int volgorde)
    {
        Volgorde = volgorde;
        Naam = afspraak.Naam;
        VerstrekkerId = afspraak.VerstrekkerId;
        Wet = afspraak.Wet;
        Zorgfunctie = afspraak.Zorgfunctie;
        Beloning = afspraak.Beloning;
        Eenheid = afspraak.Eenheid;
        Tariefsoort = afspraak.Tariefsoort;
        NeemInhoud(afspraak.Inhoud);
    }

    /// <summary>This line as a form gives it, with this content.</summary>
    public Regelafspraak Afspraak(Regelinhoud inhoud) => new(
        Naam,
        VerstrekkerId,
        Wet,
        Zorgfunctie,
        inhoud.Werkzaamheden,
        inhoud.Omschrijving,
        Beloning,
        Eenheid,
        inhoud.Tarief,
        Tariefsoort,
        inhoud.MinutenPerWeek,
        inhoud.DagenPerWeek,
        inhoud.Bijbetaling,
        inhoud.Reiskosten);

    /// <summary>As it is in force on this day: a change starts on the first of a month, so a month has one version.</summary>
    public Regelinhoud InhoudOp(DateOnly dag) =>
        _eerdere.Where(v => dag <= v.TotEnMet).OrderBy(v => v.TotEnMet).FirstOrDefault()?.Inhoud ?? Inhoud;

    /// <summary>An approved change: from this day on it is so, whatever was agreed for later.</summary>
    internal void Wijzig(DateOnly vanaf, Regelinhoud inhoud)
    {
        var laatste = vanaf.AddDays(-1);
        var oud = InhoudOp(laatste);
        _eerdere.RemoveAll(v => v.TotEnMet >= laatste);
        _eerdere.Add(Regelversie.Van(laatste, oud));
        NeemInhoud(inhoud);
    }

    /// <summary>The zorgverlener changes the line: what the beheerder wrote last stays readable beside it.</summary>
    internal void NeemVanZorgverlener(Regelafspraak afspraak, int volgorde)
    {
        var eerder = Eerder ?? new(Tarief, Omschrijving, MinutenPerWeek);
        Neem(afspraak, volgorde);
        if (eerder != new Eerdereafspraak(Tarief, Omschrijving, MinutenPerWeek))
        {
            (EerderTarief, EerdereOmschrijving, EerdereMinutenPerWeek) =
                (eerder.Tarief, eerder.Omschrijving, eerder.MinutenPerWeek);
        }
        else
        {
            VergeetEerder();
        }
    }

    /// <summary>The beheerder wrote or signed what stands there now.</summary>
    internal void VergeetEerder() => (EerderTarief, EerdereOmschrijving, EerdereMinutenPerWeek) = (null, null, null);

    internal void StreepDoor() => Doorgestreept = true;

    internal void NeemZichtbaarheidOver(Zorgovereenkomst overeenkomst)
    {
        ZichtbaarVoorZorgverlener = overeenkomst.ZichtbaarVoorZorgverlener;
        ZichtbaarVoorVerstrekker = overeenkomst.ZichtbaarVoorVerstrekker;
        ZichtbaarVoorSvb = overeenkomst.ZichtbaarVoorSvb;
    }

    private void NeemInhoud(Regelinhoud inhoud)
    {
        Werkzaamheden = inhoud.Werkzaamheden;
        Omschrijving = inhoud.Omschrijving;
        Tarief = inhoud.Tarief;
        MinutenPerWeek = inhoud.MinutenPerWeek;
        DagenPerWeek = inhoud.DagenPerWeek;
        Bijbetaling = inhoud.Bijbetaling;
        Reiskostensoort = inhoud.Reiskosten?.Soort;
        ReisMetersEnkel = inhoud.Reiskosten?.MetersEnkel;
        ReisDagenPerWeek = inhoud.Reiskosten?.DagenPerWeek;
    }
}
