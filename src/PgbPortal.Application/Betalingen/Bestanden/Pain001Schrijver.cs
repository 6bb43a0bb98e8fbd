using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Betalingen.Bestanden;

/// <summary>Writes a payment file for the bank: pain.001.001.09, SEPA credit transfer, one PmtInf.</summary>
/// <remarks>
/// The same input gives the same bytes: UTF-8 without byte order mark, no white space between elements. Lines are read and
/// written one at a time, so the size of a run does not matter. Source: ISO 20022, EPC implementation guidelines.
/// </remarks>
internal static partial class Pain001Schrijver
{
    public const string Namespace = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";

    private static readonly XmlWriterSettings Instellingen = new()
    {
        Async = true,
        CloseOutput = false,
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        NewLineChars = "\n",
    };

    /// <summary>Writes the file and leaves <paramref name="doel"/> open.</summary>
    /// <returns>SHA-256 of the bytes written, in lower-case hex.</returns>
    /// <exception cref="ArgumentException">
    /// An id that is too long or has other characters, an amount out of bounds, an account that SEPA does not reach, a BIC
    /// that is none, or a file without lines. What was written before is to be thrown away.
    /// </exception>
    /// <exception cref="InvalidOperationException">
    /// Number or sum of the lines differs from the head of the file, which is already written: throw it away.
    /// </exception>
    public static async Task<string> SchrijfAsync(
        Betaalbestand bestand, Stream doel, CancellationToken cancellationToken = default)
    {
        ControleerKop(bestand);
        using var hash = SHA256.Create();
        await using (var stroom = new CryptoStream(doel, hash, CryptoStreamMode.Write, leaveOpen: true))
        {
            await using var xml = XmlWriter.Create(stroom, Instellingen);
            await xml.WriteStartDocumentAsync();
            await xml.WriteStartElementAsync(null, "Document", Namespace);
            await xml.WriteStartElementAsync(null, "CstmrCdtTrfInitn", Namespace);
            await SchrijfKopAsync(xml, bestand);
            await SchrijfBetalingenAsync(xml, bestand, cancellationToken);
            await xml.WriteEndElementAsync();
            await xml.WriteEndElementAsync();
            await xml.WriteEndDocumentAsync();
        }

        return Convert.ToHexStringLower(hash.Hash!);
    }

