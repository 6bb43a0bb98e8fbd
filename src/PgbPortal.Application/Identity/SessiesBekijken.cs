using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Verstrekkers;

namespace PgbPortal.Application.Identity;

/// <summary>Somebody looks where they are signed in.</summary>
[ToegankelijkVoor(
    Rol.Burger, Rol.Organisatie, Rol.ConsulentVerstrekker, Rol.ToetserVerstrekker, Rol.BeheerderVerstrekker, Rol.PrivacyfunctionarisVerstrekker,
    Rol.DeclaratiemedewerkerSvb,
    Rol.ArbeidsrechtmedewerkerSvb, Rol.SalarismedewerkerSvb, Rol.FinancieelMedewerkerSvb, Rol.KlantcontactmedewerkerSvb, Rol.Auditor)]
[InMandaat(Mandaatrecht.Kijken)]
public sealed class SessiesBekijken(UseCaseContext context)
    : UseCase<SessiesBekijken.Input, IReadOnlyList<SessiesBekijken.Regel>>(context)
{
    /// <summary>More than anybody has; who has more ends them all at once.</summary>
    private const int Hoogstens = 50;

    public sealed record Input;

    /// <param name="Weg">Key of the way in.</param>
    /// <param name="IsDeze">The session that asks.</param>
    public sealed record Regel(Guid Id, Apparaatsoort Apparaat, string Weg, DateTime BegonnenOp, DateTime GebruiktOp, bool IsDeze);

    // About nobody but who asks.
    protected override bool WordtGelogd => false;

    protected override async Task<IReadOnlyList<Regel>> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var (gebruiker, deze, nu) = (Sessie.GebruikerId, Sessie.SessieId, NuUtc);
        var stil = nu - Sessie.Stil;
        var rijen = await Breed("eigen sessies").Aanmeldsessies.AsNoTracking()
            .Where(s => s.GebruikerId == gebruiker && s.BeeindigdOpUtc == null && s.VerlooptOpUtc > nu && s.GebruiktOpUtc > stil)
            .OrderByDescending(s => s.Id)
            .Select(s => new { s.Id, s.Apparaat, s.Weg, s.BegonnenOpUtc, s.GebruiktOpUtc })
            .Take(Hoogstens).ToListAsync(cancellationToken);
        return [.. rijen.Select(r => new Regel(
            r.Id, r.Apparaat, r.Weg, Klok.Lokaal(r.BegonnenOpUtc), Klok.Lokaal(r.GebruiktOpUtc), r.Id == deze))];
    }
}
