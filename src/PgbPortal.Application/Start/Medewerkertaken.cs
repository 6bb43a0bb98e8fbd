using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Vragen;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Application.Start;

/// <summary>What waits for an employee, within the own Toegang.</summary>
/// <param name="hoogstens">So many of each kind are shown; more stand on their own page.</param>
internal sealed class Medewerkertaken(PgbDbContext db, DateOnly vandaag, Sessie sessie, int hoogstens = Medewerkertaken.Hoogstens)
{
    public const int Hoogstens = 10;
    private const int WekenVooruit = 8;

    private static readonly BetaalrunStatus[] TeDoen =
        [BetaalrunStatus.Samengesteld, BetaalrunStatus.Gecontroleerd, BetaalrunStatus.InVrijgave, BetaalrunStatus.Aangeboden];

    public Task<List<Taak>> VerzamelAsync(CancellationToken cancellationToken) => sessie.Rol switch
    {
        Rol.ToetserVerstrekker => ToetserAsync(cancellationToken),
        Rol.ConsulentVerstrekker => ConsulentAsync(cancellationToken),
        Rol.ArbeidsrechtmedewerkerSvb => ArbeidsrechtAsync(cancellationToken),
        Rol.DeclaratiemedewerkerSvb => DeclaratiesAsync(cancellationToken),
        Rol.FinancieelMedewerkerSvb => FinancieelAsync(cancellationToken),
        Rol.KlantcontactmedewerkerSvb => KlantcontactAsync(cancellationToken),
        _ => Task.FromResult<List<Taak>>([]),
    };

    private async Task<List<Taak>> ToetserAsync(CancellationToken cancellationToken)
    {
        var wetten = sessie.Toegang.Schrijfwetten.ToList();
        var rijen = await (
            from b in db.Beoordelingen.AsNoTracking()
            join z in db.Zorgovereenkomsten.AsNoTracking() on b.ZorgovereenkomstId equals z.Id
            where b.Besluit == null && z.Status == ZorgovereenkomstStatus.InBeoordeling && wetten.Contains(b.Wet!.Value)
            orderby b.UiterlijkOp, b.ZorgovereenkomstId
            select new { z.Id, z.BudgethouderNaam, z.ZorgverlenerNaam, b.UiterlijkOp }).Take(hoogstens).ToListAsync(cancellationToken);
        var wijzigingen = await (
            from b in db.Wijzigingsbeoordelingen.AsNoTracking()
            join w in db.Overeenkomstwijzigingen.AsNoTracking() on b.OvereenkomstwijzigingId equals w.Id
            join z in db.Zorgovereenkomsten.AsNoTracking() on w.ZorgovereenkomstId equals z.Id
            where b.Besluit == null && w.Status == WijzigingStatus.InBeoordeling && wetten.Contains(b.Wet!.Value)
            orderby b.UiterlijkOp, w.Id
            select new { z.Id, z.BudgethouderNaam, z.ZorgverlenerNaam, b.UiterlijkOp }).Take(hoogstens).ToListAsync(cancellationToken);
        return
        [
            .. wijzigingen.Select(r => new Taak(
                Taaksoort.WijzigingBeoordelen, r.Id.Waarde, $"{r.BudgethouderNaam} en {r.ZorgverlenerNaam}", Uiterlijk: r.UiterlijkOp)),
            .. rijen.Select(r => new Taak(
                Taaksoort.OvereenkomstBeoordelen, r.Id.Waarde, $"{r.BudgethouderNaam} en {r.ZorgverlenerNaam}", Uiterlijk: r.UiterlijkOp)),
            .. await DeclaratiesAsync(cancellationToken),
        ];
    }