    private static async Task SchrijfKopAsync(XmlWriter xml, Betaalbestand bestand)
    {
        await using var kop = await xml.OpenAsync("GrpHdr");
        await xml.SchrijfAsync("MsgId", bestand.MsgId);
        await xml.SchrijfAsync(
            "CreDtTm", bestand.AangemaaktOpUtc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        await SchrijfTotalenAsync(xml, bestand);
        await SchrijfPartijAsync(xml, "InitgPty", bestand.Opdrachtgever);
    }

    private static async Task SchrijfBetalingenAsync(XmlWriter xml, Betaalbestand bestand, CancellationToken cancellationToken)
    {
        await using var betalingen = await xml.OpenAsync("PmtInf");
        await xml.SchrijfAsync("PmtInfId", bestand.MsgId);
        await xml.SchrijfAsync("PmtMtd", "TRF");
        await xml.SchrijfAsync("BtchBookg", "true");
        await SchrijfTotalenAsync(xml, bestand);
        await xml.SchrijfAsync("PmtTpInf/SvcLvl/Cd", "SEPA");
        await xml.SchrijfAsync("ReqdExctnDt/Dt", bestand.Uitvoerdag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await SchrijfPartijAsync(xml, "Dbtr", bestand.Opdrachtgever);
        await xml.SchrijfAsync("DbtrAcct/Id/IBAN", bestand.Opdrachtgever.Iban.Waarde);
        await SchrijfBankVanOpdrachtgeverAsync(xml, bestand.Opdrachtgever.Bic);
        await xml.SchrijfAsync("ChrgBr", "SLEV");

        var (aantal, totaal) = (0, Bedrag.Nul);
        await foreach (var regel in bestand.Regels.WithCancellation(cancellationToken))
        {
            await SchrijfRegelAsync(xml, regel);
            (aantal, totaal) = (aantal + 1, totaal + regel.Bedrag);
        }

        if (aantal != bestand.Aantal || totaal != bestand.Totaal)
        {
            throw new InvalidOperationException("Aantal of totaal van de regels wijkt af van de kop van het betaalbestand.");
        }
    }

    private static async Task SchrijfRegelAsync(XmlWriter xml, Betaalregel regel)
    {
        ControleerRegel(regel);
        await using var betaling = await xml.OpenAsync("CdtTrfTxInf");
        await xml.SchrijfAsync("PmtId/EndToEndId", regel.EndToEndId);
        await using (await xml.OpenAsync("Amt"))
        await using (await xml.OpenAsync("InstdAmt"))
        {
            await xml.WriteAttributeStringAsync(null, "Ccy", null, "EUR");
            await xml.WriteStringAsync(InEuro(regel.Bedrag));
        }

        if (regel.Ontvanger.Bic is { } bic)
        {
            await xml.SchrijfAsync("CdtrAgt/FinInstnId/BICFI", bic);
        }

        await SchrijfPartijAsync(xml, "Cdtr", regel.Ontvanger);
        await xml.SchrijfAsync("CdtrAcct/Id/IBAN", regel.Ontvanger.Iban.Waarde);
        if (!string.IsNullOrWhiteSpace(regel.Omschrijving))
        {
            await xml.SchrijfAsync("RmtInf/Ustrd", SepaTekst.Maak(regel.Omschrijving, 140));
        }
    }

    private static async Task SchrijfTotalenAsync(XmlWriter xml, Betaalbestand bestand)
    {
        await xml.SchrijfAsync("NbOfTxs", bestand.Aantal.ToString(CultureInfo.InvariantCulture));
        await xml.SchrijfAsync("CtrlSum", InEuro(bestand.Totaal));
    }

    private static Task SchrijfPartijAsync(XmlWriter xml, string element, Rekeninghouder partij) =>
        xml.SchrijfAsync($"{element}/Nm", SepaTekst.Maak(partij.Naam, 70));

    // DbtrAgt is compulsory in the schema; without a BIC the guidelines want NOTPROVIDED here.
    private static Task SchrijfBankVanOpdrachtgeverAsync(XmlWriter xml, string? bic) => bic is null
        ? xml.SchrijfAsync("DbtrAgt/FinInstnId/Othr/Id", "NOTPROVIDED")
        : xml.SchrijfAsync("DbtrAgt/FinInstnId/BICFI", bic);

    private static string InEuro(Bedrag bedrag) => bedrag.InEuro.ToString("0.00", CultureInfo.InvariantCulture);

    private static void ControleerKop(Betaalbestand bestand)
    {
        const string Kop = nameof(bestand);
        Eis(SepaTekst.IsKenmerk(bestand.MsgId), "Het MsgId is geen geldig kenmerk.", Kop);
        Eis(bestand.AangemaaktOpUtc.Kind != DateTimeKind.Local, "Het moment van aanmaken is niet in UTC.", Kop);
        Eis(bestand.Aantal >= 1, "Een betaalbestand heeft ten minste een regel.", Kop);
        Eis(bestand.Totaal.IsPositief, "Het totaal van een betaalbestand is hoger dan nul.", Kop);
        ControleerRekeninghouder(bestand.Opdrachtgever);
    }

    private static void ControleerRegel(Betaalregel regel)
    {
        Eis(SepaTekst.IsKenmerk(regel.EndToEndId), "Het EndToEndId is geen geldig kenmerk.", nameof(regel));
        Eis(
            regel.Bedrag.IsPositief && regel.Bedrag <= Betaalregel.Hoogste,
            "Dit bedrag kan niet in een SEPA-overboeking.",
            nameof(regel));
        ControleerRekeninghouder(regel.Ontvanger);
    }

    private static void ControleerRekeninghouder(Rekeninghouder partij)
    {
        Eis(partij.Iban.IsSepa, "Deze rekening is niet met een SEPA-overboeking te bereiken.", nameof(partij));
        Eis(partij.Bic is null || VormVanBic.IsMatch(partij.Bic), "De BIC is niet geldig.", nameof(partij));
    }

    private static void Eis(bool voorwaarde, string melding, string parameter)
    {
        if (!voorwaarde)
        {
            throw new ArgumentException(melding, parameter);
        }
    }

    [GeneratedRegex(
        "^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex VormVanBic { get; }
}
