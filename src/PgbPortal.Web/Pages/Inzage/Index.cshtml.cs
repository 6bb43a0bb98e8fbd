using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Inzage;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Pages.Inzage;

/// <summary>Who looked in the dossier that is open: per day, in sentences.</summary>
public sealed class IndexModel(InzagesBekijken bekijken, HuidigeSessie huidig) : Inzagefilter
{
    [FromQuery]
    public Guid? Na { get; set; }

    [FromQuery]
    public Guid? Voor { get; set; }

    /// <summary>Everything on one page, to print.</summary>
    [FromQuery]
    public bool Alles { get; set; }

    public InzagesBekijken.Overzicht Overzicht { get; private set; } = null!;

    public bool IsEigenDossier => huidig.Sessie.Dossier is { IsEigen: true };

    public bool IsAfgekapt => Overzicht.Regels.Regels.Count == InzagesBekijken.HoogstensOpPapier;

    public IReadOnlyList<Keuze> Keuzes =>
    [
        .. Overzicht.Verstrekkers.Select(v => new Keuze(v.Id.Waarde.ToString(), v.Soort == Verstrekkersoort.Gemeente ? $"Gemeente {v.Naam}" : v.Naam)),
        new(nameof(Inzagegroep.Svb), "SVB"),
        new(nameof(Inzagegroep.Zorgverleners), "Zorgverleners"),
        new(nameof(Inzagegroep.Dossier), "Budgethouder, vertegenwoordiger en meekijkers"),
        new(nameof(Inzagegroep.Portaal), "Het portaal zelf"),
    ];

    /// <summary>The lines of each day; what was done again right after is told once.</summary>
    public IEnumerable<(DateOnly Dag, IReadOnlyList<Regel> Regels)> Dagen => Overzicht.Regels.Regels
        .GroupBy(r => DateOnly.FromDateTime(Klok.Lokaal(r.TijdUtc)))
        .Select(d => (d.Key, Samengevat(d)));

    public override async Task LaadAsync(CancellationToken cancellationToken)
    {
        if (Van > TotEnMet)
        {
            ModelState.AddModelError(nameof(TotEnMet), "De laatste dag ligt voor de eerste dag.");
            TotEnMet = null;
        }

        Overzicht = await bekijken.ExecuteAsync(new(Vraag, Na, Voor, Alles), cancellationToken);
    }

    /// <returns>The address of the page beside this one; null when there is none.</returns>
    public string? Adres(string kant, Guid? sleutel) => sleutel is null ? null : $"/inzage?{kant}={sleutel}{Vraagdeel}";

    private static IReadOnlyList<Regel> Samengevat(IEnumerable<Inzageregel> regels)
    {
        var samen = new List<Regel>();
        foreach (var regel in regels)
        {
            var (zin, tijd) = (Logzinnen.Van(regel), Tijd(regel));
            if (samen.Count > 0 && samen[^1].Zin == zin)
            {
                samen[^1] = samen[^1] with { Van = tijd, Aantal = samen[^1].Aantal + 1 };
            }
            else
            {
                samen.Add(new(tijd, tijd, zin, Logzinnen.Waarom(regel), 1, regel.Naam));
            }
        }

        return samen;
    }

    private static TimeOnly Tijd(Inzageregel regel) => TimeOnly.FromDateTime(Klok.Lokaal(regel.TijdUtc));

    /// <summary>One or more lines that say the same.</summary>
    public sealed record Regel(TimeOnly Van, TimeOnly Tot, string Zin, string Waarom, int Aantal, string? Naam)
    {
        /// <summary>"9.10 uur" or "9.10 tot 9.35 uur".</summary>
        public string Tijdstip => (Van.Hour, Van.Minute) == (Tot.Hour, Tot.Minute) ? $"{Kort(Van)} uur" : $"{Kort(Van)} tot {Kort(Tot)} uur";

        private static string Kort(TimeOnly tijd) => $"{tijd.Hour}.{tijd.Minute:00}";
    }
}
