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
        var medewerkers = await MedewerkersAsync(lezer, overeenkomst, beoordelingen, cancellationToken);
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
            [.. overeenkomst.Regels.OrderBy(r => r.Volgorde).Select(r => Van(r, namen))],
            overeenkomst.ZorgverlenerGetekendOpUtc is { } op ? new(overeenkomst.ZorgverlenerNaam, op) : null,
            await BeheerderAsync(overeenkomst, cancellationToken),
            status == ZorgovereenkomstStatus.InBeoordeling ? overeenkomst.BeoordelingUiterlijkOp : null,
            oordelen,
            overeenkomst.IngediendOp is null ? null : VanSvb(overeenkomst, lezer, medewerkers),
            overeenkomst.GoedgekeurdOp,
            Overeenkomstbeurt.AanZet(status, lezer, open, overeenkomst.SvbBesluit is null),
            Overeenkomstbeurt.Handelingen(status, lezer, context.Sessie.Rol, open.Count > 0, overeenkomst.SvbBesluit is null),
            isPartij ? overeenkomst.BerekenInhoudHash() : null);
    }

    private static Regelbeeld Van(Overeenkomstregel regel, IReadOnlyDictionary<VerstrekkerId, string> namen) => new(
        regel.Volgorde,
        regel.Naam,
        regel.VerstrekkerId is { } v ? namen[v] : null,
        regel.Wet,
        regel.Zorgfunctie,
        regel.Werkzaamheden,
        regel.Omschrijving,
        regel.Beloning,
        new Tarief(regel.Tarief, regel.Eenheid),
        regel.Tariefsoort,
        regel.MinutenPerWeek is { } minuten ? new Minuten(minuten) : null,
        regel.Bijbetaling,
        regel.Doorgestreept,
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
        Lezer lezer, Zorgovereenkomst overeenkomst, List<Beoordeling> beoordelingen, CancellationToken cancellationToken)
    {
        var ids = lezer switch
        {
            Lezer.Verstrekker => beoordelingen.Select(b => b.BeslotenDoorId),
            Lezer.Svb => [overeenkomst.SvbBeslotenDoorId],
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
    private async Task<Handtekening?> BeheerderAsync(Zorgovereenkomst overeenkomst, CancellationToken cancellationToken)
    {
        if (overeenkomst is not { BeheerderGetekendOpUtc: { } op, BeheerderGetekendDoorId: { } persoon })
        {
            return null;
        }

        var naam = await context.Breed("naam onder de overeenkomst").Personen.AsNoTracking()
            .Where(p => p.Id == persoon).Select(p => p.Naam).SingleAsync(cancellationToken);
        return new(naam, op);
    }
}
