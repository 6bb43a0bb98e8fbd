using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PgbPortal.Domain.Waarden;
using static PgbPortal.Domain.Zorgovereenkomsten.WijzigingStatus;

namespace PgbPortal.Domain.Zorgovereenkomsten;

/// <summary>Another, later last day of an agreement.</summary>
/// <param name="TotEnMet">Null: without an end.</param>
public sealed record Verlenging(DateOnly? TotEnMet);

/// <summary>A proposed change of a running agreement. Until it is approved the old agreements rule.</summary>
public sealed class Overeenkomstwijziging : Dossierstuk, IMetDelen
{
    public static readonly Overgangen<WijzigingStatus> Statusovergangen = new(
        (WachtOpZorgverlener, [WachtOpBeheerder, Ingetrokken]),
        (WachtOpBeheerder, [InBeoordeling, Ingetrokken]),
        (InBeoordeling, [Goedgekeurd, Afgekeurd, Ingetrokken]));

    private const string MeldingIngetrokken = "De budgethouder heeft deze wijziging ingetrokken. U hoeft niets meer te doen.";

    private readonly List<Wijzigingsregel> _regels = [];
    private readonly List<Wijzigingsbeoordeling> _beoordelingen = [];
    private WijzigingStatus _status;

    private Overeenkomstwijziging()
    {
    }

    public OvereenkomstwijzigingId Id { get; private set; }

    public ZorgovereenkomstId ZorgovereenkomstId { get; private set; }

    public DateOnly Ingangsdatum { get; private set; }

    public DateOnly VoorgesteldOp { get; private set; }

    /// <summary>Lower pay, fewer hours or less travel on one of the lines.</summary>
    public bool IsMinder { get; private set; }

    /// <summary>The agreement goes on longer than was agreed.</summary>
    public bool Verlengt { get; private set; }

    /// <summary>Its last day until now; only when it goes on longer.</summary>
    public DateOnly? OudeEinddatum { get; private set; }

    /// <summary>Its last day as it becomes; null with <see cref="Verlengt"/>: without an end.</summary>
    public DateOnly? NieuweEinddatum { get; private set; }

    /// <summary>SHA-256 over what is signed, in lower-case hex.</summary>
    public string InhoudHash { get; private set; } = "";

    public DateTime? ZorgverlenerGetekendOpUtc { get; private set; }

    public DateTime? BeheerderGetekendOpUtc { get; private set; }

    public PersoonId? BeheerderGetekendDoorId { get; private set; }

    public DateOnly? BeoordelingUiterlijkOp { get; private set; }

    public Besluit? SvbBesluit { get; private set; }

    public Afwijsreden? SvbReden { get; private set; }

    public string? SvbToelichting { get; private set; }

    public DateOnly? SvbBeslotenOp { get; private set; }

    public MedewerkerId? SvbBeslotenDoorId { get; private set; }

    public DateOnly? GoedgekeurdOp { get; private set; }

    /// <summary>The day on which the paid claims were computed again; null as long as they were not.</summary>
    public DateOnly? HerberekendOp { get; private set; }

    public WijzigingStatus Status
    {
        get => _status;
        private set => _status = value;
    }

    public bool Loopt => Status is WachtOpZorgverlener or WachtOpBeheerder or InBeoordeling;

    public IReadOnlyList<Wijzigingsregel> Regels => _regels;

    public IReadOnlyList<Wijzigingsbeoordeling> Beoordelingen => _beoordelingen;

    public IEnumerable<(VerstrekkerId VerstrekkerId, Wet Wet)> Delen =>
        _regels.Where(r => r.VerstrekkerId is not null).Select(r => (r.VerstrekkerId!.Value, r.Wet!.Value)).Distinct();

