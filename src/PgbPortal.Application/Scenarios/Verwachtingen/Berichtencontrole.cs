using System.Globalization;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Domain.Berichten;

namespace PgbPortal.Application.Scenarios.Verwachtingen;

/// <summary>What was sent to the verstrekkers; of a 507 each part is read from the bytes that went out.</summary>
internal sealed class Berichtencontrole(Verhaal verhaal, Geschiedenis geschiedenis)
{
    private const string Aanvaard = "0200";

    public async Task<IReadOnlyList<Afwijking>> ControleerAsync(
        IReadOnlyList<Berichtverwachting>? verwacht, CancellationToken cancellationToken)
    {
        if (verwacht is null)
        {
            return [];
        }

        var berichten = await verhaal.Lezer.Berichten.AsNoTracking()
            .Where(b => b.Richting == Berichtrichting.Uit).OrderBy(b => b.Id).ToListAsync(cancellationToken);
        var nieuw = berichten.Where(b => geschiedenis.Berichten.Add(b.Id)).SelectMany(Lees).ToList();
        return Lijstvergelijking.IsVolledig(verwacht, nieuw, Past)
            ? []
            : [new(Lijstvergelijking.Lijst("uitgaandeBerichten", verwacht.Select(Tekst)), Lijstvergelijking.Lijst("uitgaandeBerichten", nieuw.Select(Tekst)))];
    }

    private IEnumerable<Berichtverwachting> Lees(Bericht bericht)
    {
        var kop = new Berichtverwachting(
            bericht.Soort, bericht.VerstrekkerId is { } v ? verhaal.Namen.NaamVan(v) : null, Datum: bericht.Dag);
        if (!bericht.Soort.EndsWith("507", StringComparison.Ordinal))
        {
            var codes = bericht.Retourcodes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return [kop with { Retourcodes = codes.Length == 0 ? [Aanvaard] : codes }];
        }

        using var stroom = new MemoryStream(bericht.Inhoud);
        return [.. Delen(XDocument.Load(stroom)).Select(deel => Lees(kop, deel))];
    }

    // The part and the amount in it have the same name.
    private static IEnumerable<XElement> Delen(XDocument bericht) =>
        bericht.Descendants().Where(e => e.Name.LocalName == "FunctieBudgetBesteed" && e.HasElements);

    private static Berichtverwachting Lees(Berichtverwachting kop, XElement deel) => kop with
    {
        Budget = Veld(deel, "BudgetIdentificatie"),
        Zorgfunctie = Veld(deel, "Zorgfunctie"),
        Van = Dag(deel, "Begindatum"),
        TotEnMet = Dag(deel, "Einddatum"),
        Reden = (int?)Getal(deel, "RedenBudgetafsluiting"),
        Bedrag = Getal(deel, "FunctieBudgetBesteed"),
        Verantwoordingsvrij = Getal(deel, "VerantwoordingsvrijBedragBesteed"),
        Ziekengeld = Getal(deel, "ZiekengeldBesteed"),
    };

    private static string? Veld(XElement deel, string naam) => deel.Descendants().FirstOrDefault(e => e.Name.LocalName == naam)?.Value;

    private static long? Getal(XElement deel, string naam) =>
        Veld(deel, naam) is { } tekst ? long.Parse(tekst, CultureInfo.InvariantCulture) : null;

    private static DateOnly? Dag(XElement deel, string naam) =>
        Veld(deel, naam) is { } tekst ? DateOnly.ParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static bool Past(Berichtverwachting v, Berichtverwachting b) =>
        (v.Soort ?? b.Soort) == b.Soort
        && (v.Aan ?? b.Aan) == b.Aan
        && (v.Retourcodes is null || (b.Retourcodes is { } codes && v.Retourcodes.ToHashSet().SetEquals(codes)))
        && (v.Budget ?? b.Budget) == b.Budget
        && (v.Zorgfunctie ?? b.Zorgfunctie) == b.Zorgfunctie
        && (v.Van ?? b.Van) == b.Van
        && (v.TotEnMet ?? b.TotEnMet) == b.TotEnMet
        && (v.Reden ?? b.Reden) == b.Reden
        && (v.Bedrag ?? b.Bedrag) == b.Bedrag
        && (v.Verantwoordingsvrij ?? b.Verantwoordingsvrij) == b.Verantwoordingsvrij
        && (v.Ziekengeld ?? b.Ziekengeld) == b.Ziekengeld
        && (v.Datum ?? b.Datum) == b.Datum;

    private static string Tekst(Berichtverwachting b) => Lijstvergelijking.Tekst(
        ("soort", b.Soort),
        ("aan", b.Aan),
        ("retourcodes", b.Retourcodes),
        ("budget", b.Budget),
        ("zorgfunctie", b.Zorgfunctie),
        ("van", b.Van),
        ("totEnMet", b.TotEnMet),
        ("reden", b.Reden),
        ("bedrag", b.Bedrag),
        ("verantwoordingsvrij", b.Verantwoordingsvrij),
        ("ziekengeld", b.Ziekengeld),
        ("datum", b.Datum));
}
