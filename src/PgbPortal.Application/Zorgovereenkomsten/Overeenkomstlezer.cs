using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Zorgovereenkomsten;

/// <summary>Reads one agreement through the eyes of the user; lines and judgements of others are not there.</summary>
internal sealed class Overeenkomstlezer(UseCaseContext context)
{
    private const string Svb = "SVB";

    private PgbDbContext Db => context.Db;

    /// <exception cref="NietGevondenException">Not visible.</exception>
    public async Task<Zorgovereenkomst> HaalAsync(ZorgovereenkomstId id, CancellationToken cancellationToken)
    {
        var overeenkomst = await Db.Zorgovereenkomsten.AsNoTracking().Include(z => z.Regels)
            .SingleOrDefaultAsync(z => z.Id == id, cancellationToken) ?? throw new NietGevondenException(nameof(Zorgovereenkomst));
        context.Betreft(overeenkomst.BudgethouderId, nameof(Zorgovereenkomst), id.Waarde);
        return overeenkomst;
    }

    public async Task<Overeenkomstbeeld> BeeldAsync(Zorgovereenkomst overeenkomst, CancellationToken cancellationToken)
    {
        var lezer = Overeenkomstbeurt.LezerVan(context.Sessie, overeenkomst.BudgethouderId, overeenkomst.ZorgverlenerId);
        var status = overeenkomst.StatusOp(context.Klok.Vandaag());
        var namen = await NamenAsync(overeenkomst, cancellationToken);
        var beoordelingen = await Db.Beoordelingen.AsNoTracking()
            .Where(b => b.ZorgovereenkomstId == overeenkomst.Id).ToListAsync(cancellationToken);
        var wijziging = await WijzigingAsync(overeenkomst, cancellationToken);
        var medewerkers = await MedewerkersAsync(lezer, overeenkomst, beoordelingen, wijziging, cancellationToken);
        var wijzigingsbeeld = wijziging is null ? null : await VanAsync(wijziging, overeenkomst, lezer, namen, medewerkers, cancellationToken);
        var oordelen = beoordelingen.ConvertAll(b => Van(b, lezer, namen[b.VerstrekkerId!.Value], medewerkers));
        var open = oordelen.Where(o => o.Besluit is null).Select(o => o.Organisatie).ToList();
        var isPartij = lezer is Lezer.Beheerder or Lezer.Meelezer or Lezer.Zorgverlener;
        return new(
            overeenkomst.Id,
            overeenkomst.Nummer,
            lezer,
            status,
            overeenkomst.BudgethouderNaam,
            await ZorgverlenerAsync(overeenkomst, isPartij, cancellationToken),
            overeenkomst.Soort,
            overeenkomst.Vragen,
            overeenkomst.Van,
            overeenkomst.TotEnMet,
            overeenkomst.AangemaaktOp,
            overeenkomst.VoorgelegdOp,
            [.. overeenkomst.Regels.OrderBy(r => r.Volgorde).Select(r => Van(r, r.InhoudOp(context.Klok.Vandaag()), namen))],
            overeenkomst.ZorgverlenerGetekendOpUtc is { } op ? new(overeenkomst.ZorgverlenerNaam, op) : null,
            await BeheerderAsync(overeenkomst.BeheerderGetekendOpUtc, overeenkomst.BeheerderGetekendDoorId, cancellationToken),
            status == ZorgovereenkomstStatus.InBeoordeling ? overeenkomst.BeoordelingUiterlijkOp : null,
            oordelen,
            overeenkomst.IngediendOp is null ? null : VanSvb(overeenkomst, lezer, medewerkers),
            overeenkomst.GoedgekeurdOp,
            Overeenkomstbeurt.AanZet(status, lezer, open, overeenkomst.SvbBesluit is null),
            Overeenkomstbeurt.Sinds(
                status, new(overeenkomst.AangemaaktOp, overeenkomst.VoorgelegdOp, overeenkomst.ZorgverlenerGetekendOpUtc, overeenkomst.IngediendOp)),
            Handelingen(overeenkomst, status, lezer, oordelen.Exists(IsOpenVoorLezer), wijzigingsbeeld),
            isPartij ? wijziging is not null && wijzigingsbeeld is { WachtOpHandtekening: true } ? wijziging.InhoudHash : overeenkomst.BerekenInhoudHash() : null,
            wijzigingsbeeld);
    }

    /// <summary>The change that runs, or the last one that was decided, with the own lines and judgements.</summary>
    public async Task<Overeenkomstwijziging?> WijzigingAsync(Zorgovereenkomst overeenkomst, CancellationToken cancellationToken) =>
        overeenkomst.Status == ZorgovereenkomstStatus.Goedgekeurd
            ? await Db.Overeenkomstwijzigingen.AsNoTracking().AsSplitQuery().Include(w => w.Regels).Include(w => w.Beoordelingen)
                .Where(w => w.ZorgovereenkomstId == overeenkomst.Id && w.Status != WijzigingStatus.Ingetrokken)
                .OrderByDescending(w => w.Id).FirstOrDefaultAsync(cancellationToken)
            : null;

