using PgbPortal.Domain.Waarden;
using static PgbPortal.Domain.Zorgovereenkomsten.ZorgovereenkomstStatus;

namespace PgbPortal.Domain.Zorgovereenkomsten;

/// <summary>What a budgethouder and a zorgverlener agree about care and pay.</summary>
public sealed partial class Zorgovereenkomst : Dossierstuk, IMetDelen
{
    public static readonly Overgangen<ZorgovereenkomstStatus> Statusovergangen = new(
        (Concept, [ZorgovereenkomstStatus.Gedeeld, Ingetrokken]),
        (ZorgovereenkomstStatus.Gedeeld,
            [AangepastDoorZorgverlener, OndertekendDoorZorgverlener, ZorgovereenkomstStatus.Gedeeld, Concept, Ingetrokken]),
        (AangepastDoorZorgverlener,
            [ZorgovereenkomstStatus.Gedeeld, OndertekendDoorZorgverlener, AangepastDoorZorgverlener, Ingetrokken]),
        (OndertekendDoorZorgverlener, [InBeoordeling, ZorgovereenkomstStatus.Gedeeld, Ingetrokken]),
        (InBeoordeling, [Goedgekeurd, Afgekeurd, Ingetrokken]),
        (Goedgekeurd, [Beeindigd, Opgeschort]),
        (Opgeschort, [Goedgekeurd, Beeindigd]));

    private readonly List<Overeenkomstregel> _regels = [];
    private readonly List<Beoordeling> _beoordelingen = [];
    private ZorgovereenkomstStatus _status = Concept;

    private Zorgovereenkomst()
    {
    }

    public ZorgovereenkomstId Id { get; private set; }

    /// <summary>Number that people use on the phone and on a bank statement: "ZOV" and twelve digits or letters.</summary>
    public string Nummer { get; private set; } = "";

    public string BudgethouderNaam { get; private set; } = "";

    public string ZorgverlenerNaam { get; private set; } = "";

    public Overeenkomstsoort Soort { get; private set; }

    public Familiegraad? Familie { get; private set; }

    public bool Onderneming { get; private set; }

    public bool Big { get; private set; }

    public DateOnly Van { get; private set; }

    /// <summary>Null: for an indefinite time.</summary>
    public DateOnly? TotEnMet { get; private set; }

    public DateOnly AangemaaktOp { get; private set; }

    /// <summary>The day on which one of the two last laid it before the other; null: still a draft.</summary>
    public DateOnly? VoorgelegdOp { get; private set; }

    /// <summary>The hash over what both sign; null as long as nobody signed.</summary>
    public string? InhoudHash { get; private set; }

    public DateTime? ZorgverlenerGetekendOpUtc { get; private set; }

    public DateTime? BeheerderGetekendOpUtc { get; private set; }

    public PersoonId? BeheerderGetekendDoorId { get; private set; }

    public DateOnly? IngediendOp { get; private set; }

    /// <summary>Last day of the term in which verstrekkers and SVB judge.</summary>
    public DateOnly? BeoordelingUiterlijkOp { get; private set; }

    public Besluit? SvbBesluit { get; private set; }

    public Afwijsreden? SvbReden { get; private set; }

    public string? SvbToelichting { get; private set; }

    public DateOnly? SvbBeslotenOp { get; private set; }

    public MedewerkerId? SvbBeslotenDoorId { get; private set; }

    public DateOnly? GoedgekeurdOp { get; private set; }

    /// <summary>Something changed that its terms of maandloon do not know yet: the planner must look at them.</summary>
    public bool TermijnenBijwerken { get; private set; }

    /// <summary>The last status that somebody caused; see <see cref="StatusOp"/> for a day.</summary>
    public ZorgovereenkomstStatus Status
    {
        get => _status;
        private set => _status = value;
    }

    public IReadOnlyList<Overeenkomstregel> Regels => _regels;

    public IReadOnlyList<Beoordeling> Beoordelingen => _beoordelingen;

