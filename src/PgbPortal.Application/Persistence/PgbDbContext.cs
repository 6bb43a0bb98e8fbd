using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Beheer;
using PgbPortal.Application.Bewaren;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Inzage;
using PgbPortal.Application.Kladden;
using PgbPortal.Application.Persistence.Rijbeveiliging;
using PgbPortal.Application.Persistence.Versleuteling;
using PgbPortal.Application.Registers;
using PgbPortal.Application.Verzending;
using PgbPortal.Application.Werklijst;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Ervaringen;
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
internal sealed partial class PgbDbContext : DbContext
{
    // EF makes a parameter of each of these, so one cached query serves all callers.
    private bool _alles;
    private bool _svb;
    private VerstrekkerId? _verstrekker;
    private bool _inMandaat;
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
        _inMandaat = toegang.GemandateerdeId is not null;
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

    public DbSet<Verstrekkerlogo> Verstrekkerlogos => Set<Verstrekkerlogo>();

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

    public DbSet<Rechtbevestiging> Rechtbevestigingen => Set<Rechtbevestiging>();

    public DbSet<Mandaat> Mandaten => Set<Mandaat>();

    public DbSet<Dossieropening> Dossieropeningen => Set<Dossieropening>();

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

    public DbSet<Bewaarplicht> Bewaarplichten => Set<Bewaarplicht>();

    public DbSet<Wisronde> Wisronden => Set<Wisronde>();

    public DbSet<Wisregel> Wisregels => Set<Wisregel>();

    public DbSet<Ervaring> Ervaringen => Set<Ervaring>();

    public DbSet<Klad> Kladden => Set<Klad>();

    public DbSet<Taaktoewijzing> Taaktoewijzingen => Set<Taaktoewijzing>();

    public DbSet<Vervanging> Vervangingen => Set<Vervanging>();

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
        Beperk(modelBuilder);
        Versleuteling.Versleuteling.Pas(modelBuilder, Sleutels);
    }
}

internal static class PgbFilters
{
    public const string Toegang = "Toegang";
}
