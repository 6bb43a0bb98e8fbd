using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Berichten;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Toekenningen;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Referentie;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Start;

/// <summary>What waits for somebody, or what somebody else does for them. The page has the words and the address for each.</summary>
public enum Taaksoort
{
    OvereenkomstMaken,
    OvereenkomstAfmaken,

    /// <summary>A draft with the care filled in: check it and share it.</summary>
    OvereenkomstDelen,
    OvereenkomstWijzigingBekijken,
    OvereenkomstTekenen,
    OvereenkomstTekenenAlsZorgverlener,
    OvereenkomstBeoordelen,
    OvereenkomstToetsen,
    WijzigingTekenen,
    WijzigingBeoordelen,
    WijzigingToetsen,
    DeclaratieGoedkeuren,
    DeclaratieTekortOplossen,

    /// <summary>The budgethouder pays what the budget lacks; the claim waits for that money.</summary>
    EigenGeldOvermaken,
    DeclaratieHerzien,
    DeclaratieInvullen,
    DeclaratieToetsen,
    RunSamenstellen,
    RunControleren,
    RunVrijgeven,
    RunAntwoordInlezen,
    RekeningnummerBevestigen,
    BankregelsUitzoeken,

    /// <summary>ML-001: the day of a maandloon has come, and there is no money or no budget for it.</summary>
    MaandloonGeblokkeerd,
    BoekhoudfoutOplossen,
    InzagesignaalBekijken,
    NoodgevalBeoordelen,
    RechtenControleren,

    /// <summary>Nobody in the organisation watches over privacy.</summary>
    PrivacyfunctionarisOntbreekt,

    /// <summary>A code that a colleague gave works only after a second administrator approved it.</summary>
    UitnodigingGoedkeuren,
    RekeningnummerOpgeven,
    GeldTerugbetalen,
    TermijnTerugbetalen,

    /// <summary>The bank refused the account of the budgethouder.</summary>
    EigenRekeningnummerOpgeven,
    EigenRekeningnummerBevestigen,
    ToekenningLooptAf,
    ToekenningConflict,
    VertegenwoordigerBeoordelen,
    BudgetVaststellen,

    /// <summary>The budgethouder died, nobody acts for the estate, and there is own money left.</summary>
    NabestaandeZoeken,
    VraagBeantwoorden,
    AntwoordLezen,
    BrievenVersturen,
    AnderTekentOvereenkomst,
    AnderBeoordeeltOvereenkomst,
    AnderTekentWijziging,
    AnderBeoordeeltWijziging,
    AnderKeurtUrenGoed,
    AnderPastDeclaratieAan,
    AnderLostTekortOp,
    AnderLostBudgetprobleemOp,
    SvbControleertRekeningnummer,

    /// <summary>The bank refused the account: paid again when there is another.</summary>
    SvbBetaaltOpnieuw,
    AnderToetstDeclaratie,
    SvbBetaalt,
    AnderGeeftRunVrij,
    AnderBeantwoordtVraag,
}

/// <summary>One thing to do, or one thing that somebody else does.</summary>
/// <param name="OnderwerpId">Of the agreement, claim, run or grant; null when it is about no single one.</param>
/// <param name="Wie">Name of the other party; null when there is none.</param>
/// <param name="Uiterlijk">The last day, or the day on which it is expected.</param>
/// <param name="Aantal">How many of the same, for staff; else 1.</param>
/// <param name="Declaratie">Of a claim: what is asked with it.</param>
/// <param name="IsAdvies">No law sets the last day: we ask to do it before that day, and nothing is lost after it.</param>
/// <param name="IsBijBeheerder">The reader only looks: who acts for the budgethouder does it.</param>
/// <param name="Sinds">Since when it waits, where somebody would ask; else null.</param>
public sealed record Taak(
    Taaksoort Soort, Guid? OnderwerpId, string? Wie = null, Maand? Maand = null, Bedrag? Bedrag = null, DateOnly? Uiterlijk = null, int Aantal = 1,
    Declaratiesoort? Declaratie = null, bool IsAdvies = false, bool IsBijBeheerder = false, DateOnly? Sinds = null);

/// <summary>Which kinds wait in greater number than the start page shows.</summary>
/// <param name="InTeVullen">Months that a zorgverlener did not claim yet.</param>
public sealed record Meertaken(bool Declaraties, bool Overeenkomsten, bool InTeVullen);

