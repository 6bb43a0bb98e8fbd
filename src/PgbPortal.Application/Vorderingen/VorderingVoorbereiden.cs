using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Vorderingen;

/// <summary>What the form of a vordering shows: how much can be asked back, and of whom.</summary>
[ToegankelijkVoor(Rol.FinancieelMedewerkerSvb)]
public sealed class VorderingVoorbereiden(UseCaseContext context) : UseCase<VorderingVoorbereiden.Input, VorderingVoorbereiden.Voorstel>(context)
{
    /// <param name="EigenGeld">What was paid with own money of the budgethouder, instead of what the budget paid.</param>
    public sealed record Input(ZorgovereenkomstId Zorgovereenkomst, bool EigenGeld = false);

    public sealed record Voorstel(string Overeenkomstnummer, Bedrag Open, IReadOnlyList<Debiteur> Debiteuren);

    /// <summary>Who may have to pay it back: one of the two keys is filled.</summary>
    public sealed record Debiteur(PersoonId? Persoon, ZorgverlenerId? Zorgverlener, string Naam, Debiteurrol Rol);

    public enum Debiteurrol
    {
        Zorgverlener,
        Budgethouder,
        Vertegenwoordiger,
    }

    protected override async Task<Voorstel> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        await Context.OvereenkomstAsync(GetType(), input.Zorgovereenkomst, cancellationToken);
        var overeenkomst = await (
            from z in Db.Zorgovereenkomsten.AsNoTracking()
            join b in Db.Budgethouders on z.BudgethouderId equals b.Id
            where z.Id == input.Zorgovereenkomst
            select new { z.Nummer, z.ZorgverlenerId, z.ZorgverlenerNaam, b.Id, b.PersoonId, b.Naam, b.Geboren }).SingleAsync(cancellationToken);
        var open = await Db.Tegoeden.AsNoTracking().Where(t => t.ZorgovereenkomstId == input.Zorgovereenkomst && t.IsEigenGeld == input.EigenGeld)
            .Select(t => t.Open).ToListAsync(cancellationToken);
        var vertegenwoordigers = (await Db.Vertegenwoordigingen.AsNoTracking()
            .Where(v => v.BudgethouderId == overeenkomst.Id && v.Beheer).ToListAsync(cancellationToken))
            .Where(v => v.PersoonId != overeenkomst.PersoonId).DistinctBy(v => v.PersoonId);
        return new(
            overeenkomst.Nummer,
            Bedrag.Som(open),
            [
                new(null, overeenkomst.ZorgverlenerId, overeenkomst.ZorgverlenerNaam, Debiteurrol.Zorgverlener),
                .. input.EigenGeld ? Enumerable.Empty<Debiteur>() : [new(overeenkomst.PersoonId, null, overeenkomst.Naam, Debiteurrol.Budgethouder)],
                .. vertegenwoordigers.Select(v => new Debiteur(v.PersoonId, null, v.Naam, Debiteurrol.Vertegenwoordiger)),
            ]);
    }
}
