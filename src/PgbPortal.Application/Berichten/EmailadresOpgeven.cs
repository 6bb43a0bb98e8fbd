using System.Globalization;
using System.Security.Cryptography;
using PgbPortal.Application.UseCases;
using PgbPortal.Application.Verzending;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Berichten;

/// <summary>Somebody gives an own e-mail address, or asks for another code. It is used when its code comes back.</summary>
[ToegankelijkVoor(Rol.Burger, Rol.Organisatie)]
public sealed class EmailadresOpgeven(UseCaseContext context, IMailkanaal kanaal) : UseCase<EmailadresOpgeven.Input, bool>(context)
{
    /// <param name="Adres">Null: another code for the address that waits.</param>
    public sealed record Input(Emailadres? Adres);

    /// <exception cref="RegelOvertredenException">MAIL-01: too many codes today. MAIL-02: no e-mail here. MAIL-03: no address waits.</exception>
    /// <returns>True.</returns>
    protected override async Task<bool> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        if (!kanaal.IsOpen)
        {
            throw new RegelOvertredenException("MAIL-02", "Dit portaal stuurt geen e-mail.");
        }

        var keuze = await Context.NeemKeuzeAsync(cancellationToken);
        var adres = input.Adres ?? (keuze.NieuwAdres is { } wacht
            ? Emailadres.Parse(wacht)
            : throw new RegelOvertredenException("MAIL-03", "Vul eerst uw e-mailadres in."));
        keuze.GeefOp(adres, RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture), Vandaag, NuUtc);
        await BewaarAsync(Db, cancellationToken);
        return true;
    }
}
