using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PgbPortal.Domain.Waarden;
using PgbPortal.Web.Infrastructure;
using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Pages.Vormgeving;

/// <summary>The form language, living: every part in every state. Exists in Development only.</summary>
[AllowAnonymous]
public sealed class IndexModel(Paginakader kader) : PageModel
{
    /// <summary>One of <c>fout</c> (everything refused), <c>lang</c> (long texts).</summary>
    [FromQuery]
    public string? Staat { get; set; }

    [BindProperty]
    public Formulier Invoer { get; set; } = new();

    public bool MetFouten => Staat == "fout";

    public static IReadOnlyList<Keuze> Zorgsoorten { get; } =
    [
        new("02", "Begeleiding individueel"), new("04", "Huishoudelijke hulp"), new("07", "Kortdurend verblijf"),
    ];

    public static IReadOnlyList<Keuze> Soorten { get; } =
    [
        new("opdracht", "Iemand die voor zichzelf werkt", "Een zzp'er of een zorgbedrijf. Dit heet een overeenkomst van opdracht."),
        new("familie", "Een partner of familielid", "Ook als die persoon zorgverlener van beroep is."),
        new("arbeid", "Iemand bij u in dienst", "U bent dan werkgever. De SVB helpt u daarbij."),
    ];

    public static IReadOnlyList<Keuze> Weekdagen { get; } = [new("ma", "Maandag"), new("wo", "Woensdag"), new("vr", "Vrijdag")];

    public static IEnumerable<IGrouping<Toon, string>> Statussen => new[]
    {
        "Concept", "InBeoordeling", "Goedgekeurd", "Betaald", "Aangehouden", "IngevoerdDoorZorgverlener", "Uitloop", "Afgekeurd",
        "BetalingMislukt", "Ingetrokken", "Actief", "Toekomstig",
    }.GroupBy(s => Statuswoorden.Van(s).Toon);

    public void OnGet()
    {
        VulKader();
        if (MetFouten)
        {
            Invoer = new() { Omschrijving = "x", Dagen = ["ma"] };
            ModelState.SetModelValue("Invoer.Van", "31 februari", "31 februari");
            ModelState.AddModelError("Invoer.Van", "Vul een datum in, bijvoorbeeld 2-4-2026.");
            ModelState.AddModelError("Invoer.Bedrag", "Vul het bedrag in.");
            ModelState.AddModelError("Invoer.Rekening", "Dit rekeningnummer klopt niet. Kijk het na.");
            ModelState.AddModelError("Invoer.Zorg", "Kies de soort zorg.");
            ModelState.AddModelError("Invoer.Soort", "Kies wie de zorg geeft.");
            ModelState.AddModelError("Invoer.Dagen", "Kies minstens twee dagen.");
            ModelState.AddModelError("Invoer.Omschrijving", "Schrijf in één of twee zinnen wat de zorgverlener doet.");
            ModelState.AddModelError("Invoer.Akkoord", "Zet een vinkje als het klopt.");
            ModelState.SetModelValue("Invoer.Uren[2026-03-03]", "drie", "drie");
            ModelState.AddModelError("Invoer.Uren[2026-03-03]", "Vul uren in, bijvoorbeeld 3,5.");
        }
    }

    public IActionResult OnPost()
    {
        VulKader();
        TempData.Meld("Uw formulier is goed aangekomen.");
        return ModelState.IsValid ? RedirectToPage() : Page();
    }

    private void VulKader()
    {
        var lang = Staat == "lang";
        kader.Ingelogde = new(lang ? "Wilhelmina Frederika Alexandrine van Heemstra-Boetzelaer tot Nijenrode" : "Anna de Vries",
            "budgethouder", lang ? "Boukje Aaltsje Sjoerdsma-van der Wal" : null, KanWisselen: lang);
        kader.Oefendag = new DateOnly(2026, 4, 2);
        kader.Navigatie =
        [
            new("Start", "/"), new("Budget", "/vormgeving"), new("Overeenkomsten", "/overeenkomsten"),
            new("Declaraties", "/declaraties"), new("Berichten", "/berichten", 3),
        ];
    }

    public sealed record Formulier
    {
        public DateOnly? Van { get; init; } = new(2026, 3, 1);

        public Bedrag? Bedrag { get; init; } = new(32050);

        public Minuten? Uren1 { get; init; } = new(195);

        public string? Rekening { get; init; } = "NL91 ABNA 0417 1643 00";

        public string? Zorg { get; init; } = "04";

        public string? Soort { get; init; }

        public List<string> Dagen { get; init; } = [];

        public string? Omschrijving { get; init; }

        public string? Email { get; init; }

        public bool Akkoord { get; init; }

        public Dictionary<string, string?> Uren { get; init; } = new(StringComparer.Ordinal)
        {
            ["2026-03-02"] = "3",
            ["2026-03-04"] = "3,5",
            ["2026-03-06"] = "2:15",
            ["2026-03-09"] = "3",
        };
    }
}
