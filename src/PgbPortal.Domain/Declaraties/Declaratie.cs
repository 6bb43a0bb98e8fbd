using PgbPortal.Domain.Waarden;
using static PgbPortal.Domain.Declaraties.DeclaratieStatus;

namespace PgbPortal.Domain.Declaraties;

/// <summary>The claim for care of one month under one zorgovereenkomst.</summary>
public sealed partial class Declaratie : Dossierstuk, IMetDelen
{
    public static readonly Overgangen<DeclaratieStatus> Statusovergangen = new(
        (IngevoerdDoorZorgverlener, [Teruggestuurd, Goedgekeurd, Aangehouden, HandmatigeToets, Ingetrokken, TeVerrekenen]),
        (Teruggestuurd, [IngevoerdDoorZorgverlener, Ingetrokken]),
        (Aangehouden, [Goedgekeurd, GedeeltelijkGoedgekeurd, HandmatigeToets, Aangehouden, Afgekeurd, Ingetrokken]),
        (HandmatigeToets, [Goedgekeurd, GedeeltelijkGoedgekeurd, Aangehouden, Afgekeurd, Ingetrokken]),
        (Goedgekeurd, [Betaald, Aangehouden, Afgekeurd, Ingetrokken]),
        (GedeeltelijkGoedgekeurd, [Betaald, Aangehouden, Afgekeurd, Ingetrokken]),
        (Betaald, [BetalingMislukt, Gecorrigeerd]),
        (BetalingMislukt, [Betaald, Goedgekeurd, GedeeltelijkGoedgekeurd, Aangehouden, Afgekeurd]),
        (Gecorrigeerd, [BetalingMislukt, Betaald]),
        (TeVerrekenen, [Verrekend, Ingetrokken]),
        (Verrekend, [TeVerrekenen, Ingetrokken]));

    private readonly List<Declaratieregel> _regels = [];
    private readonly List<Declaratiebevinding> _bevindingen = [];

    private Declaratie()
    {
    }

    public DeclaratieId Id { get; private set; }

    /// <summary>Null for verantwoordingsvrij bedrag and own money that goes back: those are under no agreement.</summary>
    public ZorgovereenkomstId? ZorgovereenkomstId { get; private set; }

    public string BudgethouderNaam { get; private set; } = "";

    public string ZorgverlenerNaam { get; private set; } = "";

    public Declaratiesoort Soort { get; private set; }

    /// <summary>The month of care, as yyyy-MM.</summary>
    public string Maandtekst { get; private set; } = "";

    public Maand Maand => Maand.Parse(Maandtekst);

    public DeclaratieStatus Status { get; private set; }

    public Wachtreden? Wachtreden { get; private set; }

    public Invoerder Invoerder { get; private set; }

    /// <summary>The day that counts for the term.</summary>
    public DateOnly IngevoerdOp { get; private set; }

    /// <summary>When the beheerder ordered the payment; null as long as he did not.</summary>
    public DateTime? IngediendOpUtc { get; private set; }

    public DateTime? GoedgekeurdOpUtc { get; private set; }

    public DateOnly? BetaaldOp { get; private set; }

    /// <summary>The day on which payment is expected as known now; null as long as it waits for something.</summary>
    public DateOnly? VerwachteBetaaldag { get; private set; }

    /// <summary>The first day of payment that was promised. It stays, whatever comes between: a promise is kept or it is not.</summary>
    public DateOnly? BeloofdeBetaaldag { get; private set; }

    public DateOnly? HerinnerdOp { get; private set; }

    /// <summary>Why it was sent back or refused, in the words of who did it.</summary>
    public string? Toelichting { get; private set; }

    public string? Factuurnummer { get; private set; }

    public DateOnly? Factuurdatum { get; private set; }

    public Bedrag? Factuurtarief { get; private set; }

    public Bedrag? Factuurtotaal { get; private set; }

    public Factuur? Factuur => Factuurnummer is { } nummer
        ? new(nummer, Factuurdatum ?? IngevoerdOp, Factuurtarief, Factuurtotaal)
        : null;

    /// <summary>The claim that a correction corrects.</summary>
    public DeclaratieId? OrigineelId { get; private set; }

