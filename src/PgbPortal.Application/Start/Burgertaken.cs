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

    private const string Svb = "SVB";

    private static readonly BetaalopdrachtStatus[] Onderweg = [BetaalopdrachtStatus.Aangeboden, BetaalopdrachtStatus.Uitgevoerd];

    // What a court has in hand waits for nobody here.
    private static readonly VorderingStatus[] TeBetalen = [VorderingStatus.Besluit, VorderingStatus.Regeling];

    /// <param name="heeftBudget">The dossier has a budget that runs or begins later.</param>
    public async Task<Uitkomst> VerzamelAsync(Dossierkeuze? dossier, bool heeftBudget, CancellationToken cancellationToken)
    {
        if (dossier is null)
        {
            // Who left every dossier may still owe something.
            return new(await TerugTeBetalenAsync(cancellationToken), new(false, false, false));
        }

        // One more than is shown: that tells whether there are more, without a question of its own.
        var alleOvereenkomsten = await Startvragen.OvereenkomstenAsync(db, hoogstens + 1, cancellationToken);
        var alleDeclaraties = await Startvragen.DeclaratiesAsync(db, hoogstens + 1, cancellationToken);
        var (overeenkomsten, declaraties) = (alleOvereenkomsten.Take(hoogstens).ToList(), alleDeclaraties.Take(hoogstens).ToList());
        var vragen = dossier.Rol == Dossierrol.Meekijker ? [] : await VragenAsync(cancellationToken);
        var meer = new Meertaken(alleDeclaraties.Count > hoogstens, alleOvereenkomsten.Count > hoogstens, false);
        if (dossier.Rol != Dossierrol.Zorgverlener)
        {
            List<Taak> bijBeheerder = [.. overeenkomsten.Select(VoorBeheerder).OfType<Taak>(), .. declaraties.Select(VoorBeheerder).OfType<Taak>()];
            return dossier.Rol != Dossierrol.Beheerder
                ? new([.. vragen, .. bijBeheerder.Select(t => t with { IsBijBeheerder = !StartBekijken.IsVanAnder(t.Soort) })], meer)
                : new(
                    [
                        .. vragen,
                        .. bijBeheerder,
                        .. await TerugTeBetalenAsync(cancellationToken),
                        .. heeftBudget && overeenkomsten.Count == 0 && declaraties.Count == 0 ? await ZonderOvereenkomstAsync(cancellationToken) : [],
                    ],
                    meer);
        }

        var terug = await db.TeruggestuurdOpAsync(
            dossier.ZorgverlenerId, declaraties.Where(d => d.Status == DeclaratieStatus.Teruggestuurd).Select(d => d.Id), cancellationToken);
        var (teVullen, termijn) = await InTeVullenAsync(declaraties, cancellationToken);
        var (overMij, laatste) = await OverZorgverlenerAsync(dossier, cancellationToken);
        return new(
            [
                .. vragen,
                .. overeenkomsten.Select(VoorZorgverlener).OfType<Taak>(),
                .. declaraties.Select(d => VoorZorgverlener(d, termijn, terug)).OfType<Taak>(),
                .. teVullen.Take(hoogstens),
                .. overMij,
            ],
            meer with { InTeVullen = teVullen.Count > hoogstens },
            new(
                declaraties.Exists(IsGoedgekeurd) ? Bedrag.Som(declaraties.Where(IsGoedgekeurd).Select(d => d.Bedrag)) : null,
                declaraties.Where(IsGoedgekeurd).Min(d => d.Betaaldag),
                laatste?.Bedrag,
                laatste?.Dag,
                laatste is { Status: BetaalopdrachtStatus.Aangeboden } ? Werkkalender.VolgendeWerkdag(laatste.Dag) : null));
    }

    private static bool IsGoedgekeurd(Startvragen.Claim d) => d.Status is DeclaratieStatus.Goedgekeurd or DeclaratieStatus.GedeeltelijkGoedgekeurd;

    // No last day by law: the day that we ask for, so that the other is not kept waiting.
    private Taak Advies(Taak taak, DateOnly? sinds) => taak with { Uiterlijk = sinds?.AddDays(adviesdagen), IsAdvies = true };

    // What waits for an answer, and answers that nobody opened.
    private async Task<List<Taak>> VragenAsync(CancellationToken cancellationToken)
    {
        var rijen = await Startvragen.VragenAsync(db, hoogstens, cancellationToken);
        return rijen.ConvertAll(v => v.Status == VraagStatus.Beantwoord
            ? new Taak(Taaksoort.AntwoordLezen, v.Id.Waarde, v.Aan ?? Svb)
            : new Taak(Taaksoort.AnderBeantwoordtVraag, v.Id.Waarde, v.Aan ?? Svb, Uiterlijk: v.UiterlijkOp));
    }

    private async Task<List<Taak>> TerugTeBetalenAsync(CancellationToken cancellationToken) =>
        (await db.EigenVorderingen().Where(v => TeBetalen.Contains(v.Status)).OrderBy(v => v.Id).Take(Hoogstens)
            .Select(v => new Schuld(v.Id, v.Status, v.Open, v.Termijnen.Where(t => t.OntvangenOp == null).Min(t => (DateOnly?)t.Vervaldag)))
            .ToListAsync(cancellationToken)).ConvertAll(s => s.Taak());

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
        Startvragen.Claim d, Func<ZorgovereenkomstId, Maand, DateOnly?> termijn, Dictionary<Guid, DateOnly> terug) => d switch
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

    // The bank refused the account: nothing is paid before there is another. What has to be paid back, and what was paid last, in the same question.
    private async Task<(List<Taak> Taken, Betaling? Laatste)> OverZorgverlenerAsync(Dossierkeuze dossier, CancellationToken cancellationToken)
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
            [
                .. rijen.Exists(r => r.IbanStatus == IbanStatus.Geblokkeerd) ? new List<Taak> { new(Taaksoort.RekeningnummerOpgeven, null) } : [],
                .. rijen.Select(r => r.Schuld).OfType<Schuld>().OrderBy(s => s.Id.Waarde).Select(s => s.Taak()),
            ],
            rijen.Select(r => r.Laatste).FirstOrDefault());
    }

    // The last month that is over, for each agreement that was in force and has no claim for it; and the last day, also of what was sent back.
    private async Task<(List<Taak> Taken, Func<ZorgovereenkomstId, Maand, DateOnly?> Termijn)> InTeVullenAsync(
        List<Startvragen.Claim> declaraties, CancellationToken cancellationToken)
    {
        var maand = Maand.Van(vandaag).Vorige;
        var (eerste, laatste, tekst) = (maand.EersteDag, maand.LaatsteDag, maand.ToString());
        var rijen = await db.Zorgovereenkomsten.AsNoTracking()
            .Where(z => z.Status == ZorgovereenkomstStatus.Goedgekeurd && z.Van <= laatste && (z.TotEnMet == null || z.TotEnMet >= eerste)
                && !db.Declaraties.Any(d => d.ZorgovereenkomstId == z.Id && d.Maandtekst == tekst && d.Soort == Declaratiesoort.Regulier
                    && d.Status != DeclaratieStatus.Ingetrokken && d.Status != DeclaratieStatus.Afgekeurd))
            .OrderBy(z => z.Id).Take(hoogstens + 1)
            .Select(z => new { z.Id, z.BudgethouderNaam })
            .ToListAsync(cancellationToken);
        var terug = declaraties.Where(d => d.Status == DeclaratieStatus.Teruggestuurd).Select(d => d.ZorgovereenkomstId).OfType<ZorgovereenkomstId>();
        var termijn = await TermijnenAsync([.. rijen.Select(z => z.Id).Concat(terug).Distinct()], cancellationToken);
        return (
            rijen.ConvertAll(z => new Taak(Taaksoort.DeclaratieInvullen, z.Id.Waarde, z.BudgethouderNaam, maand, Uiterlijk: termijn(z.Id, maand))),
            termijn);
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

    private async Task<List<Taak>> ZonderOvereenkomstAsync(CancellationToken cancellationToken) =>
        await db.Zorgovereenkomsten.AnyAsync(cancellationToken) ? [] : [new(Taaksoort.OvereenkomstMaken, null)];

    private sealed record Betaling(Bedrag Bedrag, DateOnly Dag, BetaalopdrachtStatus Status);

    // Of terms the day counts: how much of the next one is open, its page tells.
    private sealed record Schuld(VorderingId Id, VorderingStatus Status, Bedrag Open, DateOnly? Vervaldag)
    {
        public Taak Taak() => Status == VorderingStatus.Regeling
            ? new(Taaksoort.TermijnTerugbetalen, Id.Waarde, Uiterlijk: Vervaldag)
            : new(Taaksoort.GeldTerugbetalen, Id.Waarde, Bedrag: Open);
    }
}