/// <summary>The money of a zorgverlener at a glance.</summary>
/// <param name="Komt">Approved and not paid yet, of the claims that the page looked at; null when there is none.</param>
/// <param name="KomtOp">The first day on which some of it is paid.</param>
/// <param name="Betaald">The last payment that the bank did not refuse; null when there is none.</param>
/// <param name="VerwachtOp">The day on which that money should be on the account, as long as the bank did not answer; else null.</param>
public sealed record Geldblik(Bedrag? Komt, DateOnly? KomtOp, Bedrag? Betaald, DateOnly? BetaaldOp, DateOnly? VerwachtOp = null);

/// <summary>One functiebudget at a glance.</summary>
public sealed record Budgetblik(
    FunctiebudgetId Id, string Verstrekker, Wet Wet, string Zorgfunctie, Periode Periode,
    Bedrag Toegekend, Bedrag Besteed, Bedrag Gereserveerd, Bedrag Vrij, bool Declaratiestop)
{
    public Budgetpeil Peil { get; init; }
}

/// <summary>One notice.</summary>
/// <param name="IsAfgehandeld">What it asked for does not wait any more.</param>
public sealed record Berichtblik(
    KennisgevingId Id, Kennisgevingsoort Soort, Guid OnderwerpId, DateOnly Op, bool IsNieuw, bool IsAfgehandeld);

/// <summary>The start page: what to do, what others do, money at a glance, the latest notices.</summary>
[ToegankelijkVoor(
    Rol.Burger, Rol.Organisatie, Rol.ConsulentVerstrekker, Rol.ToetserVerstrekker, Rol.BeheerderVerstrekker, Rol.PrivacyfunctionarisVerstrekker,
    Rol.DeclaratiemedewerkerSvb, Rol.ArbeidsrechtmedewerkerSvb, Rol.SalarismedewerkerSvb, Rol.FinancieelMedewerkerSvb,
    Rol.KlantcontactmedewerkerSvb, Rol.Auditor)]
[InMandaat(Mandaatrecht.Kijken)]
public sealed class StartBekijken(UseCaseContext context) : UseCase<StartBekijken.Input, StartBekijken.Resultaat>(context)
{
    private const int LaatsteBerichten = 5;

    public sealed record Input;

    /// <param name="Ongelezen">All notices that are not read yet, also those that are not among <paramref name="Berichten"/>.</param>
    public sealed record Resultaat(
        IReadOnlyList<Taak> Taken, IReadOnlyList<Taak> Anderen, IReadOnlyList<Budgetblik> Budgetten, IReadOnlyList<Berichtblik> Berichten,
        int Ongelezen)
    {
        /// <summary>Null for staff.</summary>
        public Meertaken? Meer { get; init; }

        /// <summary>Null for who is no zorgverlener.</summary>
        public Geldblik? Geld { get; init; }

        /// <summary>Who acts for the budgethouder, for who only looks; null: nobody, or the reader.</summary>
        public string? Regelaar { get; init; }
    }

    protected override async Task<Resultaat> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        if (Sessie is { Mandaat: { } mandaat } && !Mandaat.LaatWerken(Sessie.Rol, mandaat.Rechten))
        {
            // Only to look: what waits is for others.
            return new([], [], [], [], 0);
        }

        var dossier = Sessie.Dossier;
        if (dossier?.BudgethouderId is { } budgethouder)
        {
            Context.Betreft(budgethouder, nameof(Domain.Budgethouders.Budgethouder), budgethouder.Waarde);
        }

        var budgetten = dossier?.BudgethouderId is null ? [] : await BudgettenAsync(cancellationToken);
        var burger = Sessie.Rol.IsBurgerOfOrganisatie ? await BurgertakenAsync(dossier, budgetten, cancellationToken) : null;
        var taken = burger?.Taken ?? await new Medewerkertaken(Db, Vandaag, Sessie).VerzamelAsync(cancellationToken);
        var stand = new Berichtstand(taken, Sessie.Rol.IsBurgerOfOrganisatie ? Burgertaken.Hoogstens : Medewerkertaken.Hoogstens);
        var (berichten, ongelezen, isMislukt) = await BerichtenAsync(stand, cancellationToken);
        taken.AddRange(await RekeningnummersAsync(dossier, isMislukt, cancellationToken));
        if (!Sessie.Rol.IsBurgerOfOrganisatie)
        {
            taken.AddRange(await new Medewerkersignalen(Breed, Vandaag, Sessie).VerzamelAsync(cancellationToken));
        }

