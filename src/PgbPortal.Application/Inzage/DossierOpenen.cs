using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Inzage;

/// <summary>
/// Klantcontact opens one dossier, for half an hour at most, and says why and for which question, call or letter. The budgethouder reads it.
/// Another dossier that was open closes.
/// </summary>
/// <remarks>Source: domein.md 3.3 rule 6: the SVB sees all tenants, but per task.</remarks>
[ToegankelijkVoor(Rol.KlantcontactmedewerkerSvb)]
public sealed class DossierOpenen(UseCaseContext context) : UseCase<DossierOpenen.Input, BudgethouderId>(context)
{
    /// <param name="Dossier">When it is known already; else the number of the budgethouder.</param>
    public sealed record Input(BudgethouderId? Dossier, Bsn? Bsn, Openingsreden Reden, string Kenmerk);

    protected override bool BlijftMogelijk => true;

    /// <exception cref="RegelOvertredenException">No such dossier (DO-001), or a reason or reference that is none (DO-002, DO-003).</exception>
    protected override async Task<BudgethouderId> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var (dossier, bsn) = (input.Dossier, input.Bsn);
        var id = await Db.Budgethouders.AsNoTracking()
            .Where(b => dossier != null ? b.Id == dossier : bsn != null && b.Bsn == bsn)
            .Select(b => (BudgethouderId?)b.Id).SingleOrDefaultAsync(cancellationToken)
            ?? throw new RegelOvertredenException("DO-001", "Er is geen dossier met dit burgerservicenummer.");
        Openingen.Eis(input.Reden, input.Kenmerk, isNoodgeval: false);
        Context.Omwille(input.Reden == Openingsreden.Klacht ? Inzagereden.Klacht : Inzagereden.VraagVanBetrokkene);
        Context.Betreft(id, nameof(Budgethouder), id.Waarde);
        var db = Breed("een dossier openen");
        await Openingen.SluitAsync(db, Sessie.GebruikerId!.Value, NuUtc, cancellationToken);
        db.Add(Dossieropening.Maak(Sessie.GebruikerId.Value, null, id, input.Reden, input.Kenmerk.Trim(), isNoodgeval: false, NuUtc));
        await BewaarAsync(db, cancellationToken);
        return id;
    }
}
