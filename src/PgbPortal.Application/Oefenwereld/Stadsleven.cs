using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Toekenningen;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Personen;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Application.Oefenwereld;

/// <summary>What people in the large oefenwereld do, as the use cases ask it.</summary>
internal sealed class Stadsleven(Oefenpodium podium, Oefenbevolking wie, PgbDbContext db)
{
    private const string Zorg =
        "Samen de week plannen, post en geld op orde houden, en meegaan naar afspraken. Thuis en buiten, op vaste dagen. " +
        "Het doel is dat de dag rustig verloopt en dat er minder misgaat.";

    private readonly Dictionary<string, VerstrekkerId> _verstrekkers = [];
    private readonly Dictionary<ZorgovereenkomstId, OvereenkomstregelId> _regels = [];

    public Guid this[string account] => wie[account];

    public Persoon Mens(string account) => wie.Mens(account);

    public Oefenpodium Podium => podium;

    public PgbDbContext Db => db;

    public Task<TResult> AlsAsync<TUseCase, TInput, TResult>(string account, TInput input, CancellationToken cancellationToken)
        where TUseCase : UseCases.UseCase<TInput, TResult> =>
        podium.AlsAsync<TUseCase, TInput, TResult>(wie[account], input, cancellationToken);

    public Task<Toekenningstand> KenToeAsync(
        Oefendossier dossier, string nummer, Periode periode, long centen, long vrij, CancellationToken cancellationToken)
    {
        Relatieregel[] relaties = dossier.Vertegenwoordiger is { } ouder ? [new() { Nummer = "1", Soort = 3, Bsn = wie.Mens(ouder).Bsn.Waarde }] : [];
        return AlsAsync<ToekenningRegistreren, Toekenninginvoer, Toekenningstand>(
            $"{dossier.Verstrekker}.cons",
            new(
                dossier.Wet, wie.Mens(dossier.Sleutel).Bsn.Waarde, nummer, null, podium.Vandaag,
                [new(new(dossier.Zorgfunctie), periode.Van, periode.TotEnMet, new(centen), new Bedrag(vrij))], relaties),
            cancellationToken);
    }

    /// <summary>A draft for this dossier with its zorgverlener.</summary>
    public async Task<ZorgovereenkomstId> StelOpAsync(
        Oefendossier dossier, BudgethouderId budgethouder, DateOnly van, CancellationToken cancellationToken)
    {
        var familie = dossier.IsMaandloon;
        var bedrijf = dossier.IsInformeel ? null : wie.Bedrijf(dossier.Zorgverlener);
        var afspraak = new Regelafspraak(
            "zorg", await VerstrekkerAsync(dossier.Verstrekker, cancellationToken), dossier.Wet, dossier.Zorgfunctie, "begeleiding individueel", Zorg,
            familie ? Beloning.Maandloon : Beloning.Uurloon, Eenheid.Uur, new(dossier.Tarief), dossier.Tariefsoort,
            familie ? 12 * 60 : dossier.Minuten, familie ? 3 : null, false, familie ? new(Reiskostensoort.Vast, 3500, 3) : null);
        var stand = await AlsAsync<ZorgovereenkomstOpstellen, ZorgovereenkomstOpstellen.Input, Conceptstand>(
            dossier.Beheerder,
            new(
                ZorgovereenkomstId.Nieuw(), budgethouder, bedrijf?.Agb, bedrijf is null ? wie.Mens(dossier.Zorgverlener).Bsn : null,
                familie || dossier.Verloop == Verloop.Zus ? Overeenkomstsoort.Familie : bedrijf?.Soort == Zorgverlenersoort.Instelling ? Overeenkomstsoort.Instelling : Overeenkomstsoort.Opdracht,
                new(
                    familie ? Familiegraad.EersteGraad : dossier.Verloop == Verloop.Zus ? Familiegraad.TweedeGraad : null,
                    bedrijf?.Soort == Zorgverlenersoort.Zzp,
                    Big: dossier.Verloop == Verloop.Verpleging), van, null, [afspraak]),
            cancellationToken);
        return stand.Id;
    }

    public Task DeelAsync(Oefendossier dossier, ZorgovereenkomstId id, CancellationToken cancellationToken) =>
        AlsAsync<ZorgovereenkomstDelen, ZorgovereenkomstDelen.Input, Conceptstand>(dossier.Beheerder, new(id), cancellationToken);

    public Task TekenAsync(string account, ZorgovereenkomstId id, CancellationToken cancellationToken) =>
        AlsAsync<ZorgovereenkomstOndertekenen, ZorgovereenkomstOndertekenen.Input, ZorgovereenkomstStatus>(account, new(id), cancellationToken);

    public async Task TekenBeidenAsync(Oefendossier dossier, ZorgovereenkomstId id, CancellationToken cancellationToken)
    {
        await DeelAsync(dossier, id, cancellationToken);
        await TekenAsync(dossier.Zorgverlener, id, cancellationToken);
        await TekenAsync(dossier.Beheerder, id, cancellationToken);
    }

