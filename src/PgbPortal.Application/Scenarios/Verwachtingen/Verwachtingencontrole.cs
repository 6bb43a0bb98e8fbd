using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Maandlonen;
using PgbPortal.Domain.Referentie;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Scenarios.Verwachtingen;

/// <summary>Compares what a story expects with what is, field by field; all deviations come back.</summary>
internal sealed class Verwachtingencontrole(Verhaal verhaal, Geschiedenis geschiedenis)
{
    public async Task<IReadOnlyList<Afwijking>> ControleerAsync(
        Verwachting verwacht, Uitkomst uitkomst, CancellationToken cancellationToken)
    {
        var afwijkingen = new List<Afwijking>();
        afwijkingen.AddRange(Stapverwachting.ControleerBevindingen(verwacht, uitkomst));
        afwijkingen.AddRange(Getoond("tekort", verwacht.Tekort, uitkomst.Tekort));
        afwijkingen.AddRange(Getoond("verwachteKosten", verwacht.VerwachteKosten, uitkomst.VerwachteKosten));
        afwijkingen.AddRange(await StatusAsync(verwacht.Status, cancellationToken));
        afwijkingen.AddRange(await new Budgetcontrole(verhaal).ControleerAsync(verwacht.Budget ?? [], cancellationToken));
        var betalingen = new Betalingencontrole(verhaal, geschiedenis);
        afwijkingen.AddRange(await betalingen.ControleerAsync(verwacht.Betalingen, cancellationToken));
        afwijkingen.AddRange(await betalingen.ControleerTotaalAsync(verwacht.BetaaldTotaal, cancellationToken));
        afwijkingen.AddRange(await new Berichtencontrole(verhaal, geschiedenis).ControleerAsync(verwacht.UitgaandeBerichten, cancellationToken));
        afwijkingen.AddRange(await KennisgevingenAsync(verwacht.Kennisgevingen ?? [], cancellationToken));
        afwijkingen.AddRange(await TegoedAsync(verwacht.TeVerrekenen, cancellationToken));
        afwijkingen.AddRange(await new Eigengeldcontrole(verhaal).ControleerAsync(verwacht, cancellationToken));
        afwijkingen.AddRange(await MaandloonAsync(verwacht.Maandloon ?? [], cancellationToken));
        afwijkingen.AddRange(Vastgesteld(verwacht.Vaststelling, uitkomst.Vaststelling));
        afwijkingen.AddRange(BestaatNogNiet(verwacht));
        afwijkingen.AddRange(await new Zichtcontrole(verhaal).ControleerAsync(verwacht, cancellationToken));
        return afwijkingen;
    }

    private static IEnumerable<Afwijking> Getoond(string veld, long? verwacht, Bedrag? werkelijk)
    {
        if (verwacht is { } bedrag && werkelijk?.Centen != bedrag)
        {
            yield return new($"{veld} {bedrag}", werkelijk is { } toch ? $"{toch.Centen}" : "niet getoond");
        }
    }

    // What the portal does not keep yet cannot be as expected.
    private static IEnumerable<Afwijking> BestaatNogNiet(Verwachting verwacht)
    {
        if (verwacht.Verrekening is not null)
        {
            yield return new("verrekening", "bestaat nog niet");
        }
    }

    private static IEnumerable<Afwijking> Vastgesteld(Vaststellingverwachting? verwacht, Vaststellingverwachting? werkelijk)
    {
        if (verwacht is null)
        {
            return [];
        }

        return
        [
            .. Getoond("vaststelling verantwoordingsvrij", verwacht.Verantwoordingsvrij, Als(werkelijk?.Verantwoordingsvrij)),
            .. Getoond("vaststelling zorg", verwacht.Zorg, Als(werkelijk?.Zorg)),
            .. Getoond("vaststelling totaal", verwacht.Totaal, Als(werkelijk?.Totaal)),
            .. Getoond("vaststelling terugTeVorderen", verwacht.TerugTeVorderen, Als(werkelijk?.TerugTeVorderen)),
        ];
    }

    private static Bedrag? Als(long? centen) => centen is { } c ? new Bedrag(c) : null;

    private async Task<List<Afwijking>> StatusAsync(IReadOnlyDictionary<string, string>? statussen, CancellationToken cancellationToken)
    {
        var afwijkingen = new List<Afwijking>();
        foreach (var (naam, verwacht) in statussen ?? new Dictionary<string, string>())
        {
            var werkelijk = await StatusVanAsync(naam, cancellationToken) ?? "bestaat niet";
            if (werkelijk != verwacht)
            {
                afwijkingen.Add(new($"status {naam} {verwacht}", werkelijk));
            }
        }

        return afwijkingen;
    }

    private async Task<string?> StatusVanAsync(string naam, CancellationToken cancellationToken)
    {
        var (db, dag) = (verhaal.Lezer, verhaal.Klok.Vandaag());
        return verhaal.Namen.Zoek(naam) switch
        {
            ToekenningId id => (await db.Toekenningen.AsNoTracking().SingleAsync(t => t.Id == id, cancellationToken)).StatusOp(dag).ToString(),
            ZorgovereenkomstId id =>
                (await db.Zorgovereenkomsten.AsNoTracking().SingleAsync(z => z.Id == id, cancellationToken)).StatusOp(dag).ToString(),
            DeclaratieId id => await db.Declaraties.Where(d => d.Id == id).Select(d => d.Status.ToString()).SingleAsync(cancellationToken),
            _ => null,
        };
    }

