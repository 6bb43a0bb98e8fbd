using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.UseCases;

namespace PgbPortal.Application.Identity;

/// <summary>
/// Each quarter the administrator of a verstrekker looks whether every employee still needs what they may. These are who was not looked at
/// in this quarter; the own account is for another administrator.
/// </summary>
/// <remarks>Source: BIO2 8.02.01.</remarks>
[ToegankelijkVoor(Rol.BeheerderVerstrekker)]
public sealed class RechtencontroleBekijken(UseCaseContext context)
    : UseCase<RechtencontroleBekijken.Input, RechtencontroleBekijken.Controle>(context)
{
    private const int Hoogstens = 100;

    public sealed record Input;

    /// <param name="TeDoen">The first hundred.</param>
    /// <param name="Gedaan">How many were confirmed or ended in this quarter.</param>
    /// <param name="Meer">How many there are after those.</param>
    public sealed record Controle(int Jaar, int Kwartaal, IReadOnlyList<Regel> TeDoen, int Gedaan, int Meer = 0)
    {
        /// <summary>How many mandates of the own organisation hold now, or later: others who look into its dossiers.</summary>
        public int Mandaten { get; init; }
    }

    /// <param name="Laatst">When it was confirmed before; null: never.</param>
    public sealed record Regel(Guid Account, string Naam, Rol Rol, IReadOnlyList<Wet> Wetten, DateTime? LaatstIngelogdUtc, DateTime? Laatst, bool IsZelf);

    protected override async Task<Controle> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var db = Breed("rechten van eigen medewerkers");
        var (jaar, kwartaal) = Kwartaal(Vandaag);
        var verstrekker = Toegang.VerstrekkerId;
        var rijen = await TeDoen(db, verstrekker, Vandaag).OrderBy(m => m.Naam).ThenBy(m => m.Id).Take(Hoogstens)
            .Select(m => new
            {
                m.Id,
                m.Naam,
                m.Rol,
                m.Wetten,
                Account = db.Gebruikers.Where(g => g.MedewerkerId == m.Id).Select(g => g.Id).First(),
                Laatst = db.Rechtbevestigingen.Where(r => r.MedewerkerId == m.Id).Max(r => (DateTime?)r.OpUtc),
                Ingelogd = db.Gebruikers.Where(g => g.MedewerkerId == m.Id)
                    .SelectMany(g => db.Aanmeldsessies.Where(s => s.GebruikerId == g.Id)).Max(s => (DateTime?)s.BegonnenOpUtc),
            }).ToListAsync(cancellationToken);
        var gedaan = await db.Rechtbevestigingen.CountAsync(
            r => r.VerstrekkerId == verstrekker && r.Jaar == jaar && r.Kwartaal == kwartaal, cancellationToken);
        var meer = rijen.Count < Hoogstens ? 0 : await TeDoen(db, verstrekker, Vandaag).CountAsync(cancellationToken) - rijen.Count;
        return new(
            jaar, kwartaal, rijen.ConvertAll(r => new Regel(r.Account, r.Naam, r.Rol, r.Wetten, r.Ingelogd, r.Laatst, r.Id == Sessie.MedewerkerId)), gedaan, meer)
        {
            Mandaten = await db.Mandaten.CountAsync(m => m.VerstrekkerId == verstrekker && m.IngetrokkenOpUtc == null && m.TotEnMet >= Vandaag, cancellationToken),
        };
    }

    internal static (int Jaar, int Kwartaal) Kwartaal(DateOnly dag) => (dag.Year, ((dag.Month - 1) / 3) + 1);

    /// <summary>Can somebody of this organisation sign in to watch over privacy? Who was invited and never came does not watch.</summary>
    internal static Task<bool> HeeftPrivacyfunctionarisAsync(PgbDbContext db, VerstrekkerId? verstrekker, CancellationToken cancellationToken) =>
        db.Medewerkers.AnyAsync(
            m => m.VerstrekkerId == verstrekker && m.Rol == Rol.PrivacyfunctionarisVerstrekker && db.Gebruikers.Any(
                g => g.MedewerkerId == m.Id && g.BeeindigdOpUtc == null
                    && (g.PasswordHash != null || !g.NormalizedUserName!.StartsWith(Lokaalaccount.Voorvoegsel))),
            cancellationToken);

    /// <summary>Who has an account, and was not looked at in the quarter of this day.</summary>
    internal static IQueryable<Domain.Verstrekkers.Medewerker> TeDoen(PgbDbContext db, VerstrekkerId? verstrekker, DateOnly dag)
    {
        var (jaar, kwartaal) = Kwartaal(dag);
        return db.Medewerkers.AsNoTracking().Where(m => verstrekker != null && m.VerstrekkerId == verstrekker
            && db.Gebruikers.Any(g => g.MedewerkerId == m.Id && g.BeeindigdOpUtc == null)
            && !db.Rechtbevestigingen.Any(r => r.MedewerkerId == m.Id && r.Jaar == jaar && r.Kwartaal == kwartaal));
    }
}
