using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Verstrekkers;

namespace PgbPortal.Application.Berichten;

/// <summary>The file of one message, byte for byte, to keep or to send on.</summary>
[VraagtBevestiging]
[ToegankelijkVoor(Rol.ConsulentVerstrekker)]
[InMandaat(Mandaatrecht.Kijken)]
public sealed class BerichtbestandBekijken(UseCaseContext context)
    : UseCase<BerichtbestandBekijken.Input, BerichtbestandBekijken.Bestand>(context)
{
    public sealed record Input(BerichtId Id);

    /// <param name="Naam">Kind and reference, letters and digits only.</param>
    public sealed record Bestand(string Naam, byte[] Bytes);

    protected override async Task<Bestand> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var bericht = await Db.Berichten.AsNoTracking().SingleOrDefaultAsync(b => b.Id == input.Id, cancellationToken)
            ?? throw new NietGevondenException(nameof(Bericht));
        Context.Betreft(null, nameof(Bericht), bericht.Id.Waarde);
        var kenmerk = string.Concat((bericht.Identificatie ?? "").Where(char.IsAsciiLetterOrDigit));
        return new(kenmerk.Length == 0 ? $"{bericht.Soort}.xml" : $"{bericht.Soort}-{kenmerk}.xml", bericht.Inhoud);
    }
}
