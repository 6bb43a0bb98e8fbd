using PgbPortal.Application.UseCases;

namespace PgbPortal.Application.Inzage;

/// <summary>The conversation is over, or the emergency: what was open closes before its time.</summary>
[ToegankelijkVoor(Rol.ConsulentVerstrekker, Rol.ToetserVerstrekker, Rol.KlantcontactmedewerkerSvb)]
public sealed class OpeningSluiten(UseCaseContext context) : UseCase<OpeningSluiten.Input, int>(context)
{
    public sealed record Input;

    protected override bool BlijftMogelijk => true;

    /// <returns>How many closed: 0 or 1.</returns>
    protected override async Task<int> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var db = Breed("een dossier sluiten");
        var aantal = await Openingen.SluitAsync(db, Sessie.GebruikerId!.Value, NuUtc, cancellationToken);
        await BewaarAsync(db, cancellationToken);
        return aantal;
    }
}
