using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Referentie;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Declaraties;

/// <summary>What the forms of a feestdagenuitkering and an eenmalige uitkering show: how much can be asked, or why nothing can.</summary>
[ToegankelijkVoor(Rol.Burger, Rol.DeclaratiemedewerkerSvb, In = [Dossierrol.Beheerder])]
public sealed class UitkeringVoorbereiden(UseCaseContext context) : UseCase<UitkeringVoorbereiden.Input, UitkeringVoorbereiden.Ruimte>(context)
{
    /// <summary>Why nothing can be asked for.</summary>
    public enum Beletsel
    {
        GeenBudget,
        Declaratiestop,

        /// <summary>The verstrekker does not allow it, or the kind of agreement does not.</summary>
        MagNiet,
        BudgethouderLeeft,
        NietsOver,
    }

    public sealed record Input(ZorgovereenkomstId Zorgovereenkomst);

    public sealed record Ruimte(
        string Overeenkomstnummer, string Budgethouder, string Zorgverlener, IReadOnlyList<Jaarruimte> Feestdagen, Uitkeringsruimte Eenmalig);

    /// <summary>Of the feestdagenuitkering of one year.</summary>
    public sealed record Jaarruimte(int Jaar, Uitkeringsruimte Ruimte);

    /// <param name="Hoogstens">What can still be asked for.</param>
    /// <param name="Beletsel">Null when something can.</param>
    public sealed record Uitkeringsruimte(Bedrag Hoogstens, Beletsel? Beletsel)
    {
        public static Uitkeringsruimte Geen(Beletsel beletsel) => new(Bedrag.Nul, beletsel);

        public static Uitkeringsruimte Tot(Bedrag bedrag) => bedrag > Bedrag.Nul ? new(bedrag, null) : Geen(UitkeringVoorbereiden.Beletsel.NietsOver);
    }

    protected override async Task<Ruimte> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        await Context.OvereenkomstAsync(GetType(), input.Zorgovereenkomst, cancellationToken);
        var db = Breed("een uitkering voorbereiden");
        var overeenkomst = await db.Zorgovereenkomsten.AsNoTracking().Include(z => z.Regels).AsSplitQuery()
            .SingleAsync(z => z.Id == input.Zorgovereenkomst, cancellationToken);
        return new(
            overeenkomst.Nummer,
            overeenkomst.BudgethouderNaam,
            overeenkomst.ZorgverlenerNaam,
            [
                new(Vandaag.Year, await FeestdagenAsync(db, overeenkomst, Vandaag.Year, cancellationToken)),
                new(Vandaag.Year - 1, await FeestdagenAsync(db, overeenkomst, Vandaag.Year - 1, cancellationToken)),
            ],
            await EenmaligAsync(db, overeenkomst, cancellationToken));
    }

    private async Task<Uitkeringsruimte> FeestdagenAsync(
        PgbDbContext db, Zorgovereenkomst overeenkomst, int jaar, CancellationToken cancellationToken)
    {
        var dag = jaar == Vandaag.Year ? Vandaag : new(jaar, 12, 31);
        var (beletsel, beleid) = await BudgetAsync(db, overeenkomst, dag, cancellationToken);
        if (beletsel is { } waarom)
        {
            return Uitkeringsruimte.Geen(waarom);
        }

        var maximum = new Bedrag((await Context.KengetallenAsync(cancellationToken)).Op(Kengetalsoort.Feestdagenmaximum, dag));
        return beleid!.Feestdagen
            ? Uitkeringsruimte.Tot(maximum - await Aanvraagbehandeling.FeestdagenGevraagdAsync(db, overeenkomst, jaar, cancellationToken))
            : Uitkeringsruimte.Geen(Beletsel.MagNiet);
    }

    private async Task<Uitkeringsruimte> EenmaligAsync(PgbDbContext db, Zorgovereenkomst overeenkomst, CancellationToken cancellationToken)
    {
        var overleden = await db.Budgethouders.Where(b => b.Id == overeenkomst.BudgethouderId).Select(b => b.Overleden).SingleAsync(cancellationToken);
        if (overleden is not { } dag)
        {
            return Uitkeringsruimte.Geen(Beletsel.BudgethouderLeeft);
        }

        var (beletsel, beleid) = await BudgetAsync(db, overeenkomst, dag, cancellationToken);
        return beletsel is { } waarom ? Uitkeringsruimte.Geen(waarom)
            : beleid!.EenmaligeUitkering && overeenkomst.Soort is Overeenkomstsoort.Familie or Overeenkomstsoort.Arbeidsovereenkomst
                ? Uitkeringsruimte.Tot(Aanvraagregels.Gemiddelde(await Aanvraagbehandeling.MaandenAsync(db, overeenkomst.Id, cancellationToken))
                    - await Aanvraagbehandeling.EenmaligGevraagdAsync(db, overeenkomst.Id, cancellationToken))
                : Uitkeringsruimte.Geen(Beletsel.MagNiet);
    }

    private static async Task<(Beletsel?, Beleid?)> BudgetAsync(
        PgbDbContext db, Zorgovereenkomst overeenkomst, DateOnly dag, CancellationToken cancellationToken)
    {
        var functiebudget = await Aanvraagbehandeling.ZoekDragerAsync(db, overeenkomst, dag, cancellationToken);
        if (functiebudget is null)
        {
            return (Beletsel.GeenBudget, null);
        }

        var verstrekker = await db.Verstrekkers.AsNoTracking().AsSplitQuery().SingleAsync(v => v.Id == functiebudget.VerstrekkerId, cancellationToken);
        return (functiebudget.Declaratiestop ? Beletsel.Declaratiestop : null, verstrekker.BeleidOp(dag));
    }
}
