using PgbPortal.Application.UseCases;
using PgbPortal.Application.Verzending;
using PgbPortal.Domain.Berichten;

namespace PgbPortal.Application.Berichten;

/// <summary>Somebody looks how they are told of what is new.</summary>
[ToegankelijkVoor(Rol.Burger, Rol.Organisatie)]
public sealed class BerichtkeuzeBekijken(UseCaseContext context, IMailkanaal kanaal)
    : UseCase<BerichtkeuzeBekijken.Input, BerichtkeuzeBekijken.Stand>(context)
{
    public sealed record Input;

    /// <param name="KanMailen">False: this portal sends no e-mail at all.</param>
    /// <param name="Adres">The confirmed address; null when there is none.</param>
    /// <param name="NieuwAdres">Waits for its code.</param>
    /// <param name="IsCodeVerlopen">The code of the new address does not work any more.</param>
    /// <param name="IsAdresfout">The mail server refused the confirmed address.</param>
    public sealed record Stand(bool KanMailen, string? Adres, string? NieuwAdres, bool IsCodeVerlopen, Berichtwijze Wijze, bool IsAdresfout);

    // About nobody but who asks.
    protected override bool WordtGelogd => false;

    protected override async Task<Stand> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var keuze = await Context.EigenKeuzeAsync(cancellationToken);
        return keuze is null
            ? new(kanaal.IsOpen, null, null, false, Berichtwijze.Meteen, false)
            : new(
                kanaal.IsOpen, keuze.Adres, keuze.NieuwAdres,
                keuze.NieuwAdres is not null && (keuze.CodeVerlooptOpUtc <= NuUtc || keuze.CodePogingen >= Berichtkeuze.HoogstensPogingen),
                keuze.Wijze, keuze.AdresfoutOpUtc is not null);
    }
}
