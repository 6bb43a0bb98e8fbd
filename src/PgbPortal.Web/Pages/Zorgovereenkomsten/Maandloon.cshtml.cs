using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Maandlonen;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Zorgovereenkomsten;

/// <summary>The terms of maandloon of one agreement, with their state and the day of payment.</summary>
public sealed class MaandloonModel(MaandloonBekijken bekijken) : Portaalpagina
{
    [FromRoute]
    public Guid Id { get; init; }

    public MaandloonBekijken.Overzicht Overzicht { get; private set; } = null!;

    public string Adres => $"/overeenkomsten/{Id}";

    public override async Task LaadAsync(CancellationToken cancellationToken) =>
        Overzicht = await bekijken.ExecuteAsync(new(new(Id)), cancellationToken);
}