    /// <summary>Sum of the rounded lines; signed for a correction.</summary>
    public Bedrag Totaal { get; private set; }

    /// <summary>What is or will be paid of it.</summary>
    public Bedrag GoedgekeurdTotaal { get; private set; }

    /// <summary>What it lacks while it waits for money.</summary>
    public Bedrag Tekort { get; private set; }

    public IReadOnlyList<Declaratieregel> Regels => _regels;

    public IReadOnlyList<Declaratiebevinding> Bevindingen => _bevindingen;

    public IEnumerable<(VerstrekkerId VerstrekkerId, Wet Wet)> Delen =>
        _regels.Where(r => r.VerstrekkerId is not null).Select(r => (r.VerstrekkerId!.Value, r.Wet!.Value)).Distinct();

    /// <summary>Money is set aside for it.</summary>
    public bool IsGereserveerd =>
        Status is Goedgekeurd or GedeeltelijkGoedgekeurd or HandmatigeToets or BetalingMislukt
        || (Status == Aangehouden && Wachtreden is Declaraties.Wachtreden.Rekeningnummer or Declaraties.Wachtreden.Storting);

    /// <summary>Payment was ordered, and nothing was ever paid of it: it can still get another price.</summary>
    public bool WachtOpEersteBetaling => BetaaldOp is null && Status is Goedgekeurd or GedeeltelijkGoedgekeurd or HandmatigeToets or Aangehouden;

    /// <summary>A difference that is set off, or was: nothing of it is paid.</summary>
    public bool IsVerrekening => Status is TeVerrekenen or Verrekend;

    /// <summary>The beheerder can take it back. A credit is no order of his: it lapses only with its claim.</summary>
    public bool IsInTeTrekken => !IsVerrekening && Statusovergangen.Mag(Status, Ingetrokken);

    /// <summary>It was ordered after the other. The key does not tell: that of a form says when it was opened.</summary>
    public bool KomtNa(Declaratie ander) =>
        (IngediendOpUtc ?? DateTime.MinValue, Id.Waarde).CompareTo((ander.IngediendOpUtc ?? DateTime.MinValue, ander.Id.Waarde)) > 0;

    /// <summary>One amount that is asked for, and no hours of care.</summary>
    public bool IsAanvraag => IsAanvraagsoort(Soort);

    /// <summary>The own money that it uses: above the maximum tariff, or what the budget lacks.</summary>
    public Bedrag Storting => Bedrag.Som(_regels.Select(r => r.Eigen));

    public void StuurTerug(string? toelichting)
    {
        Status = Statusovergangen.Controleer(Status, Teruggestuurd);
        Toelichting = toelichting;
    }

    /// <summary>Payment is ordered: verstrekkers see it from now on.</summary>
    public void DienIn(DateTime nuUtc)
    {
        IngediendOpUtc ??= nuUtc;
        ToonAanKeten();
        NeemZichtbaarheidOver();
    }

    public void Bewaar(IEnumerable<Bevinding> bevindingen)
    {
        _bevindingen.Clear();
        _bevindingen.AddRange(bevindingen.Select((b, i) =>
            new Declaratiebevinding { Volgnummer = i, Code = b.Code, Zwaarte = b.Zwaarte, Tekst = b.Tekst }));
    }

    /// <summary>Each line gets the functiebudget that bears it.</summary>
    public void Verdeel(IReadOnlyDictionary<DeclaratieregelId, FunctiebudgetId> dragers)
    {
        foreach (var regel in _regels)
        {
            if (dragers.TryGetValue(regel.Id, out var functiebudget))
            {
                regel.Draagt(functiebudget);
            }
        }
    }

    /// <exception cref="RegelOvertredenException">DC-020: nobody ordered the payment. STATUS: not waiting for this.</exception>
    public void KeurGoed(DateTime nuUtc, DateOnly betaaldag)
    {
        EisOpdracht();
        Status = Statusovergangen.Controleer(Status, GoedgekeurdTotaal == TeBetalen ? Goedgekeurd : GedeeltelijkGoedgekeurd);
        (GoedgekeurdOpUtc, VerwachteBetaaldag, Wachtreden, Tekort) = (nuUtc, betaaldag, null, Bedrag.Nul);
        BeloofdeBetaaldag ??= betaaldag;
    }