    private async Task<List<Afwijking>> KennisgevingenAsync(
        IReadOnlyList<Kennisgevingverwachting> verwacht, CancellationToken cancellationToken)
    {
        var afwijkingen = new List<Afwijking>();
        foreach (var kennisgeving in verwacht)
        {
            var gegeven = await ZoekAsync(kennisgeving, cancellationToken);
            var dagen = gegeven.Where(op => kennisgeving.Op is null || op == kennisgeving.Op);
            if (!dagen.Any())
            {
                var tekst = Lijstvergelijking.Tekst(("aan", kennisgeving.Aan), ("soort", kennisgeving.Soort), ("op", kennisgeving.Op));
                afwijkingen.Add(new($"kennisgeving: {tekst}", gegeven.Count == 0 ? "niet gegeven" : $"gegeven op {gegeven[^1]:yyyy-MM-dd}"));
            }
        }

        return afwijkingen;
    }

    private async Task<List<DateOnly>> ZoekAsync(Kennisgevingverwachting verwacht, CancellationToken cancellationToken)
    {
        var db = verhaal.Lezer;
        var gezocht = db.Kennisgevingen.AsQueryable();
        if (verwacht.Soort is { } soort)
        {
            gezocht = gezocht.Where(k => k.Soort == soort);
        }

        if (verwacht.Aan is { } aan)
        {
            var persoon = verhaal.Namen.Zoek<PersoonId>(aan);
            var zorgverlener = verhaal.Namen.Zoek<ZorgverlenerId>(aan);
            var verstrekker = verhaal.Namen.Zoek<VerstrekkerId>(aan);
            gezocht = gezocht.Where(k =>
                (persoon != null && (k.AanPersoonId == persoon
                    || db.Zorgverleners.Any(z => z.Id == k.AanZorgverlenerId && z.PersoonId == persoon)))
                || (zorgverlener != null && k.AanZorgverlenerId == zorgverlener)
                || (verstrekker != null && k.AanVerstrekkerId == verstrekker));
        }

        return await gezocht.OrderBy(k => k.Op).Select(k => k.Op).ToListAsync(cancellationToken);
    }

    private async Task<List<Afwijking>> TegoedAsync(IReadOnlyDictionary<string, long>? tegoeden, CancellationToken cancellationToken)
    {
        var afwijkingen = new List<Afwijking>();
        foreach (var (naam, verwacht) in tegoeden ?? new Dictionary<string, long>())
        {
            var overeenkomst = verhaal.Namen.Zoek<ZorgovereenkomstId>(naam);
            var open = await verhaal.Lezer.Tegoeden.Where(t => t.ZorgovereenkomstId == overeenkomst).Select(t => t.Open).ToListAsync(cancellationToken);
            var werkelijk = Bedrag.Som(open).Centen;
            if (overeenkomst is null || werkelijk != verwacht)
            {
                afwijkingen.Add(new($"teVerrekenen {naam} {verwacht}", overeenkomst is null ? "bestaat niet" : $"{werkelijk}"));
            }
        }

        return afwijkingen;
    }

    private async Task<List<Afwijking>> MaandloonAsync(IReadOnlyList<Maandloonverwachting> verwacht, CancellationToken cancellationToken)
    {
        var kengetallen = new Kengetallen(await verhaal.Lezer.Kengetallen.AsNoTracking().ToListAsync(cancellationToken));
        var afwijkingen = new List<Afwijking>();
        foreach (var maandloon in verwacht)
        {
            var overeenkomst = verhaal.Namen.Zoek<ZorgovereenkomstId>(maandloon.Zorgovereenkomst);
            var werkelijk = overeenkomst is { } id ? await MaandloonVanAsync(id, maandloon.Maand, kengetallen, cancellationToken) : Bedrag.Nul;
            if (overeenkomst is null || werkelijk.Centen != maandloon.Bedrag)
            {
                afwijkingen.Add(new(
                    $"maandloon {maandloon.Zorgovereenkomst} {maandloon.Maand} {maandloon.Bedrag}",
                    overeenkomst is null ? "bestaat niet" : $"{werkelijk.Centen}"));
            }
        }

        return afwijkingen;
    }

    private async Task<Bedrag> MaandloonVanAsync(ZorgovereenkomstId id, Maand maand, Kengetallen kengetallen, CancellationToken cancellationToken)
    {
        var budgethouder = await verhaal.Lezer.Zorgovereenkomsten.Where(z => z.Id == id).Select(z => z.BudgethouderId).SingleAsync(cancellationToken);
        var regels = await new Maandloonstand(verhaal.Lezer).RegelsAsync(budgethouder, id, cancellationToken);
        return Bedrag.Som(regels.Select(r => r.Berekening(kengetallen, verhaal.Klok.Vandaag()).Voor(maand).Totaal));
    }
}
