using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PgbPortal.Application;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.UseCases;
using PgbPortal.Application.Verzending;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.TestSupport;

namespace PgbPortal.Chaos.Tests;

/// <summary>Two gemeenten, three employees of the SVB and any number of approved claims of € 735,00, ready for a run.</summary>
internal static class Massawereld
{
    private const int PerBudgethouder = 5;

    /// <summary>Composes, checks, releases.</summary>
    public static readonly MedewerkerId[] Medewerkers =
        [.. Enumerable.Range(1, 3).Select(i => new MedewerkerId(new Guid($"00000000-0000-7000-8000-00000000000{i}")))];

    public static readonly Iban Rekening = Iban.Parse("NL13TEST0123456789");

    public static async Task VulAsync(DbContextOptions<PgbDbContext> opties, int declaraties, TimeProvider klok)
    {
        await using var db = new PgbDbContext(opties, Toegang.Systeem("massawereld"));
        var verstrekkers = new[] { "Westland", "Delft" }.Select(naam => new VerstrekkerBuilder { Naam = naam }.Build()).ToList();
        db.AddRange(verstrekkers);
        db.AddRange(verstrekkers.Select(v => new Ketenkop(v.Id)));
        await db.SaveChangesAsync();
        var grootboek = new Grootboek(db, klok.NuUtc(), klok.Vandaag());
        await grootboek.VergrendelAsync(verstrekkers.Select(v => v.Id), CancellationToken.None);
        for (var i = 0; i < declaraties; i += PerBudgethouder)
        {
            Budgethouder(db, grootboek, verstrekkers[i / PerBudgethouder % 2], i, Math.Min(PerBudgethouder, declaraties - i), klok);
        }

        await db.SaveChangesAsync();
        await db.Database.CommitTransactionAsync();
    }

    /// <summary>The services of one portal on this database, as one of the employees or as the clock.</summary>
    public static ServiceProvider Portaal(
        DbContextOptions<PgbDbContext> opties, TimeProvider klok, Betaalinstellingen? betaalinstellingen = null, IVerzendkanaal? kanaal = null)
    {
        var diensten = new ServiceCollection()
            .AddSingleton(klok)
            .AddLogging()
            .AddPgbPortal(opties, betaalinstellingen ?? new("SVB PGB", Rekening));
        if (kanaal is not null)
        {
            diensten.AddSingleton(kanaal);
        }

        return diensten.BuildServiceProvider();
    }

    /// <param name="medewerker">0, 1 or 2 of the SVB; null: the clock.</param>
    public static async Task<TResult> AlsAsync<TUseCase, TInput, TResult>(this ServiceProvider portaal, int? medewerker, TInput input)
        where TUseCase : UseCase<TInput, TResult>
    {
        await using var scope = portaal.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<HuidigeSessie>().Zet(medewerker is { } m
            ? new(Rol.FinancieelMedewerkerSvb, Toegang.VoorSvb()) { MedewerkerId = Medewerkers[m] }
            : Sessie.Machine(Rol.Klok));
        return await scope.ServiceProvider.GetRequiredService<TUseCase>().ExecuteAsync(input);
    }

    private static void Budgethouder(PgbDbContext db, Grootboek grootboek, Verstrekker verstrekker, int nummer, int declaraties, TimeProvider klok)
    {
        var persoon = new PersoonBuilder { Naam = $"Persoon {nummer}" }.Build();
        var budgethouder = Domain.Budgethouders.Budgethouder.Van(BudgethouderId.Nieuw(), persoon);
        var toekenning = new ToekenningBuilder { Verstrekker = verstrekker, Budgethouder = budgethouder, BudgetIdentificatie = $"W-{nummer}" }.Build();
        var functiebudget = toekenning.Functiebudgetten[0];
        db.AddRange(persoon, budgethouder, toekenning);
        var budget = grootboek.Open(functiebudget);
        grootboek.Boek(
            verstrekker.Id,
            $"toekennen/{functiebudget.Id.Waarde:N}",
            Boekingssoort.Toekennen,
            (Oorzaaksoort.Toekenning, toekenning.Id.Waarde),
            budget.ToekenningMet(Bedrag.Euro(8320), Bedrag.Nul));
        for (var i = 0; i < declaraties; i++)
        {
            var zorgverlener = new ZorgverlenerBuilder { Naam = $"Zorg {nummer + i}" }.Build();
            var overeenkomst = new ZorgovereenkomstBuilder
            {
                Verstrekker = verstrekker,
                Budgethouder = budgethouder,
                Zorgverlener = zorgverlener,
                Status = ZorgovereenkomstStatus.Goedgekeurd,
            }.Build();
            var declaratie = new DeclaratieBuilder { Overeenkomst = overeenkomst, IsIngediend = true }.Build();
            declaratie.Verdeel(declaratie.Regels.ToDictionary(r => r.Id, _ => functiebudget.Id));
            declaratie.KeurGoed(klok.NuUtc(), klok.Vandaag());
            db.AddRange(zorgverlener, overeenkomst, declaratie);
            grootboek.Reserveer(
                functiebudget.Id, Reserveringsoort.Declaratie, declaratie.Id.Waarde, declaratie.Totaal, $"reserveren/{declaratie.Id.Waarde:N}");
        }
    }
}
