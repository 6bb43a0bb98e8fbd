using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Berichten;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Vorderingen;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Vorderingen;

/// <summary>What could not be set off any more is asked back. It closes the credit, oldest first; one vordering per functiebudget, and own money
/// of the budgethouder apart.</summary>
[ToegankelijkVoor(Rol.FinancieelMedewerkerSvb)]
public sealed class VorderingInstellen(UseCaseContext context) : UseCase<VorderingInstellen.Input, IReadOnlyList<VorderingInstellen.Stand>>(context)
{
    /// <param name="Id">Made by the form: sending it twice has one effect.</param>
    /// <param name="Persoon">The debtor, or else <paramref name="Zorgverlener"/>.</param>
    /// <param name="Bedrag">Null: all open credit.</param>
    /// <param name="EigenGeld">What was paid with own money of the budgethouder, instead of what the budget paid.</param>
    public sealed record Input(
        VorderingId Id,
        ZorgovereenkomstId Zorgovereenkomst,
        PersoonId? Persoon,
        ZorgverlenerId? Zorgverlener,
        Bedrag? Bedrag = null,
        bool EigenGeld = false);

    public sealed record Stand(VorderingId Id, Bedrag Bedrag, VorderingStatus Status);

    protected override async Task<IReadOnlyList<Stand>> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        await Context.OvereenkomstAsync(GetType(), input.Zorgovereenkomst, cancellationToken);
        var (db, grootboek, behandeling) = await Declaratiewerk.BeginAsync(Context, cancellationToken);
        var overeenkomst = await behandeling.OvereenkomstAsync(input.Zorgovereenkomst, cancellationToken);
        if (await db.Vorderingen.AsNoTracking().Where(v => v.Id == input.Id)
            .Select(v => new { v.ZorgovereenkomstId, v.Bedrag, v.Status }).SingleOrDefaultAsync(cancellationToken) is { } eerder)
        {
            return eerder.ZorgovereenkomstId == overeenkomst.Id
                ? [new(input.Id, eerder.Bedrag, eerder.Status)]
                : throw new NietGevondenException(nameof(Vordering));
        }

        var debiteur = await DebiteurAsync(db, input, cancellationToken);
        if (input.EigenGeld && await IsBudgethouderAsync(db, overeenkomst.BudgethouderId, debiteur.Persoon, cancellationToken))
        {
            throw new RegelOvertredenException("VORDERING", "Dit is geld van de budgethouder zelf. Kies wie er te veel van kreeg.");
        }

        var gesloten = await SluitAsync(db, overeenkomst, input, cancellationToken);
        var vorderingen = new List<Vordering>();
        foreach (var (functiebudget, bedrag) in gesloten)
        {
            var vordering = Vordering.Besluiten(
                vorderingen.Count == 0 ? input.Id : VorderingId.Nieuw(), overeenkomst.Id, functiebudget, debiteur, bedrag, Vandaag, input.EigenGeld);
            db.Add(vordering);
            await grootboek.LaadVorderingAsync(vordering, cancellationToken);
            grootboek.Vorder(vordering);
            vorderingen.Add(vordering);
        }

        foreach (var vordering in vorderingen)
        {
            await MeldAsync(db, vordering, cancellationToken);
        }

