using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Application.Zorgverleners;

/// <summary>A zorgverlener looks at the own account, masked.</summary>
[ToegankelijkVoor(Rol.Burger, Rol.Organisatie, In = [Dossierrol.Zorgverlener])]
public sealed class RekeningnummerBekijken(UseCaseContext context)
    : UseCase<RekeningnummerBekijken.Input, RekeningnummerBekijken.Stand>(context)
{
    public sealed record Input;

    /// <param name="Rekeningnummer">Masked; null when there is none yet.</param>
    /// <param name="Vorige">Masked; before the last change.</param>
    public sealed record Stand(ZorgverlenerId Zorgverlener, string? Rekeningnummer, string? Vorige, IbanStatus Status);

    /// <exception cref="ToegangGeweigerdException">The chosen dossier is not that of a zorgverlener.</exception>
    protected override async Task<Stand> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        if (Toegang.Zorgverleners is not [var id, ..])
        {
            throw new ToegangGeweigerdException(GetType().Name);
        }

        var zorgverlener = await Db.Zorgverleners.AsNoTracking().Where(z => z.Id == id)
            .Select(z => new { z.Iban, z.VorigeIban, z.IbanStatus }).SingleAsync(cancellationToken);
        return new(id, zorgverlener.Iban?.ToString(), zorgverlener.VorigeIban?.ToString(), zorgverlener.IbanStatus);
    }
}
