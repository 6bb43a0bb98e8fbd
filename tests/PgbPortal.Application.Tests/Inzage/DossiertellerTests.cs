using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using PgbPortal.Application.Inzage;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Application.Tests.Inzage;

/// <summary>One employee who opens unusually many dossiers in a day is noticed (check 57).</summary>
public sealed class DossiertellerTests : Logboekproef
{
    private const int Grens = 20;

    [Fact]
    public async Task Wie_te_veel_dossiers_opent_geeft_een_signaal_en_een_regel_in_het_log()
    {
        var wie = Wereld.Account("westland.cons");
        await OpenAsync(Enumerable.Range(0, Grens - 1).Select(_ => Blik(wie)));
        Assert.Empty(await SignalenAsync());

        await OpenAsync([Blik(wie), Blik(wie), Blik(wie)]);

        var signaal = Assert.Single(await SignalenAsync());
        Assert.Equal((Signaalsoort.VeelDossiers, wie), (signaal.Soort, signaal.GebruikerId));
        Assert.InRange(signaal.Aantal, Grens, Grens + 2);
        await using var db = Db();
        var regel = await db.Logregels.SingleAsync(l => l.Gebeurtenis == Dossierteller.Gebeurtenis);
        Assert.Equal((Logactie.Signaleren, wie, signaal.Id), (regel.Actie, regel.NamensId, regel.ObjectId));
        Assert.Empty((await ControleerAsync()).Afwijkingen);
    }

    [Fact]
    public async Task Twee_portalen_tellen_samen()
    {
        var wie = Wereld.Account("westland.cons");
        var (een, twee) = (new Dossierteller(Database.Opties, Grens, 3 * Grens), new Dossierteller(Database.Opties, Grens, 3 * Grens));
        for (var i = 0; i < Grens; i++)
        {
            await TelAsync(i % 2 == 0 ? een : twee, Blik(wie));
        }

        for (var i = 0; i < 10; i++)
        {
            await TelAsync(een, Blik(wie));
        }

        Assert.Single(await SignalenAsync());
    }

    [Fact]
    public async Task Wie_elke_dag_wat_dossiers_opent_geeft_na_een_week_een_signaal_en_niet_elke_dag_weer()
    {
        var wie = Wereld.Account("westland.cons");
        const int PerDag = Grens - 5;
        Task Dag(int dag) => OpenAsync(Enumerable.Range(0, PerDag).Select(_ => Blik(wie, new(2026, 3, dag, 12, 0, 0, DateTimeKind.Utc))));
        await Dag(2);
        await Dag(3);
        await Dag(4);
        Assert.Empty(await SignalenAsync());

        await Dag(5);
        await Dag(6);
        await Dag(7);

        var signaal = Assert.Single(await SignalenAsync());
        Assert.Equal((Signaalsoort.VeelDossiersInWeek, 3 * Grens, new DateOnly(2026, 3, 5)), (signaal.Soort, signaal.Aantal, signaal.Dag));
    }

    [Fact]
    public async Task Een_signaal_over_de_week_verzwijgt_niet_dat_het_die_dag_ook_te_veel_is()
    {
        var wie = Wereld.Account("westland.cons");
        const int PerDag = Grens - 5;
        Task Dag(int dag, int aantal) => OpenAsync(Enumerable.Range(0, aantal).Select(_ => Blik(wie, new(2026, 3, dag, 12, 0, 0, DateTimeKind.Utc))));
        await Dag(2, PerDag);
        await Dag(3, PerDag);
        await Dag(4, PerDag);

        await Dag(5, PerDag);
        Assert.Equal(Signaalsoort.VeelDossiersInWeek, Assert.Single(await SignalenAsync()).Soort);
        await Dag(5, PerDag);

        Assert.Equal(
            [(Signaalsoort.VeelDossiers, new DateOnly(2026, 3, 5)), (Signaalsoort.VeelDossiersInWeek, new(2026, 3, 5))],
            (await SignalenAsync()).Select(s => (s.Soort, s.Dag)).OrderBy(s => s.Soort));
    }

    [Fact]
    public async Task Wie_met_een_mandaat_veel_dossiers_opent_geeft_ook_een_signaal_bij_wie_het_mandaat_gaf()
    {
        var wie = Wereld.Account("delft.cons");
        await VerstrekkerAsync();
        await using var db = Db();
        var delft = await db.Verstrekkers.Where(v => v.Naam == "Delft").Select(v => v.Id).SingleAsync();
        var ander = await db.Verstrekkers.Where(v => v.Id != delft && v.Id != _westland).Select(v => v.Id).FirstAsync();
        IEnumerable<Logregel> Namens(VerstrekkerId? gever, int aantal) => Enumerable.Range(0, aantal).Select(_ => Blik(wie, bij: delft, namens: gever));

        // Together too many, and of neither giver: who gave a mandate does not hear what was opened for another.
        await OpenAsync([.. Namens(_westland, Grens - 5), .. Namens(ander, 4), .. Namens(null, 4)]);
        Assert.Equal([delft], (await SignalenAsync()).Select(s => s.VerstrekkerId!.Value));

        await OpenAsync([.. Namens(_westland, 6), .. Namens(ander, 3)]);

        var bijGever = Assert.Single(await SignalenAsync(), s => s.VerstrekkerId != delft);
        Assert.Equal((Signaalsoort.VeelDossiers, _westland, _westland!.Value.Waarde, wie), (bijGever.Soort, bijGever.VerstrekkerId, bijGever.Mandaatgever, bijGever.GebruikerId));
        Assert.InRange(bijGever.Aantal, Grens, Grens + 1);
        Assert.Equal(2, await db.Logregels.CountAsync(l => l.Gebeurtenis == Dossierteller.Gebeurtenis));
    }