    public IEnumerable<(VerstrekkerId VerstrekkerId, Wet Wet)> Delen =>
        _regels.Where(r => r.VerstrekkerId is not null).Select(r => (r.VerstrekkerId!.Value, r.Wet!.Value)).Distinct();

    /// <summary>Family in the sense of the models: partner, first and second degree.</summary>
    public bool IsFamilie => Vragen.IsFamilie;

    public Zorgverlenervragen Vragen => new(Familie, Onderneming, Big);

    /// <exception cref="RegelOvertredenException">Blocking findings, or not in a status from which one can share.</exception>
    public void Deel(IReadOnlyList<Controles.Zorgovereenkomstbevinding> bevindingen, DateOnly vandaag)
    {
        var gedeeld = Statusovergangen.Controleer(Status, ZorgovereenkomstStatus.Gedeeld);
        bevindingen.WeigerBijBlokkade();
        (Status, VoorgelegdOp) = (gedeeld, vandaag);
        ZichtbaarVoorZorgverlener = true;
        NeemZichtbaarheidOver();
    }

    /// <exception cref="RegelOvertredenException">STATUS: not shared.</exception>
    public void OnderteekenAlsZorgverlener(DateTime nuUtc)
    {
        Status = Statusovergangen.Controleer(Status, OndertekendDoorZorgverlener);
        InhoudHash = BerekenInhoudHash();
        ZorgverlenerGetekendOpUtc = nuUtc;
    }

    /// <summary>The beheerder signs last; then verstrekkers and SVB judge.</summary>
    /// <exception cref="RegelOvertredenException">
    /// ZO-043: the zorgverlener did not sign this content; or blocking findings.
    /// </exception>
    public void OnderteekenAlsBeheerder(
        PersoonId beheerder,
        IReadOnlyList<Controles.Zorgovereenkomstbevinding> bevindingen,
        DateTime nuUtc,
        DateOnly vandaag,
        DateOnly uiterlijk)
    {
        if (Status is Concept or ZorgovereenkomstStatus.Gedeeld or AangepastDoorZorgverlener
            || ZorgverlenerGetekendOpUtc is null
            || InhoudHash != BerekenInhoudHash())
        {
            throw new RegelOvertredenException("ZO-043", "Eerst tekent uw zorgverlener. Daarna kunt u tekenen.");
        }

        bevindingen.WeigerBijBlokkade();
        Status = Statusovergangen.Controleer(Status, InBeoordeling);
        (BeheerderGetekendOpUtc, BeheerderGetekendDoorId, IngediendOp) = (nuUtc, beheerder, vandaag);
        _regels.ForEach(r => r.VergeetEerder());
        BeoordelingUiterlijkOp = uiterlijk;
        ToonAanKeten();
        NeemZichtbaarheidOver();
        _beoordelingen.AddRange(Delen.Select(d => Beoordeling.Vraag(this, d.VerstrekkerId, d.Wet, vandaag, uiterlijk)));
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
            throw new NietGevondenException(nameof(Zorgovereenkomst));
        }

        Verstrekkersoordeel.EisReden(besluit, reden);
        var open = eigen.Where(b => b.Besluit is null).ToList();
        if (Status != InBeoordeling || open.Count == 0)
        {
            var eerder = eigen.Max(b => b.BeslotenOp);
            throw new RegelOvertredenException("STATUS", eerder is { } dag
                ? $"Uw organisatie heeft deze overeenkomst al beoordeeld op {Datumtekst.Kort(dag)}. U hoeft niets meer te doen."
                : "Deze overeenkomst kunt u nu niet beoordelen.");
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
            throw new RegelOvertredenException("STATUS", SvbBeslotenOp is { } dag
                ? $"De SVB heeft deze overeenkomst al getoetst op {Datumtekst.Kort(dag)}. U hoeft niets meer te doen."
                : "Deze overeenkomst kunt u nu niet toetsen.");
        }

