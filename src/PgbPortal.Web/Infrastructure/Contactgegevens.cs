using PgbPortal.Application.Persistence;

namespace PgbPortal.Web.Infrastructure;

/// <summary>Whom a user can call. Configuration section "Contact".</summary>
/// <param name="SvbTelefoon">As it is written for people; null: no number is known, and the pages name none.</param>
/// <param name="Beveiliging">Whom to tell about a leak, for security.txt; null: there is none.</param>
public sealed record Contactgegevens(string? SvbTelefoon, Uri? Beveiliging = null)
{
    private const int MinsteCijfers = 4;
    private const int MeesteTekens = 20;

    /// <exception cref="InstellingOnjuistException">It is not a telephone number.</exception>
    public static Contactgegevens Van(IConfiguration configuration)
    {
        var beveiliging = Meldpunt(configuration["Contact:Beveiliging"]);
        var nummer = configuration["Contact:SvbTelefoon"]?.Trim();
        if (string.IsNullOrEmpty(nummer))
        {
            return new(SvbTelefoon: null, beveiliging);
        }

        return nummer.Length <= MeesteTekens && nummer.Count(char.IsAsciiDigit) >= MinsteCijfers
            && nummer.All(c => char.IsAsciiDigit(c) || c is ' ' or '-' or '+')
            ? new(nummer, beveiliging)
            : throw new InstellingOnjuistException("Contact__SvbTelefoon", "vul een telefoonnummer in, met alleen cijfers, spaties, + en -.");
    }

    // The kinds of address that RFC 9116 names.
    private static Uri? Meldpunt(string? tekst) =>
        string.IsNullOrWhiteSpace(tekst) ? null
            : Uri.TryCreate(tekst, UriKind.Absolute, out var adres) && adres.Scheme is "https" or "mailto" or "tel" && !adres.AbsoluteUri.Any(char.IsControl)
                ? adres
                : throw new InstellingOnjuistException("Contact__Beveiliging", "schrijf een heel adres, zoals mailto:beveiliging@voorbeeld.nl of https://voorbeeld.nl/melden.");
}
