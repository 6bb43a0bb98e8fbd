using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Kladden;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.UseCases;
using PgbPortal.Application.Verzending;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.TestSupport;

namespace PgbPortal.Application.Tests.Persistence;

/// <summary>
/// SQL Server is not at every desk. EF Core turns a query into its SQL without a server, so what cannot be translated shows
/// here; that the SQL is also right is shown by the same tests as elsewhere, when there is a server.
/// </summary>
public sealed class SqlServerVertalingTests
{
    private static readonly BudgethouderId Budgethouder = BudgethouderId.Nieuw();
    private static readonly ZorgverlenerId Zorgverlener = ZorgverlenerId.Nieuw();

    private static readonly Dossierkeuze AlsZorgverlener = new("z", "Kees", Dossierrol.Zorgverlener, null, Zorgverlener);

    public static TheoryData<string> Toegangen => [.. Sessies.Keys];

    public static TheoryData<string> Leesstappen =>
        [.. Registratie.UseCases().Where(t => t.Name.EndsWith("Bekijken", StringComparison.Ordinal) || t.Name.EndsWith("Zoeken", StringComparison.Ordinal))
            .Select(t => t.FullName!)];

    private static Dictionary<string, Sessie> Sessies { get; } = new()
    {
        ["verstrekker"] = new(Rol.ConsulentVerstrekker, Toegang.VoorVerstrekker(VerstrekkerId.Nieuw(), Wet.Wmo, Wet.Jw)) { MedewerkerId = MedewerkerId.Nieuw() },
        ["beheerder"] = new(Rol.BeheerderVerstrekker, Toegang.VoorVerstrekker(VerstrekkerId.Nieuw(), Wet.Wmo)) { MedewerkerId = MedewerkerId.Nieuw() },
        ["privacy"] = new(Rol.PrivacyfunctionarisVerstrekker, Toegang.VoorVerstrekker(VerstrekkerId.Nieuw(), Wet.Wmo)) { MedewerkerId = MedewerkerId.Nieuw() },
        ["toetser"] = new(Rol.ToetserVerstrekker, Toegang.VoorVerstrekker(VerstrekkerId.Nieuw(), Wet.Wmo)) { MedewerkerId = MedewerkerId.Nieuw() },
        ["burger"] = new(Rol.Burger, Burger()) { Dossier = new("b", "Anna", Dossierrol.Beheerder, Budgethouder, null), PersoonId = PersoonId.Nieuw() },
        ["organisatie"] = new(Rol.Organisatie, Toegang.VoorBurger(null, new Dictionary<BudgethouderId, Dossierrol>(), [Zorgverlener]))
        {
            Dossier = AlsZorgverlener,
        },
        ["svb"] = new(Rol.FinancieelMedewerkerSvb, Toegang.VoorSvb()) { MedewerkerId = MedewerkerId.Nieuw() },
        ["auditor"] = new(Rol.Auditor, Toegang.VoorSvb()) { MedewerkerId = MedewerkerId.Nieuw() },
    };

    [Theory]
    [MemberData(nameof(Toegangen))]
    public void De_toegang_tot_elke_tabel_is_te_vertalen(string wie)
    {
        using var db = ZonderDatabase.Context(Databaseprovider.SqlServer, Sessies[wie].Toegang);
        var tabellen = db.Model.GetEntityTypes().Where(t => !t.IsOwned()).ToList();

        Assert.NotEmpty(tabellen);
        Assert.All(tabellen, t => Assert.Contains("SELECT", Rijen(db, t.ClrType).ToQueryString()));
    }

