using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Vorderingen;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Vorderingen;
using PgbPortal.Domain.Vragen;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Application.Start;

/// <summary>What waits for a budgethouder, a vertegenwoordiger or a zorgverlener, in the dossier that is open.</summary>
/// <param name="adviesdagen">In so many days we ask to do what has no last day by law.</param>
/// <param name="hoogstens">The first claims and agreements that are shown; more stand on their own page.</param>
internal sealed class Burgertaken(PgbDbContext db, DateOnly vandaag, int adviesdagen = 0, int hoogstens = Burgertaken.Hoogstens)
{
    public const int Hoogstens = 50;

    /// <param name="Geld">Only for a zorgverlener.</param>
    public sealed record Uitkomst(List<Taak> Taken, Meertaken Meer, Geldblik? Geld = null);

    private static readonly BetaalopdrachtStatus[] Onderweg = [BetaalopdrachtStatus.Aangeboden, BetaalopdrachtStatus.Uitgevoerd];

    // What a court has in hand waits for nobody here.
    internal static readonly VorderingStatus[] TeBetalen = [VorderingStatus.Besluit, VorderingStatus.Regeling];

    private Maand LaatsteMaand => Maand.Van(vandaag).Vorige;

    /// <param name="heeftBudget">The dossier has a budget that runs or begins later.</param>
    public async Task<Uitkomst> VerzamelAsync(Dossierkeuze? dossier, bool heeftBudget, CancellationToken cancellationToken)
    {
        if (dossier is null)
        {
            // Who left every dossier may still owe something.
            return new([.. (await TerugTeBetalenAsync(cancellationToken)).Select(s => s.Taak())], new(false, false, false));
        }

        // One more than is shown: that tells whether there are more, without a question of its own.
        var alleOvereenkomsten = await Startvragen.OvereenkomstenAsync(db, hoogstens + 1, cancellationToken);
        var alleDeclaraties = await Startvragen.DeclaratiesAsync(db, hoogstens + 1, cancellationToken);
        var (overeenkomsten, declaraties) = (alleOvereenkomsten.Take(hoogstens).ToList(), alleDeclaraties.Take(hoogstens).ToList());
        var vragen = dossier.Rol == Dossierrol.Meekijker ? [] : await Startvragen.VragenAsync(db, hoogstens, cancellationToken);
        var rijen = new Dossierrijen(vragen, overeenkomsten, declaraties);
        var meer = new Meertaken(alleDeclaraties.Count > hoogstens, alleOvereenkomsten.Count > hoogstens, false);
        if (dossier.Rol != Dossierrol.Zorgverlener)
        {
            return dossier.Rol != Dossierrol.Beheerder
                ? new([.. vragen.Select(VanVraag), .. OverZorg(rijen).Select(t => t with { IsBijBeheerder = !StartBekijken.IsVanAnder(t.Soort) })], meer)
                : new(
                    VoorBeheerder(
                        rijen,
                        await TerugTeBetalenAsync(cancellationToken),
                        heeftBudget && overeenkomsten.Count == 0 && declaraties.Count == 0
                            && !await db.Zorgovereenkomsten.AnyAsync(cancellationToken)),
                    meer);
        }

        var (inTeVullen, termijn) = await InTeVullenAsync(declaraties, cancellationToken);
        var terug = await db.TeruggestuurdOpAsync(
            dossier.ZorgverlenerId, declaraties.Where(d => d.Status == DeclaratieStatus.Teruggestuurd).Select(d => d.Id), cancellationToken);
        var (isGeweigerd, schulden, laatste) = await OverZorgverlenerAsync(dossier, cancellationToken);
        return new(
            VoorZorgverlener(rijen, [.. inTeVullen.Take(hoogstens)], termijn, isGeweigerd, schulden, terug),
            meer with { InTeVullen = inTeVullen.Count > hoogstens },
            new(
                declaraties.Exists(IsGoedgekeurd) ? Bedrag.Som(declaraties.Where(IsGoedgekeurd).Select(d => d.Bedrag)) : null,
                declaraties.Where(IsGoedgekeurd).Min(d => d.Betaaldag),
                laatste?.Bedrag,
                laatste?.Dag,
                laatste is { Status: BetaalopdrachtStatus.Aangeboden } ? Werkkalender.VolgendeWerkdag(laatste.Dag) : null));
    }