    public async Task KeurGoedAsync(Oefendossier dossier, ZorgovereenkomstId id, CancellationToken cancellationToken)
    {
        await TekenBeidenAsync(dossier, id, cancellationToken);
        await AlsAsync<ZorgovereenkomstBeoordelen, ZorgovereenkomstBeoordelen.Input, ZorgovereenkomstStatus>(
            $"{dossier.Verstrekker}.toets", new(id, Besluit.Akkoord, null), cancellationToken);
        await AlsAsync<ZorgovereenkomstToetsen, ZorgovereenkomstToetsen.Input, ZorgovereenkomstStatus>(
            "svb.recht", new(id, Besluit.Akkoord, null), cancellationToken);
    }

    /// <summary>From this day the care is worth so much more an hour, or less; nobody signed it yet.</summary>
    public async Task<OvereenkomstwijzigingId> StelTariefVoorAsync(
        Oefendossier dossier, ZorgovereenkomstId id, DateOnly van, long erbij, CancellationToken cancellationToken)
    {
        var regel = await db.Overeenkomstregels.AsNoTracking().SingleAsync(r => r.ZorgovereenkomstId == id, cancellationToken);
        return await WijzigAsync(dossier, id, van, regel.Inhoud with { Tarief = new(dossier.Tarief + erbij) }, cancellationToken);
    }

    public async Task<OvereenkomstwijzigingId> WijzigAsync(
        Oefendossier dossier, ZorgovereenkomstId id, DateOnly van, Regelinhoud inhoud, CancellationToken cancellationToken)
    {
        var stand = await AlsAsync<ZorgovereenkomstWijzigen, ZorgovereenkomstWijzigen.Input, Wijzigingsstand>(
            dossier.Beheerder,
            new(OvereenkomstwijzigingId.Nieuw(), id, van, new Dictionary<string, Regelinhoud>(StringComparer.Ordinal) { ["zorg"] = inhoud }),
            cancellationToken);
        return stand.Id;
    }

    /// <summary>The first agreement of this budgethouder.</summary>
    public async Task<Zorgovereenkomst> OvereenkomstAsync(Oefendossier dossier, CancellationToken cancellationToken)
    {
        var budgethouder = await BudgethouderAsync(dossier, cancellationToken);
        return await db.Zorgovereenkomsten.AsNoTracking().Where(z => z.BudgethouderId == budgethouder).OrderBy(z => z.Id).FirstAsync(cancellationToken);
    }

    public Task<BudgethouderId> BudgethouderAsync(Oefendossier dossier, CancellationToken cancellationToken)
    {
        var persoon = Mens(dossier.Sleutel).Id;
        return db.Budgethouders.Where(b => b.PersoonId == persoon).Select(b => b.Id).SingleAsync(cancellationToken);
    }

    /// <summary>The same minutes on the Monday of each week of the month.</summary>
    public async Task<Declaratiestand> DeclareerAsync(
        string door, ZorgovereenkomstId id, Maand maand, int minuten, CancellationToken cancellationToken) =>
        await AlsAsync<DeclaratieIndienen, DeclaratieIndienen.Input, Declaratiestand>(
            door, new(DeclaratieId.Nieuw(), id, maand, await RegelsAsync(id, maand, minuten, cancellationToken)), cancellationToken);

    public Task<Declaratiestand> BeoordeelAsync(
        Oefendossier dossier, DeclaratieId id, bool akkoord, string? toelichting, CancellationToken cancellationToken) =>
        AlsAsync<DeclaratieBeoordelen, DeclaratieBeoordelen.Input, Declaratiestand>(dossier.Beheerder, new(id, akkoord, toelichting), cancellationToken);

    public async Task<IReadOnlyList<Regelinvoer>> RegelsAsync(ZorgovereenkomstId id, Maand maand, int minuten, CancellationToken cancellationToken)
    {
        var regel = await RegelAsync(id, cancellationToken);
        return [.. Maandagen(maand).Select(dag => new Regelinvoer(regel, dag, null, minuten, null))];
    }

    public async Task<OvereenkomstregelId> RegelAsync(ZorgovereenkomstId id, CancellationToken cancellationToken)
    {
        if (!_regels.TryGetValue(id, out var regel))
        {
            regel = await db.Overeenkomstregels.AsNoTracking().Where(r => r.ZorgovereenkomstId == id).Select(r => r.Id).SingleAsync(cancellationToken);
            _regels[id] = regel;
        }

        return regel;
    }

    public static IEnumerable<DateOnly> Maandagen(Maand maand) =>
        Enumerable.Range(0, maand.Periode.Dagen).Select(maand.EersteDag.AddDays).Where(d => d.DayOfWeek == DayOfWeek.Monday);

    public async Task<VerstrekkerId> VerstrekkerAsync(string sleutel, CancellationToken cancellationToken)
    {
        if (!_verstrekkers.TryGetValue(sleutel, out var id))
        {
            var account = wie[$"{sleutel}.cons"];
            id = (await db.Medewerkers.Where(m => db.Gebruikers.Any(g => g.Id == account && g.MedewerkerId == m.Id))
                .Select(m => m.VerstrekkerId).SingleAsync(cancellationToken))!.Value;
            _verstrekkers[sleutel] = id;
        }

        return id;
    }
}
