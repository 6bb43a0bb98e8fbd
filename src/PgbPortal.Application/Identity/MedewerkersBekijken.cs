using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;

namespace PgbPortal.Application.Identity;

/// <summary>The administrator of a verstrekker sees who of the own organisation has an account, and who is signed in.</summary>
[ToegankelijkVoor(Rol.BeheerderVerstrekker)]
public sealed class MedewerkersBekijken(UseCaseContext context)
    : UseCase<MedewerkersBekijken.Input, MedewerkersBekijken.Lijst>(context)
{
    public sealed record Input(MedewerkerId? Na = null, MedewerkerId? Voor = null);

    /// <param name="Organisatie">Code of the own organisation.</param>
    /// <param name="Wetten">The laws of the own organisation.</param>
    public sealed record Lijst(Bladzijde<Regel> Regels, string Organisatie, IReadOnlyList<Wet> Wetten);

    /// <param name="Account">Key of the account.</param>
    /// <param name="Sessies">On how many devices somebody is signed in now.</param>
    /// <param name="IsZelf">Who asks.</param>
    /// <param name="IsUitgenodigd">The account was not set up yet.</param>
    public sealed record Regel(Guid Account, MedewerkerId Id, string Naam, Rol Rol, IReadOnlyList<Wet> Wetten, int Sessies, bool IsBeeindigd, bool IsZelf, bool IsUitgenodigd);

    protected override async Task<Lijst> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var db = Breed("eigen medewerkers");
        var (verstrekker, zelf, nu) = (Toegang.VerstrekkerId, Sessie.MedewerkerId, NuUtc);
        var stil = nu - Sessie.Stil;
        var eigen = db.Medewerkers.AsNoTracking().Where(m => m.VerstrekkerId == verstrekker && m.VerstrekkerId != null);
        var volgorde = input switch
        {
            { Voor: { } voor } => eigen.Where(m => m.Id > voor).OrderBy(m => m.Id),
            { Na: { } na } => eigen.Where(m => m.Id < na).OrderByDescending(m => m.Id),
            _ => eigen.OrderByDescending(m => m.Id),
        };
        var rijen = await (
            from m in volgorde
            join g in db.Gebruikers.AsNoTracking() on m.Id equals g.MedewerkerId
            select new
            {
                Account = g.Id,
                m.Id,
                m.Naam,
                m.Rol,
                m.Wetten,
                g.BeeindigdOpUtc,
                IsUitgenodigd = g.NormalizedUserName!.StartsWith(Lokaalaccount.Voorvoegsel) && g.PasswordHash == null,
                Sessies = db.Aanmeldsessies.Count(s => s.GebruikerId == g.Id && s.BeeindigdOpUtc == null && s.VerlooptOpUtc > nu && s.GebruiktOpUtc > stil),
            }).Take(Bladzijde.Rijen + 1).ToListAsync(cancellationToken);
        var regels = rijen.ConvertAll(r => new Regel(
            r.Account, r.Id, r.Naam, r.Rol, r.Wetten, r.BeeindigdOpUtc is null ? r.Sessies : 0, r.BeeindigdOpUtc is not null, r.Id == zelf, r.IsUitgenodigd));
        var organisatie = await db.Verstrekkers.AsNoTracking().SingleAsync(v => v.Id == verstrekker, cancellationToken);
        return new(
            Bladzijde.Maak(regels, r => r.Id.Waarde, input.Voor is not null, input.Na is not null), organisatie.Code, organisatie.Wetten);
    }
}
