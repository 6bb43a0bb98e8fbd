using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Inzage;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Verstrekkers;

namespace PgbPortal.Application.Identity;

/// <summary>Somebody ends one of the own sessions, or all of them: it opens nothing any more, on no instance.</summary>
[ToegankelijkVoor(
    Rol.Burger, Rol.Organisatie, Rol.ConsulentVerstrekker, Rol.ToetserVerstrekker, Rol.BeheerderVerstrekker, Rol.PrivacyfunctionarisVerstrekker,
    Rol.DeclaratiemedewerkerSvb,
    Rol.ArbeidsrechtmedewerkerSvb, Rol.SalarismedewerkerSvb, Rol.FinancieelMedewerkerSvb, Rol.KlantcontactmedewerkerSvb, Rol.Auditor)]
[InMandaat(Mandaatrecht.Kijken)]
public sealed class SessieBeeindigen(UseCaseContext context) : UseCase<SessieBeeindigen.Input, bool>(context)
{
    /// <param name="Id">Null: all of them, also the one that asks.</param>
    public sealed record Input(Guid? Id);

    protected override bool BlijftMogelijk => true;

    /// <returns>True when the session that asks is over too.</returns>
    /// <exception cref="NietGevondenException">No session of this account.</exception>
    protected override async Task<bool> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var db = Breed("eigen sessies");
        var gebruiker = Sessie.GebruikerId;
        var sessies = await db.Aanmeldsessies
            .Where(s => s.GebruikerId == gebruiker && s.BeeindigdOpUtc == null && (input.Id == null || s.Id == input.Id))
            .ToListAsync(cancellationToken);
        if (input.Id is { } id)
        {
            Context.Betreft(null, nameof(Aanmeldsessie), id);
            if (sessies.Count == 0)
            {
                throw new NietGevondenException(nameof(Aanmeldsessie));
            }
        }

        sessies.ForEach(s => s.Beeindig(NuUtc));
        var isZelf = sessies.Exists(s => s.Id == Sessie.SessieId);
        if (gebruiker is { } account && (input.Id is null || isZelf))
        {
            await Openingen.SluitAsync(db, account, NuUtc, cancellationToken);
        }

        await BewaarAsync(db, cancellationToken);
        return isZelf;
    }
}
