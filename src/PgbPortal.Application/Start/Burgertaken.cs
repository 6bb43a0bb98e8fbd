using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Vorderingen;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Vorderingen;
using PgbPortal.Domain.Vragen;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Application.Start;

/// <summary>What waits for a budgethouder, a vertegenwoordiger or a zorgverlener, in the dossier that is open.</summary>
/// <param name="hoogstens">The first claims and agreements that are shown; more stand on their own page.</param>
internal sealed class Burgertaken(PgbDbContext db, DateOnly vandaag, int hoogstens = Burgertaken.Hoogstens)
{
    public const int Hoogstens = 50;

    private const string Svb = "SVB";

    // What a court has in hand waits for nobody here.
    private static readonly VorderingStatus[] TeBetalen = [VorderingStatus.Besluit, VorderingStatus.Regeling];

    /// <param name="heeftBudget">The dossier has a budget that runs or begins later.</param>
    public async Task<List<Taak>> VerzamelAsync(Dossierkeuze? dossier, bool heeftBudget, CancellationToken cancellationToken)
    {
        if (dossier is null)
        {
            // Who left every dossier may still owe something.
            return await TerugTeBetalenAsync(cancellationToken);
        }

        var overeenkomsten = await Startvragen.OvereenkomstenAsync(db, hoogstens, cancellationToken);
        var declaraties = await Startvragen.DeclaratiesAsync(db, hoogstens, cancellationToken);
        var vragen = dossier.Rol == Dossierrol.Meekijker ? [] : await VragenAsync(cancellationToken);
        return dossier.Rol switch
        {
            Dossierrol.Zorgverlener =>
            [
                .. vragen,
                .. overeenkomsten.Select(VoorZorgverlener).OfType<Taak>(),
                .. declaraties.Select(VoorZorgverlener).OfType<Taak>(),
                .. await InTeVullenAsync(cancellationToken),
                .. await OverZorgverlenerAsync(dossier, cancellationToken),
            ],
            Dossierrol.Beheerder =>
            [
                .. vragen,
                .. overeenkomsten.Select(VoorBeheerder).OfType<Taak>(),
                .. declaraties.Select(VoorBeheerder).OfType<Taak>(),
                .. await TerugTeBetalenAsync(cancellationToken),
                .. heeftBudget && overeenkomsten.Count == 0 && declaraties.Count == 0 ? await ZonderOvereenkomstAsync(cancellationToken) : [],
            ],
            _ => vragen,
        };
    }

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

    private static Taak? VoorBeheerder(Startvragen.Overeenkomst o) => o.Wijziging switch
    {
        WijzigingStatus.WachtOpBeheerder => new(Taaksoort.WijzigingTekenen, o.Id.Waarde, o.Zorgverlener),
        WijzigingStatus.WachtOpZorgverlener => new(Taaksoort.AnderTekentWijziging, o.Id.Waarde, o.Zorgverlener),
        WijzigingStatus.InBeoordeling => new(Taaksoort.AnderBeoordeeltWijziging, o.Id.Waarde, o.Zorgverlener, Uiterlijk: o.Uiterlijk),
        _ => OverOvereenkomst(o),
    };

    private static Taak? VoorZorgverlener(Startvragen.Overeenkomst o) => o.Wijziging switch
    {
        WijzigingStatus.WachtOpZorgverlener => new(Taaksoort.WijzigingTekenen, o.Id.Waarde, o.Budgethouder),
        WijzigingStatus.WachtOpBeheerder => new(Taaksoort.AnderTekentWijziging, o.Id.Waarde, o.Budgethouder),
        WijzigingStatus.InBeoordeling => new(Taaksoort.AnderBeoordeeltWijziging, o.Id.Waarde, o.Budgethouder, Uiterlijk: o.Uiterlijk),
        _ => OverOvereenkomstVoorZorgverlener(o),
    };

