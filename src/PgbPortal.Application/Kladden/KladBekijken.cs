using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Verstrekkers;

namespace PgbPortal.Application.Kladden;

/// <summary>Somebody opens a form again, and sees what they kept of it.</summary>
[ToegankelijkVoor(
    Rol.Burger, Rol.Organisatie, Rol.ConsulentVerstrekker, Rol.ToetserVerstrekker, Rol.BeheerderVerstrekker, Rol.PrivacyfunctionarisVerstrekker,
    Rol.DeclaratiemedewerkerSvb, Rol.ArbeidsrechtmedewerkerSvb, Rol.SalarismedewerkerSvb, Rol.FinancieelMedewerkerSvb,
    Rol.KlantcontactmedewerkerSvb, Rol.Auditor)]
[InMandaat(Mandaatrecht.Kijken)]
public sealed class KladBekijken(UseCaseContext context, Kladinstellingen instellingen) : UseCase<KladBekijken.Input, KladBekijken.Stand?>(context)
{
    public sealed record Input(string Adres);

    /// <param name="TotEnMet">The last day on which it is there.</param>
    public sealed record Stand(DateOnly BewaardOp, DateOnly TotEnMet, IReadOnlyDictionary<string, string[]> Velden);

    // What who asks typed, and nobody else.
    protected override bool WordtGelogd => false;

    /// <returns>Null when nothing was kept.</returns>
    protected override async Task<Stand?> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var grens = instellingen.Grens(Vandaag);
        var klad = await Breed("eigen formulier lezen").EigenKladden(Sessie).AsNoTracking()
            .SingleOrDefaultAsync(k => k.Adres == input.Adres && k.BewaardOp >= grens, cancellationToken);
        return klad is null
            ? null
            : new(klad.BewaardOp, klad.BewaardOp.AddDays(instellingen.Dagen), JsonSerializer.Deserialize<Dictionary<string, string[]>>(klad.Velden)!);
    }
}
