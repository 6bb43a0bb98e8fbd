using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Vragen;

namespace PgbPortal.Application.Vragen;

/// <summary>A budgethouder, a vertegenwoordiger or a zorgverlener asks the verstrekker or the SVB something inside a dossier.</summary>
[ToegankelijkVoor(Rol.Burger, Rol.Organisatie, In = [Dossierrol.Beheerder, Dossierrol.Budgethouder, Dossierrol.Zorgverlener])]
public sealed class VraagStellen(UseCaseContext context) : UseCase<VraagStellen.Input, VraagId>(context)
{
    /// <param name="Id">Made by the form: sending it twice has one effect.</param>
    /// <param name="OnderwerpId">Null: a general question in the dossier that is open.</param>
    /// <param name="Verstrekker">Null: to the SVB.</param>
    /// <param name="Wet">Null together with it.</param>
    public sealed record Input(VraagId Id, Vraagonderwerp Onderwerp, Guid? OnderwerpId, VerstrekkerId? Verstrekker, Wet? Wet, string Tekst);

    // Sent twice at once, the second finds the first.
    protected override bool HerhaaltBijBotsing => true;

    /// <exception cref="RegelOvertredenException">VRAAG-01: no text, or too much. VRAAG-03: this organisation has nothing to do with it.</exception>
    protected override async Task<VraagId> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var dossier = await Vraagdossier.OpenAsync(Context, GetType(), (input.Onderwerp, input.OnderwerpId), cancellationToken);
        Context.Betreft(dossier.Budgethouder, nameof(Vraag), input.Id.Waarde);
        if (await Db.Vragen.AnyAsync(v => v.Id == input.Id, cancellationToken))
        {
            return input.Id;
        }

        if (!dossier.Adressen.Any(a => a.Verstrekker == input.Verstrekker && a.Wet == input.Wet))
        {
            throw new RegelOvertredenException("VRAAG-03", "Kies aan wie u de vraag stelt.");
        }

        Db.Add(Vraag.Stel(
            input.Id,
            dossier.Budgethouder,
            input.Verstrekker is { } verstrekker ? (verstrekker, input.Wet!.Value) : null,
            (input.OnderwerpId is null ? Vraagonderwerp.Algemeen : input.Onderwerp, input.OnderwerpId),
            (dossier.Zorgverlener, Sessie.PersoonId, Sessie.Naam),
            input.Tekst,
            Vraag.Moment.Nu(Vandaag, NuUtc, await Context.KengetallenAsync(cancellationToken))));
        await BewaarAsync(Db, cancellationToken);
        return input.Id;
    }
}
