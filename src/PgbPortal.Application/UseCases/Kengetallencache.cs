using PgbPortal.Domain.Referentie;

namespace PgbPortal.Application.UseCases;

/// <summary>
/// The national figures, shared by all requests for at most a second. They are the same for everybody, and only a newer version of
/// the portal adds a row.
/// </summary>
internal sealed class Kengetallencache
{
    private const long MaximaleLeeftijd = 1000;

    private volatile Stand? _stand;

    public async Task<Kengetallen> HaalAsync(Func<Task<List<Kengetal>>> lees)
    {
        var nu = Environment.TickCount64;
        if (_stand is { } stand && nu - stand.Sinds < MaximaleLeeftijd)
        {
            return stand.Kengetallen;
        }

        var vers = new Kengetallen(await lees());
        _stand = new(vers, nu);
        return vers;
    }

    private sealed record Stand(Kengetallen Kengetallen, long Sinds);
}