    /// <exception cref="RegelOvertredenException">DC-020: nobody ordered the payment. STATUS: not waiting for this.</exception>
    public void WachtOpMens()
    {
        EisOpdracht();
        Status = Statusovergangen.Controleer(Status, HandmatigeToets);
        (Wachtreden, Tekort) = (null, Bedrag.Nul);
    }

    /// <exception cref="RegelOvertredenException">DC-020: nobody ordered the payment. STATUS: not waiting for this.</exception>
    public void HoudAan(Wachtreden reden, Bedrag tekort)
    {
        EisOpdracht();
        Status = Statusovergangen.Controleer(Status, Aangehouden);
        (Wachtreden, Tekort, VerwachteBetaaldag) = (reden, tekort, null);
    }

    public void KeurAf(string code, string? toelichting)
    {
        Status = Statusovergangen.Controleer(Status, Afgekeurd);
        (Toelichting, Wachtreden, Tekort, VerwachteBetaaldag) = (toelichting, null, Bedrag.Nul, null);
        _regels.ForEach(r => r.KeurDeelsGoed(Bedrag.Nul, Bedrag.Nul, code));
        GoedgekeurdTotaal = Bedrag.Nul;
    }

    /// <summary>Who takes it back in time releases the promise as well; one that was missed by then stays.</summary>
    /// <param name="toelichting">Why, when nobody asked for it.</param>
    /// <exception cref="RegelOvertredenException">STATUS: it is paid, or set off.</exception>
    public void TrekIn(DateOnly vandaag, string? toelichting = null)
    {
        if (IsVerrekening)
        {
            throw new RegelOvertredenException("STATUS", "Dit tegoed verrekenen wij. U kunt het niet intrekken.");
        }

        Status = Statusovergangen.Controleer(Status, Ingetrokken);
        Toelichting = toelichting ?? Toelichting;
        (Wachtreden, Tekort, VerwachteBetaaldag) = (null, Bedrag.Nul, null);
        BeloofdeBetaaldag = BeloofdeBetaaldag >= vandaag ? null : BeloofdeBetaaldag;
    }

    /// <summary>A difference that was computed on a claim that is not paid after all.</summary>
    public void Verval(string toelichting) => (Status, Toelichting) = (Statusovergangen.Controleer(Status, Ingetrokken), toelichting);

    public void Betaal(DateOnly dag)
    {
        Status = Statusovergangen.Controleer(Status, Betaald);
        BetaaldOp = dag;
    }

    public void MeldMislukt() => Status = Statusovergangen.Controleer(Status, BetalingMislukt);

    public void MarkeerGecorrigeerd()
    {
        if (Status != Gecorrigeerd)
        {
            Status = Statusovergangen.Controleer(Status, Gecorrigeerd);
        }
    }

    /// <summary>A correction downwards becomes a credit on the agreement.</summary>
    /// <exception cref="RegelOvertredenException">STATUS: not a new correction.</exception>
    public void WordTegoed(DateTime nuUtc)
    {
        if (Soort is not (Declaratiesoort.Correctie or Declaratiesoort.Herberekening))
        {
            throw new RegelOvertredenException("STATUS", "Alleen een correctie kan worden verrekend.");
        }

        Status = Statusovergangen.Controleer(Status, TeVerrekenen);
        IngediendOpUtc = nuUtc;
    }

    public void MeldVerrekend() => Status = Statusovergangen.Controleer(Status, Verrekend);

    /// <summary>What was set off of its credit came open again.</summary>
    public void MeldHeropend() => Status = Statusovergangen.Controleer(Status, TeVerrekenen);

    public void MeldHerinnerd(DateOnly vandaag) => HerinnerdOp = vandaag;

    /// <summary>Without the order of the beheerder nothing is reserved or paid.</summary>
    private void EisOpdracht()
    {
        if (IngediendOpUtc is null)
        {
            throw new RegelOvertredenException(
                "DC-020", "Deze declaratie wacht op akkoord van de budgethouder. Zonder akkoord betalen wij niet.");
        }
    }
}
