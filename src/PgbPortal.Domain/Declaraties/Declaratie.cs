using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using static PgbPortal.Domain.Declaraties.DeclaratieStatus;

namespace PgbPortal.Domain.Declaraties;

/// <summary>The invoice behind a claim, as far as it was filled in.</summary>
/// <param name="Tarief">Tariff per unit on the invoice.</param>
/// <param name="Totaal">What the invoice adds up to.</param>
public sealed record Factuur(string Nummer, DateOnly Datum, Bedrag? Tarief, Bedrag? Totaal = null);

/// <summary>What one line of a paid claim costs more or less at its new tariff.</summary>
/// <param name="Tarief">The new one, per unit.</param>
/// <param name="Bedrag">New less old.</param>
public sealed record Regelverschil(Declaratieregel Regel, Bedrag Tarief, Bedrag Bedrag);

/// <summary>A finding that is kept with the claim.</summary>
public sealed class Declaratiebevinding
{
    public int Volgnummer { get; init; }

    public required string Code { get; init; }

    public required Zwaarte Zwaarte { get; init; }

    public required string Tekst { get; init; }
}

/// <summary>The claim for care of one month under one zorgovereenkomst.</summary>
public sealed class Declaratie : Dossierstuk, IMetDelen
{
    public static readonly Overgangen<DeclaratieStatus> Statusovergangen = new(
        (IngevoerdDoorZorgverlener, [Teruggestuurd, Goedgekeurd, Aangehouden, HandmatigeToets, Ingetrokken, TeVerrekenen]),
        (Teruggestuurd, [IngevoerdDoorZorgverlener, Ingetrokken]),
        (Aangehouden, [Goedgekeurd, GedeeltelijkGoedgekeurd, HandmatigeToets, Aangehouden, Afgekeurd, Ingetrokken]),
        (HandmatigeToets, [Goedgekeurd, GedeeltelijkGoedgekeurd, Aangehouden, Afgekeurd, Ingetrokken]),
        (Goedgekeurd, [Betaald, Aangehouden, Afgekeurd, Ingetrokken]),
        (GedeeltelijkGoedgekeurd, [Betaald, Aangehouden, Afgekeurd, Ingetrokken]),
        (Betaald, [BetalingMislukt, Gecorrigeerd]),
        (BetalingMislukt, [Betaald, Goedgekeurd, GedeeltelijkGoedgekeurd]),
        (Gecorrigeerd, [BetalingMislukt, Betaald]),
        (TeVerrekenen, [Verrekend]));

    private readonly List<Declaratieregel> _regels = [];
    private readonly List<Declaratiebevinding> _bevindingen = [];

    private Declaratie()
    {
    }

    public DeclaratieId Id { get; private set; }

    /// <summary>Null for verantwoordingsvrij bedrag: that is under no agreement.</summary>
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

    /// <summary>The day of payment that was promised when it was approved.</summary>
    public DateOnly? VerwachteBetaaldag { get; private set; }

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

    /// <summary>One amount that is asked for, and no hours of care.</summary>
    public bool IsAanvraag => IsAanvraagsoort(Soort);

    /// <summary>The own money that it uses: above the maximum tariff, or what the budget lacks.</summary>
    public Bedrag Storting => Bedrag.Som(_regels.Select(r => r.Eigen));

    public static bool IsAanvraagsoort(Declaratiesoort soort) =>
        soort is Declaratiesoort.VerantwoordingsvrijBedrag or Declaratiesoort.Feestdagenuitkering or Declaratiesoort.EenmaligeUitkering;

