using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Zorgovereenkomsten;

/// <summary>The agreement on paper, as far as this reader may see it.</summary>
public sealed class AfdrukkenModel(ZorgovereenkomstBekijken bekijken, TimeProvider klok) : Portaalpagina
{
    [FromRoute]
    public Guid Id { get; init; }

    public Overeenkomstbeeld Beeld { get; private set; } = null!;

    /// <summary>"zondag 22 november 2026 om 09.05 uur": paper does not change with what it shows.</summary>
    public string Nu
    {
        get
        {
            var nu = klok.NuLokaal();
            return $"{DateOnly.FromDateTime(nu).Voluit()} om {nu.ToString("HH.mm", CultureInfo.InvariantCulture)} uur";
        }
    }

    /// <summary>What whoever reads the paper must know first; null when the agreement is in force.</summary>
    public string? Let => Beeld.Status switch
    {
        ZorgovereenkomstStatus.Goedgekeurd or ZorgovereenkomstStatus.Beeindigd => null,
        ZorgovereenkomstStatus.Afgekeurd or ZorgovereenkomstStatus.Ingetrokken => "Deze overeenkomst gaat niet door.",
        ZorgovereenkomstStatus.Opgeschort => "Deze overeenkomst is stilgezet. Er kan nu niet worden betaald.",
        _ => "Deze overeenkomst geldt nog niet. Zij is nog niet goedgekeurd.",
    };

    public override async Task LaadAsync(CancellationToken cancellationToken) =>
        Beeld = await bekijken.ExecuteAsync(new(new(Id), OpPapier: true), cancellationToken);
}
