using PgbPortal.Application.UseCases;

namespace PgbPortal.Application.Declaraties;

/// <summary>The beheerder takes a claim back as long as it is not paid; the money becomes free.</summary>
[ToegankelijkVoor(Rol.Burger, In = [Dossierrol.Beheerder])]
public sealed class DeclaratieIntrekken(UseCaseContext context) : UseCase<DeclaratieIntrekken.Input, Declaratiestand>(context)
{
    public sealed record Input(DeclaratieId Id);

    protected override async Task<Declaratiestand> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var (werk, declaratie) = await Declaratiewerk.OpenAsync(Context, GetType(), input.Id, cancellationToken);
        await werk.LaatVervolgVervallenAsync(declaratie, cancellationToken);
        declaratie.TrekIn(Vandaag);
        await werk.Behandeling.Geld.GeefVrijAsync(declaratie, cancellationToken);
        await BewaarAsync(werk.Db, cancellationToken);
        return Declaratiestand.Van(declaratie);
    }
}
