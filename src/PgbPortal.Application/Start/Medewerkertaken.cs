using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Werklijst;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Maandlonen;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Application.Start;

/// <summary>What waits for an employee, within the own Toegang.</summary>
/// <param name="hoogstens">So many of each kind are shown; more stand on their own page.</param>
internal sealed class Medewerkertaken(PgbDbContext db, DateOnly vandaag, Sessie sessie, int hoogstens = Medewerkertaken.Hoogstens)
{
    public const int Hoogstens = 10;

    private static readonly BetaalrunStatus[] TeDoen =
        [BetaalrunStatus.Samengesteld, BetaalrunStatus.Gecontroleerd, BetaalrunStatus.InVrijgave, BetaalrunStatus.Aangeboden];

    /// <summary>What the work list shares out, and what only the start page counts.</summary>
    public async Task<List<Taak>> VerzamelAsync(CancellationToken cancellationToken)
    {
        var bronnen = new Werkbronnen(db, vandaag, sessie);
        var taken = new List<Taak>();
        foreach (var soort in Werkbronnen.Soorten(sessie.Rol).Where(bronnen.KanEr))
        {
            var eerste = await bronnen.Van(soort).LaadAsync(Werkvolgorde.Termijn, vanaf: null, terug: false, alleen: null, hoogstens, cancellationToken);
            taken.AddRange(eerste.Select(e => e.Taak));
        }

        return sessie.Rol switch
        {
            Rol.FinancieelMedewerkerSvb => [.. taken, .. await FinancieelAsync(cancellationToken)],
            Rol.KlantcontactmedewerkerSvb => [.. taken, .. await BrievenAsync(cancellationToken)],
            Rol.SalarismedewerkerSvb => [.. taken, .. await MaandlonenAsync(cancellationToken)],
            _ => taken,
        };
    }

    private async Task<List<Taak>> BrievenAsync(CancellationToken cancellationToken)
    {
        var brieven = await db.Brieven.CountAsync(b => b.VerzondenOpUtc == null, cancellationToken);
        return brieven == 0 ? [] : [new(Taaksoort.BrievenVersturen, null, Aantal: brieven)];
    }

    private async Task<List<Taak>> MaandlonenAsync(CancellationToken cancellationToken)
    {
        var rijen = await (
            from t in db.Maandloontermijnen.AsNoTracking()
            join z in db.Zorgovereenkomsten.AsNoTracking() on t.ZorgovereenkomstId equals z.Id
            where t.Status == MaandloontermijnStatus.Geblokkeerd
            orderby t.Betaaldag, t.Id
            select new { z.Id, z.ZorgverlenerNaam, t.Maandtekst, t.Loon, t.Reiskosten, t.Betaaldag }).Take(hoogstens).ToListAsync(cancellationToken);
        return rijen.ConvertAll(r => new Taak(
            Taaksoort.MaandloonGeblokkeerd, r.Id.Waarde, r.ZorgverlenerNaam, Maand.Parse(r.Maandtekst), r.Loon + r.Reiskosten, r.Betaaldag));
    }

    private async Task<List<Taak>> FinancieelAsync(CancellationToken cancellationToken)
    {
        var runs = await db.Betaalruns.AsNoTracking()
            .Where(r => TeDoen.Contains(r.Status))
            .OrderBy(r => r.Id).Take(hoogstens)
            .Select(r => new { r.Id, r.Status, r.Totaal, r.Dag, r.AangebodenOpUtc, r.SamengesteldDoorId, r.GecontroleerdDoorId }).ToListAsync(cancellationToken);
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
            r.Id.Waarde,
            Bedrag: r.Totaal,
            Uiterlijk: r.Status == BetaalrunStatus.Aangeboden ? Werkkalender.VolgendeWerkdag(r.Dag) : r.Dag,
            Sinds: r.AangebodenOpUtc is { } op ? DateOnly.FromDateTime(Klok.Lokaal(op)) : null));
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
