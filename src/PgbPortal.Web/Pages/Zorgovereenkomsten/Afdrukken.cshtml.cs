using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.Web.Infrastructure.Documenten;

namespace PgbPortal.Web.Pages.Zorgovereenkomsten;

/// <summary>The agreement on paper, as far as this reader may see it.</summary>
public sealed class AfdrukkenModel(ZorgovereenkomstBekijken bekijken, Pdfmaker pdf, TimeProvider klok) : Documentpagina(pdf, klok)
{
    [FromRoute]
    public Guid Id { get; init; }

    public Overeenkomstbeeld Beeld { get; private set; } = null!;

    public override string Titel => $"Zorgovereenkomst {Beeld.Nummer}";

    public override string Terug => $"/overeenkomsten/{Id}";

    /// <summary>What whoever reads the paper must know first; null when the agreement is in force.</summary>
    public string? Let => Beeld.Status switch
    {
        ZorgovereenkomstStatus.Goedgekeurd or ZorgovereenkomstStatus.Beeindigd => null,
        ZorgovereenkomstStatus.Afgekeurd or ZorgovereenkomstStatus.Ingetrokken => "Deze overeenkomst gaat niet door.",
        ZorgovereenkomstStatus.Opgeschort => "Deze overeenkomst is stilgezet. Er kan nu niet worden betaald.",
        _ => "Deze overeenkomst geldt nog niet. Zij is nog niet goedgekeurd.",
    };

    protected override string Bestandsnaam => $"zorgovereenkomst-{Beeld.Nummer}";

    public override async Task LaadAsync(CancellationToken cancellationToken) =>
        Beeld = await bekijken.ExecuteAsync(new(new(Id), Leesvorm), cancellationToken);
}
