namespace PgbPortal.Application.Scenarios.Acties;

internal sealed class DeclaratieAanvullenActie : Actie<DeclaratieIndienenActie.Met>
{
    protected override Task<Uitkomst> VoerUitAsync(
        DeclaratieIndienenActie.Met met, Verhaal verhaal, CancellationToken cancellationToken) =>
        DeclaratieIndienenActie.VoerUitAsync(met, aanvulling: true, verhaal, cancellationToken);
}