        (SvbBesluit, SvbReden, SvbToelichting) = (besluit, reden, toelichting);
        (SvbBeslotenOp, SvbBeslotenDoorId) = (vandaag, medewerker);
        RondAf(vandaag);
    }

    /// <summary>The beheerder takes the agreement back before it is judged.</summary>
    public void TrekIn() => Status = Statusovergangen.Controleer(Status, Ingetrokken);

    /// <summary>One of the two ends it, or both together.</summary>
    /// <param name="bevindingen">ZO-047 and ZO-048.</param>
    /// <exception cref="RegelOvertredenException">Blocking findings; STATUS: it does not run, or ends earlier already.</exception>
    public void Beeindig(DateOnly laatsteDag, IReadOnlyList<Bevinding> bevindingen, DateOnly vandaag)
    {
        if (StatusOp(vandaag) != Goedgekeurd)
        {
            throw new RegelOvertredenException("STATUS", "Deze overeenkomst loopt niet. U hoeft haar niet te stoppen.");
        }

        if (laatsteDag < Van)
        {
            throw new RegelOvertredenException("STATUS", $"De laatste dag ligt voor de startdatum ({Van.Lang()}). Kies een latere dag.");
        }

        if (TotEnMet <= laatsteDag)
        {
            throw new RegelOvertredenException("STATUS", $"De overeenkomst stopt al op {TotEnMet.Value.Lang()}. Kies een eerdere dag.");
        }

        bevindingen.WeigerBijBlokkade();
        TotEnMet = laatsteDag;
        TermijnenBijwerken = true;
    }

    public void MeldTermijnenBijgewerkt() => TermijnenBijwerken = false;

    /// <summary>
    /// One of the two died: it ends that day. What was approved and did not start yet is stopped, what was not approved yet is
    /// taken back.
    /// </summary>
    public void BeeindigDoorOverlijden(DateOnly dag)
    {
        if (Status == Goedgekeurd && Van <= dag)
        {
            TotEnMet = TotEnMet < dag ? TotEnMet : dag;
            TermijnenBijwerken = true;
        }
        else if (Status == Goedgekeurd)
        {
            Status = Opgeschort;
            TermijnenBijwerken = true;
        }
        else if (Statusovergangen.Mag(Status, Ingetrokken))
        {
            Status = Ingetrokken;
        }
    }

    public ZorgovereenkomstStatus StatusOp(DateOnly dag) => StatusOp(Status, TotEnMet, dag);

    /// <summary>The same for who has only these columns, as a list does.</summary>
    public static ZorgovereenkomstStatus StatusOp(ZorgovereenkomstStatus status, DateOnly? totEnMet, DateOnly dag) =>
        status == Goedgekeurd && totEnMet < dag ? Beeindigd : status;

    /// <summary>Approved and in force on this day.</summary>
    public bool GeldtOp(DateOnly dag) =>
        Status is Goedgekeurd or Beeindigd && Van <= dag && (TotEnMet is null || dag <= TotEnMet);

    private void RondAf(DateOnly vandaag)
    {
        if (SvbBesluit == Besluit.Afwijzen || _beoordelingen.TrueForAll(b => b.Besluit == Besluit.Afwijzen))
        {
            Status = Statusovergangen.Controleer(Status, Afgekeurd);
            return;
        }

        if (SvbBesluit is null || _beoordelingen.Exists(b => b.Besluit is null))
        {
            return;
        }

        var afgewezen = _beoordelingen.Where(b => b.Besluit == Besluit.Afwijzen).ToList();
        _regels.FindAll(r => afgewezen.Exists(b => b.VerstrekkerId == r.VerstrekkerId && b.Wet == r.Wet))
            .ForEach(r => r.StreepDoor());
        Status = Statusovergangen.Controleer(Status, Goedgekeurd);
        GoedgekeurdOp = vandaag;
        TermijnenBijwerken = _regels.Exists(r => r is { Beloning: Beloning.Maandloon, Doorgestreept: false });
    }
}
