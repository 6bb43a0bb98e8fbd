using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Berichten;

namespace PgbPortal.Application.Verzending;

/// <summary>
/// Sends the e-mails that wait, codes first, then the oldest, each in its own transaction. Sent and not yet noted is sent again: the
/// same message with the same Message-ID. A server that does not answer ends the round, so that the other tasks are not held up.
/// </summary>
[ToegankelijkVoor(Rol.Klok)]
public sealed class MailVersturen(UseCaseContext context, IMailkanaal kanaal) : UseCase<MailVersturen.Input, MailVersturen.Resultaat>(context)
{
    public const string Taak = "mail";

    private const int PerKeer = 200;

    /// <summary>What an e-mail says is old by then; the notice itself stays in the portal.</summary>
    private static readonly TimeSpan Bewaring = TimeSpan.FromDays(5);

    /// <summary>Notices that are older than this when an e-mail is made are in no e-mail.</summary>
    private static readonly TimeSpan Nieuws = TimeSpan.FromDays(15);

    /// <summary>A slow server may not hold up the other tasks.</summary>
    private static readonly TimeSpan Langste = TimeSpan.FromSeconds(20);

    public sealed record Input;

    /// <param name="Vervallen">Not wanted any more, too old, or refused for ever.</param>
    public sealed record Resultaat(int Verzonden, int Mislukt, int Vervallen);

    protected override bool WordtGelogd => false;

    protected override async Task<Resultaat> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var db = Breed("e-mail versturen");
        var (nu, einde) = (NuUtc, NuUtc + Langste);

        // Without a way out nothing is tried; what is too old lapses all the same, so that a letter follows.
        var uiterlijk = kanaal.IsOpen ? nu : nu - Bewaring;
        var zendingen = await db.Zendingen
            .Where(z => z.Status == Zendingstatus.Wacht && z.VolgendePogingUtc <= nu && z.KlaargezetOpUtc <= uiterlijk
                && (z.Soort == Zendingsoort.Emailcode || z.Soort == Zendingsoort.Email || z.Soort == Zendingsoort.Dagmail))
            .OrderBy(z => z.Soort != Zendingsoort.Emailcode).ThenBy(z => z.Id).Take(PerKeer).ToListAsync(cancellationToken);
        var ids = zendingen.Select(z => new BerichtkeuzeId(z.BronId)).Distinct().ToList();
        var keuzes = ids.Count == 0 ? [] : await db.Berichtkeuzes.Where(k => ids.Contains(k.Id)).ToDictionaryAsync(k => k.Id, cancellationToken);
        await using var verbinding = new Verbinding(kanaal);
        foreach (var zending in zendingen.TakeWhile(_ => NuUtc <= einde && !verbinding.IsWeg))
        {
            Context.Betreft(null, nameof(Zending), zending.Id);
            var keuze = keuzes.GetValueOrDefault(new(zending.BronId));
            await LeverAfAsync(zending, keuze, verbinding, cancellationToken);
            if (zending is { Status: Zendingstatus.Vervallen, Soort: not Zendingsoort.Emailcode } && keuze is not null)
            {
                await MaakBriefAsync(db, zending, keuze, cancellationToken);
            }

            await BewaarAsync(db, cancellationToken);
        }

        return new(
            zendingen.Count(z => z.Status == Zendingstatus.Verzonden),
            zendingen.Count(z => z.Status == Zendingstatus.Wacht && z.LaatsteFout is not null && z.VolgendePogingUtc > nu),
            zendingen.Count(z => z.Status == Zendingstatus.Vervallen));
    }

    private async Task LeverAfAsync(Zending zending, Berichtkeuze? keuze, Verbinding verbinding, CancellationToken cancellationToken)
    {
        if (keuze is null || zending.KlaargezetOpUtc + Bewaring <= NuUtc || Mailtekst.Van(zending, keuze, kanaal.Portaal, NuUtc) is not { } mail)
        {
            zending.LaatVervallen("NietMeerNodig");
            return;
        }

        switch (await verbinding.LeverAfAsync(mail, cancellationToken))
        {
            case Mailuitkomst.Afgeleverd:
                zending.MeldVerzonden(NuUtc);
                break;
            case Mailuitkomst.AdresGeweigerd:
                zending.LaatVervallen(nameof(Mailuitkomst.AdresGeweigerd));
                keuze.MeldAdresfout(mail.Aan, NuUtc);
                break;
            default:
                zending.MeldMislukt(verbinding.Fout ?? nameof(Mailuitkomst.Later), NuUtc);
                break;
        }
    }

    // What the e-mail would have told, and nobody read since, goes into a letter; whether its reader wants one is decided there.
    private static async Task MaakBriefAsync(PgbDbContext db, Zending zending, Berichtkeuze keuze, CancellationToken cancellationToken)
    {
        var (klaar, sinds) = (zending.KlaargezetOpUtc, zending.KlaargezetOpUtc - Nieuws);
        var (persoon, zorgverlener) = (keuze.PersoonId, keuze.ZorgverlenerId);
        var kennisgevingen = await db.Kennisgevingen
            .Where(k => k.Bezorging == null && k.BriefId == null && k.GelezenOpUtc == null && k.OpUtc <= klaar && k.OpUtc >= sinds
                && ((persoon != null && (k.AanPersoonId == persoon || db.Zorgverleners.Any(z => z.Id == k.AanZorgverlenerId && z.PersoonId == persoon)))
                    || (zorgverlener != null && k.AanZorgverlenerId == zorgverlener)))
            .ToListAsync(cancellationToken);
        kennisgevingen.ForEach(k => k.Bezorg(Bezorging.Brief));
    }

    /// <summary>Opened at the first e-mail; once it is gone, it stays gone for this round.</summary>
    private sealed class Verbinding(IMailkanaal kanaal) : IAsyncDisposable
    {
        private IMailsessie? _sessie;

        public string? Fout { get; private set; }

        public bool IsWeg => Fout is not null;

        public async Task<Mailuitkomst> LeverAfAsync(Mail mail, CancellationToken cancellationToken)
        {
            try
            {
                _sessie ??= await kanaal.OpenAsync(cancellationToken);
                return await _sessie.LeverAfAsync(mail, cancellationToken);
            }
            catch (MailserverException fout)
            {
                Fout = fout.Soort;
                return Mailuitkomst.Later;
            }
        }

        public ValueTask DisposeAsync() => _sessie?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}
