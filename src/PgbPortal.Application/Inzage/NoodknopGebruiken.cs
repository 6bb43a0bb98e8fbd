using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;

namespace PgbPortal.Application.Inzage;

/// <summary>
/// The emergency button: for half an hour an employee of a verstrekker sees the dossiers of all laws of the own organisation, and klantcontact
/// every dossier; it widens what is seen, not what may be changed. Everything that is looked at meanwhile stands in the care log as an emergency, which the budgethouder reads, and somebody
/// else judges afterwards whether it was one.
/// </summary>
/// <remarks>Source: domein.md 3.3 rule 6 (break-glass); NEN 7513, emergency use.</remarks>
[ToegankelijkVoor(Rol.ConsulentVerstrekker, Rol.ToetserVerstrekker, Rol.KlantcontactmedewerkerSvb)]
[VraagtBevestiging]
public sealed class NoodknopGebruiken(UseCaseContext context) : UseCase<NoodknopGebruiken.Input, DateTime>(context)
{
    /// <summary>So many uses that nobody judged, and then no more.</summary>
    private const int Onbeoordeeld = 2;

    public sealed record Input(Openingsreden Reden, string Kenmerk);

    protected override bool BlijftMogelijk => true;

    /// <returns>Until when (UTC).</returns>
    /// <exception cref="RegelOvertredenException">A reason or reference that is none (DO-002, DO-003), or too many uses that wait to be judged (NK-001).</exception>
    protected override async Task<DateTime> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        Openingen.Eis(input.Reden, input.Kenmerk, isNoodgeval: true);
        var db = Breed("de noodknop");
        var wie = Sessie.GebruikerId!.Value;
        if (await db.Dossieropeningen.CountAsync(o => o.GebruikerId == wie && o.IsNoodgeval && o.BeoordeeldOpUtc == null, cancellationToken) >= Onbeoordeeld)
        {
            throw new RegelOvertredenException(
                "NK-001", "U gebruikte de noodknop al twee keer en niemand heeft dat nog beoordeeld. Bel wie dat doet: uw beheerder, of bij de SVB de auditor.");
        }

        await Openingen.SluitAsync(db, wie, NuUtc, cancellationToken);
        var opening = Dossieropening.Maak(wie, Toegang.VerstrekkerId, null, input.Reden, input.Kenmerk.Trim(), isNoodgeval: true, NuUtc);
        db.Add(opening);
        Context.Betreft(null, nameof(Dossieropening), opening.Id);
        Context.Noodgeval();
        await BewaarAsync(db, cancellationToken);
        return opening.TotUtc;
    }
}