    // In an emergency a toetser sees laws that others decide about.
    private bool IsOpenVoorLezer(Oordeel oordeel) =>
        oordeel.Besluit is null && (!context.Sessie.Rol.IsVerstrekker || (oordeel.Wet is { } wet && context.Sessie.Toegang.Schrijfwetten.Contains(wet)));

    private HashSet<Overeenkomsthandeling> Handelingen(
        Zorgovereenkomst overeenkomst, ZorgovereenkomstStatus status, Lezer lezer, bool verstrekkerOpen, Wijzigingsbeeld? wijziging)
    {
        var (rol, svbOpen) = (context.Sessie.Rol, overeenkomst.SvbBesluit is null);
        var handelingen = Overeenkomstbeurt.Handelingen(status, lezer, rol, verstrekkerOpen, svbOpen).ToHashSet();
        if (status == ZorgovereenkomstStatus.Goedgekeurd)
        {
            var loopt = wijziging is { Loopt: true } ? wijziging : null;
            handelingen.UnionWith(Overeenkomstbeurt.Handelingen(
                loopt?.Status, lezer, rol, loopt?.Oordelen.Any(IsOpenVoorLezer) ?? false, loopt?.Svb is { Besluit: null }));
        }

        return handelingen;
    }

    private async Task<Wijzigingsbeeld> VanAsync(
        Overeenkomstwijziging wijziging,
        Zorgovereenkomst overeenkomst,
        Lezer lezer,
        IReadOnlyDictionary<VerstrekkerId, string> namen,
        IReadOnlyDictionary<MedewerkerId, string> medewerkers,
        CancellationToken cancellationToken)
    {
        var oordelen = wijziging.Beoordelingen.Select(b => new Oordeel(
            namen[b.VerstrekkerId!.Value],
            b.Wet,
            b.UiterlijkOp,
            b.Besluit,
            b.Reden,
            lezer == Lezer.Svb ? null : b.Toelichting,
            b.BeslotenOp,
            lezer == Lezer.Verstrekker ? Naam(medewerkers, b.BeslotenDoorId) : null)).ToList();
        var svb = wijziging.BeheerderGetekendOpUtc is null ? null : new Oordeel(
            Svb,
            null,
            wijziging.BeoordelingUiterlijkOp,
            wijziging.SvbBesluit,
            wijziging.SvbReden,
            lezer == Lezer.Verstrekker ? null : wijziging.SvbToelichting,
            wijziging.SvbBeslotenOp,
            lezer == Lezer.Svb ? Naam(medewerkers, wijziging.SvbBeslotenDoorId) : null);

        // Once it is taken over, the old agreements end on the day before.
        var oud = wijziging.Status == WijzigingStatus.Goedgekeurd ? wijziging.Ingangsdatum.AddDays(-1) : wijziging.Ingangsdatum;
        var regels = overeenkomst.Regels.ToDictionary(r => r.Id);
        var veranderd = wijziging.Regels.Where(r => regels.ContainsKey(r.OvereenkomstregelId))
            .Select(r => (Nieuw: r, Regel: regels[r.OvereenkomstregelId])).OrderBy(r => r.Regel.Volgorde)
            .Select(r => new Wijzigingsregelbeeld(
                r.Regel.Naam, r.Regel.Beloning, r.Regel.Eenheid, r.Regel.InhoudOp(oud), r.Nieuw.Inhoud, r.Nieuw.Afgewezen));
        return new(
            wijziging.Id,
            wijziging.Status,
            wijziging.Ingangsdatum,
            wijziging.VoorgesteldOp,
            wijziging.IsMinder,
            wijziging.Verlengt ? new(wijziging.OudeEinddatum, wijziging.NieuweEinddatum) : null,
            [.. veranderd.Where(r => r.Oud != r.Nieuw)],
            wijziging.ZorgverlenerGetekendOpUtc is { } op ? new(overeenkomst.ZorgverlenerNaam, op) : null,
            await BeheerderAsync(wijziging.BeheerderGetekendOpUtc, wijziging.BeheerderGetekendDoorId, cancellationToken),
            wijziging.Status == WijzigingStatus.InBeoordeling ? wijziging.BeoordelingUiterlijkOp : null,
            oordelen,
            svb,
            wijziging.GoedgekeurdOp,
            Overeenkomstbeurt.AanZet(
                wijziging.Status, lezer, oordelen.Where(o => o.Besluit is null).Select(o => o.Organisatie), wijziging.SvbBesluit is null),
            Overeenkomstbeurt.Sinds(
                wijziging.Status, wijziging.VoorgesteldOp, wijziging.ZorgverlenerGetekendOpUtc, wijziging.BeheerderGetekendOpUtc));
    }

