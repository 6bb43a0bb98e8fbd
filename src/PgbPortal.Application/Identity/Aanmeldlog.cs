using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;

namespace PgbPortal.Application.Identity;

/// <summary>The lines in the care log of what happens around signing in, before there is a session.</summary>
internal static class Aanmeldlog
{
    public const string Aanmelden = "Aanmelden";
    public const string Afmelden = "Afmelden";

    /// <summary>An invitation was accepted, or a password and an app were chosen.</summary>
    public const string Accountinstellen = "Accountinstellen";

    /// <returns>The role of the account; null when it does not exist or ended, or its person died.</returns>
    public static async Task<Rol?> RolAsync(PgbDbContext db, Guid gebruiker, CancellationToken cancellationToken)
    {
        var account = await (
            from g in db.Gebruikers.AsNoTracking()
            join m in db.Medewerkers.AsNoTracking() on g.MedewerkerId equals m.Id into medewerkers
            from m in medewerkers.DefaultIfEmpty()
            where g.Id == gebruiker && g.BeeindigdOpUtc == null && !db.Personen.Any(p => p.Id == g.PersoonId && p.Overleden != null)
            select new { g.PersoonId, Rol = m == null ? (Rol?)null : m.Rol }).SingleOrDefaultAsync(cancellationToken);
        return account is null ? null : account.Rol ?? (account.PersoonId is null ? Rol.Organisatie : Rol.Burger);
    }

    /// <param name="gebruiker">Null when nobody here was found.</param>
    /// <param name="netwerk">From where, cut off; null when there is no request.</param>
    public static Logregel Regel(
        string gebeurtenis, DateTime nu, Rol rol, Guid? gebruiker, Logresultaat resultaat, string? netwerk, Aanmeldsessie? sessie = null) => new()
        {
            Id = Tijdsleutel.Nieuw(),
            TijdUtc = nu,
            Gebeurtenis = gebeurtenis,
            Actie = gebeurtenis switch
            {
                Afmelden => Logactie.Afmelden,
                Accountinstellen => Logactie.Wijzigen,
                _ => Logactie.Aanmelden,
            },
            Wijziging = resultaat == Logresultaat.Toegestaan,
            Resultaat = resultaat,
            GebruikerId = gebruiker,
            Rol = rol,
            Objectsoort = sessie is null ? null : nameof(Aanmeldsessie),
            ObjectId = sessie?.Id,
            Veldengroep = nameof(Identity),
            Weg = sessie?.Weg,
            SessieId = sessie?.Id,
            Toegangspunt = string.Join(' ', new[] { netwerk, sessie?.Apparaat.ToString() }.OfType<string>()) is { Length: > 0 } punt ? punt : null,
            Correlatie = System.Diagnostics.Activity.Current?.TraceId.ToString(),
            Versie = UseCases.Logsoorten.Versie,
        };
}
