using PgbPortal.Application.Ervaringen;
using PgbPortal.Domain.Ervaringen;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Application.Tests.Ervaringen;

/// <summary>Anna, kees and the staff say what they think of the portal.</summary>
public abstract class Ervaringproef : Wereldproef
{
    protected Task<ErvaringId> GeefAsync(string wie, int? cijfer, string? waarom = null) =>
        Wereld.AlsAsync<ErvaringGeven, ErvaringGeven.Input, ErvaringId>(wie, new(Kernmoment.DeclaratieVerstuurd, cijfer, waarom));

    protected Task<bool> MagAsync(string wie) => Wereld.AlsAsync<ErvaringVragen, ErvaringVragen.Input, bool>(wie, new());

    protected Task<ErvaringenBekijken.Overzicht> BekijkAsync(string wie = "svb.decl") =>
        Wereld.AlsAsync<ErvaringenBekijken, ErvaringenBekijken.Input, ErvaringenBekijken.Overzicht>(wie, new());

    /// <summary>A mark that stands there already, of nobody else than this account.</summary>
    protected async Task BewaarAsync(Ervaringsgroep groep, int cijfer, DateOnly op)
    {
        await using var db = Db();
        db.Add(Ervaring.Geef(Guid.CreateVersion7(), groep, Kernmoment.Zelf, cijfer, "Omdat.", op));
        await db.SaveChangesAsync();
    }
}