    private static Regelbeeld Van(Overeenkomstregel regel, Regelinhoud inhoud, IReadOnlyDictionary<VerstrekkerId, string> namen) => new(
        regel.Volgorde,
        regel.Naam,
        regel.VerstrekkerId is { } v ? namen[v] : null,
        regel.Wet,
        regel.Zorgfunctie,
        inhoud.Werkzaamheden,
        inhoud.Omschrijving,
        regel.Beloning,
        new Tarief(inhoud.Tarief, regel.Eenheid),
        regel.Tariefsoort,
        inhoud.MinutenPerWeek is { } minuten ? new Minuten(minuten) : null,
        inhoud.DagenPerWeek,
        inhoud.Reiskosten,
        inhoud.Bijbetaling,
        regel.Doorgestreept,
        regel.Inhoud,
        regel.Eerder);

    private static Oordeel Van(
        Beoordeling b, Lezer lezer, string organisatie, IReadOnlyDictionary<MedewerkerId, string> medewerkers) => new(
        organisatie,
        b.Wet,
        b.UiterlijkOp,
        b.Besluit,
        b.Reden,
        lezer == Lezer.Svb ? null : b.Toelichting,
        b.BeslotenOp,
        lezer == Lezer.Verstrekker ? Naam(medewerkers, b.BeslotenDoorId) : null);

    private static Oordeel VanSvb(Zorgovereenkomst o, Lezer lezer, IReadOnlyDictionary<MedewerkerId, string> medewerkers) => new(
        Svb,
        null,
        o.BeoordelingUiterlijkOp,
        o.SvbBesluit,
        o.SvbReden,
        lezer == Lezer.Verstrekker ? null : o.SvbToelichting,
        o.SvbBeslotenOp,
        lezer == Lezer.Svb ? Naam(medewerkers, o.SvbBeslotenDoorId) : null);

    private static string? Naam(IReadOnlyDictionary<MedewerkerId, string> medewerkers, MedewerkerId? id) =>
        id is { } medewerker ? medewerkers.GetValueOrDefault(medewerker) : null;

    private async Task<Dictionary<VerstrekkerId, string>> NamenAsync(Zorgovereenkomst overeenkomst, CancellationToken cancellationToken)
    {
        var ids = overeenkomst.Delen.Select(d => d.VerstrekkerId).Distinct().ToList();
        return await Db.Verstrekkers.AsNoTracking().Where(v => ids.Contains(v.Id)).Select(v => new { v.Id, v.Soort, v.Naam })
            .ToDictionaryAsync(v => v.Id, v => Verstrekker.Aanduiden(v.Soort, v.Naam), cancellationToken);
    }

    /// <summary>Names of who decided, for colleagues only.</summary>
    private async Task<Dictionary<MedewerkerId, string>> MedewerkersAsync(
        Lezer lezer,
        Zorgovereenkomst overeenkomst,
        List<Beoordeling> beoordelingen,
        Overeenkomstwijziging? wijziging,
        CancellationToken cancellationToken)
    {
        IEnumerable<MedewerkerId?> ids = lezer switch
        {
            Lezer.Verstrekker =>
                [.. beoordelingen.Select(b => b.BeslotenDoorId), .. wijziging?.Beoordelingen.Select(b => b.BeslotenDoorId) ?? []],
            Lezer.Svb => [overeenkomst.SvbBeslotenDoorId, wijziging?.SvbBeslotenDoorId],
            _ => [],
        };
        var bekend = ids.OfType<MedewerkerId>().Distinct().ToList();
        return bekend.Count == 0
            ? []
            : await Db.Medewerkers.AsNoTracking().Where(m => bekend.Contains(m.Id)).Select(m => new { m.Id, m.Naam })
                .ToDictionaryAsync(m => m.Id, m => m.Naam, cancellationToken);
    }

    private async Task<Zorgverlenerbeeld> ZorgverlenerAsync(Zorgovereenkomst overeenkomst, bool isPartij, CancellationToken cancellationToken)
    {
        var z = await Db.Zorgverleners.AsNoTracking().Where(z => z.Id == overeenkomst.ZorgverlenerId)
            .Select(z => new { z.Soort, z.Agb, z.Kvk, HeeftRekening = z.Iban != null }).SingleAsync(cancellationToken);
        return new(overeenkomst.ZorgverlenerNaam, z.Soort, z.Agb?.Waarde, z.Kvk?.Waarde, isPartij ? z.HeeftRekening : null);
    }

    /// <summary>Who signed for the budgethouder stands in the agreement that both have, also when that was a vertegenwoordiger.</summary>
    private async Task<Handtekening?> BeheerderAsync(DateTime? opUtc, PersoonId? door, CancellationToken cancellationToken)
    {
        if (opUtc is not { } op || door is not { } persoon)
        {
            return null;
        }

        var naam = await context.Breed("naam onder de overeenkomst").Personen.AsNoTracking()
            .Where(p => p.Id == persoon).Select(p => p.Naam).SingleAsync(cancellationToken);
        return new(naam, op);
    }
}
