using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Identity;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Declaraties;

/// <summary>After sending: the reference, what happens next and when the money comes.</summary>
public sealed class BevestigingModel(DeclaratieBekijken bekijken, HuidigeSessie huidig) : Portaalpagina
{
    [FromRoute]
    public Guid Id { get; set; }

    public DeclaratieBekijken.Detail Declaratie { get; private set; } = null!;

    public IReadOnlyList<Stap> Stappen => Declaratieverloop.Stappen(Declaratie, Kijkers.Van(huidig.Sessie));

    /// <summary>One amount was asked for, without hours of care.</summary>
    public bool IsAanvraag => Declaratie.Soort is Declaratiesoort.VerantwoordingsvrijBedrag or Declaratiesoort.Feestdagenuitkering
        or Declaratiesoort.EenmaligeUitkering or Declaratiesoort.TeruggaveEigenGeld;

    public string Waarvoor => Declaratie.Soort switch
    {
        Declaratiesoort.VerantwoordingsvrijBedrag => "uzelf, verantwoordingsvrij",
        Declaratiesoort.Feestdagenuitkering => $"{Declaratie.Zorgverlener}, feestdagen {Declaratie.Maand.Jaar}",
        Declaratiesoort.EenmaligeUitkering => $"{Declaratie.Zorgverlener}, eenmalig",
        Declaratiesoort.TeruggaveEigenGeld => $"{Declaratie.Budgethouder}, eigen geld terug",
        _ => Declaratie.Maand.Leesbaar,
    };

    public override async Task LaadAsync(CancellationToken cancellationToken) =>
        Declaratie = await bekijken.ExecuteAsync(new(new DeclaratieId(Id)), cancellationToken);
}
