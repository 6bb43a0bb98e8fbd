using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
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
using PgbPortal.Domain.Maandlonen;
using PgbPortal.Domain.Personen;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Vorderingen;
using PgbPortal.Domain.Vragen;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Application.Persistence;

/// <content>Which rows a <see cref="Toegang"/> lets through (docs/adr/0003).</content>
internal sealed partial class PgbDbContext
{
    private void Beperk(ModelBuilder modelBuilder)
    {
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
        foreach (var soort in modelBuilder.Model.GetEntityTypes())
        {
            if (soort.FindDeclaredQueryFilter(PgbFilters.Toegang) is { Expression: { } filter })
            {
                soort.SetQueryFilter(PgbFilters.Toegang, (LambdaExpression)Weglaatbaar.Instantie.Visit(filter));
            }
        }
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

        // Of which law a file is that nobody could read is not known: no mandate reaches it.
        model.Entity<Bericht>().HasQueryFilter(PgbFilters.Toegang, b =>
            _alles
            || _svb
            || (_verstrekker != null && b.VerstrekkerId == _verstrekker && ((b.Wet == null && !_inMandaat) || (b.Wet != null && _wetten.Contains(b.Wet.Value)))));
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
        model.Entity<Taaktoewijzing>().HasQueryFilter(PgbFilters.Toegang, t =>
            _alles || (_svb && t.VerstrekkerId == null) || (_verstrekker != null && t.VerstrekkerId == _verstrekker));
        model.Entity<Vervanging>().HasQueryFilter(PgbFilters.Toegang, v =>
            _alles || (_svb && v.VerstrekkerId == null) || (_verstrekker != null && v.VerstrekkerId == _verstrekker));
        model.Entity<Ervaring>().HasQueryFilter(PgbFilters.Toegang, _ => _alles || _svb);
        model.Entity<Aanmeldsessie>().HasQueryFilter(PgbFilters.Toegang, _ => _alles);
        model.Entity<Klad>().HasQueryFilter(PgbFilters.Toegang, _ => _alles);
        model.Entity<Ketenkop>().HasQueryFilter(PgbFilters.Toegang, _ => _alles);
        model.Entity<Logketen>().HasQueryFilter(PgbFilters.Toegang, _ => _alles);
        model.Entity<Inzagesignaal>().HasQueryFilter(PgbFilters.Toegang, _ => _alles);
        model.Entity<Dossieropening>().HasQueryFilter(PgbFilters.Toegang, _ => _alles);
        model.Entity<Rechtbevestiging>().HasQueryFilter(PgbFilters.Toegang, _ => _alles);
        model.Entity<Mandaat>().HasQueryFilter(PgbFilters.Toegang, _ => _alles);
        model.Entity<Bewaarplicht>().HasQueryFilter(PgbFilters.Toegang, _ => _alles);
        model.Entity<Wisronde>().HasQueryFilter(PgbFilters.Toegang, _ => _alles);
        model.Entity<Wisregel>().HasQueryFilter(PgbFilters.Toegang, _ => _alles);
        model.Entity<Logregel>().HasQueryFilter(PgbFilters.Toegang, l => _alles || (l.BudgethouderId != null && _budgethouders.Contains(l.BudgethouderId.Value)));
    }

    private sealed class Parameterwissel(ParameterExpression van, ParameterExpression naar) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == van ? naar : base.VisitParameter(node);
    }

    /// <summary>
    /// Asks what is the same for a whole question (is it the SVB, are there dossiers) as a parameter that is null when it does not hold. EF
    /// knows which parameters are null when it writes the SQL, so a branch of a filter that this caller cannot come through is not in it, and
    /// for who sees everything there is no filter left. What passes is the same (docs/adr/0033).
    /// </summary>
    private sealed class Weglaatbaar : ExpressionVisitor
    {
        public static readonly Weglaatbaar Instantie = new();

        private static readonly MethodInfo AlsParameter = typeof(EF).GetMethod(nameof(EF.Parameter))!.MakeGenericMethod(typeof(bool?));
        private static readonly ConstantExpression Geen = Expression.Constant(null, typeof(bool?));

        protected override Expression VisitMember(MemberExpression node) =>
            node.Type == typeof(bool) && IsVanContext(node) ? Geldt(node) : base.VisitMember(node);

        protected override Expression VisitBinary(BinaryExpression node) =>
            node is { NodeType: ExpressionType.NotEqual, Right: ConstantExpression { Value: null } } && IsVanContext(node.Left) ? Geldt(node) : base.VisitBinary(node);

        protected override Expression VisitMethodCall(MethodCallExpression node) =>
            node is { Method.Name: nameof(List<>.Contains), Object: { } lijst } && IsVanContext(lijst)
                ? Expression.AndAlso(Geldt(Expression.GreaterThan(Expression.Property(lijst, nameof(List<>.Count)), Expression.Constant(0))), node)
                : base.VisitMethodCall(node);

        private static BinaryExpression Geldt(Expression vlag) => Expression.NotEqual(
            Expression.Call(AlsParameter, Expression.Condition(vlag, Expression.Constant(true, typeof(bool?)), Geen)), Geen);

        private static bool IsVanContext(Expression deel) => deel is MemberExpression { Expression.Type: var eigenaar } && eigenaar == typeof(PgbDbContext);
    }
}