    /// <summary>A request for one amount on one functiebudget. It is an order to pay at once.</summary>
    /// <param name="overeenkomst">Null: it is paid to the budgethouder.</param>
    /// <param name="maand">The month that it is about.</param>
    /// <param name="dag">The day for which the spending counts.</param>
    public static Declaratie Aanvragen(
        DeclaratieId id,
        Declaratiesoort soort,
        string budgethouder,
        Zorgovereenkomst? overeenkomst,
        Toekenningen.Functiebudget functiebudget,
        Bedrag bedrag,
        Maand maand,
        DateOnly dag,
        Invoerder invoerder,
        DateTime nuUtc,
        DateOnly vandaag)
    {
        if (!IsAanvraagsoort(soort))
        {
            throw new ArgumentOutOfRangeException(nameof(soort), "Dit is geen aanvraag van een bedrag.");
        }

        var aanvraag = new Declaratie
        {
            Id = id,
            ZorgovereenkomstId = overeenkomst?.Id,
            BudgethouderId = functiebudget.BudgethouderId,
            ZorgverlenerId = overeenkomst?.ZorgverlenerId,
            BudgethouderNaam = budgethouder,
            ZorgverlenerNaam = overeenkomst?.ZorgverlenerNaam ?? budgethouder,
            Soort = soort,
            Maandtekst = maand.ToString(),
            Invoerder = invoerder,
            IngevoerdOp = vandaag,
            Status = IngevoerdDoorZorgverlener,
            Totaal = bedrag,
            GoedgekeurdTotaal = bedrag,
        };
        aanvraag._regels.Add(Declaratieregel.VanAanvraag(aanvraag, functiebudget, bedrag, dag));
        aanvraag.DienIn(nuUtc);
        return aanvraag;
    }

    /// <summary>Makes a claim; amounts are computed here, once, line by line.</summary>
    /// <exception cref="RegelOvertredenException">
    /// DC-001: a line of another agreement, or without any day in the month. DC-021: the same day twice.
    /// </exception>
    /// <param name="prijzen">What travel costs and where own money begins; null when no line asks for it.</param>
    public static Declaratie Opstellen(
        DeclaratieId id,
        Zorgovereenkomst overeenkomst,
        Declaratiesoort soort,
        Maand maand,
        IReadOnlyList<Regelinvoer> regels,
        Factuur? factuur,
        Invoerder invoerder,
        DateOnly vandaag,
        Regelprijzen? prijzen = null)
    {
        var declaratie = new Declaratie
        {
            Id = id,
            ZorgovereenkomstId = overeenkomst.Id,
            BudgethouderId = overeenkomst.BudgethouderId,
            ZorgverlenerId = overeenkomst.ZorgverlenerId,
            BudgethouderNaam = overeenkomst.BudgethouderNaam,
            ZorgverlenerNaam = overeenkomst.ZorgverlenerNaam,
            Soort = soort,
            Maandtekst = maand.ToString(),
            Invoerder = invoerder,
            IngevoerdOp = vandaag,
            Status = IngevoerdDoorZorgverlener,
        };
        declaratie.Neem(factuur);
        declaratie.NeemRegels(overeenkomst, regels, prijzen);
        declaratie.ZichtbaarVoorZorgverlener = true;
        declaratie.ZichtbaarVoorSvb = true;
        declaratie.NeemZichtbaarheidOver();
        return declaratie;
    }

    /// <summary>A change of the agreement looks back: what lines of a paid claim cost more, or less, at their new tariff.</summary>
    /// <param name="verschillen">All more, or all less.</param>
    public static Declaratie Herberekenen(
        Declaratie origineel, Zorgovereenkomst overeenkomst, IReadOnlyList<Regelverschil> verschillen, DateOnly vandaag)
    {
        var herberekening = Opstellen(
            DeclaratieId.Nieuw(), overeenkomst, Declaratiesoort.Herberekening, origineel.Maand, [], null, origineel.Invoerder, vandaag);
        herberekening.OrigineelId = origineel.Id;
        herberekening._regels.AddRange(verschillen.Select((v, i) => Declaratieregel.Herbereken(herberekening, v, i)));
        herberekening.Totaal = Bedrag.Som(verschillen.Select(v => v.Bedrag));
        herberekening.GoedgekeurdTotaal = herberekening.Totaal;
        herberekening.NeemZichtbaarheidOver();
        return herberekening;
    }

