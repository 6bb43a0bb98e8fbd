using Microsoft.AspNetCore.Mvc.ViewFeatures;
using PgbPortal.Application.Huisstijlen;

namespace PgbPortal.Web.Infrastructure;

/// <param name="Tekst">What the link says.</param>
/// <param name="Adres">Also decides which item is the current one: the longest that the path begins with.</param>
/// <param name="Aantal">What waits there, shown beside it; 0 shows nothing.</param>
/// <param name="Meer">It stands behind "Meer": seldom needed, and the bar is full.</param>
public sealed record Navigatiepunt(string Tekst, string Adres, int Aantal = 0, bool Meer = false);

/// <param name="Naam">Who is signed in.</param>
/// <param name="Hoedanigheid">As what: "budgethouder", "consulent gemeente Westland".</param>
/// <param name="Dossier">Whose dossier is open, when that is somebody else's.</param>
/// <param name="KanWisselen">There is another role or dossier to choose.</param>
public sealed record Ingelogde(string Naam, string Hoedanigheid, string? Dossier = null, bool KanWisselen = false);

/// <param name="Om">The time on the clock, as "14.32".</param>
/// <param name="Seconden">From now on.</param>
public sealed record Uitlogmoment(string Om, int Seconden);

/// <summary>
/// What the frame around the page shows of the user. One per request; who signs the user in fills it, the layout reads it.
/// </summary>
public sealed class Paginakader
{
    public const string Aanmelden = "/aanmelden";
    public const string Afmelden = "/afmelden";
    public const string Wisselen = "/dossier";
    public const string Bevestigen = "/bevestigen";
    public const string Sessies = "/sessies";
    public const string DossierOpenen = "/dossier-openen";
    public const string Noodknop = "/noodknop";
    public const string Verlengen = "/sessies/verlengen";
    public const string Verhaaladres = "/oefenwereld/verhaal";

    /// <summary>Null for a visitor who is not signed in.</summary>
    public Ingelogde? Ingelogde { get; set; }

    /// <summary>When who does nothing is signed out.</summary>
    public Uitlogmoment? Uitlogmoment { get; set; }

    /// <summary>The time on the clock until which nothing can be changed, as "14.32"; null: it can.</summary>
    public string? AlleenLezenTot { get; set; }

    /// <summary>What an employee has open for a while, and where it is closed.</summary>
    public Kruimel? Opening { get; set; }

    public IReadOnlyList<Navigatiepunt> Navigatie { get; set; } = [];

    /// <summary>How the pages look; null: as the portal itself.</summary>
    public Thema? Thema { get; set; }

    /// <summary>The made-up world: the bar that says so is shown, with this day of the virtual clock.</summary>
    public DateOnly? Oefendag { get; set; }

    /// <summary>Title of the story that the oefenwereld tells; null when it tells none.</summary>
    public string? Verhaal { get; set; }

    /// <summary>The stop of the tour at which this page is; null outside of it.</summary>
    public Rondleidingstand? Rondleiding { get; set; }

    /// <summary>What was new behind this item of the navigation is read with this page: the menu was counted before.</summary>
    public void TelGelezen(string adres) =>
        Navigatie = [.. Navigatie.Select(p => p.Adres == adres && p.Aantal > 0 ? p with { Aantal = p.Aantal - 1 } : p)];

    /// <summary>A page for everybody may point there: it is in the menu of who is signed in, or nobody is and signing in comes first.</summary>
    public bool MagNaar(string adres) => Ingelogde is null || Navigatie.Any(p => p.Adres == adres);

    /// <summary>The item of the navigation that belongs to this path; null when none does.</summary>
    public Navigatiepunt? Huidig(PathString pad) => Navigatie
        .Where(p => p.Adres == "/" ? !pad.HasValue || pad == "/" : pad.StartsWithSegments(p.Adres, StringComparison.OrdinalIgnoreCase))
        .MaxBy(p => p.Adres.Length);
}

/// <param name="Adres">Null for a step without a page of its own.</param>
public sealed record Kruimel(string Tekst, string? Adres);

/// <summary>What a page tells the layout about itself, and a page model the next page.</summary>
public static class Paginagegevens
{
    private const string Kruimelsleutel = "Kruimels";
    private const string Meldingsleutel = "Melding";
    private const string Meldingsnaam = "wie-in-melding";
    private const string Vervolgtekst = "Vervolgtekst";
    private const string Vervolgadres = "Vervolgadres";

    /// <summary>Name of the cookie that carries the outcome to the next page, without the prefix it has over https.</summary>
    public const string Meldingkoekje = "pgb-melding";

    /// <summary>The way to this page, from "Start"; the page itself is added by the layout.</summary>
    public static void ZetKruimels(this ViewDataDictionary viewData, params Kruimel[] kruimels) =>
        viewData[Kruimelsleutel] = kruimels;

    public static IReadOnlyList<Kruimel> Kruimels(this ViewDataDictionary viewData) =>
        viewData[Kruimelsleutel] as Kruimel[] ?? [];

    /// <summary>Shown once, on the next page, as the outcome of what was just done.</summary>
    public static void Meld(this ITempDataDictionary tempData, string tekst) => tempData[Meldingsleutel] = tekst;

    /// <param name="wie">What somebody is called in this text.</param>
    public static void Meld(this ITempDataDictionary tempData, string tekst, string wie) =>
        (tempData[Meldingsleutel], tempData[Meldingsnaam]) = (tekst, wie);

    /// <summary>The same, with what can be done next.</summary>
    public static void Meld(this ITempDataDictionary tempData, string tekst, Kruimel? vervolg)
    {
        tempData.Meld(tekst);
        if (vervolg is not null)
        {
            (tempData[Vervolgtekst], tempData[Vervolgadres]) = (vervolg.Tekst, vervolg.Adres);
        }
    }

    /// <summary>What can be done next; read it only when there is a <see cref="Melding"/>.</summary>
    public static Kruimel? Vervolg(this ITempDataDictionary tempData) =>
        tempData[Vervolgtekst] is string tekst && tempData[Vervolgadres] is string adres ? new(tekst, adres) : null;

    /// <summary>Without the cookie there is nothing to read, and reading would send a cookie back.</summary>
    public static string? Melding(this ITempDataDictionary tempData, HttpContext http) =>
        http.HeeftTempData() ? tempData[Meldingsleutel] as string : null;

    /// <summary>Who is named in it; read it only when there is a <see cref="Melding"/>.</summary>
    public static string? WieInMelding(this ITempDataDictionary tempData) => tempData[Meldingsnaam] as string;

    public static bool HeeftTempData(this HttpContext http) => http.Request.Cookies.ContainsKey(Meldingkoekje) || http.Request.Cookies.ContainsKey($"__Host-{Meldingkoekje}");
}
