using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Referentie;
using PgbPortal.Domain.Vragen;

namespace PgbPortal.Application.Vragen;

/// <summary>What somebody needs to ask for a call: until when it comes, and whether one was asked for already.</summary>
[ToegankelijkVoor(Rol.Burger, Rol.Organisatie, In = [Dossierrol.Beheerder, Dossierrol.Budgethouder, Dossierrol.Zorgverlener])]
public sealed class TerugbellenVoorbereiden(UseCaseContext context) : UseCase<TerugbellenVoorbereiden.Input, TerugbellenVoorbereiden.Opzet>(context)
{
    private const int Hoogstens = 100;

    public sealed record Input;

    /// <param name="Uiterlijk">The last day for a call that is asked for today.</param>
    /// <param name="Wacht">Was asked for in the dossier that is open, and did not come yet; null: nothing was.</param>
    /// <param name="Overeenkomsten">Of a zorgverlener: about which dossier the call can be. Else empty: the dossier that is open.</param>
    public sealed record Opzet(DateOnly Uiterlijk, Wachtend? Wacht, IReadOnlyList<Keuze> Overeenkomsten);

    public sealed record Wachtend(VraagId Id, DateOnly Uiterlijk);

    public sealed record Keuze(ZorgovereenkomstId Id, string Budgethouder);

    protected override async Task<Opzet> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var uiterlijk = Vraag.Moment.Nu(Vandaag, NuUtc, await Context.KengetallenAsync(cancellationToken), Kengetalsoort.Terugbeltermijn).Uiterlijk;
        if (Vraagdossier.Eigen(Sessie) is not { } budgethouder)
        {
            return new(uiterlijk, Wacht: null, await OvereenkomstenAsync(cancellationToken));
        }

        Context.Betreft(budgethouder, nameof(Budgethouder), budgethouder.Waarde);
        var wacht = await Db.Vragen.AsNoTracking().WachtOpBellen(budgethouder, zorgverlener: null)
            .Select(v => new Wachtend(v.Id, v.UiterlijkOp)).FirstOrDefaultAsync(cancellationToken);
        return new(uiterlijk, wacht, []);
    }

    // One line for each budgethouder: the newest agreement.
    private async Task<IReadOnlyList<Keuze>> OvereenkomstenAsync(CancellationToken cancellationToken) =>
    [
        .. (await Db.Zorgovereenkomsten.AsNoTracking().OrderByDescending(z => z.Id).Take(Hoogstens)
            .Select(z => new { z.Id, z.BudgethouderId, z.BudgethouderNaam }).ToListAsync(cancellationToken))
            .DistinctBy(z => z.BudgethouderId).Select(z => new Keuze(z.Id, z.BudgethouderNaam)).OrderBy(k => k.Budgethouder, StringComparer.Ordinal),
    ];
}
