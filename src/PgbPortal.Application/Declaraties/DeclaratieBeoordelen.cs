using PgbPortal.Application.Berichten;
using PgbPortal.Application.Dossiers;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Declaraties;

namespace PgbPortal.Application.Declaraties;

/// <summary>The beheerder agrees with a claim of the zorgverlener, which is the order to pay, or sends it back.</summary>
[ToegankelijkVoor(Rol.Burger, In = [Dossierrol.Beheerder])]
public sealed class DeclaratieBeoordelen(UseCaseContext context) : UseCase<DeclaratieBeoordelen.Input, Declaratiestand>(context)
{
    /// <param name="Akkoord">False: sent back.</param>
    /// <param name="Toelichting">For the zorgverlener; at most 1,000 characters.</param>
    public sealed record Input(DeclaratieId Id, bool Akkoord, string? Toelichting = null);

    protected override async Task<Declaratiestand> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var (werk, declaratie, overeenkomst) = await Declaratiewerk.OpenMetOvereenkomstAsync(Context, GetType(), input.Id, cancellationToken);
        if (declaratie.Status != DeclaratieStatus.IngevoerdDoorZorgverlener)
        {
            var wie = await Context.DoorWieAsync(
                declaratie.BudgethouderId, declaratie.Id.Waarde, [nameof(DeclaratieBeoordelen), nameof(DeclaratieIntrekken)], cancellationToken);
            throw new RegelOvertredenException("STATUS", $"Over deze declaratie is al beslist{wie}. U hoeft niets meer te doen.");
        }

        if (input.Akkoord)
        {
            await new Herberekening(werk.Db, werk.Grootboek, await Context.KengetallenAsync(cancellationToken), Context.Klok)
                .HerprijsVoorOpdrachtAsync(declaratie, overeenkomst, cancellationToken);
            await werk.Behandeling.GeefOpdrachtAsync(declaratie, overeenkomst, bijInvoer: false, cancellationToken);
        }
        else
        {
            declaratie.StuurTerug(input.Toelichting);
        }

        new Kennisgever(werk.Db, Context.Klok).AanZorgverlener(
            input.Akkoord ? Kennisgevingsoort.DeclaratieGoedgekeurd : Kennisgevingsoort.DeclaratieTeruggestuurd,
            declaratie.ZorgverlenerId!.Value,
            declaratie.BudgethouderId,
            declaratie.Id.Waarde);
        await BewaarAsync(werk.Db, cancellationToken);
        return Declaratiestand.Van(declaratie);
    }
}