    /// <summary>What the one who acts for a budgethouder has to do or waits for, in one dossier.</summary>
    /// <param name="mistOvereenkomst">There is a budget, and nobody who gives care.</param>
    public List<Taak> VoorBeheerder(Dossierrijen rijen, IEnumerable<Schuld> schulden, bool mistOvereenkomst) =>
    [
        .. rijen.Vragen.Select(VanVraag),
        .. OverZorg(rijen),
        .. schulden.Select(s => s.Taak()),
        .. mistOvereenkomst ? new List<Taak> { new(Taaksoort.OvereenkomstMaken, null) } : [],
    ];

    /// <summary>What a zorgverlener has to do or waits for, with all budgethouders.</summary>
    /// <param name="isGeweigerd">The bank refused the account: nothing is paid before there is another.</param>
    /// <param name="terug">Since when a claim was sent back.</param>
    public List<Taak> VoorZorgverlener(
        Dossierrijen rijen, IEnumerable<Openmaand> inTeVullen, Func<ZorgovereenkomstId, Maand, DateOnly?> termijn, bool isGeweigerd, IEnumerable<Schuld> schulden,
        IReadOnlyDictionary<Guid, DateOnly> terug) =>
    [
        .. rijen.Vragen.Select(VanVraag),
        .. rijen.Overeenkomsten.Select(VoorZorgverlener).OfType<Taak>(),
        .. rijen.Declaraties.Select(d => VoorZorgverlener(d, termijn, terug)).OfType<Taak>(),
        .. inTeVullen.Select(m => new Taak(Taaksoort.DeclaratieInvullen, m.Id.Waarde, m.Budgethouder, LaatsteMaand, Uiterlijk: termijn(m.Id, LaatsteMaand))),
        .. isGeweigerd ? new List<Taak> { new(Taaksoort.RekeningnummerOpgeven, null) } : [],
        .. schulden.Select(s => s.Taak()),
    ];

    /// <summary>What waits for an answer, and answers that nobody opened.</summary>
    public static Taak VanVraag(Startvragen.Vraagblik v) => v.Status == VraagStatus.Beantwoord
        ? new(Taaksoort.AntwoordLezen, v.Id.Waarde, v.Aan)
        : new(Taaksoort.AnderBeantwoordtVraag, v.Id.Waarde, v.Aan, Uiterlijk: v.UiterlijkOp);

    private IEnumerable<Taak> OverZorg(Dossierrijen rijen) =>
        rijen.Overeenkomsten.Select(VoorBeheerder).Concat(rijen.Declaraties.Select(VoorBeheerder)).OfType<Taak>();

    private static bool IsGoedgekeurd(Startvragen.Claim d) => d.Status is DeclaratieStatus.Goedgekeurd or DeclaratieStatus.GedeeltelijkGoedgekeurd;

    // No last day by law: the day that we ask for, so that the other is not kept waiting.
    private Taak Advies(Taak taak, DateOnly? sinds) => taak with { Uiterlijk = sinds?.AddDays(adviesdagen), IsAdvies = true };

    private async Task<List<Schuld>> TerugTeBetalenAsync(CancellationToken cancellationToken) =>
        await db.EigenVorderingen().Where(v => TeBetalen.Contains(v.Status)).OrderBy(v => v.Id).Take(Hoogstens)
            .Select(v => new Schuld(v.Id, v.Status, v.Open, v.Termijnen.Where(t => t.OntvangenOp == null).Min(t => (DateOnly?)t.Vervaldag)))
            .ToListAsync(cancellationToken);

