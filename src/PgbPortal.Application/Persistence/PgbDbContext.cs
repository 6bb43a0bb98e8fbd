using System.Linq.Expressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Beheer;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Inzage;
using PgbPortal.Application.Persistence.Rijbeveiliging;
using PgbPortal.Application.Persistence.Versleuteling;
using PgbPortal.Application.Registers;
using PgbPortal.Application.Verzending;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Maandlonen;
using PgbPortal.Domain.Personen;
using PgbPortal.Domain.Referentie;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Vorderingen;
using PgbPortal.Domain.Vragen;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Application.Persistence;

/// <summary>The database, seen through one <see cref="Toegang"/>: what lies outside it is not there.</summary>
internal sealed class PgbDbContext : DbContext
{
    // EF makes a parameter of each of these, so one cached query serves all callers.
    private bool _alles;
    private bool _svb;
    private VerstrekkerId? _verstrekker;
    private List<Wet> _wetten = [];
    private List<BudgethouderId> _budgethouders = [];
    private List<ZorgverlenerId> _zorgverleners = [];
    private PersoonId? _persoon;
    private Bereikopdracht? _bereik;

    /// <summary>For <see cref="Contextvoorraad"/> alone: it sees nothing until it is lent to somebody.</summary>
    public PgbDbContext(DbContextOptions<PgbDbContext> options)
        : base(options) => Sleutels = options.FindExtension<SleutelringExtensie>()?.Ring ?? Sleutelring.Geen;

    internal PgbDbContext(DbContextOptions<PgbDbContext> options, Toegang toegang)
        : this(options) => Leen(toegang);

    public Toegang Toegang { get; private set; } = Toegang.Geen;

    /// <summary>From now on it is seen through this Toegang, and no other.</summary>
    internal void Leen(Toegang toegang)
    {
        Toegang = toegang;
        _bereik = null;
        _alles = toegang.IsAlles;
        _svb = toegang.IsSvb;
        _verstrekker = toegang.VerstrekkerId;
        _wetten = [.. toegang.Wetten];
        _budgethouders = [.. toegang.Dossiers.Keys];
        _zorgverleners = [.. toegang.Zorgverleners];
        _persoon = toegang.PersoonId;
    }

    /// <summary>The chain of the care log that this context holds, as long as its transaction goes on.</summary>
    public Loghuur? Loghuur { get; set; }

    /// <summary>The keys of the encrypted columns.</summary>
    public Sleutelring Sleutels { get; }

    /// <summary>How the database itself is told of the Toegang, where it can be told.</summary>
    internal Bereikopdracht Bereik => _bereik ??= new(Toegang);

    public DbSet<Verstrekker> Verstrekkers => Set<Verstrekker>();

    public DbSet<Medewerker> Medewerkers => Set<Medewerker>();

    public DbSet<Persoon> Personen => Set<Persoon>();

    public DbSet<Budgethouder> Budgethouders => Set<Budgethouder>();

    public DbSet<Vertegenwoordiging> Vertegenwoordigingen => Set<Vertegenwoordiging>();

    public DbSet<Zorgverlener> Zorgverleners => Set<Zorgverlener>();

    public DbSet<Toekenning> Toekenningen => Set<Toekenning>();

    public DbSet<Functiebudget> Functiebudgetten => Set<Functiebudget>();

    public DbSet<Vaststelling> Vaststellingen => Set<Vaststelling>();

    public DbSet<Rekening> Rekeningen => Set<Rekening>();

    public DbSet<Boeking> Boekingen => Set<Boeking>();

    public DbSet<Boekingsregel> Boekingsregels => Set<Boekingsregel>();

    public DbSet<Ketenkop> Ketenkoppen => Set<Ketenkop>();

    public DbSet<Reservering> Reserveringen => Set<Reservering>();

    public DbSet<Storting> Stortingen => Set<Storting>();

    public DbSet<Stortingsbelofte> Stortingsbeloften => Set<Stortingsbelofte>();

    public DbSet<Vordering> Vorderingen => Set<Vordering>();

    public DbSet<Zorgovereenkomst> Zorgovereenkomsten => Set<Zorgovereenkomst>();

    public DbSet<Overeenkomstregel> Overeenkomstregels => Set<Overeenkomstregel>();

    public DbSet<Beoordeling> Beoordelingen => Set<Beoordeling>();