    [Theory]
    [MemberData(nameof(Leesstappen))]
    public async Task Wat_iemand_kan_bekijken_is_te_vertalen(string useCase)
    {
        var type = typeof(Registratie).Assembly.GetType(useCase)!;
        var (rollen, dossierrollen) = (ToegankelijkVoorAttribute.Van(type)!.Rollen, ToegankelijkVoorAttribute.Van(type)!.In);
        var sessies = Sessies.Values.Where(s => rollen.Contains(s.Rol))
            .Select(s => dossierrollen is [Dossierrol.Zorgverlener] ? s with { Dossier = AlsZorgverlener } : s).ToList();
        if (sessies.Count == 0)
        {
            sessies.Add(new(rollen[0], Toegang.VoorSvb()) { MedewerkerId = MedewerkerId.Nieuw() });
        }

        foreach (var sessie in sessies)
        {
            var server = new LegeServer();
            await ProbeerAsync(type, sessie, server);

            Assert.NotEmpty(server.Opdrachten);
        }
    }

    // Everything is empty, so a look at one thing ends at its first query; a list goes all the way.
    private static async Task ProbeerAsync(Type type, Sessie sessie, LegeServer server)
    {
        var opties = new DbContextOptionsBuilder<PgbDbContext>(DatabaseRegistration.Opties(Databaseprovider.SqlServer, "Server=localhost;Encrypt=False", Testsleutels.Ring))
            .AddInterceptors(server, new GeenVerbinding(), new NietBewaren()).Options;
        await using var context = new UseCaseContext(opties, () => sessie, TimeProvider.System);
        var useCase = type.GetConstructors()[0].Invoke([.. type.GetConstructors()[0].GetParameters()
            .Select(p => p.ParameterType == typeof(UseCaseContext) ? context : p.ParameterType == typeof(IMailkanaal) ? (object)new Geenmail()
                : p.ParameterType == typeof(Kladinstellingen) ? Kladinstellingen.Standaard : null)]);
        var uitvoeren = type.GetMethod("ExecuteAsync")!;
        var invoer = Leeg(uitvoeren.GetParameters()[0].ParameterType);
        try
        {
            await (Task)uitvoeren.Invoke(useCase, [invoer, CancellationToken.None])!;
        }
        catch (NietGevondenException)
        {
            // An empty server has nothing to find.
        }
        catch (InvalidOperationException fout) when (fout.Message.StartsWith("Sequence contains no elements", StringComparison.Ordinal))
        {
            // Idem, where the row is known to exist.
        }
        catch (InvalidOperationException fout) when (fout.Message.StartsWith("Er is geen kengetal", StringComparison.Ordinal))
        {
            // Idem, of a figure of the law.
        }
    }

    private static object? Leeg(Type type)
    {
        if (type.IsValueType)
        {
            return Activator.CreateInstance(type);
        }

        var maker = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).FirstOrDefault();
        return type == typeof(string) ? "zoek"
            : maker is null || type.IsAbstract ? null
            : maker.Invoke([.. maker.GetParameters().Select(p => p.HasDefaultValue ? p.DefaultValue : Leeg(p.ParameterType))]);
    }

    private static IQueryable<object> Rijen(PgbDbContext db, Type type) =>
        (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(type).Invoke(db, null)!;

    private static Toegang Burger() => Toegang.VoorBurger(
        PersoonId.Nieuw(), new Dictionary<BudgethouderId, Dossierrol> { [Budgethouder] = Dossierrol.Beheerder }, [Zorgverlener]);

    /// <summary>Answers each command with no rows, and keeps what was asked.</summary>
    private sealed class LegeServer : DbCommandInterceptor
    {
        public List<string> Opdrachten { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Opdrachten.Add(command.CommandText);
            using var niets = new DataTable();
            return new(InterceptionResult<DbDataReader>.SuppressWithResult(niets.CreateDataReader()));
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Opdrachten.Add(command.CommandText);
            return new(InterceptionResult<int>.SuppressWithResult(1));
        }
    }

    private sealed class GeenVerbinding : DbConnectionInterceptor
    {
        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            new(InterceptionResult.Suppress());
    }

    // The line in the care log wants a transaction, and is not what is asked here.
    private sealed class NietBewaren : SaveChangesInterceptor
    {
        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            new(InterceptionResult<int>.SuppressWithResult(0));
    }
}
