using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Verzending;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Chaos.Tests;

/// <summary>
/// Brings a payment run from wherever it stands to its end: composed by the clock, checked, frozen, sent to the bank, answered by the bank, which
/// refuses one payment. Started again after a break it goes on where the database says that it is.
/// </summary>
internal static class Runverloop
{
    /// <summary>The receiver that the bank refuses.</summary>
    public const string Geweigerde = "Zorg 3";

    public static async Task MaakAfAsync(
        DbContextOptions<PgbDbContext> opties, TimeProvider klok, string map, Uitvalpunten? punten = null)
    {
        while (await StapAsync(opties, klok, map, punten))
        {
        }
    }

    /// <summary>Does the next step.</summary>
    /// <returns>False when there is nothing left to do.</returns>
    public static async Task<bool> StapAsync(DbContextOptions<PgbDbContext> opties, TimeProvider klok, string map, Uitvalpunten? punten)
    {
        var eigen = punten is null ? opties : new DbContextOptionsBuilder<PgbDbContext>(opties).AddInterceptors(punten.Interceptors).Options;
        await using var portaal = Massawereld.Portaal(eigen, klok, kanaal: new Mapkanaal(new(map), punten is null ? null : punten.Stap));
        return await StapAsync(portaal, opties);
    }

    private static async Task<bool> StapAsync(ServiceProvider portaal, DbContextOptions<PgbDbContext> opties)
    {
        await using var db = new PgbDbContext(opties, Toegang.Systeem("hoe ver is de run"));
        var run = await db.Betaalruns.AsNoTracking().OrderByDescending(r => r.Id).FirstOrDefaultAsync(r => r.Status != BetaalrunStatus.Vervallen);
        switch (run?.Status)
        {
            case null:
                await portaal.AlsAsync<Betaalrunwerk, Betaalrunwerk.Input, BetaalrunId?>(null, new());
                return true;
            case BetaalrunStatus.Samengesteld:
                await portaal.AlsAsync<BetaalrunControleren, BetaalrunControleren.Input, BetaalrunStatus>(1, new(run.Id));
                return true;
            case BetaalrunStatus.Gecontroleerd or BetaalrunStatus.InVrijgave:
                await portaal.AlsAsync<BetaalrunVrijgeven, BetaalrunVrijgeven.Input, BetaalrunStatus>(2, new(run.Id));
                return true;
            case BetaalrunStatus.Bevroren:
                await portaal.AlsAsync<ZendingenVersturen, ZendingenVersturen.Input, ZendingenVersturen.Resultaat>(null, new());
                return true;
            case BetaalrunStatus.Aangeboden:
                await portaal.AlsAsync<BankantwoordVerwerken, BankantwoordVerwerken.Input, BankantwoordVerwerken.Resultaat>(
                    0, new(new MemoryStream(Encoding.UTF8.GetBytes(await AntwoordAsync(db, run)))));
                return true;
            case BetaalrunStatus.DeelsAfgewezen:
                return false;
            default:
                throw new InvalidOperationException($"De run is {run.Status}.");
        }
    }

    private static async Task<string> AntwoordAsync(PgbDbContext db, Betaalrun run)
    {
        var geweigerd = await db.Betaalopdrachten.Where(o => o.BetaalrunId == run.Id && o.Ontvanger == Geweigerde).Select(o => o.EndToEndId).SingleAsync();
        var anderen = await db.Betaalopdrachten.Where(o => o.BetaalrunId == run.Id && o.EndToEndId != geweigerd).Select(o => o.EndToEndId).ToListAsync();
        return $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
            <GrpHdr><MsgId>BANK-1</MsgId><CreDtTm>2026-04-03T09:00:00</CreDtTm></GrpHdr>
            <OrgnlGrpInfAndSts><OrgnlMsgId>{run.MsgId}</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId><GrpSts>PART</GrpSts></OrgnlGrpInfAndSts>
            <OrgnlPmtInfAndSts><OrgnlPmtInfId>{run.MsgId}</OrgnlPmtInfId>
            <TxInfAndSts><OrgnlEndToEndId>{geweigerd}</OrgnlEndToEndId><TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf></TxInfAndSts>
            {string.Concat(anderen.Select(id => $"<TxInfAndSts><OrgnlEndToEndId>{id}</OrgnlEndToEndId><TxSts>ACSC</TxSts></TxInfAndSts>"))}
            </OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>
            """;
    }
}
