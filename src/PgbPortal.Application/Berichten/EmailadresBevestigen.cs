using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Berichten;

namespace PgbPortal.Application.Berichten;

/// <summary>Somebody fills in the code from the e-mail: from then on the address is used.</summary>
[ToegankelijkVoor(Rol.Burger, Rol.Organisatie)]
public sealed class EmailadresBevestigen(UseCaseContext context) : UseCase<EmailadresBevestigen.Input, Codeuitkomst>(context)
{
    /// <param name="Code">As it was typed; spaces and dashes do not count.</param>
    public sealed record Input(string Code);

    // Two tries at once are two tries.
    protected override bool HerhaaltBijBotsing => true;

    protected override async Task<Codeuitkomst> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var keuze = await Context.NeemKeuzeAsync(cancellationToken);
        var uitkomst = keuze.Bevestig(string.Concat(input.Code.Where(char.IsAsciiDigit)), NuUtc);
        await BewaarAsync(Db, cancellationToken);
        return uitkomst;
    }
}
