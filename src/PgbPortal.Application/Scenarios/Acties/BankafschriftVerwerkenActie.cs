using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Betalingen.Bestanden;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Scenarios.Acties;

/// <summary>Payments come back: told in the answer of the bank, one file for each run that they were in.</summary>
internal sealed class BankafschriftVerwerkenActie : Actie<BankafschriftVerwerkenActie.Met>
{
    private static readonly BetaalopdrachtStatus[] Onderweg = [BetaalopdrachtStatus.Aangeboden, BetaalopdrachtStatus.Uitgevoerd];

    internal sealed record Met(IReadOnlyList<Terugdeel> Teruggekomen);

    internal sealed record Terugdeel(string Ontvanger, Bedrag Bedrag, string Code);

    private sealed record Betaling(string MsgId, string EndToEndId, string Code);

    protected override async Task<Uitkomst> VoerUitAsync(Met met, Verhaal verhaal, CancellationToken cancellationToken)
    {
        var betalingen = new List<Betaling>();
        foreach (var deel in met.Teruggekomen)
        {
            betalingen.Add(await ZoekAsync(deel, [.. betalingen.Select(b => b.EndToEndId)], verhaal, cancellationToken));
        }

        foreach (var run in betalingen.GroupBy(b => b.MsgId))
        {
            using var bestand = new MemoryStream(Antwoord(run.Key, [.. run], verhaal.Klok.NuUtc()));
            await verhaal.UseCase<BankantwoordVerwerken>().ExecuteAsync(new(bestand), cancellationToken);
        }

        return Uitkomst.Gelukt;
    }

    // The latest payment to this receiver of this amount; one that nobody made when there is none, so that the portal refuses.
    private static async Task<Betaling> ZoekAsync(
        Terugdeel deel, List<string> gebruikt, Verhaal verhaal, CancellationToken cancellationToken)
    {
        var organisatie = verhaal.Namen.Zoek<ZorgverlenerId>(deel.Ontvanger);
        var persoon = verhaal.Namen.Zoek<PersoonId>(deel.Ontvanger);
        var zorgverleners = verhaal.Lezer.Zorgverleners.Where(z => z.Id == organisatie || (persoon != null && z.PersoonId == persoon)).Select(z => z.Id);
        var opdracht = await verhaal.Lezer.Betaalopdrachten
            .Where(o => zorgverleners.Contains(o.ZorgverlenerId!.Value) && o.Bedrag == deel.Bedrag && Onderweg.Contains(o.Status)
                && !gebruikt.Contains(o.EndToEndId))
            .OrderByDescending(o => o.Dag).ThenByDescending(o => o.Id)
            .Select(o => new { o.EndToEndId, o.BetaalrunId })
            .FirstOrDefaultAsync(cancellationToken);
        if (opdracht is null)
        {
            return new("onbekend", "onbekend", deel.Code);
        }

        var msgId = await verhaal.Lezer.Betaalruns.Where(r => r.Id == opdracht.BetaalrunId).Select(r => r.MsgId).SingleAsync(cancellationToken);
        return new(msgId, opdracht.EndToEndId, deel.Code);
    }

    private static byte[] Antwoord(string msgId, List<Betaling> betalingen, DateTime nuUtc)
    {
        XNamespace n = Pain002Lezer.Namespace;
        var kenmerk = "TERUG" + nuUtc.ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture);
        var document = new XElement(
            n + "Document",
            new XElement(
                n + "CstmrPmtStsRpt",
                new XElement(
                    n + "GrpHdr",
                    new XElement(n + "MsgId", kenmerk),
                    new XElement(n + "CreDtTm", nuUtc.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture))),
                new XElement(
                    n + "OrgnlGrpInfAndSts",
                    new XElement(n + "OrgnlMsgId", msgId),
                    new XElement(n + "OrgnlMsgNmId", "pain.001.001.09")),
                new XElement(
                    n + "OrgnlPmtInfAndSts",
                    new XElement(n + "OrgnlPmtInfId", msgId),
                    betalingen.Select(b => new XElement(
                        n + "TxInfAndSts",
                        new XElement(n + "OrgnlEndToEndId", b.EndToEndId),
                        new XElement(n + "TxSts", "RJCT"),
                        new XElement(n + "StsRsnInf", new XElement(n + "Rsn", new XElement(n + "Cd", b.Code))))))));
        return Encoding.UTF8.GetBytes(document.ToString(SaveOptions.DisableFormatting));
    }
}
