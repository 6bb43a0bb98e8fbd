using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace PgbPortal.Application.Persistence;

/// <summary>The data-protection keys in the database: two instances read each other's cookies. The interface is synchronous.</summary>
internal sealed class Sleutelbosopslag(DbContextOptions<PgbDbContext> opties) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = new PgbDbContext(opties, Toegang.Geen);
        return [.. db.Sleutelbossen.AsNoTracking().AsEnumerable().Select(s => XElement.Parse(s.Xml))];
    }

    public void StoreElement(XElement element, string friendlyName) => Task.Run(async () =>
    {
        await using var db = new PgbDbContext(opties, Toegang.Geen);
        db.Add(new Sleutelbos { Xml = element.ToString(SaveOptions.DisableFormatting) });
        await db.SaveChangesAsync();
    }).GetAwaiter().GetResult();
}