    private Taak? VoorBeheerder(Startvragen.Overeenkomst o) => o.Wijziging switch
    {
        WijzigingStatus.WachtOpBeheerder => Advies(new(Taaksoort.WijzigingTekenen, o.Id.Waarde, o.Zorgverlener), o.Sinds),
        WijzigingStatus.WachtOpZorgverlener => new(Taaksoort.AnderTekentWijziging, o.Id.Waarde, o.Zorgverlener),
        WijzigingStatus.InBeoordeling => new(Taaksoort.AnderBeoordeeltWijziging, o.Id.Waarde, o.Zorgverlener, Uiterlijk: o.Uiterlijk),
        _ => OverOvereenkomst(o),
    };

    private Taak? VoorZorgverlener(Startvragen.Overeenkomst o) => o.Wijziging switch
    {
        WijzigingStatus.WachtOpZorgverlener => Advies(new(Taaksoort.WijzigingTekenen, o.Id.Waarde, o.Budgethouder), o.Sinds),
        WijzigingStatus.WachtOpBeheerder => new(Taaksoort.AnderTekentWijziging, o.Id.Waarde, o.Budgethouder),
        WijzigingStatus.InBeoordeling => new(Taaksoort.AnderBeoordeeltWijziging, o.Id.Waarde, o.Budgethouder, Uiterlijk: o.Uiterlijk),
        _ => OverOvereenkomstVoorZorgverlener(o),
    };

    private Taak? OverOvereenkomst(Startvragen.Overeenkomst o) => o.Status switch
    {
        ZorgovereenkomstStatus.Concept =>
            Advies(new(o.HeeftZorg ? Taaksoort.OvereenkomstDelen : Taaksoort.OvereenkomstAfmaken, o.Id.Waarde, o.Zorgverlener), o.Sinds),
        ZorgovereenkomstStatus.AangepastDoorZorgverlener =>
            Advies(new(Taaksoort.OvereenkomstWijzigingBekijken, o.Id.Waarde, o.Zorgverlener), o.Sinds),
        ZorgovereenkomstStatus.OndertekendDoorZorgverlener => Advies(new(Taaksoort.OvereenkomstTekenen, o.Id.Waarde, o.Zorgverlener), o.Sinds),
        ZorgovereenkomstStatus.Gedeeld => new(Taaksoort.AnderTekentOvereenkomst, o.Id.Waarde, o.Zorgverlener),
        ZorgovereenkomstStatus.InBeoordeling => new(Taaksoort.AnderBeoordeeltOvereenkomst, o.Id.Waarde, o.Zorgverlener, Uiterlijk: o.Uiterlijk),
        _ => null,
    };

    private Taak? OverOvereenkomstVoorZorgverlener(Startvragen.Overeenkomst o) => o.Status switch
    {
        ZorgovereenkomstStatus.Gedeeld => Advies(new(Taaksoort.OvereenkomstTekenenAlsZorgverlener, o.Id.Waarde, o.Budgethouder), o.Sinds),
        ZorgovereenkomstStatus.OndertekendDoorZorgverlener or ZorgovereenkomstStatus.AangepastDoorZorgverlener =>
            new(Taaksoort.AnderTekentOvereenkomst, o.Id.Waarde, o.Budgethouder),
        ZorgovereenkomstStatus.InBeoordeling => new(Taaksoort.AnderBeoordeeltOvereenkomst, o.Id.Waarde, o.Budgethouder, Uiterlijk: o.Uiterlijk),
        _ => null,
    };

    // Judging has no last day by law: a zorgverlener who was in time does not lose by a slow budgethouder.
    private Taak? VoorBeheerder(Startvragen.Claim d) => d switch
    {
        { Status: DeclaratieStatus.IngevoerdDoorZorgverlener } => Advies(d.Taak(Taaksoort.DeclaratieGoedkeuren, d.Zorgverlener), d.Sinds),
        { Status: DeclaratieStatus.Teruggestuurd } => d.Taak(Taaksoort.AnderPastDeclaratieAan, d.Zorgverlener),
        { Status: DeclaratieStatus.Aangehouden, Wachtreden: Wachtreden.Tekort } =>
            Advies(d.Taak(Taaksoort.DeclaratieTekortOplossen, d.Zorgverlener), d.Sinds),
        { Status: DeclaratieStatus.Aangehouden, Wachtreden: Wachtreden.Storting } =>
            Advies(d.Taak(Taaksoort.EigenGeldOvermaken, d.Zorgverlener), d.Sinds),
        _ => BijEenAnder(d, d.Zorgverlener),
    };

