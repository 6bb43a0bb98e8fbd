using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Verstrekkers;

namespace PgbPortal.Application.Kladden;

/// <summary>A form was sent, or somebody begins again: what was kept of it goes.</summary>
[ToegankelijkVoor(
    Rol.Burger, Rol.Organisatie, Rol.ConsulentVerstrekker, Rol.ToetserVerstrekker, Rol.BeheerderVerstrekker, Rol.PrivacyfunctionarisVerstrekker,
    Rol.DeclaratiemedewerkerSvb, Rol.ArbeidsrechtmedewerkerSvb, Rol.SalarismedewerkerSvb, Rol.FinancieelMedewerkerSvb,
    Rol.KlantcontactmedewerkerSvb, Rol.Auditor)]
[InMandaat(Mandaatrecht.Kijken)]
public sealed class KladWissen(UseCaseContext context) : UseCase<KladWissen.Input, bool>(context)
{
    public sealed record Input(string Adres);

    // Of two at once the second finds nothing.
    protected override bool HerhaaltBijBotsing => true;

    // Mostly there is nothing: that is no look at anybody.
    protected override bool WordtGelogd => false;

    /// <returns>False when nothing was kept.</returns>
    protected override async Task<bool> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var db = Breed("eigen formulier wissen");
        if (await db.EigenKladden(Sessie).SingleOrDefaultAsync(k => k.Adres == input.Adres, cancellationToken) is not { } klad)
        {
            return false;
        }

        db.Remove(klad);
        Context.Betreft(Sessie.Dossier?.BudgethouderId, nameof(Klad), klad.Id);
        await BewaarAsync(db, cancellationToken);
        return true;
    }
}