    /// <summary>A correction of a paid claim: signed lines, each computed again as a whole.</summary>
    /// <param name="netto">What stands now for each line: the original with its earlier corrections.</param>
    public static Declaratie Corrigeren(
        DeclaratieId id,
        Declaratie origineel,
        Zorgovereenkomst overeenkomst,
        IReadOnlyList<Regelinvoer> verschillen,
        Nettostand netto,
        Invoerder invoerder,
        DateOnly vandaag)
    {
        var correctie = Opstellen(id, overeenkomst, Declaratiesoort.Correctie, origineel.Maand, [], null, invoerder, vandaag);
        correctie.OrigineelId = origineel.Id;
        verschillen.EisElkeDagEenKeer();
        foreach (var (verschil, volgorde) in verschillen.Select((v, i) => (v, i)))
        {
            var regel = origineel._regels.Find(r => r.IsZelfdeAls(verschil))
                ?? throw new RegelOvertredenException(
                    "DC-035", "Deze regel staat niet in de declaratie. Kies een regel die is betaald.");
            var (nu, straks) = netto.Na(regel, verschil, correctie._regels);
            var afspraak = overeenkomst.Regels.Single(r => r.Id == regel.OvereenkomstregelId);
            var nieuw = Declaratieregel.Maak(correctie, afspraak, verschil, regel.Zorgdagen, regel.Prijs, (straks - nu, straks - nu), volgorde);
            if (regel.FunctiebudgetId is { } functiebudget)
            {
                nieuw.Draagt(functiebudget);
            }

            correctie._regels.Add(nieuw);
        }

        correctie.Totaal = Bedrag.Som(correctie._regels.Select(r => r.Bedrag));
        correctie.GoedgekeurdTotaal = correctie.Totaal;
        correctie.ToonAanKeten();
        correctie.NeemZichtbaarheidOver();
        return correctie;
    }

    /// <summary>The zorgverlener changes the lines after it was sent back.</summary>
    /// <param name="factuur">The invoice as it is now; null: there is none.</param>
    public void Herzie(Zorgovereenkomst overeenkomst, IReadOnlyList<Regelinvoer> regels, Factuur? factuur, DateOnly vandaag, Regelprijzen? prijzen = null)
    {
        Status = Statusovergangen.Controleer(Status, IngevoerdDoorZorgverlener);
        Neem(factuur);
        (IngevoerdOp, Toelichting, HerinnerdOp) = (vandaag, null, null);
        _regels.Clear();
        NeemRegels(overeenkomst, regels, prijzen);
        NeemZichtbaarheidOver();
    }

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

    public void TrekIn()
    {
        Status = Statusovergangen.Controleer(Status, Ingetrokken);
        (Wachtreden, Tekort, VerwachteBetaaldag) = (null, Bedrag.Nul, null);
    }

    /// <summary>Asks for everything again, as when it was handed in; what was approved of it in part is forgotten.</summary>
    public void VraagAlles()
    {
        _regels.ForEach(r => r.VraagAlles());
        GoedgekeurdTotaal = TeBetalen;
    }

    /// <summary>Lines in order get what is left of their functiebudget and of the own money; the rest is refused with DC-015.</summary>
    /// <param name="over">What can still be ordered, per functiebudget.</param>
    /// <param name="pot">Own money; only what is above the maximum tariff is paid with it.</param>
    /// <exception cref="RegelOvertredenException">DC-015: nothing is left at all.</exception>
    public void VerdeelTekort(IReadOnlyDictionary<FunctiebudgetId, Bedrag> over, Bedrag pot = default)
    {
        var rest = pot;
        var delen = Verdeling(over).ConvertAll(d =>
        {
            var eigen = Bedrag.Min(rest, d.Regel.Bijbetaling);
            rest -= eigen;
            return (d.Regel, d.Deel, Eigen: eigen);
        });
        var samen = Bedrag.Som(delen.Select(d => d.Deel + d.Eigen));
        if (samen == Bedrag.Nul)
        {
            throw new RegelOvertredenException("DC-015", "Er is niets meer over op dit budget. Kies een andere oplossing.");
        }

        delen.ForEach(d => d.Regel.KeurDeelsGoed(d.Deel, d.Eigen, "DC-015"));
        GoedgekeurdTotaal = samen;
    }

    /// <summary>Lines in order get what is left of their functiebudget; the budgethouder pays the rest himself.</summary>
    public void WachtOpStorting(IReadOnlyDictionary<FunctiebudgetId, Bedrag> over)
    {
        Verdeling(over).ForEach(d => d.Regel.KeurDeelsGoed(d.Deel, d.Regel.Gevraagd + d.Regel.Bijbetaling - d.Deel, "DC-015"));
        GoedgekeurdTotaal = TeBetalen;
        HoudAan(Declaraties.Wachtreden.Storting, Storting);
    }

