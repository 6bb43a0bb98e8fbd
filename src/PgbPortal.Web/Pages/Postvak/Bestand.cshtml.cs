using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PgbPortal.Application.Berichten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Postvak;

/// <summary>One notice as a plain text, to keep elsewhere.</summary>
public sealed class BestandModel(KennisgevingLezen lezen) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        var bericht = await lezen.ExecuteAsync(new(new KennisgevingId(id), AlsBestand: true), cancellationToken);
        return File(Encoding.UTF8.GetBytes(Tekst(bericht)), "text/plain; charset=utf-8", $"bericht-{bericht.Op:yyyy-MM-dd}.txt");
    }

    private static string Tekst(KennisgevingLezen.Detail bericht)
    {
        var over = bericht.Over.Length == 0 ? "" : $"Over het pgb van {bericht.Over}\n";
        var doen = bericht.IsAfgehandeld ? "Dit is afgehandeld. U hoeft hiervoor niets meer te doen." : Kennisgevingteksten.Doen(bericht.Soort);
        return $"{Kennisgevingteksten.Tekst(bericht.Soort, bericht.IsAfgehandeld)}\n{bericht.Op.Voluit()}\n{over}\n"
            + $"{Kennisgevingteksten.Gebeurd(bericht.Soort)}\n\n{doen}\n";
    }
}
