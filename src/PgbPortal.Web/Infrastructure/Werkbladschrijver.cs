using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Web.Infrastructure;

/// <summary>One cell of a workbook: text, an amount, a number or a day. There is no cell that is a formula.</summary>
/// <param name="Breedte">How many letters it takes on the screen.</param>
internal readonly record struct Cel(Celsoort Soort, string Waarde, int Breedte)
{
    private static readonly DateOnly Nulpunt = new(1899, 12, 30);

    public static Cel Tekst(string? tekst)
    {
        var leesbaar = Leesbaar(tekst ?? "");
        return new(Celsoort.Tekst, leesbaar, leesbaar.Length);
    }

    public static Cel Bedrag(Bedrag bedrag) =>
        new(Celsoort.Bedrag, bedrag.InEuro.ToString("0.00", CultureInfo.InvariantCulture), bedrag.ToString().Length);

    public static Cel Getal(int getal)
    {
        var tekst = getal.ToString(CultureInfo.InvariantCulture);
        return new(Celsoort.Getal, tekst, tekst.Length);
    }

    public static Cel Dag(DateOnly? dag) => dag is { } d
        ? new(Celsoort.Dag, (d.DayNumber - Nulpunt.DayNumber).ToString(CultureInfo.InvariantCulture), d.Kort().Length)
        : Tekst("");

    // Some signs, such as the bell, cannot stand in XML at all.
    private static string Leesbaar(string tekst) => string.Concat(tekst.Where((teken, i) =>
        XmlConvert.IsXmlChar(teken)
        || (char.IsHighSurrogate(teken) && i + 1 < tekst.Length && char.IsLowSurrogate(tekst[i + 1]))
        || (char.IsLowSurrogate(teken) && i > 0 && char.IsHighSurrogate(tekst[i - 1]))));
}

/// <summary>The order is that of the styles in the workbook.</summary>
internal enum Celsoort
{
    Tekst,
    Kop,
    Bedrag,
    Dag,
    Getal,
}

/// <summary>Writes a workbook of one sheet: a head that stays in view, amounts in euro, days as days, a filter on each column.</summary>
internal static class Werkbladschrijver
{
    public const string Mediatype = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string Bladnaam = "blad";
    private const int Smalst = 8;
    private const int Breedst = 60;
    private const uint Euro = 164;
    private const uint Datum = 165;

    public static byte[] Schrijf(string titel, IReadOnlyList<string> koppen, IReadOnlyList<IReadOnlyList<Cel>> rijen)
    {
        using var inhoud = new MemoryStream();
        using (var werkboek = SpreadsheetDocument.Create(inhoud, SpreadsheetDocumentType.Workbook))
        {
            var deel = werkboek.AddWorkbookPart();
            var blad = deel.AddNewPart<WorksheetPart>(Bladnaam);
            deel.AddNewPart<WorkbookStylesPart>("stijl").Stylesheet = Stijlen();
            deel.Workbook = new(new Sheets(new Sheet { Id = Bladnaam, SheetId = 1, Name = titel }));

            // The same rows give the same file: no names by chance.
            werkboek.ChangeIdOfPart(deel, "werkboek");
            SchrijfBlad(blad, koppen, rijen);
        }

        return inhoud.ToArray();
    }

    private static void SchrijfBlad(WorksheetPart blad, IReadOnlyList<string> koppen, IReadOnlyList<IReadOnlyList<Cel>> rijen)
    {
        using var schrijver = OpenXmlWriter.Create(blad);
        schrijver.WriteStartElement(new Worksheet());
        schrijver.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
        {
            WorkbookViewId = 0,
        }));
        schrijver.WriteElement(new Columns(koppen.Select((kop, i) => new Column
        {
            Min = (uint)i + 1,
            Max = (uint)i + 1,
            Width = Math.Clamp(rijen.Select(r => r[i].Breedte).Append(kop.Length).Max() + 2, Smalst, Breedst),
            CustomWidth = true,
        })));
        schrijver.WriteStartElement(new SheetData());
        SchrijfRij(schrijver, koppen.Select(k => new Cel(Celsoort.Kop, k, k.Length)));
        foreach (var rij in rijen)
        {
            SchrijfRij(schrijver, rij);
        }

        schrijver.WriteEndElement();
        schrijver.WriteElement(new AutoFilter
        {
            Reference = string.Create(CultureInfo.InvariantCulture, $"A1:{(char)('A' + koppen.Count - 1)}{rijen.Count + 1}"),
        });
        schrijver.WriteEndElement();
    }

    private static void SchrijfRij(OpenXmlWriter schrijver, IEnumerable<Cel> cellen)
    {
        schrijver.WriteStartElement(new Row());
        foreach (var cel in cellen)
        {
            schrijver.WriteElement(cel.Soort is Celsoort.Bedrag or Celsoort.Dag or Celsoort.Getal
                ? new Cell { StyleIndex = (uint)cel.Soort, CellValue = new(cel.Waarde) }
                : new Cell(new InlineString(new Text(cel.Waarde) { Space = SpaceProcessingModeValues.Preserve }))
                {
                    StyleIndex = (uint)cel.Soort,
                    DataType = CellValues.InlineString,
                });
        }

        schrijver.WriteEndElement();
    }

    private static Stylesheet Stijlen() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = Euro, FormatCode = "\"€\" #,##0.00;-\"€\" #,##0.00" },
            new NumberingFormat { NumberFormatId = Datum, FormatCode = "dd-mm-yyyy" }),
        new Fonts(Letter(), Letter(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat { NumberFormatId = 49, ApplyNumberFormat = true },
            new CellFormat { FontId = 1, ApplyFont = true },
            new CellFormat { NumberFormatId = Euro, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = Datum, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 1, ApplyNumberFormat = true }));

    private static Font Letter(params OpenXmlElement[] nadruk) => new([.. nadruk, new FontSize { Val = 11 }, new FontName { Val = "Calibri" }]);
}
