using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Toekenningen;
using PgbPortal.Web.Infrastructure.Documenten;

namespace PgbPortal.Web.Pages.Toekenningen;

/// <summary>One grant on paper, for who granted it.</summary>
public sealed class AfdrukkenModel(ToekenningBekijken bekijken, Pdfmaker pdf, TimeProvider klok) : Documentpagina(pdf, klok)
{
    [FromRoute]
    public Guid Id { get; init; }

    public ToekenningBekijken.Detail Toekenning { get; private set; } = null!;

    public Toekenningsblad Blad => new(
        Toekenning.Functiebudgetten[0].Verstrekker,
        Toekenning.Wet,
        Toekenning.BudgetIdentificatie,
        Toekenning.Periode,
        Toekenning.Status,
        Toekenning.DeclarerenTotEnMet,
        Toekenning.Functiebudgetten);

    public override string Titel => "Toekenningsoverzicht";

    public override string Terug => $"/toekenningen/{Id}";

    protected override string Bestandsnaam => "toekenningsoverzicht";

    public override async Task LaadAsync(CancellationToken cancellationToken) =>
        Toekenning = await bekijken.ExecuteAsync(new(new(Id), Leesvorm), cancellationToken);
}
