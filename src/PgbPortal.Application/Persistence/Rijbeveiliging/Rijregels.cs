using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PgbPortal.Application.Bewaren;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Inzage;
using PgbPortal.Application.Kladden;
using PgbPortal.Application.Verzending;
using PgbPortal.Application.Werklijst;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Ervaringen;
using PgbPortal.Domain.Personen;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Vorderingen;
using PgbPortal.Domain.Vragen;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.Domain.Zorgverleners;
using static PgbPortal.Application.Persistence.Rijbeveiliging.Rijvoorwaarde;

namespace PgbPortal.Application.Persistence.Rijbeveiliging;

/// <summary>Who reads, adds, changes and removes the rows of one table.</summary>
internal sealed record Rijregel(string Tabel, Rijvoorwaarde Lezen, Rijvoorwaarde Toevoegen, Rijvoorwaarde Wijzigen, Rijvoorwaarde Verwijderen);

/// <summary>
/// The rules of the second wall, from the model: a <see cref="Dossierstuk"/> has its owners on the row, a part belongs to its whole, and
/// what is neither is named here. They are written apart from the filters of EF Core, and a test holds the two against each other.
/// </summary>
internal sealed class Rijregels
{
    private const string BudgethouderId = nameof(Dossierstuk.BudgethouderId);
    private const string ZorgverlenerId = nameof(Dossierstuk.ZorgverlenerId);
    private const string VerstrekkerId = nameof(Dossierstuk.VerstrekkerId);
    private const string Wet = nameof(Dossierstuk.Wet);
    private const string Id = "Id";

    private static readonly Rijvoorwaarde Svb = new IsSvb();
    private static readonly Rijvoorwaarde AlleenAlles = new Niemand();
    private static readonly Rijvoorwaarde Betaalt = new EigenVerstrekker(VerstrekkerId) & new EigenWet(Wet);

    /// <summary>The lines that say which verstrekkers pay a whole.</summary>
    private static readonly Dictionary<Type, string> Regels = new()
    {
        [typeof(Zorgovereenkomst)] = nameof(Zorgovereenkomst.Regels),
        [typeof(Overeenkomstwijziging)] = nameof(Overeenkomstwijziging.Regels),
        [typeof(Declaratie)] = nameof(Declaratie.Regels),
        [typeof(Betaalopdracht)] = nameof(Betaalopdracht.Betaaldelen),
    };

    private readonly IModel _model;
    private readonly Dictionary<Type, Func<IEntityType, Rijregel>> _bijzonder;

    private Rijregels(IModel model)
    {
        _model = model;
        _bijzonder = Bijzonder();
    }

    /// <summary>One rule for each table that holds what is not for everybody.</summary>
    /// <exception cref="InvalidOperationException">A table has an access filter, and no rule.</exception>
    public static IReadOnlyList<Rijregel> Van(PgbDbContext db)
    {
        var regels = new Rijregels(db.Model);
        return [.. db.Model.GetEntityTypes()
            .Where(t => t.GetTableName() is not null && IsBeperkt(t))
            .Select(regels.Regel)
            .Select(r => r with { Toevoegen = r.Toevoegen.OmTeSchrijven(), Wijzigen = r.Wijzigen.OmTeSchrijven(), Verwijderen = r.Verwijderen.OmTeSchrijven() })
            .OrderBy(r => r.Tabel, StringComparer.Ordinal)];
    }

