using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Betalingen;

namespace PgbPortal.Application.Verzending;

/// <summary>
/// Sends the files that wait, oldest first, each in its own transaction. Delivered and not yet noted is sent again: the same name, the
/// same bytes, so nothing is double.
/// </summary>
[ToegankelijkVoor(Rol.Klok)]
public sealed class ZendingenVersturen(UseCaseContext context, IVerzendkanaal kanaal)
    : UseCase<ZendingenVersturen.Input, ZendingenVersturen.Resultaat>(context)
{
    private const int PerKeer = 100;

    public sealed record Input;

    public sealed record Resultaat(int Verzonden, int Mislukt);

    protected override bool WordtGelogd => false;

    protected override async Task<Resultaat> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        if (!kanaal.IsOpen)
        {
            return new(0, 0);
        }

        var db = Breed("versturen wat klaarstaat");
        var nu = NuUtc;
        var zendingen = await db.Zendingen.Where(z => z.Status == Zendingstatus.Wacht && z.VolgendePogingUtc <= nu
                && (z.Soort == Zendingsoort.Betaalbestand || z.Soort == Zendingsoort.Bericht))
            .OrderBy(z => z.Id).Take(PerKeer).ToListAsync(cancellationToken);
        var mislukt = 0;
        foreach (var zending in zendingen)
        {
            Context.Betreft(null, nameof(Zending), zending.Id);
            if (!await LeverAfAsync(db, zending, cancellationToken))
            {
                mislukt++;
            }

            await BewaarAsync(db, cancellationToken);
        }

        return new(zendingen.Count - mislukt, mislukt);
    }

    private async Task<bool> LeverAfAsync(PgbDbContext db, Zending zending, CancellationToken cancellationToken)
    {
        try
        {
            await using var inhoud = await Zendinginhoud.OpenAsync(db, zending, cancellationToken);
            await kanaal.LeverAfAsync(zending.Soort, zending.Bestandsnaam, inhoud, cancellationToken);
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            zending.MeldMislukt(fout.GetType().Name, NuUtc);
            return false;
        }

        zending.MeldVerzonden(NuUtc);
        await MeldAangebodenAsync(db, zending, cancellationToken);
        return true;
    }

    // A payment file that is delivered is with the bank; the bank may even have answered before this was noted.
    private async Task MeldAangebodenAsync(PgbDbContext db, Zending zending, CancellationToken cancellationToken)
    {
        if (zending.Soort == Zendingsoort.Betaalbestand
            && await db.Betaalruns.SingleAsync(r => r.Id == new BetaalrunId(zending.BronId), cancellationToken) is
                { Status: BetaalrunStatus.Bevroren } run)
        {
            run.BiedAan(NuUtc);
        }
    }
}