    /// <param name="regels">The lines that differ, as they become.</param>
    /// <param name="verlenging">Another, later end; null: the end stays as it was.</param>
    /// <exception cref="RegelOvertredenException">
    /// STATUS: the agreement does not run then, or nothing changes. ZO-047: an earlier end is no change but a notice.
    /// </exception>
    public static Overeenkomstwijziging Voorstellen(
        OvereenkomstwijzigingId id,
        Zorgovereenkomst overeenkomst,
        DateOnly ingangsdatum,
        IReadOnlyDictionary<OvereenkomstregelId, Regelinhoud> regels,
        DateOnly vandaag,
        Verlenging? verlenging = null)
    {
        if (overeenkomst.Status != ZorgovereenkomstStatus.Goedgekeurd || overeenkomst.TotEnMet < ingangsdatum)
        {
            throw new RegelOvertredenException("STATUS", "Deze overeenkomst loopt dan niet. U kunt haar niet wijzigen.");
        }

        var wijziging = new Overeenkomstwijziging
        {
            Id = id,
            ZorgovereenkomstId = overeenkomst.Id,
            BudgethouderId = overeenkomst.BudgethouderId,
            ZorgverlenerId = overeenkomst.ZorgverlenerId,
            ZichtbaarVoorZorgverlener = true,
            Ingangsdatum = ingangsdatum,
            VoorgesteldOp = vandaag,
        };
        wijziging.Neem(verlenging, overeenkomst.TotEnMet);
        foreach (var regel in overeenkomst.Regels.Where(r => !r.Doorgestreept).OrderBy(r => r.Volgorde))
        {
            var oud = regel.InhoudOp(ingangsdatum);
            var nieuw = regels.GetValueOrDefault(regel.Id) ?? oud;

            // A later end is for everybody who pays, also where nothing else changes.
            if (nieuw != oud || wijziging.Verlengt)
            {
                wijziging.IsMinder |= nieuw.IsMinderDan(oud);
                wijziging._regels.Add(Wijzigingsregel.Maak(wijziging, regel, nieuw));
            }
        }

        if (wijziging._regels.Count == 0)
        {
            throw new RegelOvertredenException("STATUS", "Er verandert niets. Pas minstens een afspraak aan.");
        }

        wijziging.Status = wijziging.IsMinder ? WachtOpZorgverlener : WachtOpBeheerder;
        wijziging.InhoudHash = wijziging.BerekenInhoudHash();
        return wijziging;
    }

    /// <exception cref="RegelOvertredenException">STATUS: not at turn.</exception>
    public void OnderteekenAlsZorgverlener(DateTime nuUtc)
    {
        Status = Statusovergangen.Controleer(Status, WachtOpBeheerder);
        ZorgverlenerGetekendOpUtc = nuUtc;
    }

    /// <param name="bevindingen">Of the change (ZO-044 to ZO-046) and of the agreement as it becomes.</param>
    /// <exception cref="RegelOvertredenException">Blocking findings; STATUS: not at turn.</exception>
    public void OnderteekenAlsBeheerder(
        PersoonId beheerder, IEnumerable<Bevinding> bevindingen, DateTime nuUtc, DateOnly vandaag, DateOnly uiterlijk)
    {
        bevindingen.WeigerBijBlokkade();
        Status = Statusovergangen.Controleer(Status, InBeoordeling);
        (BeheerderGetekendOpUtc, BeheerderGetekendDoorId, BeoordelingUiterlijkOp) = (nuUtc, beheerder, uiterlijk);
        ToonAanKeten();
        _regels.ForEach(r => r.NeemZichtbaarheidOver(this));
        _beoordelingen.AddRange(Delen.Select(d => Wijzigingsbeoordeling.Vraag(this, d.VerstrekkerId, d.Wet, vandaag, uiterlijk)));
    }

    /// <summary>A toetser answers for the laws of the own verstrekker that he works for.</summary>
    /// <exception cref="NietGevondenException">Nothing to judge for this verstrekker and these laws.</exception>
    /// <exception cref="RegelOvertredenException">STATUS: already judged. REDEN: refused without a reason.</exception>
    public void Beoordeel(
        VerstrekkerId verstrekker,
        IReadOnlyCollection<Wet> wetten,
        Besluit besluit,
        Afwijsreden? reden,
        string? toelichting,
        MedewerkerId medewerker,
        DateOnly vandaag)
    {
        var eigen = _beoordelingen.Where(b => b.VerstrekkerId == verstrekker && wetten.Contains(b.Wet!.Value)).ToList();
        if (eigen.Count == 0)
        {
            throw new NietGevondenException(nameof(Overeenkomstwijziging));
        }

        Verstrekkersoordeel.EisReden(besluit, reden);
        var open = eigen.Where(b => b.Besluit is null).ToList();
        if (Status != InBeoordeling || open.Count == 0)
        {
            throw new RegelOvertredenException("STATUS", Status == Ingetrokken
                ? MeldingIngetrokken
                : "Uw organisatie heeft deze wijziging al beoordeeld. U hoeft niets meer te doen.");
        }

        open.ForEach(b => b.Beslis(besluit, reden, toelichting, medewerker, vandaag));
        RondAf(vandaag);
    }

