using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Berichten;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Declaraties;

namespace PgbPortal.Application.Declaraties;

/// <summary>The zorgverlener changes a claim that was sent back; it then waits for the beheerder again.</summary>
[ToegankelijkVoor(Rol.Burger, Rol.Organisatie, In = [Dossierrol.Zorgverlener])]
public sealed class DeclaratieHerzien(UseCaseContext context) : UseCase<DeclaratieHerzien.Input, Declaratiestand>(context)
{
    public sealed record Input(DeclaratieId Id, IReadOnlyList<Regelinvoer> Regels);

    protected override async Task<Declaratiestand> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        await Context.DeclaratieAsync(GetType(), input.Id, cancellationToken);
        var db = Breed("controles van een declaratie");
        var grootboek = new Grootboek(db, NuUtc, Vandaag);
        var behandeling = new Declaratiebehandeling(db, grootboek, await Context.KengetallenAsync(cancellationToken), Context.Klok);
        var overeenkomstId = await db.Declaraties.Where(d => d.Id == input.Id).Select(d => d.ZorgovereenkomstId).SingleAsync(cancellationToken);
        var overeenkomst = await behandeling.OvereenkomstAsync(overeenkomstId, cancellationToken);
        var declaratie = await db.Declaraties.Include(d => d.Regels).SingleAsync(d => d.Id == input.Id, cancellationToken);
        declaratie.Herzie(overeenkomst, input.Regels, Vandaag);
        await behandeling.ControleerAsync(declaratie, overeenkomst, bijInvoer: true, cancellationToken);
        await new Kennisgever(db, Context.Klok).AanBeheerderAsync(
            Kennisgevingsoort.DeclaratieTeBeoordelen, declaratie.BudgethouderId, declaratie.Id.Waarde, cancellationToken);
        await BewaarAsync(db, cancellationToken);
        return Declaratiestand.Van(declaratie);
    }
}
