using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Budgetten;
using PgbPortal.Web.Infrastructure.Documenten;

namespace PgbPortal.Web.Pages.Budget;

/// <summary>One year of the dossier that is open, on paper: granted, paid to whom, own money.</summary>
public sealed class JaaroverzichtModel(JaaroverzichtBekijken bekijken, Pdfmaker pdf, TimeProvider klok) : Documentpagina(pdf, klok)
{
    /// <summary>Null: the year that runs.</summary>
    [FromQuery]
    public int? Jaar { get; set; }

    public JaaroverzichtBekijken.Overzicht Overzicht { get; private set; } = null!;

    public override string Titel => $"Jaaroverzicht {Overzicht.Jaar.ToString(CultureInfo.InvariantCulture)}";

    public override string Terug => "/budget";

    protected override string Bestandsnaam => $"jaaroverzicht-{Overzicht.Jaar.ToString(CultureInfo.InvariantCulture)}";

    public override async Task LaadAsync(CancellationToken cancellationToken) =>
        Overzicht = await bekijken.ExecuteAsync(new(Jaar, Vorm: Leesvorm), cancellationToken);
}
