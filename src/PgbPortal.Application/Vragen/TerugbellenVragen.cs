using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Referentie;
using PgbPortal.Domain.Vragen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Vragen;

/// <summary>A budgethouder, a vertegenwoordiger or a zorgverlener asks the SVB to call: a question with a shorter term.</summary>
[ToegankelijkVoor(Rol.Burger, Rol.Organisatie, In = [Dossierrol.Beheerder, Dossierrol.Budgethouder, Dossierrol.Zorgverlener])]
public sealed class TerugbellenVragen(UseCaseContext context) : UseCase<TerugbellenVragen.Input, VraagId>(context)
{
    /// <param name="Id">Made by the form: sending it twice has one effect.</param>
    /// <param name="Overeenkomst">Of which dossier a zorgverlener speaks; null: the dossier that is open.</param>
    public sealed record Input(VraagId Id, ZorgovereenkomstId? Overeenkomst, Telefoonnummer Nummer, Belmoment Moment, string Waarover);

    // Sent twice at once, the second finds the first.
    protected override bool HerhaaltBijBotsing => true;

    /// <exception cref="RegelOvertredenException">VRAAG-01: no reason, or too long. VRAAG-04: a call was asked for and did not come yet.</exception>
    protected override async Task<VraagId> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var dossier = await Vraagdossier.OpenAsync(Context, GetType(), (Vraagonderwerp.Overeenkomst, input.Overeenkomst?.Waarde), cancellationToken);
        Context.Betreft(dossier.Budgethouder, nameof(Vraag), input.Id.Waarde);
        if (await Db.Vragen.AnyAsync(v => v.Id == input.Id, cancellationToken))
        {
            return input.Id;
        }

        if (await Db.Vragen.WachtOpBellen(dossier.Budgethouder, dossier.Zorgverlener).AnyAsync(cancellationToken))
        {
            throw new RegelOvertredenException("VRAAG-04", "U vroeg dit al. De SVB belt u nog. U vindt uw verzoek bij Vragen.");
        }

        Db.Add(Vraag.VraagTerugbellen(
            input.Id,
            dossier.Budgethouder,
            dossier.Zorgverlener is null ? null : input.Overeenkomst,
            (dossier.Zorgverlener, Sessie.PersoonId, Sessie.Naam),
            (input.Nummer, input.Moment, input.Waarover),
            Vraag.Moment.Nu(Vandaag, NuUtc, await Context.KengetallenAsync(cancellationToken), Kengetalsoort.Terugbeltermijn)));
        await BewaarAsync(Db, cancellationToken);
        return input.Id;
    }
}
