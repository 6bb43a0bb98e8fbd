using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using PgbPortal.Application.Beheer;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.UseCases;
using PgbPortal.Application.Verzending;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Betalingen;

/// <summary>Long work saves before its end: while the portal is only to be read it does not begin, and what was begun is finished.</summary>
public sealed class AlleenLezenTests : Wereldproef
{
    private static readonly Betaalinstellingen Instellingen = new("SVB PGB", Iban.Parse("NL13TEST0123456789"));

    [Fact]
    public async Task Een_run_begint_niet_en_die_er_was_vervalt_niet()
    {
        var overeenkomst = await InAprilAsync();
        await Wereld.DeclareerAsync("anna", overeenkomst, Maart, Twaalfuurkwartier);
        var run = Assert.NotNull(await Wereld.AlsAsync<BetaalrunOpstellen, BetaalrunOpstellen.Input, BetaalrunId?>(Rol.Klok, new()));
        await AlleenLezenAsync();

        await EisGeweigerdAsync(c => new BetaalrunOpstellen(c, NullLogger<BetaalrunOpstellen>.Instance), new BetaalrunOpstellen.Input());
        await EisGeweigerdAsync(c => new Betaalrunwerk(c, NullLogger<Betaalrunwerk>.Instance), new Betaalrunwerk.Input());
        await EisGeweigerdAsync(c => new BetaalrunControleren(c, Instellingen), new BetaalrunControleren.Input(run));
        await EisGeweigerdAsync(c => new BetaalrunVrijgeven(c, Instellingen, new Mapkanaal(new(null))), new BetaalrunVrijgeven.Input(run));

        await using var db = Db();
        var rest = Assert.Single(await db.Betaalruns.ToListAsync());
        Assert.Equal((run, BetaalrunStatus.Samengesteld), (rest.Id, rest.Status));
    }

    [Fact]
    public async Task Wat_begonnen_is_komt_af_en_daarna_begint_er_niets()
    {
        await using var context = Context();

        Assert.Equal(2, await new Tweemaal(context, AlleenLezenAsync).ExecuteAsync(2));

        Assert.Equal(Leesstand.Code, await GeweigerdMetAsync(() => new Tweemaal(context, () => Task.CompletedTask).ExecuteAsync(2)));
    }

    [Fact]
    public async Task Een_antwoord_dat_traag_kwam_is_een_seconde_na_de_vraag_oud()
    {
        var traag = new DbContextOptionsBuilder<PgbDbContext>(Database.Opties)
            .AddInterceptors(new Onderweg(AlleenLezenAsync)).Options;
        var leesstand = new Leesstand(traag, Wereld.Klok);

        Assert.Null(await leesstand.TotUtcAsync(CancellationToken.None));

        Assert.NotNull(await leesstand.TotUtcAsync(CancellationToken.None));
    }

    private async Task AlleenLezenAsync()
    {
        await using var db = Db();
        var stand = new Taakstand { Naam = Leesstand.Naam };
        stand.Neem("beheer", Wereld.Klok.NuUtc(), TimeSpan.FromMinutes(30));
        db.Add(stand);
        await db.SaveChangesAsync();

        // A second later every instance knows.
        Wereld.Klok.Verder(TimeSpan.FromSeconds(1));
    }

    private UseCaseContext Context() => new(
        Database.Opties, () => Sessie.Machine(Rol.Klok), Wereld.Klok, leesstand: new Leesstand(Database.Opties, Wereld.Klok));

    private async Task EisGeweigerdAsync<TInput, TResult>(Func<UseCaseContext, UseCase<TInput, TResult>> maak, TInput input)
    {
        await using var context = Context();
        Assert.Equal(Leesstand.Code, await GeweigerdMetAsync(() => maak(context).ExecuteAsync(input)));
    }

    /// <summary>Saves so many times, with something in between.</summary>
    [ToegankelijkVoor(Rol.Klok)]
    private sealed class Tweemaal(UseCaseContext context, Func<Task> tussendoor) : UseCase<int, int>(context)
    {
        protected override async Task<int> HandleAsync(int input, CancellationToken cancellationToken)
        {
            var db = Breed("twee keer bewaren");
            await BewaarAsync(db, cancellationToken);
            await tussendoor();
            await BewaarAsync(db, cancellationToken);
            return input;
        }
    }

    /// <summary>Something happens, once, between the answer of the database and who asked.</summary>
    private sealed class Onderweg(Func<Task> gebeurt) : DbCommandInterceptor
    {
        private Func<Task>? _gebeurt = gebeurt;

        public override async ValueTask<InterceptionResult> DataReaderClosingAsync(
            DbCommand command, DataReaderClosingEventData eventData, InterceptionResult result)
        {
            if (Interlocked.Exchange(ref _gebeurt, null) is { } eenmaal)
            {
                await eenmaal();
            }

            return result;
        }
    }
}
