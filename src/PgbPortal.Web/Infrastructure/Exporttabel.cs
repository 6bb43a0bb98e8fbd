using System.Globalization;
using CsvHelper;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Web.Infrastructure;

/// <summary>
/// A table as a file for a spreadsheet: CSV as a Dutch Excel opens it (semicolons, a byte order mark, a comma in amounts), or a workbook.
/// Every export goes through here, so that no text is ever read as a formula.
/// </summary>
/// <param name="titel">Name of the sheet in the workbook; at most 31 letters.</param>
internal sealed class Exporttabel<TRij>(string titel)
{
    private const string Werkboek = "/xlsx";

    private static readonly CsvWriterOptions Opties = new()
    {
        Separator = ';',
        WriteByteOrderMark = true,
        Injection = CsvInjection.Escape,
        FormatProvider = new NumberFormatInfo { NumberDecimalSeparator = "," },
    };

    private readonly List<(string Kop, Action<CsvWriter, TRij> Schrijf, Func<TRij, Cel> Cel)> _kolommen = [];

    public Exporttabel<TRij> Tekst(string kop, Func<TRij, string?> waarde) =>
        Kolom(kop, (csv, rij) => csv.WriteField(waarde(rij)), rij => Cel.Tekst(waarde(rij)));

    /// <summary>A number, so that a spreadsheet can add it up.</summary>
    public Exporttabel<TRij> Bedrag(string kop, Func<TRij, Bedrag> waarde) => Kolom(
        kop, (csv, rij) => csv.WriteField(waarde(rij).InEuro, "0.00", Opties.FormatProvider), rij => Cel.Bedrag(waarde(rij)));

    /// <summary>How many; a number as well.</summary>
    public Exporttabel<TRij> Getal(string kop, Func<TRij, int> waarde) =>
        Kolom(kop, (csv, rij) => csv.WriteField(waarde(rij), "0", Opties.FormatProvider), rij => Cel.Getal(waarde(rij)));

    /// <param name="waarde">Null leaves the cell empty.</param>
    public Exporttabel<TRij> Dag(string kop, Func<TRij, DateOnly?> waarde) =>
        Kolom(kop, (csv, rij) => csv.WriteField(waarde(rij)?.Kort()), rij => Cel.Dag(waarde(rij)));

    /// <param name="adres">Ends in /xlsx for a workbook; else it is CSV.</param>
    /// <param name="naam">Without an extension.</param>
    public FileContentResult Bestand(PathString adres, string naam, IEnumerable<TRij> rijen) =>
        adres.Value?.EndsWith(Werkboek, StringComparison.OrdinalIgnoreCase) is true ? Xlsx(naam, rijen) : Csv(naam, rijen);

    public FileContentResult Csv(string naam, IEnumerable<TRij> rijen)
    {
        using var inhoud = new MemoryStream();
        using (var csv = CsvWriter.Create(inhoud, Opties, leaveOpen: true))
        {
            _kolommen.ForEach(k => csv.WriteField(k.Kop));
            csv.EndRecord();
            foreach (var rij in rijen)
            {
                _kolommen.ForEach(k => k.Schrijf(csv, rij));
                csv.EndRecord();
            }
        }

        return new(inhoud.ToArray(), "text/csv; charset=utf-8") { FileDownloadName = $"{naam}.csv" };
    }

    public FileContentResult Xlsx(string naam, IEnumerable<TRij> rijen) => new(
        Werkbladschrijver.Schrijf(titel, _kolommen.ConvertAll(k => k.Kop), [.. rijen.Select(r => _kolommen.ConvertAll(k => k.Cel(r)))]),
        Werkbladschrijver.Mediatype)
    {
        FileDownloadName = $"{naam}.xlsx",
    };

    private Exporttabel<TRij> Kolom(string kop, Action<CsvWriter, TRij> schrijf, Func<TRij, Cel> cel)
    {
        _kolommen.Add((kop, schrijf, cel));
        return this;
    }
}
