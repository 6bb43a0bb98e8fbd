namespace PgbPortal.Web.Infrastructure;

/// <summary>Every refusal ends in a page of our own, at the address that was asked for.</summary>
internal static class Foutpaginas
{
    /// <summary>Key in <c>HttpContext.Items</c> for a sentence that says more than the page does: who was first, and when.</summary>
    public static readonly object Bericht = new();

    public static void UseFoutpaginas(this WebApplication app)
    {
        app.UseExceptionHandler("/fout/500");
        app.UseStatusCodePagesWithReExecute("/fout/{0}");
    }
}
