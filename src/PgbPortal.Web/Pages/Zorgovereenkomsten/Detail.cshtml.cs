using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Zorgovereenkomsten;

/// <summary>One agreement: what to do now, what was agreed, and where it stands. A draft shows the steps that are left.</summary>
public sealed class DetailModel(ZorgovereenkomstBekijken bekijken, ZorgovereenkomstconceptBekijken conceptBekijken, HuidigeSessie huidig, TimeProvider klok)
    : Portaalpagina
{
    [FromRoute]
    public Guid Id { get; init; }

    public Overeenkomstbeeld Beeld { get; private set; } = null!;

    /// <summary>Only for the beheerder, as long as it was not shared.</summary>
    public Overeenkomstconcept? Concept { get; private set; }

    public string Adres => $"/overeenkomsten/{Id}";

    /// <summary>Refusals that this reader may know the reason of.</summary>
    public IEnumerable<Oordeel> Afwijzingen =>
        Beeld.Oordelen.Append(Beeld.Svb).OfType<Oordeel>().Where(o => o.Besluit == Besluit.Afwijzen);

    public IEnumerable<Oordeel> AfwijzingenVanWijziging => Beeld.Wijziging is { } wijziging
        ? wijziging.Oordelen.Append(wijziging.Svb).OfType<Oordeel>().Where(o => o.Besluit == Besluit.Afwijzen)
        : [];

    /// <summary>A verstrekker does not see it: illness shows in the amounts.</summary>
    public bool HeeftMaandloon => Beeld is { Lezer: not Lezer.Verstrekker, Status: ZorgovereenkomstStatus.Goedgekeurd or ZorgovereenkomstStatus.Beeindigd }
        && Beeld.Regels.Any(r => r.Beloning == Beloning.Maandloon);

    /// <summary>A month of it is over, and the reader claims what was given.</summary>
    public bool MagDeclareren => Beeld is { Lezer: Lezer.Beheerder or Lezer.Zorgverlener, Status: ZorgovereenkomstStatus.Goedgekeurd }
        && Beeld.Regels.Any(r => !r.Doorgestreept && (r.Beloning == Beloning.Uurloon || r.Reiskosten is { Soort: Reiskostensoort.Km }))
        && Beeld.Van < Maand.Van(klok.Vandaag()).EersteDag;

    public bool MagZiekMelden => Beeld is { Lezer: Lezer.Beheerder, Status: ZorgovereenkomstStatus.Goedgekeurd }
        && Beeld.Soort != Overeenkomstsoort.Instelling;

    public bool MagStoppen => Beeld is { Lezer: Lezer.Beheerder or Lezer.Zorgverlener, Status: ZorgovereenkomstStatus.Goedgekeurd };

    /// <summary>Of an agreement that runs, or has run.</summary>
    public bool MagFeestdagen => Beeld is { Lezer: Lezer.Beheerder, Status: ZorgovereenkomstStatus.Goedgekeurd or ZorgovereenkomstStatus.Beeindigd };

    /// <summary>Only after a death, so only when the agreement ended.</summary>
    public bool MagEenmalig => Beeld is { Status: ZorgovereenkomstStatus.Beeindigd, Soort: Overeenkomstsoort.Familie or Overeenkomstsoort.Arbeidsovereenkomst }
        && Menu.Mag(huidig.Sessie, typeof(EenmaligeUitkeringAanvragen));

    /// <summary>The zorgverlener does not see why a verstrekker refused: that is between verstrekker and budgethouder.</summary>
    public bool IsZonderReden => Beeld.Status == ZorgovereenkomstStatus.Afgekeurd && !Afwijzingen.Any();

    public override async Task LaadAsync(CancellationToken cancellationToken)
    {
        Beeld = await bekijken.ExecuteAsync(new(new(Id)), cancellationToken);
        if (Beeld is { Lezer: Lezer.Beheerder, Status: ZorgovereenkomstStatus.Concept })
        {
            Concept = await conceptBekijken.ExecuteAsync(new(new(Id)), cancellationToken);
        }
    }

    /// <summary>What happens now, in one sentence for this reader.</summary>
    public string Stand() => (Beeld.Status, Beeld.Lezer) switch
    {
        (ZorgovereenkomstStatus.Concept, Lezer.Beheerder) => "Dit is een concept. Alleen u ziet het.",
        (ZorgovereenkomstStatus.Concept, _) => "Dit is een concept. De beheerder maakt het af.",
        (ZorgovereenkomstStatus.Gedeeld, Lezer.Zorgverlener) => "Lees de afspraken. Bent u het eens? Onderteken dan.",
        (ZorgovereenkomstStatus.Gedeeld, _) => "De zorgverlener leest de afspraken en tekent als eerste.",
        (ZorgovereenkomstStatus.AangepastDoorZorgverlener, Lezer.Beheerder) => "Uw zorgverlener stelt andere afspraken voor. Lees ze hieronder.",
        (ZorgovereenkomstStatus.AangepastDoorZorgverlener, Lezer.Zorgverlener) => "Uw voorstel ligt bij de budgethouder.",
        (ZorgovereenkomstStatus.AangepastDoorZorgverlener, _) => "De zorgverlener stelt andere afspraken voor.",
        (ZorgovereenkomstStatus.OndertekendDoorZorgverlener, Lezer.Beheerder) => "Uw zorgverlener heeft getekend. Lees de afspraken en teken als laatste.",
        (ZorgovereenkomstStatus.OndertekendDoorZorgverlener, _) => "De zorgverlener heeft getekend. Nu tekent de budgethouder of de vertegenwoordiger.",
        (ZorgovereenkomstStatus.InBeoordeling, _) => "De overeenkomst wordt beoordeeld.",
        (ZorgovereenkomstStatus.Goedgekeurd, _) => $"De overeenkomst is goedgekeurd. Zorg vanaf {Beeld.Van.Lang()} kan worden gedeclareerd, steeds na afloop van de maand.",
        (ZorgovereenkomstStatus.Afgekeurd, _) => "De overeenkomst is afgekeurd en gaat niet door.",
        (ZorgovereenkomstStatus.Ingetrokken, _) => "De overeenkomst is ingetrokken en gaat niet door.",
        (ZorgovereenkomstStatus.Opgeschort, _) => "De overeenkomst is stilgezet. Er kan nu niet worden betaald.",
        _ => "De overeenkomst is afgelopen.",
    };
}