    private async Task<List<Taak>> ArbeidsrechtAsync(CancellationToken cancellationToken)
    {
        var rijen = await db.Zorgovereenkomsten.AsNoTracking()
            .Where(z => z.Status == ZorgovereenkomstStatus.InBeoordeling && z.SvbBesluit == null)
            .OrderBy(z => z.BeoordelingUiterlijkOp).ThenBy(z => z.Id).Take(hoogstens)
            .Select(z => new { z.Id, z.BudgethouderNaam, z.ZorgverlenerNaam, z.BeoordelingUiterlijkOp }).ToListAsync(cancellationToken);
        var wijzigingen = await (
            from w in db.Overeenkomstwijzigingen.AsNoTracking()
            join z in db.Zorgovereenkomsten.AsNoTracking() on w.ZorgovereenkomstId equals z.Id
            where w.Status == WijzigingStatus.InBeoordeling && w.SvbBesluit == null
            orderby w.BeoordelingUiterlijkOp, w.Id
            select new { z.Id, z.BudgethouderNaam, z.ZorgverlenerNaam, w.BeoordelingUiterlijkOp }).Take(hoogstens).ToListAsync(cancellationToken);
        return
        [
            .. wijzigingen.Select(r => new Taak(
                Taaksoort.WijzigingToetsen, r.Id.Waarde, $"{r.BudgethouderNaam} en {r.ZorgverlenerNaam}", Uiterlijk: r.BeoordelingUiterlijkOp)),
            .. rijen.Select(r => new Taak(
                Taaksoort.OvereenkomstToetsen, r.Id.Waarde, $"{r.BudgethouderNaam} en {r.ZorgverlenerNaam}", Uiterlijk: r.BeoordelingUiterlijkOp)),
        ];
    }

    private async Task<List<Taak>> DeclaratiesAsync(CancellationToken cancellationToken)
    {
        var rijen = await db.Declaraties.AsNoTracking().TeToetsen(db, sessie)
            .OrderBy(d => d.IngediendOpUtc).ThenBy(d => d.Id).Take(hoogstens)
            .Select(d => new { d.Id, d.BudgethouderNaam, d.Maandtekst, d.Totaal }).ToListAsync(cancellationToken);
        return rijen.ConvertAll(r => new Taak(
            Taaksoort.DeclaratieToetsen, r.Id.Waarde, r.BudgethouderNaam, Maand.Parse(r.Maandtekst), r.Totaal));
    }

    private async Task<List<Taak>> ConsulentAsync(CancellationToken cancellationToken)
    {
        var grens = vandaag.AddDays(7 * WekenVooruit);
        var aflopend = await (
            from t in db.Toekenningen.AsNoTracking()
            join b in db.Budgethouders.AsNoTracking() on t.BudgethouderId equals b.Id
            where t.VervangenDoorId == null && !t.IsIntrekking && t.LaatsteDag >= vandaag && t.LaatsteDag <= grens
            orderby t.LaatsteDag, t.Id
            select new { t.Id, b.Naam, t.LaatsteDag }).Take(hoogstens).ToListAsync(cancellationToken);
        var conflicten = await (
            from f in db.Functiebudgetten.AsNoTracking()
            join b in db.Budgethouders.AsNoTracking() on f.BudgethouderId equals b.Id
            where f.Declaratiestop
            orderby f.ConflictSinds, f.Id
            select new { f.ToekenningId, b.Naam, f.Conflict }).Take(hoogstens).ToListAsync(cancellationToken);
        var voorgesteld = await (
            from v in db.Vertegenwoordigersvoorstellen.AsNoTracking()
            join b in db.Budgethouders.AsNoTracking() on v.BudgethouderId equals b.Id
            where v.Aanvaard == null
            orderby v.Id
            select new { b.Id, b.Naam }).Take(hoogstens).ToListAsync(cancellationToken);
        return
        [
            .. await VragenAsync(cancellationToken),
            .. voorgesteld.Select(v => new Taak(Taaksoort.VertegenwoordigerBeoordelen, v.Id.Waarde, v.Naam)),
            .. conflicten.Select(c => new Taak(Taaksoort.ToekenningConflict, c.ToekenningId.Waarde, c.Naam, Bedrag: c.Conflict.IsNul ? null : c.Conflict)),
            .. aflopend.Select(a => new Taak(Taaksoort.ToekenningLooptAf, a.Id.Waarde, a.Naam, Uiterlijk: a.LaatsteDag)),
            .. await VastTeStellenAsync(cancellationToken),
        ];
    }

    // The questions to the own organisation: the access filter leaves no others.
    private async Task<List<Taak>> VragenAsync(CancellationToken cancellationToken)
    {
        var rijen = await (
            from v in db.Vragen.AsNoTracking()
            join b in db.Budgethouders.AsNoTracking() on v.BudgethouderId equals b.Id
            where v.Status == VraagStatus.Gesteld
            orderby v.UiterlijkOp, v.Id
            select new { v.Id, b.Naam, v.UiterlijkOp }).Take(hoogstens).ToListAsync(cancellationToken);
        return rijen.ConvertAll(r => new Taak(Taaksoort.VraagBeantwoorden, r.Id.Waarde, r.Naam, Uiterlijk: r.UiterlijkOp));
    }

