using System.Globalization;
using CsvHelper;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Web.Infrastructure;

/// <summary>
/// A table as a file for a spreadsheet, as a Dutch Excel opens it: semicolons, a byte order mark, a comma in amounts. Every export goes
/// through here, so that no text is ever read as a formula.
/// </summary>
internal sealed class Csvtabel<TRij>
{
    private static readonly CsvWriterOptions Opties = new()
    {
        Separator = ';',
        WriteByteOrderMark = true,
        Injection = CsvInjection.Escape,
        FormatProvider = new NumberFormatInfo { NumberDecimalSeparator = "," },
    };

    private readonly List<(string Kop, Action<CsvWriter, TRij> Schrijf)> _kolommen = [];

    public Csvtabel<TRij> Tekst(string kop, Func<TRij, string?> waarde) => Kolom(kop, (csv, rij) => csv.WriteField(waarde(rij)));

    /// <summary>A number, so that a spreadsheet can add it up.</summary>
    public Csvtabel<TRij> Bedrag(string kop, Func<TRij, Bedrag> waarde) =>
        Kolom(kop, (csv, rij) => csv.WriteField(waarde(rij).InEuro, "0.00", Opties.FormatProvider));

    public Csvtabel<TRij> Dag(string kop, Func<TRij, DateOnly> waarde) =>
        Kolom(kop, (csv, rij) => csv.WriteField(waarde(rij), "dd-MM-yyyy"));

    /// <param name="naam">Without ".csv".</param>
    public FileContentResult Bestand(string naam, IEnumerable<TRij> rijen)
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

    private Csvtabel<TRij> Kolom(string kop, Action<CsvWriter, TRij> schrijf)
    {
        _kolommen.Add((kop, schrijf));
        return this;
    }
}
