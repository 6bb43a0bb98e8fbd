using PgbPortal.Application.Berichten;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Declaraties;

namespace PgbPortal.Application.Declaraties;

/// <summary>The zorgverlener changes a claim that was sent back; it then waits for the beheerder again.</summary>
[ToegankelijkVoor(Rol.Burger, Rol.Organisatie, In = [Dossierrol.Zorgverlener])]
public sealed class DeclaratieHerzien(UseCaseContext context) : UseCase<DeclaratieHerzien.Input, Declaratiestand>(context)
{
    /// <param name="MetFactuur">True: <paramref name="Factuur"/> counts, null in it means none. False: the invoice stays.</param>
    public sealed record Input(
        DeclaratieId Id, IReadOnlyList<Regelinvoer> Regels, bool MetFactuur = false, Factuur? Factuur = null);

    protected override async Task<Declaratiestand> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var (werk, declaratie, overeenkomst) = await Declaratiewerk.OpenMetOvereenkomstAsync(Context, GetType(), input.Id, cancellationToken);
        var prijzen = await werk.Behandeling.PrijzenAsync(overeenkomst, declaratie.Maand, input.Regels, cancellationToken);
        declaratie.Herzie(
            overeenkomst, input.Regels, input.MetFactuur ? input.Factuur : declaratie.Factuur, Vandaag, prijzen);
        await werk.Behandeling.ControleerAsync(declaratie, overeenkomst, bijInvoer: true, cancellationToken);
        await new Kennisgever(werk.Db, Context.Klok).AanBeheerderAsync(
            Kennisgevingsoort.DeclaratieTeBeoordelen, declaratie.BudgethouderId, declaratie.Id.Waarde, cancellationToken);
        await BewaarAsync(werk.Db, cancellationToken);
        return Declaratiestand.Van(declaratie);
    }
}