    private async Task<List<Taak>> KlantcontactAsync(CancellationToken cancellationToken)
    {
        var brieven = await db.Brieven.CountAsync(b => b.VerzondenOpUtc == null, cancellationToken);
        return
        [
            .. await VragenAsync(cancellationToken),
            .. brieven == 0 ? new List<Taak>() : [new(Taaksoort.BrievenVersturen, null, Aantal: brieven)],
        ];
    }

    // Only a zorgkantoor decides on the budget of a closed year.
    private async Task<List<Taak>> VastTeStellenAsync(CancellationToken cancellationToken)
    {
        if (!sessie.Toegang.Wetten.Contains(Wet.Wlz))
        {
            return [];
        }

        var rijen = await (
            from t in db.Toekenningen.AsNoTracking()
            join b in db.Budgethouders.AsNoTracking() on t.BudgethouderId equals b.Id
            where t.Wet == Wet.Wlz && t.VervangenDoorId == null && t.AfgeslotenOp != null && !db.Vaststellingen.Any(v => v.ToekenningId == t.Id)
            orderby t.AfgeslotenOp, t.Id
            select new { t.Id, b.Naam }).Take(hoogstens).ToListAsync(cancellationToken);
        return rijen.ConvertAll(r => new Taak(Taaksoort.BudgetVaststellen, r.Id.Waarde, r.Naam));
    }

    private async Task<List<Taak>> FinancieelAsync(CancellationToken cancellationToken)
    {
        var runs = await db.Betaalruns.AsNoTracking()
            .Where(r => TeDoen.Contains(r.Status))
            .OrderBy(r => r.Id).Take(hoogstens)
            .Select(r => new { r.Id, r.Status, r.Totaal, r.Dag, r.SamengesteldDoorId, r.GecontroleerdDoorId }).ToListAsync(cancellationToken);
        var klaar = await db.Declaraties.CountAsync(
            d => (d.Status == DeclaratieStatus.Goedgekeurd || d.Status == DeclaratieStatus.GedeeltelijkGoedgekeurd)
                && !db.Betaalopdrachten.Any(o => o.DeclaratieId == d.Id && o.Status == BetaalopdrachtStatus.InRun),
            cancellationToken);
        var bankregels = await db.Bankregels.CountAsync(r => r.Status == BankregelStatus.Geparkeerd, cancellationToken);
        var nummers = await db.Zorgverleners.CountAsync(z => z.IbanStatus == IbanStatus.InControle, cancellationToken);
        var taken = runs.ConvertAll(r => new Taak(
            r.Status switch
            {
                BetaalrunStatus.Aangeboden => Taaksoort.RunAntwoordInlezen,
                _ when r.SamengesteldDoorId == sessie.MedewerkerId || r.GecontroleerdDoorId == sessie.MedewerkerId => Taaksoort.AnderGeeftRunVrij,
                BetaalrunStatus.Samengesteld => Taaksoort.RunControleren,
                _ => Taaksoort.RunVrijgeven,
            },
            r.Id.Waarde, Bedrag: r.Totaal, Uiterlijk: r.Dag));
        if (klaar > 0)
        {
            taken.Add(new(Taaksoort.RunSamenstellen, null, Aantal: klaar, Uiterlijk: Werkkalender.WerkdagOfVolgende(vandaag)));
        }

        if (bankregels > 0)
        {
            taken.Add(new(Taaksoort.BankregelsUitzoeken, null, Aantal: bankregels));
        }

        var fouten = await db.Boekhoudfouten.CountAsync(f => f.OpgelostOpUtc == null, cancellationToken);
        if (fouten > 0)
        {
            taken.Insert(0, new(Taaksoort.BoekhoudfoutOplossen, null, Aantal: fouten));
        }

        if (nummers > 0)
        {
            taken.Add(new(Taaksoort.RekeningnummerBevestigen, null, Aantal: nummers));
        }

        return taken;
    }
}