    [Fact]
    public async Task Ook_over_een_week_telt_wie_het_mandaat_gaf_alleen_de_eigen_dossiers()
    {
        var wie = Wereld.Account("delft.cons");
        await VerstrekkerAsync();
        await using var db = Db();
        var delft = await db.Verstrekkers.Where(v => v.Naam == "Delft").Select(v => v.Id).SingleAsync();
        const int PerDag = Grens - 5;
        foreach (var dag in Enumerable.Range(2, 4))
        {
            await OpenAsync(Enumerable.Range(0, PerDag).Select(_ => Blik(wie, new(2026, 3, dag, 12, 0, 0, DateTimeKind.Utc), delft, _westland)));
        }

        Assert.Equal(
            [(_westland, 3 * Grens), (delft, 3 * Grens)],
            (await SignalenAsync()).OrderByDescending(s => s.Mandaatgever).Select(s => (s.VerstrekkerId, s.Aantal)));
        Assert.All(await SignalenAsync(), s => Assert.Equal(Signaalsoort.VeelDossiersInWeek, s.Soort));
    }

    [Fact]
    public async Task Steeds_hetzelfde_dossier_een_burger_en_een_nieuwe_dag_geven_geen_signaal()
    {
        var wie = Wereld.Account("westland.cons");
        var dossier = BudgethouderId.Nieuw();
        await OpenAsync(Enumerable.Range(0, 2 * Grens).Select(_ => Regel(gebruiker: wie, dossier: dossier)));
        await OpenAsync(Enumerable.Range(0, Grens + 4).Select(i => Blik(wie, new(2026, 3, 2 + (i % 2), 12, 0, 0, DateTimeKind.Utc))).OrderBy(r => r.TijdUtc));
        await OpenAsync(Enumerable.Range(0, 2 * Grens).Select(_ => new Logregel
        {
            Id = Guid.CreateVersion7(), TijdUtc = new(2026, 3, 4, 12, 0, 0, DateTimeKind.Utc), Gebeurtenis = "Proef", Wijziging = false,
            Resultaat = Logresultaat.Toegestaan, Rol = Rol.Organisatie, GebruikerId = wie, BudgethouderId = BudgethouderId.Nieuw(),
        }));

        Assert.Empty(await SignalenAsync());
    }

    // The organisation is that of the account.
    private Logregel Blik(Guid wie, DateTime? opUtc = null, VerstrekkerId? bij = null, VerstrekkerId? namens = null) => new()
    {
        Id = Guid.CreateVersion7(),
        TijdUtc = opUtc ?? new(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc),
        Gebeurtenis = "Proef",
        Wijziging = false,
        Resultaat = Logresultaat.Toegestaan,
        Rol = Rol.ConsulentVerstrekker,
        VerstrekkerId = bij ?? _westland,
        NamensId = namens?.Waarde,
        GebruikerId = wie,
        BudgethouderId = BudgethouderId.Nieuw(),
    };

    private VerstrekkerId? _westland;

    private async Task OpenAsync(IEnumerable<Logregel> regels)
    {
        await VerstrekkerAsync();
        var lijst = regels.ToList();
        using var rij = new Zorglogwachtrij(Database.Opties, NullLogger<Zorglogwachtrij>.Instance, new(5, Grens));
        await rij.StartAsync(CancellationToken.None);
        foreach (var regel in lijst)
        {
            await rij.SchrijfAsync(regel, CancellationToken.None);
        }

        await rij.StopAsync(CancellationToken.None);
    }

    private async Task VerstrekkerAsync()
    {
        await using var db = Db();
        _westland ??= await db.Verstrekkers.Where(v => v.Naam == "Westland").Select(v => v.Id).SingleAsync();
    }

    private async Task TelAsync(Dossierteller teller, Logregel regel)
    {
        await SchrijfAsync(Database.Opties, regel);
        await teller.TelAsync([regel], CancellationToken.None);
    }

    private async Task<List<Inzagesignaal>> SignalenAsync()
    {
        await using var db = Db();
        return await db.Inzagesignalen.ToListAsync();
    }
}
