using PgbPortal.Application.Budgetten;
using PgbPortal.Web.Infrastructure.Documenten;

namespace PgbPortal.Web.Pages.Budget;

/// <summary>What was granted and what is left of it, of every verstrekker, on paper.</summary>
public sealed class ToekenningsoverzichtModel(BudgetBekijken bekijken, Pdfmaker pdf, TimeProvider klok) : Documentpagina(pdf, klok)
{
    public BudgetBekijken.Overzicht Budget { get; private set; } = null!;

    public override string Titel => "Toekenningsoverzicht";

    public override string Terug => "/budget";

    protected override string Bestandsnaam => "toekenningsoverzicht";

    public override async Task LaadAsync(CancellationToken cancellationToken) =>
        Budget = await bekijken.ExecuteAsync(new(Vorm: Leesvorm), cancellationToken);
}
