using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Betalingen;
using PgbPortal.Web.Infrastructure.Documenten;

namespace PgbPortal.Web.Pages.Betalingen;

/// <summary>The specification of one payment on paper; it names the budgethouder by initials and number.</summary>
public sealed class AfdrukkenModel(BetalingBekijken bekijken, Pdfmaker pdf, TimeProvider klok) : Documentpagina(pdf, klok)
{
    [FromRoute]
    public Guid Id { get; init; }

    public BetalingBekijken.Specificatie Betaling { get; private set; } = null!;

    public override string Titel => Betaalwoorden.Titel(Betaling);

    public override string Terug => $"/betalingen/{Id}";

    protected override string Bestandsnaam => string.Create(CultureInfo.InvariantCulture, $"betaalspecificatie-{Betaling.Dag:yyyy-MM-dd}");

    public override async Task LaadAsync(CancellationToken cancellationToken) =>
        Betaling = await bekijken.ExecuteAsync(new(new(Id), Leesvorm), cancellationToken);
}
