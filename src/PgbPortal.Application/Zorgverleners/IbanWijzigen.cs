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

        if (!input.Iban.IsSepa)
        {
            throw new RegelOvertredenException("IBAN", "Naar dit land kunnen wij niet betalen. Geef een rekeningnummer uit Europa op.");
        }

        var zorgverlener = await Db.Zorgverleners.SingleAsync(z => z.Id == input.Zorgverlener, cancellationToken);
        if (zorgverlener.Iban == input.Iban && zorgverlener.IbanStatus == IbanStatus.Goedgekeurd)
        {
            throw new RegelOvertredenException("IBAN", "Wij betalen al op dit rekeningnummer. U hoeft niets te doen.");
        }

        if (zorgverlener.Iban == input.Iban && zorgverlener.IbanStatus == IbanStatus.Geblokkeerd)
        {
            throw new RegelOvertredenException("IBAN", "De bank heeft dit rekeningnummer geweigerd. Geef een ander nummer op.");
        }

        // The same number sent twice is one change.
        if (zorgverlener.Iban != input.Iban || zorgverlener.IbanStatus != IbanStatus.InControle)
        {
            zorgverlener.WijzigIban(input.Iban, Sessie.GebruikerId, NuUtc);
            new Kennisgever(Db, Context.Klok).AanZorgverlener(
                Kennisgevingsoort.RekeningnummerGewijzigd, zorgverlener.Id, null, zorgverlener.Id.Waarde);
        }

        await BewaarAsync(Db, cancellationToken);
        return zorgverlener.IbanStatus;
    }
}
