using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Zorgovereenkomsten;

/// <summary>One line as it becomes.</summary>
public sealed class Wijzigingsregel : Dossierstuk
{
    private Wijzigingsregel()
    {
    }

    public OvereenkomstwijzigingId OvereenkomstwijzigingId { get; private set; }

    public OvereenkomstregelId OvereenkomstregelId { get; private set; }

    public string Werkzaamheden { get; private set; } = "";

    public string Omschrijving { get; private set; } = "";

    public Bedrag Tarief { get; private set; }

    public int? MinutenPerWeek { get; private set; }

    public int? DagenPerWeek { get; private set; }

    public bool Bijbetaling { get; private set; }

    public Reiskostensoort? Reiskostensoort { get; private set; }

    public int? ReisMetersEnkel { get; private set; }

    public int? ReisDagenPerWeek { get; private set; }

    /// <summary>Refused by its verstrekker while others agreed: this line stays as it was.</summary>
    public bool Afgewezen { get; private set; }

    public Regelinhoud Inhoud => new(
        Werkzaamheden,
        Omschrijving,
        Tarief,
        MinutenPerWeek,
        DagenPerWeek,
        Bijbetaling,
        Reiskostensoort is { } soort ? new(soort, ReisMetersEnkel, ReisDagenPerWeek) : null);

    internal static Wijzigingsregel Maak(Overeenkomstwijziging wijziging, Overeenkomstregel regel, Regelinhoud inhoud)
    {
        var nieuw = new Wijzigingsregel
        {
            OvereenkomstwijzigingId = wijziging.Id,
            OvereenkomstregelId = regel.Id,
            BudgethouderId = wijziging.BudgethouderId,
            ZorgverlenerId = wijziging.ZorgverlenerId,
            VerstrekkerId = regel.VerstrekkerId,
            Wet = regel.Wet,
            Werkzaamheden = inhoud.Werkzaamheden,
            Omschrijving = inhoud.Omschrijving,
            Tarief = inhoud.Tarief,
            MinutenPerWeek = inhoud.MinutenPerWeek,
            DagenPerWeek = inhoud.DagenPerWeek,
            Bijbetaling = inhoud.Bijbetaling,
            Reiskostensoort = inhoud.Reiskosten?.Soort,
            ReisMetersEnkel = inhoud.Reiskosten?.MetersEnkel,
            ReisDagenPerWeek = inhoud.Reiskosten?.DagenPerWeek,
        };
        nieuw.NeemZichtbaarheidOver(wijziging);
        return nieuw;
    }

    internal void WijsAf() => Afgewezen = true;

    internal void NeemZichtbaarheidOver(Overeenkomstwijziging wijziging)
    {
        ZichtbaarVoorZorgverlener = wijziging.ZichtbaarVoorZorgverlener;
        ZichtbaarVoorVerstrekker = wijziging.ZichtbaarVoorVerstrekker;
        ZichtbaarVoorSvb = wijziging.ZichtbaarVoorSvb;
    }
}
