namespace PgbPortal.TestSupport.Berichten;

/// <summary>An answer of the bank (pain.002.001.10) with the same status for each payment.</summary>
public static class Bankantwoordbericht
{
    public static string Maak(string msgId, string status, string? reden, IEnumerable<string> kenmerken)
    {
        var uitleg = reden is null ? "" : $"<StsRsnInf><Rsn><Cd>{reden}</Cd></Rsn></StsRsnInf>";
        var betalingen = string.Concat(kenmerken.Select(k =>
            $"<TxInfAndSts><OrgnlEndToEndId>{k}</OrgnlEndToEndId><TxSts>{status}</TxSts>{uitleg}</TxInfAndSts>"));
        return
            $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
            <GrpHdr><MsgId>ANTWOORD-1</MsgId><CreDtTm>2026-04-02T16:00:00</CreDtTm></GrpHdr>
            <OrgnlGrpInfAndSts><OrgnlMsgId>{msgId}</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId></OrgnlGrpInfAndSts>
            <OrgnlPmtInfAndSts><OrgnlPmtInfId>{msgId}</OrgnlPmtInfId>{betalingen}</OrgnlPmtInfAndSts>
            </CstmrPmtStsRpt></Document>
            """;
    }
}