    public DbSet<Vertegenwoordigersvoorstel> Vertegenwoordigersvoorstellen => Set<Vertegenwoordigersvoorstel>();

    public DbSet<Ziekmelding> Ziekmeldingen => Set<Ziekmelding>();

    public DbSet<Overeenkomstwijziging> Overeenkomstwijzigingen => Set<Overeenkomstwijziging>();

    public DbSet<Wijzigingsbeoordeling> Wijzigingsbeoordelingen => Set<Wijzigingsbeoordeling>();

    public DbSet<Maandloontermijn> Maandloontermijnen => Set<Maandloontermijn>();

    public DbSet<Declaratie> Declaraties => Set<Declaratie>();

    public DbSet<Declaratieregel> Declaratieregels => Set<Declaratieregel>();

    public DbSet<Tegoed> Tegoeden => Set<Tegoed>();

    public DbSet<Betaalrun> Betaalruns => Set<Betaalrun>();

    public DbSet<Betaalopdracht> Betaalopdrachten => Set<Betaalopdracht>();

    public DbSet<Betaaldeel> Betaaldelen => Set<Betaaldeel>();

    public DbSet<Betaalbestanddeel> Betaalbestanddelen => Set<Betaalbestanddeel>();

    public DbSet<Bankafschrift> Bankafschriften => Set<Bankafschrift>();

    public DbSet<Bankregel> Bankregels => Set<Bankregel>();

    public DbSet<Bericht> Berichten => Set<Bericht>();

    public DbSet<Kennisgeving> Kennisgevingen => Set<Kennisgeving>();

    public DbSet<Kengetal> Kengetallen => Set<Kengetal>();

    public DbSet<Registerinschrijving> Registerinschrijvingen => Set<Registerinschrijving>();

    public DbSet<Gebruiker> Gebruikers => Set<Gebruiker>();

    public DbSet<Aanmeldsessie> Aanmeldsessies => Set<Aanmeldsessie>();

    public DbSet<Logregel> Logregels => Set<Logregel>();

    public DbSet<Logketen> Logketens => Set<Logketen>();

    public DbSet<Inzagesignaal> Inzagesignalen => Set<Inzagesignaal>();

    public DbSet<Taakstand> Taakstanden => Set<Taakstand>();

    public DbSet<Zending> Zendingen => Set<Zending>();

    public DbSet<Boekhoudfout> Boekhoudfouten => Set<Boekhoudfout>();

    public DbSet<Berichtkeuze> Berichtkeuzes => Set<Berichtkeuze>();

    public DbSet<Brief> Brieven => Set<Brief>();

    public DbSet<Vraag> Vragen => Set<Vraag>();

    public DbSet<Sleutelbos> Sleutelbossen => Set<Sleutelbos>();

    // A transaction that was neither committed nor rolled back is undone with the connection: only then its chain is free again. The
    // context itself can be lent to another by then.
    public override async ValueTask DisposeAsync()
    {
        var huur = NeemHuur();
        await base.DisposeAsync();
        huur?.LaatVallen();
    }

    public override void Dispose()
    {
        var huur = NeemHuur();
        base.Dispose();
        huur?.LaatVallen();
    }

    private Loghuur? NeemHuur()
    {
        var huur = Loghuur;
        Loghuur = null;
        return huur;
    }

    /// <remarks>See <see cref="ToegangInterceptor"/>: during the save nothing looks for changes.</remarks>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => Conventions.Pas(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(PgbDbContext).Assembly);
        Identiteit(modelBuilder);

