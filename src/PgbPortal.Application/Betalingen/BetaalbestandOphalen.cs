using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Betalingen;

namespace PgbPortal.Application.Betalingen;

/// <summary>The frozen payment file of a released run, for the bank. Each time the same bytes.</summary>
[VraagtBevestiging]
[ToegankelijkVoor(Rol.FinancieelMedewerkerSvb, Rol.Bank)]
public sealed class BetaalbestandOphalen(UseCaseContext context)
    : UseCase<BetaalbestandOphalen.Input, BetaalbestandOphalen.Bestand>(context)
{
    public sealed record Input(BetaalrunId Id);

    /// <param name="Inhoud">To be disposed of by the caller.</param>
    /// <param name="Hash">SHA-256, in lower-case hex.</param>
    public sealed record Bestand(string Naam, Stream Inhoud, string Hash);

    /// <exception cref="RegelOvertredenException">STATUS: nobody released this run yet.</exception>
    protected override async Task<Bestand> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        Context.Betreft(null, nameof(Betaalrun), input.Id.Waarde);
        var run = await Db.Betaalruns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == input.Id, cancellationToken)
            ?? throw new NietGevondenException(nameof(Betaalrun));
        if (run.BestandHash is not { } hash)
        {
            throw new RegelOvertredenException("STATUS", "Het bestand is er pas als een collega de run heeft vrijgegeven.");
        }

        return new($"{run.MsgId}.xml", await Betaalbestandlezer.OpenAsync(Db, run.Id, hash, cancellationToken), hash);
    }
}