    /// <summary>What everybody may read: figures of the law, names of gemeenten, accounts before there is a Toegang.</summary>
    public static IReadOnlyList<string> OpenTabellen(PgbDbContext db) =>
        [.. db.Model.GetEntityTypes().Where(t => t.GetTableName() is not null && !IsBeperkt(t)).Select(t => t.GetTableName()!)
            .Except(Van(db).Select(r => r.Tabel), StringComparer.Ordinal).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static bool IsBeperkt(IEntityType type) => type.FindOwnership() is { } eigenaar
        ? type.GetTableName() != eigenaar.PrincipalEntityType.GetTableName() && IsBeperkt(eigenaar.PrincipalEntityType)
        : type.FindDeclaredQueryFilter(PgbFilters.Toegang) is not null;

    private Rijregel Regel(IEntityType type)
    {
        if (type.FindOwnership() is { } deel)
        {
            return Onderdeel(type, deel);
        }

        if (type.ClrType.IsAssignableTo(typeof(Dossierstuk)))
        {
            return Stuk(type);
        }

        return _bijzonder.TryGetValue(type.ClrType, out var regel)
            ? regel(type)
            : throw new InvalidOperationException($"{type.ClrType.Name} has an access filter and no rule for the second wall: add it to {nameof(Rijregels)}.");
    }

    private Rijregel Stuk(IEntityType type)
    {
        var (leest, schrijft) = type.ClrType.IsAssignableTo(typeof(IMetDelen))
            ? (new IsVerstrekker() & RegelsVan(type), new IsVerstrekker() & RegelsVan(type))
            : (Betaalt, Betaalt);

        // What a zorgverlener asks is not for the budgethouder.
        Rijvoorwaarde dossier = type.ClrType == typeof(Vraag) ? new Leeg(ZorgverlenerId) & new EigenDossier(BudgethouderId) : new EigenDossier(BudgethouderId);
        var lezen = (new Vlag(nameof(Dossierstuk.ZichtbaarVoorSvb)) & Svb)
            | dossier
            | (new Vlag(nameof(Dossierstuk.ZichtbaarVoorZorgverlener)) & new EigenZorgverlener(ZorgverlenerId))
            | (new Vlag(nameof(Dossierstuk.ZichtbaarVoorVerstrekker)) & leest);
        var schrijven = Svb | new EigenDossier(BudgethouderId) | new EigenZorgverlener(ZorgverlenerId) | schrijft;
        if (type.ClrType == typeof(Vordering))
        {
            // Who left the dossier still owes.
            return Maak(type, lezen | new EigenPersoon(nameof(Vordering.DebiteurPersoonId)), schrijven);
        }

        return Maak(type, lezen, schrijven);
    }

    private static Bestaat RegelsVan(IEntityType type)
    {
        if (!Regels.TryGetValue(type.ClrType, out var naam))
        {
            throw new InvalidOperationException($"{type.ClrType.Name} has parts that verstrekkers pay: name its lines in {nameof(Rijregels)}.");
        }

        var verwijzing = type.FindNavigation(naam)!.ForeignKey;
        return new(
            verwijzing.DeclaringEntityType.GetTableName()!,
            [.. verwijzing.Properties.Zip(verwijzing.PrincipalKey.Properties, (d, h) => (d.GetColumnName(), h.GetColumnName()))],
            Betaalt);
    }

    private Rijregel Onderdeel(IEntityType type, IForeignKey deel)
    {
        var geheel = Regel(deel.PrincipalEntityType);
        Bestaat Via(Rijvoorwaarde voorwaarde, bool isLeesregel) => new(
            geheel.Tabel,
            [.. deel.PrincipalKey.Properties.Zip(deel.Properties, (d, h) => (d.GetColumnName(), h.GetColumnName()))],
            voorwaarde,
            isLeesregel);
        return new(
            type.GetTableName()!,
            Via(geheel.Lezen, isLeesregel: true),
            Via(geheel.Wijzigen, isLeesregel: false),
            Via(geheel.Wijzigen, isLeesregel: false),
            Via(geheel.Wijzigen, isLeesregel: false));
    }

    private Dictionary<Type, Func<IEntityType, Rijregel>> Bijzonder() => new()
    {
        [typeof(Budgethouder)] = t => new(
            Tabel(t),
            Svb | new EigenDossier(Id) | BetaaltVoor(Id) | ZorgtVoor(Id),
            Svb | new IsVerstrekker(),
            Svb | new EigenDossier(Id) | BetaaltVoor(Id),
            AlleenAlles),
        [typeof(Vertegenwoordiging)] = t => Maak(t, VanDossier(), VanDossier()),
        [typeof(Vertegenwoordigersvoorstel)] = t => Maak(t, VanDossier(), VanDossier()),
        [typeof(Zorgverlener)] = t => new(
            Tabel(t),
            Svb | new EigenZorgverlener(Id) | new Bestaat(
                Tabel<Zorgovereenkomst>(),
                [(ZorgverlenerId, Id)],
                new EigenDossier(BudgethouderId) | (new Vlag(nameof(Dossierstuk.ZichtbaarVoorVerstrekker)) & new IsVerstrekker() & RegelsVan(Type<Zorgovereenkomst>()))),
            new Iemand() & new Werkt(),
            Svb | new EigenZorgverlener(Id),
            AlleenAlles),
        [typeof(Persoon)] = t => new(
            Tabel(t),
            new EigenPersoon(Id),
            new Iemand() & new Werkt(),
            Svb | new EigenPersoon(Id) | new Bestaat(Tabel<Budgethouder>(), [(nameof(Budgethouder.PersoonId), Id)], new EigenDossier(Id)),
            AlleenAlles),
        [typeof(Kennisgeving)] = t => new(
            Tabel(t),
            AanMij(),
            Svb | new IsVerstrekker() | new EigenDossier(BudgethouderId) | ZorgtVoor(BudgethouderId) | new EigenZorgverlener(nameof(Kennisgeving.AanZorgverlenerId)),
            AanMij(),
            AlleenAlles),
        [typeof(Bericht)] = t => Maak(
            t, Svb | (new EigenVerstrekker(VerstrekkerId) & ((new Leeg(Wet) & new EigenOrganisatie(VerstrekkerId)) | new EigenWet(Wet))), Svb | new EigenVerstrekker(VerstrekkerId)),
        [typeof(Berichtkeuze)] = t => Maak(t, EigenKeuze(), EigenKeuze()),
        [typeof(Brief)] = t => new(Tabel(t), Svb, AlleenAlles, Svb, AlleenAlles),
        [typeof(Zending)] = t => new(Tabel(t), Svb, Svb | new IsVerstrekker(), Svb, AlleenAlles),
        [typeof(Betaalrun)] = t => Maak(t, Svb, Svb),
        [typeof(Betaalbestanddeel)] = t => Maak(t, Svb, Svb),
        [typeof(Bankafschrift)] = t => Maak(t, Svb, Svb),
        [typeof(Bankregel)] = t => Maak(t, Svb, Svb),
        [typeof(Boekhoudfout)] = t => Maak(t, Svb, Svb),

        // Who does which work, within one organisation.
        [typeof(Taaktoewijzing)] = t => Maak(t, EigenOrganisatie(), EigenOrganisatie()),
        [typeof(Vervanging)] = t => Maak(t, EigenOrganisatie(), EigenOrganisatie()),

        // Everybody may say what they think, and nobody changes it.
        [typeof(Ervaring)] = t => new(Tabel(t), Svb, new Iemand(), AlleenAlles, AlleenAlles),

        // The lines of a booking say whose it is; it stands there before them.
        [typeof(Boeking)] = t => new(
            Tabel(t),
            Svb | new Bestaat(Tabel<Boekingsregel>(), [(nameof(Boekingsregel.BoekingId), Id)], EigenBoekingsregel(isLeesregel: true), IsLeesregel: true),
            Svb | new IsBurger() | new EigenVerstrekker(VerstrekkerId),
            AlleenAlles,
            AlleenAlles),
        [typeof(Boekingsregel)] = t => new(
            Tabel(t), Svb | EigenBoekingsregel(isLeesregel: true), Svb | EigenBoekingsregel(isLeesregel: false), AlleenAlles, AlleenAlles),

        // Changing it is how a chain is locked: also that of another payer, or of the SVB. What hides the row takes away the lock.
        [typeof(Ketenkop)] = t => new(
            Tabel(t), AlleenAlles, AlleenAlles, Svb | new IsBurger() | new IsVerstrekker(), AlleenAlles),
        [typeof(Aanmeldsessie)] = t => new(Tabel(t), AlleenAlles, AlleenAlles, new Iemand(), AlleenAlles),

        // Found by the account alone, and the database knows no account: nobody sees one by dossier, role or organisation.
        [typeof(Klad)] = t => new(Tabel(t), AlleenAlles, new Iemand(), new Iemand(), new Iemand()),

        // A refusal of somebody without rights is a line as well; nobody writes one as another verstrekker.
        [typeof(Logregel)] = t => new(
            Tabel(t), new EigenDossier(BudgethouderId), new Leeg(VerstrekkerId) | new EigenOrganisatie(VerstrekkerId), AlleenAlles, AlleenAlles),

        // Who works by mandate gives none: it never passes to a third.
        [typeof(Mandaat)] = t => new(Tabel(t), AlleenAlles, new EigenOrganisatie(VerstrekkerId), new EigenOrganisatie(VerstrekkerId), AlleenAlles),

        // Whoever writes a line moves the end of its chain; it holds a hash and a number.
        [typeof(Logketen)] = t => new(Tabel(t), new Iedereen(), new Iedereen(), new Iedereen(), AlleenAlles),
        // Of the own work, also while working for another by mandate.
        [typeof(Inzagesignaal)] = t => new(Tabel(t), AlleenAlles, new EigenOrganisatie(VerstrekkerId), Svb | new EigenOrganisatie(VerstrekkerId), AlleenAlles),
        [typeof(Dossieropening)] = t => new(
            Tabel(t), AlleenAlles, Svb | new EigenOrganisatie(VerstrekkerId), Svb | new EigenOrganisatie(VerstrekkerId), AlleenAlles),
        [typeof(Bewaarplicht)] = t => new(
            Tabel(t), AlleenAlles, Svb | new EigenOrganisatie(VerstrekkerId), Svb | new EigenOrganisatie(VerstrekkerId), AlleenAlles),
        [typeof(Wisronde)] = t => Maak(t, AlleenAlles, AlleenAlles),
        [typeof(Wisregel)] = t => Maak(t, AlleenAlles, AlleenAlles),
        [typeof(Rechtbevestiging)] = t => new(
            Tabel(t), AlleenAlles, Svb | new EigenOrganisatie(VerstrekkerId), AlleenAlles, AlleenAlles),
    };

    private Rijvoorwaarde VanDossier() => Svb | new EigenDossier(BudgethouderId) | BetaaltVoor(BudgethouderId);

    private Rijvoorwaarde BetaaltVoor(string kolom) =>
        new IsVerstrekker() & new Bestaat(Tabel<Toekenning>(), [(BudgethouderId, kolom)], Betaalt);

    private Bestaat ZorgtVoor(string kolom) => new(
        Tabel<Zorgovereenkomst>(),
        [(BudgethouderId, kolom)],
        new Vlag(nameof(Dossierstuk.ZichtbaarVoorZorgverlener)) & new EigenZorgverlener(ZorgverlenerId));

    private static Rijvoorwaarde EigenOrganisatie() => new EigenVerstrekker(VerstrekkerId) | (Svb & new Leeg(VerstrekkerId));

    private static Rijvoorwaarde EigenKeuze() =>
        new EigenPersoon(nameof(Berichtkeuze.PersoonId)) | new EigenZorgverlener(nameof(Berichtkeuze.ZorgverlenerId));

    private Rijvoorwaarde AanMij() =>
        (new EigenPersoon(nameof(Kennisgeving.AanPersoonId)) & new EigenDossier(BudgethouderId))
        | new EigenZorgverlener(nameof(Kennisgeving.AanZorgverlenerId))
        | (new EigenVerstrekker(nameof(Kennisgeving.AanVerstrekkerId)) & BetaaltVoor(BudgethouderId));

    private Bestaat EigenBoekingsregel(bool isLeesregel) => new(
        Tabel<Rekening>(),
        [(Id, nameof(Boekingsregel.RekeningId))],
        isLeesregel ? Stuk(Type<Rekening>()).Lezen : Stuk(Type<Rekening>()).Wijzigen,
        isLeesregel);

    private IEntityType Type<T>() => _model.FindEntityType(typeof(T))!;

    private string Tabel<T>() => Tabel(Type<T>());

    private static string Tabel(IEntityType type) => type.GetTableName()!;

    private static Rijregel Maak(IEntityType type, Rijvoorwaarde lezen, Rijvoorwaarde schrijven) =>
        new(Tabel(type), lezen, schrijven, schrijven, schrijven);
}
