using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Declaraties;

namespace PgbPortal.Application.Declaraties;

/// <summary>The beheerder takes a claim back as long as it is not paid; the money becomes free.</summary>
[ToegankelijkVoor(Rol.Burger, In = [Dossierrol.Beheerder])]
public sealed class DeclaratieIntrekken(UseCaseContext context) : UseCase<DeclaratieIntrekken.Input, Declaratiestand>(context)
{
    public sealed record Input(DeclaratieId Id);

    protected override async Task<Declaratiestand> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        await Context.DeclaratieAsync(GetType(), input.Id, cancellationToken);
        var db = Breed("het grootboek bijwerken");
        var grootboek = new Grootboek(db, NuUtc, Vandaag);
        var behandeling = new Declaratiebehandeling(db, grootboek, await Context.KengetallenAsync(cancellationToken), Context.Klok);
        var overeenkomstId = await db.Declaraties.Where(d => d.Id == input.Id).Select(d => d.ZorgovereenkomstId).SingleAsync(cancellationToken);
        await behandeling.OvereenkomstAsync(overeenkomstId, cancellationToken);
        var declaratie = await db.Declaraties.Include(d => d.Regels).SingleAsync(d => d.Id == input.Id, cancellationToken);
        declaratie.TrekIn();
        await behandeling.GeefVrijAsync(declaratie, cancellationToken);
        await BewaarAsync(db, cancellationToken);
        return Declaratiestand.Van(declaratie);
    }
}
