using Microsoft.AspNetCore.Mvc;

namespace PgbPortal.Web.Infrastructure;

/// <summary>A page with a form for one file; says so when <see cref="Uploadgrens"/> sent the user back.</summary>
public abstract class Uploadpagina : Portaalpagina
{
    [FromQuery(Name = Uploadgrens.TeGroot)]
    public bool TeGroot { get; set; }

    /// <summary>The field of the file.</summary>
    protected abstract string Bestandsveld { get; }

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (TeGroot)
        {
            ModelState.AddModelError(Bestandsveld, Uploadgrens.Melding);
        }

        return await base.OnGetAsync(cancellationToken);
    }
}
