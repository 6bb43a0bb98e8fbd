using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Zorgovereenkomsten;

/// <summary>The agreements that somebody may see: all, newest first; or what waits for this user.</summary>
[ToegankelijkVoor(
    Rol.Burger,
    Rol.Organisatie,
    Rol.ConsulentVerstrekker,
    Rol.ToetserVerstrekker,
    Rol.DeclaratiemedewerkerSvb,
    Rol.ArbeidsrechtmedewerkerSvb,
    Rol.KlantcontactmedewerkerSvb,
    Rol.Auditor)]
[VraagtReden]
[InMandaat(Mandaatrecht.Kijken)]
public sealed class ZorgovereenkomstenBekijken(UseCaseContext context)
    : UseCase<ZorgovereenkomstenBekijken.Input, Bladzijde<ZorgovereenkomstenBekijken.Regel>>(context)
{
    /// <param name="AlleenTeDoen">What this user, or the own organisation, must do; for staff the nearest due date first.</param>
    /// <param name="Na">The rows after this one.</param>
    /// <param name="Voor">The rows before this one.</param>
    public sealed record Input(bool AlleenTeDoen = false, ZorgovereenkomstId? Na = null, ZorgovereenkomstId? Voor = null);

    /// <param name="Sinds">Since when who is at turn can act; null when nobody is.</param>
    /// <param name="UiterlijkOp">Last day of the judgement, while it runs.</param>
    /// <param name="Wijziging">Where the change stands that runs; null when none does.</param>
    public sealed record Regel(
        ZorgovereenkomstId Id,
        string Nummer,
        Lezer Lezer,
        string Budgethouder,
        string Zorgverlener,
        DateOnly Van,
        DateOnly? TotEnMet,
        ZorgovereenkomstStatus Status,
        IReadOnlyList<AanZet> AanZet,
        DateOnly? Sinds,
        DateOnly? UiterlijkOp,
        WijzigingStatus? Wijziging,
        bool IsVanLezer)
    {
        /// <summary>This user, or the own organisation, has something to do.</summary>
        public bool IsLezerAanZet => IsVanLezer && AanZet.Any(a => (a.Partij, Lezer) is (Partij.Beheerder, Lezer.Beheerder)
            or (Partij.Zorgverlener, Lezer.Zorgverlener) or (Partij.Verstrekker, Lezer.Verstrekker) or (Partij.Svb, Lezer.Svb));
    }

    protected override async Task<Bladzijde<Regel>> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var opTermijn = input.AlleenTeDoen && !Sessie.Rol.IsBurgerOfOrganisatie;
        var achteruit = input.Voor is not null;
        var zoek = (input.AlleenTeDoen ? Overeenkomstvoorraad.TeDoen(Db, Sessie) : Db.Zorgovereenkomsten).GeopendDoor(Sessie);
        var gesorteerd = Volgorde(await VanafAsync(zoek, input.Na ?? input.Voor, opTermijn, achteruit, cancellationToken), opTermijn, achteruit);
        var rijen = await gesorteerd.AsNoTracking().Take(Bladzijde.Rijen + 1)
            .Select(z => new Rij(
                z.Id, z.Nummer, z.BudgethouderId, z.ZorgverlenerId, z.BudgethouderNaam, z.ZorgverlenerNaam, z.Van, z.TotEnMet, z.Status,
                z.BeoordelingUiterlijkOp, z.SvbBesluit != null,
                new Beurtdagen(z.AangemaaktOp, z.VoorgelegdOp, z.ZorgverlenerGetekendOpUtc, z.IngediendOp)))
            .ToListAsync(cancellationToken);
        var open = await OpenAsync([.. rijen.Where(r => r.Status == ZorgovereenkomstStatus.InBeoordeling).Select(r => r.Id)], cancellationToken);
        var wijzigingen = await WijzigingenAsync(
            [.. rijen.Where(r => r.Status == ZorgovereenkomstStatus.Goedgekeurd).Select(r => r.Id)], cancellationToken);
        var regels = rijen.ConvertAll(r => Van(r, open[r.Id], wijzigingen.GetValueOrDefault(r.Id)));
        return Bladzijde.Maak(regels, r => r.Id.Waarde, achteruit, input.Na is not null);
    }

    private static IQueryable<Zorgovereenkomst> Volgorde(IQueryable<Zorgovereenkomst> zoek, bool opTermijn, bool achteruit) =>
        (opTermijn, achteruit) switch
        {
            (true, false) => zoek.OrderBy(z => z.BeoordelingUiterlijkOp).ThenBy(z => z.Id),
            (true, true) => zoek.OrderByDescending(z => z.BeoordelingUiterlijkOp).ThenByDescending(z => z.Id),
            (false, false) => zoek.OrderByDescending(z => z.Id),
            (false, true) => zoek.OrderBy(z => z.Id),
        };

    /// <summary>From the row that the last page ended with, in the order of <see cref="Volgorde"/>.</summary>
    private async Task<IQueryable<Zorgovereenkomst>> VanafAsync(
        IQueryable<Zorgovereenkomst> zoek, ZorgovereenkomstId? grens, bool opTermijn, bool achteruit, CancellationToken cancellationToken)
    {
        if (grens is not { } id)
        {
            return zoek;
        }

        if (!opTermijn)
        {
            return achteruit ? zoek.Where(z => z.Id > id) : zoek.Where(z => z.Id < id);
        }

        var dag = await Db.Zorgovereenkomsten.Where(z => z.Id == id).Select(z => z.BeoordelingUiterlijkOp).SingleOrDefaultAsync(cancellationToken);
        return dag is null ? zoek
            : achteruit ? zoek.Where(z => z.BeoordelingUiterlijkOp < dag || (z.BeoordelingUiterlijkOp == dag && z.Id < id))
            : zoek.Where(z => z.BeoordelingUiterlijkOp > dag || (z.BeoordelingUiterlijkOp == dag && z.Id > id));
    }

    /// <summary>Which verstrekkers still have to answer, as far as this user may know.</summary>
    private async Task<ILookup<ZorgovereenkomstId, (string Naam, bool IsEigen)>> OpenAsync(List<ZorgovereenkomstId> ids, CancellationToken cancellationToken)
    {
        var rijen = await (
            from b in Db.Beoordelingen.AsNoTracking()
            join v in Db.Verstrekkers.AsNoTracking() on b.VerstrekkerId equals v.Id
            where ids.Contains(b.ZorgovereenkomstId) && b.Besluit == null
            select new { b.ZorgovereenkomstId, b.Wet, v.Soort, v.Naam }).ToListAsync(cancellationToken);
        return rijen.ToLookup(r => r.ZorgovereenkomstId, r => (Verstrekker.Aanduiden(r.Soort, r.Naam), Beslist(r.Wet)));
    }

    /// <summary>The changes that run, with the names of who still has to answer, as far as this user may know.</summary>
    private async Task<Dictionary<ZorgovereenkomstId, Wijzigingsrij>> WijzigingenAsync(
        List<ZorgovereenkomstId> ids, CancellationToken cancellationToken)
    {
        var rijen = await (
            from w in Db.Overeenkomstwijzigingen.AsNoTracking()
            where ids.Contains(w.ZorgovereenkomstId) && Wijzigingsbehandeling.Lopend.Contains(w.Status)
            select new
            {
                w.ZorgovereenkomstId,
                w.Status,
                w.BeoordelingUiterlijkOp,
                w.VoorgesteldOp,
                w.ZorgverlenerGetekendOpUtc,
                w.BeheerderGetekendOpUtc,
                SvbOpen = w.SvbBesluit == null,
                Open = Db.Wijzigingsbeoordelingen.Where(b => b.OvereenkomstwijzigingId == w.Id && b.Besluit == null)
                    .Join(Db.Verstrekkers, b => b.VerstrekkerId, v => v.Id, (b, v) => new { b.Wet, v.Soort, v.Naam }).ToList(),
            }).ToListAsync(cancellationToken);
        return rijen.ToDictionary(
            w => w.ZorgovereenkomstId,
            w => new Wijzigingsrij(
                w.Status,
                w.BeoordelingUiterlijkOp,
                w.SvbOpen,
                w.Open.ConvertAll(v => (Verstrekker.Aanduiden(v.Soort, v.Naam), Beslist(v.Wet))),
                Overeenkomstbeurt.Sinds(w.Status, w.VoorgesteldOp, w.ZorgverlenerGetekendOpUtc, w.BeheerderGetekendOpUtc)));
    }

    // In an emergency a toetser sees laws that others decide about.
    private bool Beslist(Wet? wet) => !Sessie.Rol.IsVerstrekker || (wet is { } eigen && Toegang.Schrijfwetten.Contains(eigen));

    private Regel Van(Rij rij, IEnumerable<(string Naam, bool IsEigen)> open, Wijzigingsrij? wijziging)
    {
        var wie = (wijziging?.Open ?? open).ToList();
        var lezer = Overeenkomstbeurt.LezerVan(Sessie, rij.BudgethouderId, rij.ZorgverlenerId);
        var status = Zorgovereenkomst.StatusOp(rij.Status, rij.TotEnMet, Vandaag);
        return new(
            rij.Id,
            rij.Nummer,
            lezer,
            rij.BudgethouderNaam,
            rij.ZorgverlenerNaam,
            rij.Van,
            rij.TotEnMet,
            status,
            wijziging is null
                ? Overeenkomstbeurt.AanZet(status, lezer, wie.Select(w => w.Naam), !rij.SvbHeeftBesloten)
                : Overeenkomstbeurt.AanZet(wijziging.Status, lezer, wie.Select(w => w.Naam), wijziging.SvbOpen),
            wijziging is null ? Overeenkomstbeurt.Sinds(status, rij.Dagen) : wijziging.Sinds,
            status == ZorgovereenkomstStatus.InBeoordeling ? rij.UiterlijkOp : wijziging?.UiterlijkOp,
            wijziging?.Status,
            !Sessie.Rol.IsVerstrekker || wie.Exists(w => w.IsEigen));
    }

    private sealed record Wijzigingsrij(WijzigingStatus Status, DateOnly? UiterlijkOp, bool SvbOpen, List<(string Naam, bool IsEigen)> Open, DateOnly? Sinds);

    private sealed record Rij(
        ZorgovereenkomstId Id,
        string Nummer,
        BudgethouderId BudgethouderId,
        ZorgverlenerId? ZorgverlenerId,
        string BudgethouderNaam,
        string ZorgverlenerNaam,
        DateOnly Van,
        DateOnly? TotEnMet,
        ZorgovereenkomstStatus Status,
        DateOnly? UiterlijkOp,
        bool SvbHeeftBesloten,
        Beurtdagen Dagen);
}