    /// <summary>The labour-law judgement of the SVB.</summary>
    public void Toets(Besluit besluit, Afwijsreden? reden, string? toelichting, MedewerkerId medewerker, DateOnly vandaag)
    {
        Verstrekkersoordeel.EisReden(besluit, reden);
        if (Status != InBeoordeling || SvbBesluit is not null)
        {
            throw new RegelOvertredenException("STATUS", Status == Ingetrokken
                ? MeldingIngetrokken
                : "De SVB heeft deze wijziging al getoetst. U hoeft niets meer te doen.");
        }

        (SvbBesluit, SvbReden, SvbToelichting) = (besluit, reden, toelichting);
        (SvbBeslotenOp, SvbBeslotenDoorId) = (vandaag, medewerker);
        RondAf(vandaag);
    }

    public void MeldHerberekend(DateOnly vandaag) => HerberekendOp = vandaag;

    public void TrekIn() => Status = Statusovergangen.Controleer(Status, Ingetrokken);

    private string BerekenInhoudHash()
    {
        var tekst = new StringBuilder();
        tekst.Append(CultureInfo.InvariantCulture, $"{Id.Waarde:N}|{ZorgovereenkomstId.Waarde:N}|{Ingangsdatum:O}");
        foreach (var regel in _regels)
        {
            tekst.Append(CultureInfo.InvariantCulture, $"\n{regel.OvereenkomstregelId.Waarde:N}|{regel.Werkzaamheden}|{regel.Omschrijving}|")
                .Append(CultureInfo.InvariantCulture, $"{regel.Tarief.Centen}|{regel.MinutenPerWeek}|{regel.DagenPerWeek}|{regel.Bijbetaling}|")
                .Append(CultureInfo.InvariantCulture, $"{regel.Reiskostensoort}|{regel.ReisMetersEnkel}|{regel.ReisDagenPerWeek}");
        }

        if (Verlengt)
        {
            tekst.Append(CultureInfo.InvariantCulture, $"\n{OudeEinddatum:O}|{NieuweEinddatum:O}");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tekst.ToString())));
    }

    private void Neem(Verlenging? verlenging, DateOnly? einde)
    {
        if (verlenging is null || verlenging.TotEnMet == einde)
        {
            return;
        }

        if (einde is null || verlenging.TotEnMet < einde)
        {
            throw new RegelOvertredenException("ZO-047", "U kiest een eerdere laatste dag. Gebruik daarvoor de pagina Overeenkomst stoppen.");
        }

        (Verlengt, OudeEinddatum, NieuweEinddatum) = (true, einde, verlenging.TotEnMet);
    }

    private void RondAf(DateOnly vandaag)
    {
        // The end is one for all lines: it is not later for some of them.
        if (SvbBesluit == Besluit.Afwijzen
            || _beoordelingen.TrueForAll(b => b.Besluit == Besluit.Afwijzen)
            || (Verlengt && _beoordelingen.Exists(b => b.Besluit == Besluit.Afwijzen)))
        {
            Status = Statusovergangen.Controleer(Status, Afgekeurd);
            return;
        }

        if (SvbBesluit is null || _beoordelingen.Exists(b => b.Besluit is null))
        {
            return;
        }

        var afgewezen = _beoordelingen.Where(b => b.Besluit == Besluit.Afwijzen).ToList();
        _regels.FindAll(r => afgewezen.Exists(b => b.VerstrekkerId == r.VerstrekkerId && b.Wet == r.Wet)).ForEach(r => r.WijsAf());
        Status = Statusovergangen.Controleer(Status, Goedgekeurd);
        GoedgekeurdOp = vandaag;
    }
}
