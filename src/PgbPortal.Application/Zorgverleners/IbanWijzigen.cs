using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Berichten;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Application.Zorgverleners;

/// <summary>A zorgverlener gives another account. Nothing is paid to it until the SVB confirmed it.</summary>
/// <remarks>Source: scenarios/README.md 6.3; DC-033.</remarks>
[VraagtBevestiging]
[ToegankelijkVoor(Rol.Burger, Rol.Organisatie, In = [Dossierrol.Zorgverlener])]
public sealed class IbanWijzigen(UseCaseContext context) : UseCase<IbanWijzigen.Input, IbanStatus>(context)
{
    public sealed record Input(ZorgverlenerId Zorgverlener, Iban Iban);

    /// <exception cref="RegelOvertredenException">IBAN: the account is already this one, the bank refused it, or no bank can reach it.</exception>
    protected override async Task<IbanStatus> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        // The same answer to everybody else, whether they know this zorgverlener or not (scenarios/README.md section 9).
        Context.Betreft(null, nameof(Zorgverlener), input.Zorgverlener.Waarde);
        if (!Toegang.IsZorgverlener(input.Zorgverlener))
        {
            throw new ToegangGeweigerdException(GetType().Name);
        }

        var zorgverlener = await Db.Zorgverleners.SingleAsync(z => z.Id == input.Zorgverlener, cancellationToken);
        if (Ibancontrole.IsWijziging(zorgverlener.Iban, zorgverlener.IbanStatus, input.Iban))
        {
            zorgverlener.WijzigIban(input.Iban, Sessie.GebruikerId, NuUtc);
            new Kennisgever(Db, Context.Klok).AanZorgverlener(
                Kennisgevingsoort.RekeningnummerGewijzigd, zorgverlener.Id, null, zorgverlener.Id.Waarde);
        }

        await BewaarAsync(Db, cancellationToken);
        return zorgverlener.IbanStatus;
    }
}
