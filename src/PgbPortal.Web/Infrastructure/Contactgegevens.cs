using PgbPortal.Application.Persistence;

namespace PgbPortal.Web.Infrastructure;

/// <summary>Whom a user can call. Configuration section "Contact".</summary>
/// <param name="SvbTelefoon">As it is written for people; null: no number is known, and the pages name none.</param>
public sealed record Contactgegevens(string? SvbTelefoon)
{
    private const int MinsteCijfers = 4;
    private const int MeesteTekens = 20;

    /// <exception cref="InstellingOnjuistException">It is not a telephone number.</exception>
    public static Contactgegevens Van(IConfiguration configuration)
    {
        var nummer = configuration["Contact:SvbTelefoon"]?.Trim();
        if (string.IsNullOrEmpty(nummer))
        {
            return new(SvbTelefoon: null);
        }

        return nummer.Length <= MeesteTekens && nummer.Count(char.IsAsciiDigit) >= MinsteCijfers
            && nummer.All(c => char.IsAsciiDigit(c) || c is ' ' or '-' or '+')
            ? new(nummer)
            : throw new InstellingOnjuistException("Contact__SvbTelefoon", "vul een telefoonnummer in, met alleen cijfers, spaties, + en -.");
    }
}