    private static Taak? OverOvereenkomst(Startvragen.Overeenkomst o) => o.Status switch
    {
        ZorgovereenkomstStatus.Concept => new(Taaksoort.OvereenkomstAfmaken, o.Id.Waarde, o.Zorgverlener),
        ZorgovereenkomstStatus.AangepastDoorZorgverlener => new(Taaksoort.OvereenkomstWijzigingBekijken, o.Id.Waarde, o.Zorgverlener),
        ZorgovereenkomstStatus.OndertekendDoorZorgverlener => new(Taaksoort.OvereenkomstTekenen, o.Id.Waarde, o.Zorgverlener),
        ZorgovereenkomstStatus.Gedeeld => new(Taaksoort.AnderTekentOvereenkomst, o.Id.Waarde, o.Zorgverlener),
        ZorgovereenkomstStatus.InBeoordeling => new(Taaksoort.AnderBeoordeeltOvereenkomst, o.Id.Waarde, o.Zorgverlener, Uiterlijk: o.Uiterlijk),
        _ => null,
    };

    private static Taak? OverOvereenkomstVoorZorgverlener(Startvragen.Overeenkomst o) => o.Status switch
    {
        ZorgovereenkomstStatus.Gedeeld => new(Taaksoort.OvereenkomstTekenenAlsZorgverlener, o.Id.Waarde, o.Budgethouder),
        ZorgovereenkomstStatus.OndertekendDoorZorgverlener or ZorgovereenkomstStatus.AangepastDoorZorgverlener =>
            new(Taaksoort.AnderTekentOvereenkomst, o.Id.Waarde, o.Budgethouder),
        ZorgovereenkomstStatus.InBeoordeling => new(Taaksoort.AnderBeoordeeltOvereenkomst, o.Id.Waarde, o.Budgethouder, Uiterlijk: o.Uiterlijk),
        _ => null,
    };

    // Judging has no last day: a zorgverlener who was in time does not lose by a slow budgethouder.
    private static Taak? VoorBeheerder(Startvragen.Claim d) => d switch
    {
        { Status: DeclaratieStatus.IngevoerdDoorZorgverlener } => d.Taak(Taaksoort.DeclaratieGoedkeuren, d.Zorgverlener, null),
        { Status: DeclaratieStatus.Teruggestuurd } => d.Taak(Taaksoort.AnderPastDeclaratieAan, d.Zorgverlener, null),
        { Status: DeclaratieStatus.Aangehouden, Wachtreden: Wachtreden.Tekort } => d.Taak(Taaksoort.DeclaratieTekortOplossen, d.Zorgverlener, null),
        { Status: DeclaratieStatus.Aangehouden, Wachtreden: Wachtreden.Storting } => d.Taak(Taaksoort.EigenGeldOvermaken, d.Zorgverlener, null),
        _ => BijEenAnder(d, d.Zorgverlener),
    };

    private static Taak? VoorZorgverlener(Startvragen.Claim d) => d switch
    {
        { Status: DeclaratieStatus.Teruggestuurd } => d.Taak(Taaksoort.DeclaratieHerzien, d.Budgethouder, null),
        { Status: DeclaratieStatus.IngevoerdDoorZorgverlener } => d.Taak(Taaksoort.AnderKeurtUrenGoed, d.Budgethouder, null),
        { Status: DeclaratieStatus.Aangehouden, Wachtreden: Wachtreden.Tekort or Wachtreden.Storting } =>
            d.Taak(Taaksoort.AnderLostTekortOp, d.Budgethouder, null),
        _ => BijEenAnder(d, d.Budgethouder),
    };

    // Why a payment has not come is told on the start page, whatever it waits for.
    private static Taak? BijEenAnder(Startvragen.Claim d, string wie) => d switch
    {
        { Status: DeclaratieStatus.HandmatigeToets } => d.Taak(Taaksoort.AnderToetstDeclaratie, wie, null),
        { Status: DeclaratieStatus.Aangehouden, Wachtreden: Wachtreden.Declaratiestop } => d.Taak(Taaksoort.AnderLostBudgetprobleemOp, wie, null),
        { Status: DeclaratieStatus.Aangehouden, Wachtreden: Wachtreden.Rekeningnummer } => d.Taak(Taaksoort.SvbControleertRekeningnummer, wie, null),
        { Status: DeclaratieStatus.Goedgekeurd or DeclaratieStatus.GedeeltelijkGoedgekeurd } => d.Taak(Taaksoort.SvbBetaalt, wie, d.Betaaldag),
        { Status: DeclaratieStatus.BetalingMislukt } => d.Taak(Taaksoort.SvbBetaaltOpnieuw, wie, null),
        _ => null,
    };