        await BewaarAsync(db, cancellationToken);
        return [.. vorderingen.Select(v => new Stand(v.Id, v.Bedrag, v.Status))];
    }

    private static async Task<(PersoonId? Persoon, ZorgverlenerId? Zorgverlener, string Naam)> DebiteurAsync(PgbDbContext db, Input input, CancellationToken cancellationToken)
    {
        if (input.Zorgverlener is { } zorgverlener)
        {
            var naam = await db.Zorgverleners.Where(z => z.Id == zorgverlener).Select(z => z.Naam).SingleOrDefaultAsync(cancellationToken);
            return (null, zorgverlener, naam ?? throw new NietGevondenException(nameof(Domain.Zorgverleners.Zorgverlener)));
        }

        var persoon = input.Persoon ?? throw new RegelOvertredenException("VORDERING", "Kies wie het geld moet terugbetalen.");
        var persoonsnaam = await db.Personen.Where(p => p.Id == persoon).Select(p => p.Naam).SingleOrDefaultAsync(cancellationToken);
        return (persoon, null, persoonsnaam ?? throw new NietGevondenException(nameof(Domain.Personen.Persoon)));
    }

    // Who owes for the budgethouder is told through whoever acts for the budgethouder.
    private async Task MeldAsync(PgbDbContext db, Vordering vordering, CancellationToken cancellationToken)
    {
        var (kennisgever, onderwerp) = (new Kennisgever(db, Context.Klok), vordering.Id.Waarde);
        if (vordering.DebiteurZorgverlenerId is { } zorgverlener)
        {
            kennisgever.AanZorgverlener(Kennisgevingsoort.VorderingBesloten, zorgverlener, vordering.BudgethouderId, onderwerp);
        }
        else if (await IsBudgethouderAsync(db, vordering.BudgethouderId, vordering.DebiteurPersoonId, cancellationToken))
        {
            await kennisgever.AanBeheerderAsync(Kennisgevingsoort.VorderingBesloten, vordering.BudgethouderId, onderwerp, cancellationToken);
        }
        else
        {
            kennisgever.AanPersoon(Kennisgevingsoort.VorderingBesloten, vordering.DebiteurPersoonId!.Value, vordering.BudgethouderId, onderwerp);
        }
    }

    private static async Task<bool> IsBudgethouderAsync(
        PgbDbContext db, BudgethouderId budgethouder, PersoonId? persoon, CancellationToken cancellationToken) =>
        persoon is not null && await db.Budgethouders.AnyAsync(b => b.Id == budgethouder && b.PersoonId == persoon, cancellationToken);

    // Takes credit, oldest first, and says on which functiebudget it was spent.
    private static async Task<List<(Functiebudget Functiebudget, Bedrag Bedrag)>> SluitAsync(
        PgbDbContext db, Zorgovereenkomst overeenkomst, Input input, CancellationToken cancellationToken)
    {
        var alle = await db.Tegoeden.Where(t => t.ZorgovereenkomstId == overeenkomst.Id).ToListAsync(cancellationToken);
        var tegoeden = alle.Where(t => t.IsEigenGeld == input.EigenGeld && t.Open > Bedrag.Nul).OrderBy(t => t.OntstaanOpUtc).ThenBy(t => t.Id.Waarde).ToList();
        var open = Bedrag.Som(tegoeden.Select(t => t.Open));
        var rest = input.Bedrag ?? open;
        if (rest <= Bedrag.Nul || rest > open)
        {
            throw new RegelOvertredenException("VORDERING", $"Er staat {open} open op deze overeenkomst. Meer kan niet worden teruggevraagd.");
        }

        var delen = new List<(FunctiebudgetId Functiebudget, Bedrag Bedrag)>();
        foreach (var tegoed in tegoeden)
        {
            var eerder = tegoed.Bedrag - tegoed.Open;
            var deel = tegoed.Verreken(rest);
            rest -= deel;
            delen.AddRange(Verdeel(await FunctiebudgettenAsync(db, tegoed, cancellationToken), eerder, deel));

            if (tegoed.Open.IsNul && tegoed.CorrectieId is { } id && alle.Where(t => t.CorrectieId == id).All(t => t.Open.IsNul))
            {
                var correctie = await db.Declaraties.SingleAsync(d => d.Id == id, cancellationToken);
                if (correctie.Status == DeclaratieStatus.TeVerrekenen)
                {
                    correctie.MeldVerrekend();
                }
            }
        }

        var ids = delen.Select(d => d.Functiebudget).Distinct().ToList();
        var functiebudgetten = await db.Functiebudgetten.Where(f => ids.Contains(f.Id)).ToDictionaryAsync(f => f.Id, cancellationToken);
        return [.. delen.GroupBy(d => d.Functiebudget).Select(g => (functiebudgetten[g.Key], Bedrag.Som(g.Select(d => d.Bedrag))))];
    }

    // What was set off or asked back before came from the first ones; what is more than they gave, is of the last.
    private static IEnumerable<(FunctiebudgetId Functiebudget, Bedrag Bedrag)> Verdeel(
        List<(FunctiebudgetId Functiebudget, Bedrag Gaf)> functiebudgetten, Bedrag eerder, Bedrag rest)
    {
        foreach (var (nummer, (functiebudget, gaf)) in functiebudgetten.Index())
        {
            var af = Bedrag.Min(eerder, gaf);
            var deel = nummer == functiebudgetten.Count - 1 ? rest : Bedrag.Min(rest, gaf - af);
            (eerder, rest) = (eerder - af, rest - deel);
            if (deel > Bedrag.Nul)
            {
                yield return (functiebudget, deel);
            }
        }
    }

    /// <returns>Those that gave it, in the order of the lines, each with what it gave.</returns>
    private static async Task<List<(FunctiebudgetId Functiebudget, Bedrag Gaf)>> FunctiebudgettenAsync(
        PgbDbContext db, Tegoed tegoed, CancellationToken cancellationToken)
    {
        if (tegoed.CorrectieId is not { } correctie)
        {
            return [(await db.Maandloontermijnen.Where(t => t.Id == tegoed.MaandloontermijnId).Select(t => t.FunctiebudgetId!.Value).SingleAsync(cancellationToken), tegoed.Bedrag)];
        }

        // A correction gives back: its lines are below zero. Of a claim that lapsed they are what own money was set off with.
        var perFunctiebudget = (await db.Declaratieregels
            .Where(r => r.DeclaratieId == correctie && r.VerstrekkerId == tegoed.VerstrekkerId && r.Wet == tegoed.Wet && r.FunctiebudgetId != null)
            .OrderBy(r => r.Volgorde).Select(r => new { Functiebudget = r.FunctiebudgetId!.Value, r.Bedrag }).ToListAsync(cancellationToken))
            .GroupBy(r => r.Functiebudget)
            .Select(g => (Functiebudget: g.Key, Som: Bedrag.Som(g.Select(r => r.Bedrag)))).ToList();
        if (perFunctiebudget.Count == 0)
        {
            throw new InvalidOperationException("Een tegoed is gegeven door een functiebudget.");
        }

        if (tegoed.IsEigenGeld)
        {
            // It goes back to the pot of the budgethouder: one vordering, at the functiebudget that gave most beside it.
            return [.. perFunctiebudget.OrderBy(f => f.Som).Take(1)];
        }

        var gaf = perFunctiebudget.FindAll(f => f.Som.IsNegatief).ConvertAll(f => (f.Functiebudget, -f.Som));
        return gaf.Count > 0 ? gaf : perFunctiebudget;
    }
}