        return new(
            TeDoen(taken),
            [.. taken.Where(IsVanAnder).OrderBy(t => t.Uiterlijk ?? DateOnly.MaxValue)],
            budgetten,
            berichten,
            ongelezen)
        {
            Meer = burger?.Meer,
            Geld = burger?.Geld,
            Regelaar = await RegelaarAsync(dossier, cancellationToken),
        };
    }

    /// <summary>What waits for the reader, the oldest last day first.</summary>
    internal static IReadOnlyList<Taak> TeDoen(IEnumerable<Taak> taken) =>
        [.. taken.Where(t => !IsVanAnder(t)).OrderBy(t => t.Uiterlijk ?? DateOnly.MaxValue)];

    private static bool IsVanAnder(Taak taak) => taak.IsBijBeheerder || IsVanAnder(taak.Soort);

    private async Task<Burgertaken.Uitkomst> BurgertakenAsync(
        Dossierkeuze? dossier, List<Budgetblik> budgetten, CancellationToken cancellationToken)
    {
        var kengetallen = await Context.KengetallenAsync(cancellationToken);
        return await new Burgertaken(Db, Vandaag, kengetallen.Dagen(Kengetalsoort.Adviestermijn, Vandaag))
            .VerzamelAsync(dossier, budgetten.Exists(b => b.Periode.TotEnMet >= Vandaag), cancellationToken);
    }

    // Whoever only looks reads who to turn to.
    private async Task<string?> RegelaarAsync(Dossierkeuze? dossier, CancellationToken cancellationToken)
    {
        if (dossier is not { Rol: Dossierrol.Budgethouder or Dossierrol.Meekijker, BudgethouderId: { } id })
        {
            return null;
        }

        var budgethouder = await Db.Budgethouders.AsNoTracking().SingleAsync(b => b.Id == id, cancellationToken);
        var vertegenwoordigingen = await Db.Vertegenwoordigingen.AsNoTracking().Where(v => v.BudgethouderId == id).ToListAsync(cancellationToken);
        var beheerder = budgethouder.BeheerderOp(Vandaag, vertegenwoordigingen);
        return beheerder == budgethouder.PersoonId
            ? budgethouder.Naam
            : vertegenwoordigingen.Find(v => v.Beheer && v.PersoonId == beheerder)?.Naam;
    }

    /// <summary>Somebody else does it.</summary>
    internal static bool IsVanAnder(Taaksoort soort) => soort >= Taaksoort.AnderTekentOvereenkomst;

    private async Task<List<Budgetblik>> BudgettenAsync(CancellationToken cancellationToken)
    {
        var standen = await Db.StandenAsync(new(OpenOp: Vandaag), cancellationToken);
        var kengetallen = await Context.KengetallenAsync(cancellationToken);
        return
        [
            .. standen.OrderBy(s => s.Verstrekker, StringComparer.Ordinal).ThenBy(s => s.Zorgfunctie, StringComparer.Ordinal)
                .ThenBy(s => s.Periode.Van)
                .Select(s => new Budgetblik(
                    s.Id, s.Verstrekker, s.Wet, s.Zorgfunctie, s.Periode, s.Toegekend, s.Besteed, s.Gereserveerd, s.Vrij, s.Declaratiestop)
                {
                    Peil = Budgetpeilen.Van(s.Toegekend, s.Besteed + s.Gereserveerd, kengetallen, Vandaag),
                }),
        ];
    }

    // Accounts of budgethouders: nobody sees those of another through the own Toegang, so this comes after the gate.
    private async Task<IReadOnlyList<Taak>> RekeningnummersAsync(Dossierkeuze? dossier, bool isMislukt, CancellationToken cancellationToken)
    {
        // Only after a notice that a payment failed: a start page asks the database few questions.
        if (!isMislukt || dossier is not { Rol: Dossierrol.Beheerder, BudgethouderId: { } budgethouder })
        {
            return [];
        }

        var db = Breed("geweigerd rekeningnummer van de budgethouder");
        return await db.Budgethouders.AnyAsync(
            b => b.Id == budgethouder && db.Personen.Any(p => p.Id == b.PersoonId && p.IbanGeblokkeerd), cancellationToken)
            ? [new(Taaksoort.EigenRekeningnummerOpgeven, null)]
            : [];
    }

    private async Task<(IReadOnlyList<Berichtblik> Berichten, int Ongelezen, bool IsMislukt)> BerichtenAsync(
        Berichtstand stand, CancellationToken cancellationToken)
    {
        var rijen = await Startvragen.BerichtenAsync(Db, Sessie.Rol, LaatsteBerichten, cancellationToken);
        return (
            rijen.ConvertAll(k => new Berichtblik(k.Id, k.Soort, k.OnderwerpId, k.Op, k.IsNieuw, stand.IsAfgehandeld(k.Soort, k.OnderwerpId))),
            rijen.Count == 0 ? 0 : rijen[0].Ongelezen,
            rijen.Count > 0 && rijen[0].IsMislukt);
    }
}