    // The bank refused the account: nothing is paid before there is another. And what has to be paid back, in the same question.
    private async Task<List<Taak>> OverZorgverlenerAsync(Dossierkeuze dossier, CancellationToken cancellationToken)
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
            }).ToListAsync(cancellationToken);
        return
        [
            .. rijen.Exists(r => r.IbanStatus == IbanStatus.Geblokkeerd) ? new List<Taak> { new(Taaksoort.RekeningnummerOpgeven, null) } : [],
            .. rijen.Select(r => r.Schuld).OfType<Schuld>().OrderBy(s => s.Id.Waarde).Select(s => s.Taak()),
        ];
    }

    // The last month that is over, for each agreement that was in force and has no claim for it.
    private async Task<List<Taak>> InTeVullenAsync(CancellationToken cancellationToken)
    {
        var maand = Maand.Van(vandaag).Vorige;
        var (eerste, laatste, tekst) = (maand.EersteDag, maand.LaatsteDag, maand.ToString());
        var rijen = await db.Zorgovereenkomsten.AsNoTracking()
            .Where(z => z.Status == ZorgovereenkomstStatus.Goedgekeurd && z.Van <= laatste && (z.TotEnMet == null || z.TotEnMet >= eerste)
                && !db.Declaraties.Any(d => d.ZorgovereenkomstId == z.Id && d.Maandtekst == tekst && d.Soort == Declaratiesoort.Regulier
                    && d.Status != DeclaratieStatus.Ingetrokken && d.Status != DeclaratieStatus.Afgekeurd))
            .OrderBy(z => z.Id).Take(hoogstens)
            .Select(z => new { z.Id, z.BudgethouderNaam })
            .ToListAsync(cancellationToken);
        if (rijen.Count == 0)
        {
            return [];
        }

        var weken = await TermijnenAsync(rijen.ConvertAll(z => z.Id), laatste, cancellationToken);
        return rijen.ConvertAll(z => new Taak(
            Taaksoort.DeclaratieInvullen, z.Id.Waarde, z.BudgethouderNaam, maand, Uiterlijk: Termijn.WekenNa(laatste, weken[z.Id])));
    }

    // The shortest term of the verstrekkers that pay a part of the agreement.
    private async Task<Dictionary<ZorgovereenkomstId, int>> TermijnenAsync(
        List<ZorgovereenkomstId> ids, DateOnly dag, CancellationToken cancellationToken)
    {
        var regels = await db.Overeenkomstregels.AsNoTracking()
            .Where(r => ids.Contains(r.ZorgovereenkomstId) && r.VerstrekkerId != null)
            .Select(r => new { r.ZorgovereenkomstId, r.VerstrekkerId }).Distinct().ToListAsync(cancellationToken);
        var nodig = regels.Select(r => r.VerstrekkerId!.Value).Distinct().ToList();
        var verstrekkers = await db.Verstrekkers.AsNoTracking().AsSplitQuery()
            .Where(v => nodig.Contains(v.Id)).ToDictionaryAsync(v => v.Id, cancellationToken);
        return regels.GroupBy(r => r.ZorgovereenkomstId)
            .ToDictionary(g => g.Key, g => g.Min(r => verstrekkers[r.VerstrekkerId!.Value].BeleidOp(dag).DeclaratietermijnWeken));
    }

    private async Task<List<Taak>> ZonderOvereenkomstAsync(CancellationToken cancellationToken) =>
        await db.Zorgovereenkomsten.AnyAsync(cancellationToken) ? [] : [new(Taaksoort.OvereenkomstMaken, null)];

    // Of terms the day counts: how much of the next one is open, its page tells.
    private sealed record Schuld(VorderingId Id, VorderingStatus Status, Bedrag Open, DateOnly? Vervaldag)
    {
        public Taak Taak() => Status == VorderingStatus.Regeling
            ? new(Taaksoort.TermijnTerugbetalen, Id.Waarde, Uiterlijk: Vervaldag)
            : new(Taaksoort.GeldTerugbetalen, Id.Waarde, Bedrag: Open);
    }
}
