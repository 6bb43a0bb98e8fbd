using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Verstrekkers;

namespace PgbPortal.Application.Kladden;

/// <summary>Somebody sees with which forms they can go on.</summary>
[ToegankelijkVoor(
    Rol.Burger, Rol.Organisatie, Rol.ConsulentVerstrekker, Rol.ToetserVerstrekker, Rol.BeheerderVerstrekker, Rol.PrivacyfunctionarisVerstrekker,
    Rol.DeclaratiemedewerkerSvb, Rol.ArbeidsrechtmedewerkerSvb, Rol.SalarismedewerkerSvb, Rol.FinancieelMedewerkerSvb,
    Rol.KlantcontactmedewerkerSvb, Rol.Auditor)]
[InMandaat(Mandaatrecht.Kijken)]
public sealed class KladdenBekijken(UseCaseContext context, Kladinstellingen instellingen)
    : UseCase<KladdenBekijken.Input, IReadOnlyList<KladdenBekijken.Regel>>(context)
{
    private const int Hoogstens = 100;

    /// <param name="Deel">What stands in the address of all forms of this kind.</param>
    public sealed record Input(string Deel);

    public sealed record Regel(string Adres, DateOnly BewaardOp);

    // About nobody but who asks.
    protected override bool WordtGelogd => false;

    /// <returns>The last kept first.</returns>
    protected override async Task<IReadOnlyList<Regel>> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var grens = instellingen.Grens(Vandaag);
        return await Breed("eigen formulieren").EigenKladden(Sessie).AsNoTracking()
            .Where(k => k.BewaardOp >= grens && k.Adres.Contains(input.Deel))
            .OrderByDescending(k => k.BewaardOp).ThenBy(k => k.Id)
            .Take(Hoogstens)
            .Select(k => new Regel(k.Adres, k.BewaardOp))
            .ToListAsync(cancellationToken);
    }
}