    /// <summary>Of a correction upwards: a credit that was still open covers the rest of these lines.</summary>
    public void BetaalAlleen(IReadOnlyDictionary<DeclaratieregelId, Bedrag> bedragen)
    {
        _regels.ForEach(r => r.Vraag(bedragen.GetValueOrDefault(r.Id)));
        GoedgekeurdTotaal = TeBetalen;
    }

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

    private void Neem(Factuur? factuur) =>
        (Factuurnummer, Factuurdatum, Factuurtarief, Factuurtotaal) =
            (factuur?.Nummer.Trim(), factuur?.Datum, factuur?.Tarief, factuur?.Totaal);

    private Bedrag TeBetalen => Bedrag.Som(_regels.Select(r => r.Gevraagd + r.Bijbetaling));

    private List<(Declaratieregel Regel, Bedrag Deel)> Verdeling(IReadOnlyDictionary<FunctiebudgetId, Bedrag> over)
    {
        var rest = over.ToDictionary(o => o.Key, o => Bedrag.Max(Bedrag.Nul, o.Value));
        var delen = new List<(Declaratieregel Regel, Bedrag Deel)>();
        foreach (var regel in _regels.OrderBy(r => r.Volgorde))
        {
            var beschikbaar = regel.FunctiebudgetId is { } f ? rest.GetValueOrDefault(f) : Bedrag.Nul;
            var deel = Bedrag.Min(beschikbaar, regel.Gevraagd);
            delen.Add((regel, deel));
            if (regel.FunctiebudgetId is { } functiebudget)
            {
                rest[functiebudget] = beschikbaar - deel;
            }
        }

        return delen;
    }

    private void NeemRegels(Zorgovereenkomst overeenkomst, IReadOnlyList<Regelinvoer> regels, Regelprijzen? prijzen)
    {
        regels.EisElkeDagEenKeer();
        foreach (var (invoer, volgorde) in regels.Select((r, i) => (r, i)))
        {
            var afspraak = overeenkomst.Regels.FirstOrDefault(r => r.Id == invoer.RegelId && !r.Doorgestreept)
                ?? throw new RegelOvertredenException(
                    "DC-001", "Deze zorg staat niet in de overeenkomst. Kies een regel uit de lijst.");
            var dagen = Zorgdagen(overeenkomst, invoer);
            var tarief = new Tarief(afspraak.InhoudOp(Maand.LaatsteDag).Tarief, afspraak.Eenheid);
            var prijs = new Regelprijs(
                tarief,
                afspraak.InhoudOp(Maand.LaatsteDag).Bijbetaling ? prijzen?.Budgettarief(afspraak, tarief, Maand.LaatsteDag) : null,
                invoer.ReisMeters is null ? null : prijzen?.PerKilometer(dagen.TotEnMet)
                    ?? throw new InvalidOperationException("Voor reiskosten is een kilometerprijs nodig."));
            var bedrag = prijs.Voor(afspraak.Eenheid == Eenheid.Uur ? invoer.Minuten ?? 0 : invoer.Aantal ?? 0, invoer.ReisMeters ?? 0);
            _regels.Add(Declaratieregel.Maak(this, afspraak, invoer, dagen, prijs, bedrag, volgorde));
        }

        Totaal = Bedrag.Som(_regels.Select(r => r.Bedrag));
        GoedgekeurdTotaal = Totaal;
    }

    private Periode Zorgdagen(Zorgovereenkomst overeenkomst, Regelinvoer invoer)
    {
        var dagen = invoer.Dag is { } dag
            ? new Periode(dag, dag)
            : invoer.Week is { } week ? week.DagenIn(Maand) ?? week.Periode : Maand.Periode;
        var looptijd = new Periode(overeenkomst.Van, overeenkomst.TotEnMet ?? DateOnly.MaxValue);
        return looptijd.Doorsnede(dagen) ?? dagen;
    }

    private void NeemZichtbaarheidOver() => _regels.ForEach(r => r.NeemZichtbaarheidOver(this));
}
