using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using static PgbPortal.Domain.Declaraties.DeclaratieStatus;

namespace PgbPortal.Domain.Declaraties;

/// <summary>How a claim comes to be: ordered, recomputed, corrected, and rewritten while nobody has judged it.</summary>
public sealed partial class Declaratie
{
    public static bool IsAanvraagsoort(Declaratiesoort soort) =>
        soort is Declaratiesoort.VerantwoordingsvrijBedrag or Declaratiesoort.Feestdagenuitkering or Declaratiesoort.EenmaligeUitkering
            or Declaratiesoort.TeruggaveEigenGeld;

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
        if (!IsAanvraagsoort(soort) || soort == Declaratiesoort.TeruggaveEigenGeld)
        {
            throw new ArgumentOutOfRangeException(nameof(soort), "Dit is geen aanvraag van een bedrag uit een budget.");
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

    /// <summary>The budgethouder wants own money back: no budget bears it, so no verstrekker sees it.</summary>
    /// <param name="vrij">Own money that is neither spent nor promised.</param>
    /// <exception cref="RegelOvertredenException">DC-036: no amount. STORTING: more than is free.</exception>
    public static Declaratie VraagEigenGeldTerug(
        DeclaratieId id, BudgethouderId budgethouder, string naam, Bedrag bedrag, Bedrag vrij, DateTime nuUtc, DateOnly vandaag)
    {
        Aanvraagregels.EisEigenGeld(bedrag, vrij);
        var aanvraag = new Declaratie
        {
            Id = id,
            BudgethouderId = budgethouder,
            BudgethouderNaam = naam,
            ZorgverlenerNaam = naam,
            Soort = Declaratiesoort.TeruggaveEigenGeld,
            Maandtekst = Maand.Van(vandaag).ToString(),
            Invoerder = Invoerder.Beheerder,
            IngevoerdOp = vandaag,
            IngediendOpUtc = nuUtc,
            Status = IngevoerdDoorZorgverlener,
            Totaal = bedrag,
            GoedgekeurdTotaal = bedrag,
            ZichtbaarVoorSvb = true,
        };
        aanvraag._regels.Add(Declaratieregel.VanTeruggave(aanvraag, bedrag, vandaag));
        aanvraag.NeemZichtbaarheidOver();
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
        herberekening.Totaal = Bedrag.Som(verschillen.Select(v => v.Samen));
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
            var (budget, eigen) = netto.Verschil(regel, verschil, correctie._regels);
            var afspraak = overeenkomst.Regels.Single(r => r.Id == regel.OvereenkomstregelId);
            var nieuw = Declaratieregel.Maak(correctie, afspraak, verschil, regel.Zorgdagen, netto.Prijs(regel), (budget, budget), volgorde);
            nieuw.CorrigeerEigen(eigen);
            if (regel.FunctiebudgetId is { } functiebudget)
            {
                nieuw.Draagt(functiebudget);
            }

            correctie._regels.Add(nieuw);
        }

        correctie.EisEenRichting();
        correctie.Totaal = Bedrag.Som(correctie._regels.Select(r => r.Bedrag + r.Bijbetaling));
        correctie.GoedgekeurdTotaal = correctie.Totaal;
        correctie.ToonAanKeten();
        correctie.NeemZichtbaarheidOver();
        return correctie;
    }

    // What one payer gets back is set off, what another must add is paid: that is not one step. Own money counts as a payer.
    private void EisEenRichting()
    {
        var verschillen = _regels.GroupBy(r => (r.VerstrekkerId, r.Wet))
            .SelectMany(g => new[] { Bedrag.Som(g.Select(r => r.Bedrag)), Bedrag.Som(g.Select(r => r.Bijbetaling)) }).ToList();
        if (verschillen.Exists(v => v.IsNegatief) && verschillen.Exists(v => v.IsPositief))
        {
            throw new RegelOvertredenException(
                "DC-035",
                "Dit kan niet in één keer. Maak twee correcties: eerst de regels die lager worden, daarna de regels die hoger worden.");
        }
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

    /// <summary>
    /// An approved change of the agreement looks back, and this claim is not paid, or its payment came back whole: its lines get their price
    /// again. Who set money aside for it gives that back.
    /// </summary>
    /// <param name="prijs">Of a line, as the agreement is now.</param>
    /// <returns>False: each price stays as it was.</returns>
    /// <exception cref="RegelOvertredenException">STATUS: it was paid before, or it is a difference and no claim.</exception>
    public bool Herprijs(Func<Declaratieregel, Regelprijs> prijs)
    {
        if (Status is Betaald or Gecorrigeerd || Soort is not (Declaratiesoort.Regulier or Declaratiesoort.Aanvulling))
        {
            throw new RegelOvertredenException("STATUS", "Wat al is betaald krijgt geen andere prijs. Het verschil wordt apart berekend.");
        }

        var anders = _regels.Select(r => (Regel: r, Prijs: prijs(r))).Where(p => !p.Regel.IsAlleenReis && p.Prijs != p.Regel.Prijs).ToList();
        if (anders.Count == 0)
        {
            return false;
        }

        anders.ForEach(p => p.Regel.Herprijs(p.Prijs));
        Totaal = Bedrag.Som(_regels.Select(r => r.Bedrag));
        VraagAlles();
        return true;
    }

    private void Neem(Factuur? factuur) =>
        (Factuurnummer, Factuurdatum, Factuurtarief, Factuurtotaal) =
            (factuur?.Nummer.Trim(), factuur?.Datum, factuur?.Tarief, factuur?.Totaal);

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
