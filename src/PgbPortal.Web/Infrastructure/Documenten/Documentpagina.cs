using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using PgbPortal.Application;
using PgbPortal.Application.Identity;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Web.Infrastructure.Documenten;

/// <summary>
/// A page that is a document: it is read, printed, or fetched as a PDF (<c>?vorm=pdf</c>). The PDF is this very page in a bare frame, so
/// it is asked with the same rights and tells the same.
/// </summary>
public abstract class Documentpagina(Pdfmaker pdf, TimeProvider klok) : Portaalpagina, IAsyncResultFilter
{
    /// <summary>In the ViewData of a page that is drawn for paper only: no menu, everything inside.</summary>
    public const string Kaal = "Kaal";

    private const string Pdfvorm = "pdf";
    private const string Misluktvorm = "mislukt";

    /// <summary>"pdf", or "mislukt" when that did not work just now.</summary>
    [FromQuery]
    public string? Vorm { get; set; }

    /// <summary>What it is, as heading and as title; without a name, because a title is seen by others.</summary>
    public abstract string Titel { get; }

    /// <summary>Where it belongs.</summary>
    public abstract string Terug { get; }

    /// <summary>Where the PDF is; null when this portal makes none.</summary>
    public string? Pdfadres => pdf.IsIngesteld ? Adres(Pdfvorm) : null;

    public bool IsMislukt => Vorm == Misluktvorm;

    /// <summary>"zondag 22 november 2026 om 09.05 uur": paper does not change with what it shows.</summary>
    public string Opgemaakt
    {
        get
        {
            var nu = klok.NuLokaal();
            return $"{DateOnly.FromDateTime(nu).Voluit()} om {nu.ToString("HH.mm", CultureInfo.InvariantCulture)} uur";
        }
    }

    protected Leesvorm Leesvorm => Vorm == Pdfvorm ? Leesvorm.Bestand : Leesvorm.Papier;

    /// <summary>Without a name, a BSN or an extension.</summary>
    protected abstract string Bestandsnaam { get; }

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || Vorm is not (null or Pdfvorm or Misluktvorm) || (Vorm == Pdfvorm && !pdf.IsIngesteld))
        {
            return NotFound();
        }

        await LaadAsync(cancellationToken);
        return Page();
    }

    /// <summary>Catches the page that is drawn, and sends the PDF of it.</summary>
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (Vorm != Pdfvorm || context.Result is not PageResult)
        {
            await next();
            return;
        }

        ViewData[Kaal] = true;
        var uit = Response.Body;
        using var html = new MemoryStream();
        Response.Body = html;
        var gedaan = await next();
        Response.Body = uit;
        if (gedaan.Exception is not null)
        {
            return;
        }

        var wie = HttpContext.RequestServices.GetRequiredService<HuidigeSessie>().Sessie.GebruikerId!.Value;
        if (await pdf.MaakAsync(html.ToArray(), wie, HttpContext.RequestAborted) is not { } bestand)
        {
            Response.ContentType = null;
            Response.Redirect(Adres(Misluktvorm));
            return;
        }

        Response.ContentType = "application/pdf";
        Response.ContentLength = bestand.Length;
        Response.Headers.ContentDisposition = $"attachment; filename={Bestandsnaam}.pdf";
        await Response.Body.WriteAsync(bestand, HttpContext.RequestAborted);
    }

    /// <summary>This page in another form, with the rest of what was asked.</summary>
    private string Adres(string vorm) => QueryHelpers.AddQueryString(
        Request.Path, Request.Query.Where(q => !string.Equals(q.Key, nameof(Vorm), StringComparison.OrdinalIgnoreCase)).Append(new("vorm", vorm)));
}