    // What was sent back must be in again before the term of its month is over.
    private static Taak? VoorZorgverlener(
        Startvragen.Claim d, Func<ZorgovereenkomstId, Maand, DateOnly?> termijn, IReadOnlyDictionary<Guid, DateOnly> terug) => d switch
    {
        { Status: DeclaratieStatus.Teruggestuurd } =>
            d.Taak(Taaksoort.DeclaratieHerzien, d.Budgethouder, d.ZorgovereenkomstId is { } z ? termijn(z, d.Maand) : null)
                with { Sinds = terug.TryGetValue(d.Id.Waarde, out var op) ? op : null },
        { Status: DeclaratieStatus.IngevoerdDoorZorgverlener } => d.Taak(Taaksoort.AnderKeurtUrenGoed, d.Budgethouder),
        { Status: DeclaratieStatus.Aangehouden, Wachtreden: Wachtreden.Tekort or Wachtreden.Storting } =>
            d.Taak(Taaksoort.AnderLostTekortOp, d.Budgethouder),
        _ => BijEenAnder(d, d.Budgethouder),
    };

    // Why a payment has not come is told on the start page, whatever it waits for.
    private static Taak? BijEenAnder(Startvragen.Claim d, string wie) => d switch
    {
        { Status: DeclaratieStatus.HandmatigeToets } => d.Taak(Taaksoort.AnderToetstDeclaratie, wie),
        { Status: DeclaratieStatus.Aangehouden, Wachtreden: Wachtreden.Declaratiestop } => d.Taak(Taaksoort.AnderLostBudgetprobleemOp, wie),
        { Status: DeclaratieStatus.Aangehouden, Wachtreden: Wachtreden.Rekeningnummer } => d.Taak(Taaksoort.SvbControleertRekeningnummer, wie),
        { Status: DeclaratieStatus.Goedgekeurd or DeclaratieStatus.GedeeltelijkGoedgekeurd } => d.Taak(Taaksoort.SvbBetaalt, wie, d.Betaaldag),
        { Status: DeclaratieStatus.BetalingMislukt } => d.Taak(Taaksoort.SvbBetaaltOpnieuw, wie),
        _ => null,
    };

    // Whether the bank refused the account, what has to be paid back, and what was paid last, in one question.
    private async Task<(bool IsGeweigerd, IEnumerable<Schuld> Schulden, Betaling? Laatste)> OverZorgverlenerAsync(Dossierkeuze dossier, CancellationToken cancellationToken)
    {
        var rijen = await (
            from z in db.Zorgverleners.AsNoTracking()
            from v in db.Vorderingen.Where(v => v.DebiteurZorgverlenerId == z.Id && TeBetalen.Contains(v.Status)).DefaultIfEmpty()
            where z.Id == dossier.ZorgverlenerId
            select new
            {
                z.IbanStatus,
                Schuld = v == null ? null : new Schuld(
                    v.Id, v.Status, v.Open, v.Termijnen.Where(t => t.OntvangenOp == null).Min(t => (DateOnly?)t.Vervaldag)),
                Laatste = db.Betaalopdrachten.Where(o => o.ZorgverlenerId == z.Id && Onderweg.Contains(o.Status))
                    .OrderByDescending(o => o.Id).Select(o => new Betaling(o.Bedrag, o.Dag, o.Status)).FirstOrDefault(),
            }).ToListAsync(cancellationToken);
        return (
            rijen.Exists(r => r.IbanStatus == IbanStatus.Geblokkeerd),
            rijen.Select(r => r.Schuld).OfType<Schuld>().OrderBy(s => s.Id.Waarde),
            rijen.Select(r => r.Laatste).FirstOrDefault());
    }

