using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Dossiers;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Referentie;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Declaraties;

/// <summary>One claim with its lines, findings, payments and corrections, and what this user may do with it now.</summary>
/// <remarks>A verstrekker sees the own lines and money; a zorgverlener never sees what is left of a budget.</remarks>
[ToegankelijkVoor(
    Rol.Burger,
    Rol.Organisatie,
    Rol.ConsulentVerstrekker,
    Rol.ToetserVerstrekker,
    Rol.DeclaratiemedewerkerSvb,
    Rol.FinancieelMedewerkerSvb,
    Rol.KlantcontactmedewerkerSvb,
    Rol.Auditor)]
[VraagtReden]
[InMandaat(Mandaatrecht.Kijken)]
public sealed class DeclaratieBekijken(UseCaseContext context)
    : UseCase<DeclaratieBekijken.Input, DeclaratieBekijken.Detail>(context)
{
    private static readonly BetaalopdrachtStatus[] Onzichtbaar = [BetaalopdrachtStatus.Klaar, BetaalopdrachtStatus.Vervallen];

    public sealed record Input(DeclaratieId Id, Leesvorm Vorm = Leesvorm.Scherm);

    public sealed record Detail
    {
        public required DeclaratieId Id { get; init; }

        /// <summary>Null for what is paid to the budgethouder himself.</summary>
        public required ZorgovereenkomstId? ZorgovereenkomstId { get; init; }

        public required string? Overeenkomstnummer { get; init; }

        public required string Budgethouder { get; init; }

        public required string Zorgverlener { get; init; }

        public required Maand Maand { get; init; }

        public required Declaratiesoort Soort { get; init; }

        public required DeclaratieStatus Status { get; init; }

        public required Wachtreden? Wachtreden { get; init; }

        public required Invoerder Invoerder { get; init; }

        public required DateOnly IngevoerdOp { get; init; }

        /// <summary>When the beheerder ordered the payment.</summary>
        public required DateOnly? IngediendOp { get; init; }

        public required DateOnly? GoedgekeurdOp { get; init; }

        /// <summary>Since when the zorgverlener must change it; null when that is not what it waits for.</summary>
        public DateOnly? TeruggestuurdOp { get; init; }

        public required DateOnly? VerwachteBetaaldag { get; init; }

        /// <summary>By then we pay or refuse what was ordered; null as long as it was not.</summary>
        public required DateOnly? BesluitUiterlijkOp { get; init; }

        /// <summary>Before this day we ask the beheerder to judge what a zorgverlener entered: advice.</summary>
        public required DateOnly AkkoordLiefstVoor { get; init; }

        /// <summary>The first day that was promised.</summary>
        public required DateOnly? BeloofdeBetaaldag { get; init; }

        public required DateOnly? BetaaldOp { get; init; }

        public required string? Toelichting { get; init; }

        public required Factuur? Factuur { get; init; }

        /// <summary>The claim that this one corrects.</summary>
        public required DeclaratieId? OrigineelId { get; init; }

        public required Bedrag Bedrag { get; init; }

        public required Bedrag Goedgekeurd { get; init; }

        /// <summary>Null for who may not know about a budget.</summary>
        public required Bedrag? Tekort { get; init; }

        /// <summary>Own money that it uses or waits for.</summary>
        public required Bedrag Storting { get; init; }

        public required IReadOnlyList<Regel> Regels { get; init; }

        public required IReadOnlyList<Bevinding> Bevindingen { get; init; }

        public required IReadOnlyList<Betaling> Betalingen { get; init; }

        public required IReadOnlyList<Correctie> Correcties { get; init; }

        public required Mogelijkheden Mag { get; init; }

        public string Kenmerk => Declaratiekenmerk.Van(Id);

        /// <summary>The day of death of the budgethouder, for who works on the dossier; null: lives.</summary>
        public DateOnly? BudgethouderOverledenOp { get; init; }

        /// <summary>It is paid to the budgethouder and not to a zorgverlener.</summary>
        public bool AanBudgethouder => ZorgovereenkomstId is null;
    }

    /// <param name="Nu">What stands after earlier corrections, in minutes or units.</param>
    /// <param name="ReisMeters">Travelled for it; signed in a correction, null where nothing was told about travel.</param>
    /// <param name="NuMeters">The same after earlier corrections.</param>
    public sealed record Regel(
        DeclaratieregelId Id,
        OvereenkomstregelId? Afspraak,
        string Zorg,
        DateOnly? Dag,
        IsoWeek? Week,
        Periode Zorgdagen,
        int? Minuten,
        int? Aantal,
        Eenheid Eenheid,
        Bedrag Tarief,
        Bedrag Bedrag,
        Bedrag Goedgekeurd,
        string? Afkeurcode,
        int Nu,
        int? ReisMeters,
        int NuMeters);

    /// <param name="Bankcode">Reason of the bank, when it refused or returned the payment.</param>
    public sealed record Betaling(
        BetaalopdrachtId Id, DateOnly Dag, Bedrag Bedrag, Bedrag Verrekend, BetaalopdrachtStatus Status, string? Bankcode, string Kenmerk);

    public sealed record Correctie(DeclaratieId Id, DateOnly IngevoerdOp, Bedrag Bedrag, DeclaratieStatus Status);

    /// <summary>What this user may do with the claim as it is now.</summary>
    public sealed record Mogelijkheden(
        bool Beoordelen, bool Herzien, bool Intrekken, bool TekortOplossen, bool Corrigeren, bool Aanvullen, bool Toetsen);

    protected override async Task<Detail> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        Context.Leest(input.Vorm);
        await Context.DeclaratieAsync(GetType(), input.Id, cancellationToken);
        var stuk = await Db.Declaraties.AsNoTracking().Include(d => d.Regels).AsSplitQuery()
            .SingleAsync(d => d.Id == input.Id, cancellationToken);
        var hoofd = stuk.OrigineelId ?? stuk.Id;
        var correcties = await Db.Declaraties.AsNoTracking().Include(d => d.Regels).AsSplitQuery()
            .Where(d => d.OrigineelId == hoofd && d.Id != stuk.Id && d.Status != DeclaratieStatus.Ingetrokken)
            .OrderBy(d => d.Id).ToListAsync(cancellationToken);
        var nummer = await Db.Zorgovereenkomsten.AsNoTracking().Where(z => z.Id == stuk.ZorgovereenkomstId)
            .Select(z => z.Nummer).SingleOrDefaultAsync(cancellationToken);
        var zorg = await Db.Overeenkomstregels.AsNoTracking().Where(r => r.ZorgovereenkomstId == stuk.ZorgovereenkomstId)
            .Select(r => new { r.Id, r.Werkzaamheden }).ToDictionaryAsync(r => r.Id, r => r.Werkzaamheden, cancellationToken);
        var ziet = Blik(stuk);
        var kengetallen = await Context.KengetallenAsync(cancellationToken);
        return new()
        {
            Id = stuk.Id,
            ZorgovereenkomstId = stuk.ZorgovereenkomstId,
            Overeenkomstnummer = nummer,
            Budgethouder = stuk.BudgethouderNaam,
            Zorgverlener = stuk.ZorgverlenerNaam,
            Maand = stuk.Maand,
            Soort = stuk.Soort,
            Status = stuk.Status,
            Wachtreden = stuk.Wachtreden,
            Invoerder = stuk.Invoerder,
            IngevoerdOp = stuk.IngevoerdOp,
            IngediendOp = Dag(stuk.IngediendOpUtc),
            GoedgekeurdOp = Dag(stuk.GoedgekeurdOpUtc),
            TeruggestuurdOp = await TeruggestuurdOpAsync(stuk, cancellationToken),
            VerwachteBetaaldag = stuk.VerwachteBetaaldag,
            BesluitUiterlijkOp = Dag(stuk.IngediendOpUtc)?.AddDays(kengetallen.Dagen(Kengetalsoort.Betaaltermijn, Vandaag)),
            AkkoordLiefstVoor = stuk.IngevoerdOp.AddDays(kengetallen.Dagen(Kengetalsoort.Adviestermijn, Vandaag)),
            BeloofdeBetaaldag = stuk.BeloofdeBetaaldag,
            BetaaldOp = stuk.BetaaldOp,
            Toelichting = stuk.Toelichting,
            Factuur = stuk.Factuur,
            OrigineelId = stuk.OrigineelId,
            Bedrag = Bedrag.Som(stuk.Regels.Select(r => r.Bedrag)),
            Goedgekeurd = Bedrag.Som(stuk.Regels.Select(Goedgekeurd)),
            Tekort = ziet.Budget ? stuk.Tekort : null,
            Storting = stuk.Storting,
            Regels = [.. stuk.Regels.OrderBy(r => r.Volgorde).Select(r => MaakRegel(r, r.OvereenkomstregelId is { } afspraak ? zorg[afspraak] : Aanvraagtekst(stuk.Soort), correcties))],
            Bevindingen = Bevindingen(stuk, ziet),
            Betalingen = await BetalingenAsync(stuk.Id, cancellationToken),
            Correcties = [.. correcties.Select(c => new Correctie(c.Id, c.IngevoerdOp, c.Totaal, c.Status))],
            Mag = MaakMogelijkheden(stuk, await IsOpTijdAsync(stuk, cancellationToken)),
            BudgethouderOverledenOp = await Context.OverledenOpAsync(stuk.BudgethouderId, cancellationToken),
        };
    }

    // The notice is for the zorgverlener; its day is for everybody who sees the claim.
    private async Task<DateOnly?> TeruggestuurdOpAsync(Declaratie stuk, CancellationToken cancellationToken) =>
        stuk.Status == DeclaratieStatus.Teruggestuurd
        && (await Breed("sinds wanneer een declaratie terug is").TeruggestuurdOpAsync(stuk.ZorgverlenerId, [stuk.Id], cancellationToken))
            .TryGetValue(stuk.Id.Waarde, out var op) ? op : null;

    private static string Aanvraagtekst(Declaratiesoort soort) => soort switch
    {
        Declaratiesoort.VerantwoordingsvrijBedrag => "Verantwoordingsvrij bedrag",
        Declaratiesoort.Feestdagenuitkering => "Feestdagenuitkering",
        Declaratiesoort.TeruggaveEigenGeld => "Eigen geld terug",
        _ => "Eenmalige uitkering",
    };

    // Own money that goes back is borne by no budget.
    private static Bedrag Goedgekeurd(Declaratieregel regel) => regel.VerstrekkerId is null ? regel.Eigen : regel.Goedgekeurd;

    private static DateOnly? Dag(DateTime? utc) => utc is { } moment ? DateOnly.FromDateTime(Klok.Lokaal(moment)) : null;

    private static Regel MaakRegel(Declaratieregel regel, string zorg, IEnumerable<Declaratie> correcties)
    {
        var gecorrigeerd = correcties.SelectMany(c => c.Regels)
            .Where(c => c.OvereenkomstregelId == regel.OvereenkomstregelId && c.Dag == regel.Dag && c.Week == regel.Week).ToList();
        return new(
            regel.Id,
            regel.OvereenkomstregelId,
            zorg,
            regel.Dag,
            regel.Week is { } week ? IsoWeek.Parse(week) : null,
            regel.Zorgdagen,
            regel.Minuten,
            regel.Aantal,
            regel.Eenheid,
            regel.Tarief,
            regel.Bedrag,
            Goedgekeurd(regel),
            regel.Afkeurcode,
            (regel.Minuten ?? regel.Aantal ?? 0) + gecorrigeerd.Sum(c => c.Minuten ?? c.Aantal ?? 0),
            regel.ReisMeters,
            (regel.ReisMeters ?? 0) + gecorrigeerd.Sum(c => c.ReisMeters ?? 0));
    }

    // A finding about money tells what is left of a budget, so only who may see that budget reads the amount.
    private static List<Bevinding> Bevindingen(Declaratie stuk, (bool Geheel, bool Budget) ziet) =>
    [
        .. stuk.Bevindingen.OrderBy(b => b.Volgnummer)
            .Where(b => ziet.Geheel)
            .Select(b => new Bevinding(b.Code, b.Zwaarte, b.Code == "DC-015" && !ziet.Budget
                ? "Er is op dit moment niet genoeg budget. De budgethouder kiest wat er gebeurt."
                : b.Tekst)),
    ];

    // Lines of another verstrekker are filtered away: only when nothing is missing, the claim is seen as a whole.
    private (bool Geheel, bool Budget) Blik(Declaratie stuk)
    {
        var geheel = !Sessie.Rol.IsVerstrekker || Bedrag.Som(stuk.Regels.Select(r => r.Bedrag)) == stuk.Totaal;
        return (geheel, geheel && (!Sessie.Rol.IsBurgerOfOrganisatie || Toegang.RolIn(stuk.BudgethouderId) is not null));
    }

    private async Task<List<Betaling>> BetalingenAsync(DeclaratieId id, CancellationToken cancellationToken)
    {
        var betalingen = await Db.Betaalopdrachten.AsNoTracking().Include(o => o.Betaaldelen).AsSplitQuery()
            .Where(o => o.DeclaratieId == id && !Onzichtbaar.Contains(o.Status))
            .OrderBy(o => o.Id).ToListAsync(cancellationToken);
        return betalingen.ConvertAll(o => new Betaling(
            o.Id,
            o.Dag,
            o.Bedrag,
            Bedrag.Som(o.Betaaldelen.Select(d => d.Verrekend + d.VerrekendEigen)),
            o.Status,
            o.Bankcode,
            o.Omschrijving));
    }

    // Only asked where it decides about a link: a claim that was paid.
    private async Task<bool> IsOpTijdAsync(Declaratie stuk, CancellationToken cancellationToken)
    {
        if (stuk.Status is not (DeclaratieStatus.Betaald or DeclaratieStatus.Gecorrigeerd))
        {
            return false;
        }

        var ids = stuk.Delen.Select(d => d.VerstrekkerId).Distinct().ToList();
        var verstrekkers = await Db.Verstrekkers.AsNoTracking().AsSplitQuery().Where(v => ids.Contains(v.Id)).ToListAsync(cancellationToken);
        return verstrekkers.Select(v => v.BeleidOp(stuk.Maand.LaatsteDag))
            .All(b => !b.DeclaratietermijnHard || Termijn.WekenNa(stuk.Maand.LaatsteDag, b.DeclaratietermijnWeken) >= Vandaag);
    }

    private Mogelijkheden MaakMogelijkheden(Declaratie stuk, bool isOpTijd)
    {
        bool Recht<TUseCase>() => Context.HeeftRecht(typeof(TUseCase), stuk.BudgethouderId, stuk.ZorgverlenerId);
        var isBetaald = stuk.Status is DeclaratieStatus.Betaald or DeclaratieStatus.Gecorrigeerd;
        var isGeenCorrectie = stuk.Soort is Declaratiesoort.Regulier or Declaratiesoort.Aanvulling;
        return new(
            Beoordelen: Recht<DeclaratieBeoordelen>() && stuk.Status == DeclaratieStatus.IngevoerdDoorZorgverlener,
            Herzien: Recht<DeclaratieHerzien>() && stuk.Status == DeclaratieStatus.Teruggestuurd,
            Intrekken: Recht<DeclaratieIntrekken>() && stuk.IsInTeTrekken,
            TekortOplossen: Recht<TekortOplossen>() && stuk is { Status: DeclaratieStatus.Aangehouden, Wachtreden: Wachtreden.Tekort },
            Corrigeren: Recht<DeclaratieCorrigeren>() && isBetaald && isGeenCorrectie,
            Aanvullen: Recht<DeclaratieIndienen>() && isBetaald && isGeenCorrectie && isOpTijd,
            Toetsen: Recht<DeclaratieToetsen>() && stuk.Status == DeclaratieStatus.HandmatigeToets && Toegang.MagSchrijven(stuk));
    }
}
