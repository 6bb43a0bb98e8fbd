using System.Text.Json;

namespace PgbPortal.Web.Infrastructure;

/// <summary>What the last walk of axe along the pages found (scripts/paginamatrix.sh writes it), for the accessibility statement.</summary>
/// <param name="Datum">On this day.</param>
/// <param name="Mensen">As so many people of the oefenwereld.</param>
/// <param name="Paginas">So many pages were opened.</param>
/// <param name="Controles">Each is looked at several times: two widths, three kinds of colours, and with its errors.</param>
/// <param name="Gebreken">Violations, sideways scrolling and complaints of the browser.</param>
public sealed record Toegankelijkheidsmeting(DateOnly Datum, int Mensen, int Paginas, int Controles, int Gebreken)
{
    public const string Bestand = "toegankelijkheid.json";

    private static readonly JsonSerializerOptions Vorm = new(JsonSerializerDefaults.Web);

    /// <returns>Null when nothing was measured.</returns>
    public static Toegankelijkheidsmeting? Lees(string map)
    {
        var pad = Path.Combine(map, Bestand);
        return File.Exists(pad) ? JsonSerializer.Deserialize<Toegankelijkheidsmeting>(File.ReadAllText(pad), Vorm) : null;
    }
}