        BeperkDeel<Toekenning>(modelBuilder);
        BeperkDeel<Functiebudget>(modelBuilder);
        BeperkDeel<Vaststelling>(modelBuilder);
        BeperkDeel<Rekening>(modelBuilder);
        BeperkDeel<Reservering>(modelBuilder);
        BeperkDeel<Storting>(modelBuilder);
        BeperkDeel<Stortingsbelofte>(modelBuilder);
        BeperkDeel<Vordering>(modelBuilder, v => v.DebiteurPersoonId != null && v.DebiteurPersoonId == _persoon);
        BeperkDeel<Overeenkomstregel>(modelBuilder);
        BeperkDeel<Beoordeling>(modelBuilder);
        BeperkDeel<Declaratieregel>(modelBuilder);
        BeperkDeel<Tegoed>(modelBuilder);
        BeperkDeel<Betaaldeel>(modelBuilder);
        BeperkDeel<Ziekmelding>(modelBuilder);
        BeperkDeel<Wijzigingsregel>(modelBuilder);
        BeperkDeel<Wijzigingsbeoordeling>(modelBuilder);
        BeperkDeel<Maandloontermijn>(modelBuilder);
        BeperkGeheel<Overeenkomstwijziging>(modelBuilder, w =>
            w.Regels.Any(r => r.VerstrekkerId == _verstrekker && r.Wet != null && _wetten.Contains(r.Wet.Value)));
        BeperkGeheel<Zorgovereenkomst>(modelBuilder, z =>
            z.Regels.Any(r => r.VerstrekkerId == _verstrekker && r.Wet != null && _wetten.Contains(r.Wet.Value)));
        BeperkGeheel<Declaratie>(modelBuilder, d =>
            d.Regels.Any(r => r.VerstrekkerId == _verstrekker && r.Wet != null && _wetten.Contains(r.Wet.Value)));
        BeperkGeheel<Betaalopdracht>(modelBuilder, b =>
            b.Betaaldelen.Any(r => r.VerstrekkerId == _verstrekker && r.Wet != null && _wetten.Contains(r.Wet.Value)));
        BeperkOverige(modelBuilder);
        Versleuteling.Versleuteling.Pas(modelBuilder, Sleutels);
    }

    // A row that one verstrekker pays, or none. The null check matters: else a user without zorgverlener would match every row
    // that has none.
    private void BeperkDeel<T>(ModelBuilder model, Expression<Func<T, bool>>? ook = null)
        where T : Dossierstuk
    {
        Expression<Func<T, bool>> basis = d =>
            _alles
            || (_svb && d.ZichtbaarVoorSvb)
            || (_verstrekker != null && d.ZichtbaarVoorVerstrekker && d.VerstrekkerId == _verstrekker
                && d.Wet != null && _wetten.Contains(d.Wet.Value))
            || _budgethouders.Contains(d.BudgethouderId)
            || (d.ZichtbaarVoorZorgverlener && d.ZorgverlenerId != null && _zorgverleners.Contains(d.ZorgverlenerId.Value));
        model.Entity<T>().HasQueryFilter(PgbFilters.Toegang, ook is null ? basis : Expression.Lambda<Func<T, bool>>(
            Expression.OrElse(basis.Body, new Parameterwissel(ook.Parameters[0], basis.Parameters[0]).Visit(ook.Body)), basis.Parameters[0]));
    }

    // A row whose verstrekkers follow from its lines.
    private void BeperkGeheel<T>(ModelBuilder model, Expression<Func<T, bool>> eigenDeel)
        where T : Dossierstuk
    {
        Expression<Func<T, bool>> basis = d =>
            _alles
            || (_svb && d.ZichtbaarVoorSvb)
            || _budgethouders.Contains(d.BudgethouderId)
            || (d.ZichtbaarVoorZorgverlener && d.ZorgverlenerId != null && _zorgverleners.Contains(d.ZorgverlenerId.Value));
        Expression<Func<T, bool>> verstrekker = d => _verstrekker != null && d.ZichtbaarVoorVerstrekker;
        var stuk = basis.Parameters[0];
        Expression Herschrijf(Expression<Func<T, bool>> deel) => new Parameterwissel(deel.Parameters[0], stuk).Visit(deel.Body);
        model.Entity<T>().HasQueryFilter(PgbFilters.Toegang, Expression.Lambda<Func<T, bool>>(
            Expression.OrElse(basis.Body, Expression.AndAlso(Herschrijf(verstrekker), Herschrijf(eigenDeel))), stuk));
    }

    private void BeperkOverige(ModelBuilder model)
    {
        model.Entity<Budgethouder>().HasQueryFilter(PgbFilters.Toegang, b =>
            _alles
            || _svb
            || _budgethouders.Contains(b.Id)
            || (_verstrekker != null && Set<Toekenning>().Any(t =>
                t.BudgethouderId == b.Id && t.VerstrekkerId == _verstrekker && t.Wet != null && _wetten.Contains(t.Wet.Value)))
            || Set<Zorgovereenkomst>().Any(z =>
                z.BudgethouderId == b.Id && z.ZichtbaarVoorZorgverlener
                && z.ZorgverlenerId != null && _zorgverleners.Contains(z.ZorgverlenerId.Value)));
        model.Entity<Vertegenwoordiging>().HasQueryFilter(PgbFilters.Toegang, v =>
            _alles
            || _svb
            || _budgethouders.Contains(v.BudgethouderId)
            || (_verstrekker != null && Set<Toekenning>().Any(t =>
                t.BudgethouderId == v.BudgethouderId && t.VerstrekkerId == _verstrekker && t.Wet != null && _wetten.Contains(t.Wet.Value))));
        model.Entity<Vertegenwoordigersvoorstel>().HasQueryFilter(PgbFilters.Toegang, v =>
            _alles
            || _svb
            || _budgethouders.Contains(v.BudgethouderId)
            || (_verstrekker != null && Set<Toekenning>().Any(t =>
                t.BudgethouderId == v.BudgethouderId && t.VerstrekkerId == _verstrekker && t.Wet != null && _wetten.Contains(t.Wet.Value))));
        model.Entity<Zorgverlener>().HasQueryFilter(PgbFilters.Toegang, z =>
            _alles
            || _svb
            || _zorgverleners.Contains(z.Id)
            || Set<Zorgovereenkomst>().Any(o =>
                o.ZorgverlenerId == z.Id
                && (_budgethouders.Contains(o.BudgethouderId)
                    || (_verstrekker != null && o.ZichtbaarVoorVerstrekker
                        && o.Regels.Any(r => r.VerstrekkerId == _verstrekker && r.Wet != null && _wetten.Contains(r.Wet.Value))))));
        model.Entity<Persoon>().HasQueryFilter(PgbFilters.Toegang, p => _alles || p.Id == _persoon);
        model.Entity<Kennisgeving>().HasQueryFilter(PgbFilters.Toegang, k =>
            _alles
            || (k.AanPersoonId != null && k.AanPersoonId == _persoon
                && k.BudgethouderId != null && _budgethouders.Contains(k.BudgethouderId.Value))
            || (k.AanZorgverlenerId != null && _zorgverleners.Contains(k.AanZorgverlenerId.Value))
            || (_verstrekker != null && k.AanVerstrekkerId == _verstrekker && Set<Toekenning>().Any(t =>
                t.BudgethouderId == k.BudgethouderId && t.VerstrekkerId == _verstrekker && t.Wet != null && _wetten.Contains(t.Wet.Value))));
        model.Entity<Berichtkeuze>().HasQueryFilter(PgbFilters.Toegang, k =>
            _alles
            || (k.PersoonId != null && k.PersoonId == _persoon)
            || (k.ZorgverlenerId != null && _zorgverleners.Contains(k.ZorgverlenerId.Value)));
        model.Entity<Brief>().HasQueryFilter(PgbFilters.Toegang, _ => _alles || _svb);

        // Between who asks and who answers, unlike the other papers of a dossier.
        model.Entity<Vraag>().HasQueryFilter(PgbFilters.Toegang, v =>
            _alles
            || (_svb && v.ZichtbaarVoorSvb)
            || (_verstrekker != null && v.ZichtbaarVoorVerstrekker && v.VerstrekkerId == _verstrekker && v.Wet != null && _wetten.Contains(v.Wet.Value))
            || (v.ZorgverlenerId == null && _budgethouders.Contains(v.BudgethouderId))
            || (v.ZichtbaarVoorZorgverlener && v.ZorgverlenerId != null && _zorgverleners.Contains(v.ZorgverlenerId.Value)));
        model.Entity<Bericht>().HasQueryFilter(PgbFilters.Toegang, b =>
            _alles
            || _svb
            || (_verstrekker != null && b.VerstrekkerId == _verstrekker && (b.Wet == null || _wetten.Contains(b.Wet.Value))));
        model.Entity<Betaalrun>().HasQueryFilter(PgbFilters.Toegang, _ => _alles || _svb);
        model.Entity<Zending>().HasQueryFilter(PgbFilters.Toegang, _ => _alles || _svb);
        model.Entity<Boekhoudfout>().HasQueryFilter(PgbFilters.Toegang, _ => _alles || _svb);
        model.Entity<Betaalbestanddeel>().HasQueryFilter(PgbFilters.Toegang, _ => _alles || _svb);
        model.Entity<Bankafschrift>().HasQueryFilter(PgbFilters.Toegang, _ => _alles || _svb);
        model.Entity<Bankregel>().HasQueryFilter(PgbFilters.Toegang, _ => _alles || _svb);
        model.Entity<Boeking>().HasQueryFilter(PgbFilters.Toegang, b =>
            _alles
            || _svb
            || Set<Boekingsregel>().Any(r => r.BoekingId == b.Id && Set<Rekening>().Any(k => k.Id == r.RekeningId
                && (_budgethouders.Contains(k.BudgethouderId)
                    || (_verstrekker != null && k.VerstrekkerId == _verstrekker && k.Wet != null && _wetten.Contains(k.Wet.Value))))));
        model.Entity<Boekingsregel>().HasQueryFilter(PgbFilters.Toegang, r =>
            _alles
            || _svb
            || Set<Rekening>().Any(k => k.Id == r.RekeningId
                && (_budgethouders.Contains(k.BudgethouderId)
                    || (_verstrekker != null && k.VerstrekkerId == _verstrekker && k.Wet != null && _wetten.Contains(k.Wet.Value)))));
        model.Entity<Aanmeldsessie>().HasQueryFilter(PgbFilters.Toegang, _ => _alles);
        model.Entity<Ketenkop>().HasQueryFilter(PgbFilters.Toegang, _ => _alles);
        model.Entity<Logketen>().HasQueryFilter(PgbFilters.Toegang, _ => _alles);
        model.Entity<Inzagesignaal>().HasQueryFilter(PgbFilters.Toegang, _ => _alles);
        model.Entity<Logregel>().HasQueryFilter(PgbFilters.Toegang, l => _alles || (l.BudgethouderId != null && _budgethouders.Contains(l.BudgethouderId.Value)));
    }

    private static void Identiteit(ModelBuilder model)
    {
        model.Entity<Gebruiker>(b =>
        {
            b.ToTable("Gebruikers").HasIndex(g => g.NormalizedUserName).IsUnique();
            b.HasIndex(g => g.PersoonId);
            b.Property(g => g.UserName).HasMaxLength(256);
            b.Property(g => g.NormalizedUserName).HasMaxLength(256);
            b.Property(g => g.Email).HasMaxLength(256);
            b.Property(g => g.NormalizedEmail).HasMaxLength(256);
            b.Property(g => g.ConcurrencyStamp).HasMaxLength(36).IsConcurrencyToken();
            b.Property(g => g.Omschrijving).HasMaxLength(400);
            b.HasMany<IdentityUserClaim<Guid>>().WithOne().HasForeignKey(c => c.UserId).IsRequired();
            b.HasMany<IdentityUserLogin<Guid>>().WithOne().HasForeignKey(l => l.UserId).IsRequired();
            b.HasMany<IdentityUserToken<Guid>>().WithOne().HasForeignKey(t => t.UserId).IsRequired();
            b.HasMany<IdentityUserPasskey<Guid>>().WithOne().HasForeignKey(p => p.UserId).IsRequired();
        });
        model.Entity<IdentityUserClaim<Guid>>().ToTable("GebruikerClaims");
        model.Entity<IdentityUserLogin<Guid>>(b =>
        {
            b.ToTable("GebruikerLogins").HasKey(l => new { l.LoginProvider, l.ProviderKey });
            b.Property(l => l.LoginProvider).HasMaxLength(128);
            b.Property(l => l.ProviderKey).HasMaxLength(128);
        });
        model.Entity<IdentityUserToken<Guid>>(b =>
        {
            b.ToTable("GebruikerTokens").HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
            b.Property(t => t.LoginProvider).HasMaxLength(128);
            b.Property(t => t.Name).HasMaxLength(128);
        });
        model.Entity<IdentityUserPasskey<Guid>>(b =>
        {
            b.ToTable("GebruikerPasskeys").HasKey(p => p.CredentialId);
            b.Property(p => p.CredentialId).HasMaxLength(1024);
            b.OwnsOne(p => p.Data, d => d.Property(x => x.Transports).HasConversion(
                t => t == null ? null : string.Join(' ', t),
                s => s == null ? null : s.Split(' ')));
        });
    }

    private sealed class Parameterwissel(ParameterExpression van, ParameterExpression naar) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == van ? naar : base.VisitParameter(node);
    }
}

internal static class PgbFilters
{
    public const string Toegang = "Toegang";
}
