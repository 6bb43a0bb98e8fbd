using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Verstrekkers;

namespace PgbPortal.Application.Dossiers;

/// <summary>What can be opened by its key.</summary>
public enum Dossierobject
{
    Budgethouder,
    Toekenning,
    Zorgovereenkomst,

    /// <summary>A line of an agreement, with its hours and amounts.</summary>
    Overeenkomstregel,
    Declaratie,
}

/// <summary>Anybody opens something of a dossier; what lies outside the own view is not there. Each look is logged.</summary>
[ToegankelijkVoor(
    Rol.Burger,
    Rol.Organisatie,
    Rol.ConsulentVerstrekker,
    Rol.ToetserVerstrekker,
    Rol.BeheerderVerstrekker,
    Rol.PrivacyfunctionarisVerstrekker,
    Rol.DeclaratiemedewerkerSvb,
    Rol.ArbeidsrechtmedewerkerSvb,
    Rol.SalarismedewerkerSvb,
    Rol.FinancieelMedewerkerSvb,
    Rol.KlantcontactmedewerkerSvb,
    Rol.Auditor)]
[InMandaat(Mandaatrecht.Kijken)]
public sealed class Bekijken(UseCaseContext context) : UseCase<Bekijken.Input, BudgethouderId>(context)
{
    public sealed record Input(Dossierobject Soort, Guid Sleutel);

    /// <returns>Whose dossier it belongs to.</returns>
    protected override async Task<BudgethouderId> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var budgethouder = await Zoek(input).Select(b => (BudgethouderId?)b).SingleOrDefaultAsync(cancellationToken)
            ?? throw new NietGevondenException(input.Soort.ToString());
        Context.Betreft(budgethouder, input.Soort.ToString(), input.Sleutel);
        return budgethouder;
    }

    private IQueryable<BudgethouderId> Zoek(Input input)
    {
        var sleutel = input.Sleutel;
        return input.Soort switch
        {
            Dossierobject.Budgethouder => Db.Budgethouders.Where(b => b.Id == new BudgethouderId(sleutel)).Select(b => b.Id),
            Dossierobject.Toekenning => Db.Toekenningen.Where(t => t.Id == new ToekenningId(sleutel)).Select(t => t.BudgethouderId),
            Dossierobject.Zorgovereenkomst =>
                Db.Zorgovereenkomsten.Where(z => z.Id == new ZorgovereenkomstId(sleutel)).Select(z => z.BudgethouderId),
            Dossierobject.Overeenkomstregel =>
                Db.Overeenkomstregels.Where(r => r.Id == new OvereenkomstregelId(sleutel)).Select(r => r.BudgethouderId),
            Dossierobject.Declaratie => Db.Declaraties.Where(d => d.Id == new DeclaratieId(sleutel)).Select(d => d.BudgethouderId),
            _ => throw new ArgumentOutOfRangeException(nameof(input)),
        };
    }
}
