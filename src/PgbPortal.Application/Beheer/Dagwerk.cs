using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Berichten;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Toekenningen;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Referentie;

namespace PgbPortal.Application.Beheer;

/// <summary>What a new day brings by itself, at 00:00: closings that are due and reminders.</summary>
[ToegankelijkVoor(Rol.Klok)]
public sealed class Dagwerk(UseCaseContext context) : UseCase<Dagwerk.Input, Dagwerk.Resultaat>(context)
{
    public const string Taak = "dagwerk";

    /// <param name="AlleenEenKeer">True: nothing happens when this day was done already, by whichever instance.</param>
    public sealed record Input(bool AlleenEenKeer = true);

    public sealed record Resultaat(int Berichten, int Herinneringen);

    // Of two instances the second sees that the day was done.
    protected override bool HerhaaltBijBotsing => true;

    protected override async Task<Resultaat> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var db = Breed("dagwerk");
        if (input.AlleenEenKeer && !await db.NeemDagAsync(Taak, Vandaag, cancellationToken))
        {
            return new(0, 0);
        }

        var berichten = await new Budgetafsluiten(db, Context.Klok, await Context.KengetallenAsync(cancellationToken)).VerstuurAsync(cancellationToken);
        var herinneringen = await HerinnerAsync(db, cancellationToken);
        await BewaarAsync(db, cancellationToken);
        return new(berichten, herinneringen);
    }

    private async Task<int> HerinnerAsync(PgbDbContext db, CancellationToken cancellationToken)
    {
        var kengetallen = await Context.KengetallenAsync(cancellationToken);
        var grens = Vandaag.AddDays(-kengetallen.Dagen(Kengetalsoort.Herinnering, Vandaag));
        var wachtend = await db.Declaraties.Include(d => d.Regels)
            .Where(d => d.Status == DeclaratieStatus.IngevoerdDoorZorgverlener && d.HerinnerdOp == null && d.IngevoerdOp <= grens)
            .ToListAsync(cancellationToken);
        var kennisgever = new Kennisgever(db, Context.Klok);
        foreach (var declaratie in wachtend)
        {
            declaratie.MeldHerinnerd(Vandaag);
            await kennisgever.AanBeheerderAsync(
                Kennisgevingsoort.DeclaratieWacht, declaratie.BudgethouderId, declaratie.Id.Waarde, cancellationToken);
        }

        return wachtend.Count;
    }
}
