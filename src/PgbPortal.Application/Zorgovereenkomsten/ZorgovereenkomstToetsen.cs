using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Berichten;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Maandlonen;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Zorgovereenkomsten;

/// <summary>The SVB tests the agreement against labour law.</summary>
[ToegankelijkVoor(Rol.ArbeidsrechtmedewerkerSvb)]
public sealed class ZorgovereenkomstToetsen(UseCaseContext context)
    : UseCase<ZorgovereenkomstToetsen.Input, ZorgovereenkomstStatus>(context)
{
    /// <param name="Wijziging">The change that is tested; null: the one that waits, else the agreement itself.</param>
    public sealed record Input(
        ZorgovereenkomstId Id, Besluit Besluit, Afwijsreden? Reden, string? Toelichting = null, OvereenkomstwijzigingId? Wijziging = null);

    protected override bool HerhaaltBijBotsing => true;

    protected override async Task<ZorgovereenkomstStatus> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        await Context.OvereenkomstAsync(GetType(), input.Id, cancellationToken);
        var db = Breed("alle oordelen over een overeenkomst");
        var (grootboek, kengetallen) = (new Grootboek(db, NuUtc, Vandaag), await Context.KengetallenAsync(cancellationToken));
        await Maandloonplanner.VergrendelAsync(db, grootboek, input.Id, cancellationToken);
        var overeenkomst = await db.Zorgovereenkomsten.Include(z => z.Regels).Include(z => z.Beoordelingen)
            .SingleAsync(z => z.Id == input.Id, cancellationToken);
        var wijzigingen = new Wijzigingsbehandeling(db, Context.Klok, kengetallen);
        if (await wijzigingen.TeBeoordelenAsync(overeenkomst.Id, input.Wijziging, cancellationToken) is { } wijziging)
        {
            if (wijziging.SvbBeslotenDoorId == Sessie.MedewerkerId && wijziging.SvbBesluit == input.Besluit && wijziging.SvbReden == input.Reden)
            {
                return overeenkomst.Status;
            }

            wijziging.Toets(input.Besluit, input.Reden, input.Toelichting, Sessie.MedewerkerId!.Value, Vandaag);
            await wijzigingen.RondAfAsync(overeenkomst, wijziging, grootboek, cancellationToken);
            await BewaarAsync(db, cancellationToken);
            return overeenkomst.Status;
        }

        if (overeenkomst.SvbBeslotenDoorId == Sessie.MedewerkerId
            && overeenkomst.SvbBesluit == input.Besluit && overeenkomst.SvbReden == input.Reden)
        {
            return overeenkomst.Status;
        }

        overeenkomst.Toets(input.Besluit, input.Reden, input.Toelichting, Sessie.MedewerkerId!.Value, Vandaag);
        await Overeenkomstuitslag.MeldAsync(overeenkomst, new Kennisgever(db, Context.Klok), cancellationToken);
        await new Maandloonplanner(db, grootboek, kengetallen, Vandaag).PlanAsync(overeenkomst, cancellationToken);
        await BewaarAsync(db, cancellationToken);
        return overeenkomst.Status;
    }
}
