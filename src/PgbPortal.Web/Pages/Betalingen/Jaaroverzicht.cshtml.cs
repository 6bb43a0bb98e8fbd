using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Betalingen;
using PgbPortal.Web.Infrastructure.Documenten;

namespace PgbPortal.Web.Pages.Betalingen;

/// <summary>What the zorgverlener of the open dossier was paid in one year, on paper.</summary>
public sealed class JaaroverzichtModel(JaarontvangstenBekijken bekijken, Pdfmaker pdf, TimeProvider klok) : Documentpagina(pdf, klok)
{
    /// <summary>Null: the year that runs.</summary>
    [FromQuery]
    public int? Jaar { get; set; }

    public JaarontvangstenBekijken.Overzicht Overzicht { get; private set; } = null!;

    public override string Titel => $"Jaaroverzicht {Overzicht.Jaar.ToString(CultureInfo.InvariantCulture)}";

    public override string Terug => "/betalingen";

    protected override string Bestandsnaam => $"jaaroverzicht-{Overzicht.Jaar.ToString(CultureInfo.InvariantCulture)}";

    public override async Task LaadAsync(CancellationToken cancellationToken) =>
        Overzicht = await bekijken.ExecuteAsync(new(Jaar, Vorm: Leesvorm), cancellationToken);
}
