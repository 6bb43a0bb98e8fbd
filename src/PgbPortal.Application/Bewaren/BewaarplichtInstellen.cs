using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Inzage;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Bewaren;

/// <summary>Whoever watches over privacy holds a dossier back from erasure, and says why and for which case.</summary>
[ToegankelijkVoor(Rol.PrivacyfunctionarisVerstrekker, Rol.Auditor)]
public sealed class BewaarplichtInstellen(UseCaseContext context) : UseCase<BewaarplichtInstellen.Input, Guid>(context)
{
    public sealed record Input(Bsn Bsn, Bewaargrond Grond, string Kenmerk);

    /// <exception cref="RegelOvertredenException">No such dossier (BP-001), a reference that is none (BP-002), or one's own organisation did so already (BP-003).</exception>
    protected override async Task<Guid> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var id = await Db.Budgethouders.AsNoTracking().Where(b => b.Bsn == input.Bsn).Select(b => (BudgethouderId?)b.Id).SingleOrDefaultAsync(cancellationToken)
            ?? throw GeenDossier();
        Context.Betreft(id, nameof(Budgethouder), id.Waarde);
        if (!Openingen.IsKenmerk(input.Kenmerk))
        {
            throw new RegelOvertredenException(
                "BP-002", "Vul het nummer van de zaak in, zoals Z-26-0412. Hoogstens zeven cijfers, en vier letters na elkaar. Geen naam en geen burgerservicenummer.");
        }

        // The erasure of this night has it, or sees the hold.
        var db = Breed("een dossier langer bewaren");
        await new Grootboek(db, NuUtc, Vandaag).VergrendelAsync([Ketens.Svb], cancellationToken);
        if (!await db.Budgethouders.AnyAsync(b => b.Id == id, cancellationToken))
        {
            throw GeenDossier();
        }

        var eigen = Toegang.VerstrekkerId;
        if (await db.Bewaarplichten.AnyAsync(p => p.BudgethouderId == id && p.VerstrekkerId == eigen && p.OpgehevenOpUtc == null, cancellationToken))
        {
            throw new RegelOvertredenException("BP-003", "Uw organisatie bewaart dit dossier al. U hoeft niets te doen.");
        }

        var plicht = new Bewaarplicht
        {
            Id = Tijdsleutel.Nieuw(),
            BudgethouderId = id,
            VerstrekkerId = eigen,
            Grond = input.Grond,
            Kenmerk = input.Kenmerk.Trim(),
            IngesteldDoorId = Sessie.GebruikerId ?? throw new ToegangGeweigerdException(nameof(BewaarplichtInstellen)),
            IngesteldOpUtc = NuUtc,
        };
        db.Add(plicht);
        await BewaarAsync(db, cancellationToken);
        return plicht.Id;
    }

    private static RegelOvertredenException GeenDossier() => new("BP-001", "Er is geen dossier met dit burgerservicenummer.");
}
