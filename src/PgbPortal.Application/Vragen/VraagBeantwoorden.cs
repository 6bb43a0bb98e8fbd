using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Berichten;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Vragen;

namespace PgbPortal.Application.Vragen;

/// <summary>Somebody of the organisation that was asked answers; who asked gets a notice.</summary>
[ToegankelijkVoor(Rol.ConsulentVerstrekker, Rol.KlantcontactmedewerkerSvb)]
[InMandaat(Mandaatrecht.Toekennen)]
public sealed class VraagBeantwoorden(UseCaseContext context) : UseCase<VraagBeantwoorden.Input, VraagStatus>(context)
{
    public sealed record Input(VraagId Id, string Tekst);

    protected override async Task<VraagStatus> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        await Context.VraagAsync(GetType(), input.Id, cancellationToken);
        var db = Breed("het antwoord melden aan wie het vroeg");
        var vraag = await db.Vragen.SingleAsync(v => v.Id == input.Id, cancellationToken);
        vraag.Beantwoord(Sessie.Naam, Sessie.MedewerkerId, input.Tekst, Vandaag, NuUtc);
        await MeldAsync(db, vraag, cancellationToken);
        await BewaarAsync(db, cancellationToken);
        return vraag.Status;
    }

    // Who asked for the budgethouder may have gone by now: whoever acts today reads the answer too.
    private async Task MeldAsync(PgbDbContext db, Vraag vraag, CancellationToken cancellationToken)
    {
        var kennisgever = new Kennisgever(db, Context.Klok);
        if (vraag.ZorgverlenerId is { } zorgverlener)
        {
            kennisgever.AanZorgverlener(Kennisgevingsoort.VraagBeantwoord, zorgverlener, vraag.BudgethouderId, vraag.Id.Waarde);
            return;
        }

        var beheerder = await kennisgever.BeheerderAsync(vraag.BudgethouderId, cancellationToken);
        var lezers = vraag.VragerPersoonId is { } wie
            ? await Dossierlezers.VanAsync(db, [(wie, vraag.BudgethouderId)], Vandaag, cancellationToken)
            : [];
        var vrager = vraag.VragerPersoonId is { } steller && lezers.Contains((steller, vraag.BudgethouderId)) ? vraag.VragerPersoonId : null;
        foreach (var persoon in new[] { vrager, beheerder }.OfType<PersoonId>().Distinct())
        {
            kennisgever.AanPersoon(Kennisgevingsoort.VraagBeantwoord, persoon, vraag.BudgethouderId, vraag.Id.Waarde);
        }
    }
}
