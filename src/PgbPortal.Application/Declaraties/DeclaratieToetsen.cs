using PgbPortal.Application.Berichten;
using PgbPortal.Application.Dossiers;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Declaraties;

/// <summary>Somebody at the verstrekker or the SVB decides about a claim that waits for a person.</summary>
[ToegankelijkVoor(Rol.ToetserVerstrekker, Rol.DeclaratiemedewerkerSvb)]
[InMandaat(Mandaatrecht.Beoordelen)]
public sealed class DeclaratieToetsen(UseCaseContext context) : UseCase<DeclaratieToetsen.Input, Declaratiestand>(context)
{
    /// <param name="Toelichting">Shown to the budgethouder; needed for a refusal.</param>
    public sealed record Input(DeclaratieId Id, Besluit Besluit, string? Toelichting = null);

    protected override async Task<Declaratiestand> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var (werk, declaratie) = await Declaratiewerk.OpenAsync(Context, GetType(), input.Id, cancellationToken);
        if (declaratie.Status != DeclaratieStatus.HandmatigeToets)
        {
            var wie = await Context.DoorWieAsync(
                declaratie.BudgethouderId, declaratie.Id.Waarde, [nameof(DeclaratieToetsen), nameof(DeclaratieIntrekken)], cancellationToken);
            throw new RegelOvertredenException("STATUS", $"Over deze declaratie is al beslist{wie}. U hoeft niets meer te doen.");
        }

        if (input.Besluit == Besluit.Akkoord)
        {
            await werk.Behandeling.MaakBetaalbaarAsync(declaratie, cancellationToken);
        }
        else if (!werk.Behandeling.Geld.MagGeheel(declaratie))
        {
            throw new RegelOvertredenException("STATUS", declaratie.Regels.All(r => r.VerstrekkerId == Toegang.VerstrekkerId)
                ? "Deze declaratie hoort ook bij een wet die u niet doet. Vraag een collega die beide wetten doet."
                : "Een andere gemeente of een zorgkantoor betaalt mee aan deze declaratie. Alleen de SVB kan haar afwijzen. Bel de SVB.");
        }
        else
        {
            await werk.LaatVervolgVervallenAsync(declaratie, cancellationToken);
            declaratie.KeurAf("DC-034", input.Toelichting);
            await werk.Behandeling.Geld.GeefVrijAsync(declaratie, cancellationToken);
        }

        await new Kennisgever(werk.Db, Context.Klok).AanBeheerderAsync(
            input.Besluit == Besluit.Akkoord ? Kennisgevingsoort.DeclaratieGoedgekeurd : Kennisgevingsoort.DeclaratieAfgekeurd,
            declaratie.BudgethouderId,
            declaratie.Id.Waarde,
            cancellationToken);
        await BewaarAsync(werk.Db, cancellationToken);
        return Declaratiestand.Van(declaratie);
    }
}