    /// <summary>The last month that is over, for each agreement that was in force and has no claim for it; and the last day, also of what was sent back.</summary>
    public async Task<(List<Openmaand> Maanden, Func<ZorgovereenkomstId, Maand, DateOnly?> Termijn)> InTeVullenAsync(
        List<Startvragen.Claim> declaraties, CancellationToken cancellationToken)
    {
        var (eerste, laatste, tekst) = (LaatsteMaand.EersteDag, LaatsteMaand.LaatsteDag, LaatsteMaand.ToString());
        var rijen = await db.Zorgovereenkomsten.AsNoTracking()
            .Where(z => z.Status == ZorgovereenkomstStatus.Goedgekeurd && z.Van <= laatste && (z.TotEnMet == null || z.TotEnMet >= eerste)
                && !db.Declaraties.Any(d => d.ZorgovereenkomstId == z.Id && d.Maandtekst == tekst && d.Soort == Declaratiesoort.Regulier
                    && d.Status != DeclaratieStatus.Ingetrokken && d.Status != DeclaratieStatus.Afgekeurd))
            .OrderBy(z => z.Id).Take(hoogstens + 1)
            .Select(z => new Openmaand(z.Id, z.BudgethouderNaam, z.ZorgverlenerId))
            .ToListAsync(cancellationToken);
        var terug = declaraties.Where(d => d.Status == DeclaratieStatus.Teruggestuurd).Select(d => d.ZorgovereenkomstId).OfType<ZorgovereenkomstId>();
        var termijn = await TermijnenAsync([.. rijen.Select(z => z.Id).Concat(terug).Distinct()], cancellationToken);
        return (rijen, termijn);
    }

    // The shortest term of the verstrekkers that pay a part of the agreement.
    private async Task<Func<ZorgovereenkomstId, Maand, DateOnly?>> TermijnenAsync(List<ZorgovereenkomstId> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return (_, _) => null;
        }

        var regels = await db.Overeenkomstregels.AsNoTracking()
            .Where(r => ids.Contains(r.ZorgovereenkomstId) && r.VerstrekkerId != null)
            .Select(r => new { r.ZorgovereenkomstId, r.VerstrekkerId }).Distinct().ToListAsync(cancellationToken);
        var nodig = regels.Select(r => r.VerstrekkerId!.Value).Distinct().ToList();
        var verstrekkers = await db.Verstrekkers.AsNoTracking().AsSplitQuery()
            .Where(v => nodig.Contains(v.Id)).ToDictionaryAsync(v => v.Id, cancellationToken);
        var wie = regels.ToLookup(r => r.ZorgovereenkomstId, r => verstrekkers[r.VerstrekkerId!.Value]);
        return (id, maand) => wie[id].Min(v => (DateOnly?)Termijn.WekenNa(maand.LaatsteDag, v.BeleidOp(maand.LaatsteDag).DeclaratietermijnWeken));
    }

    private sealed record Betaling(Bedrag Bedrag, DateOnly Dag, BetaalopdrachtStatus Status);

    /// <summary>What is read of one dossier, in the order of the keys.</summary>
    internal sealed record Dossierrijen(
        IReadOnlyCollection<Startvragen.Vraagblik> Vragen, IReadOnlyCollection<Startvragen.Overeenkomst> Overeenkomsten, IReadOnlyCollection<Startvragen.Claim> Declaraties);

    /// <summary>An agreement without a claim for the last month that is over.</summary>
    internal sealed record Openmaand(ZorgovereenkomstId Id, string Budgethouder, ZorgverlenerId? ZorgverlenerId);

    // Of terms the day counts: how much of the next one is open, its page tells.
    internal sealed record Schuld(VorderingId Id, VorderingStatus Status, Bedrag Open, DateOnly? Vervaldag)
    {
        public Taak Taak() => Status == VorderingStatus.Regeling
            ? new(Taaksoort.TermijnTerugbetalen, Id.Waarde, Uiterlijk: Vervaldag)
            : new(Taaksoort.GeldTerugbetalen, Id.Waarde, Bedrag: Open);
    }
}
