using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace PgbPortal.Bench.Pages;

public sealed class KaalModel(KaleContext db) : PageModel
{
    public IReadOnlyList<KaleRij> Rijen { get; private set; } = [];

    public async Task OnGetAsync() => Rijen = await db.KaleRijen.AsNoTracking().OrderBy(r => r.Id).Take(25).ToListAsync();
}
