using Microsoft.Extensions.Configuration;
using PgbPortal.Application.Persistence;

namespace PgbPortal.Application.Identity;

/// <summary>One organisation whose employees have an account of this portal: they have no sign-in of their own organisation.</summary>
/// <param name="Sleutel">Name of the way in, as it stands at a session: "lokaal-westland".</param>
/// <param name="Naam">In the list on the sign-in page.</param>
/// <param name="Organisatie">Code of the verstrekker, or "SVB".</param>
/// <param name="TweedeBeheerder">A code works only after another administrator approved it, when there is another.</param>
public sealed record Lokaleweg(string Sleutel, string Naam, string Organisatie, bool TweedeBeheerder = false);

/// <summary>For which organisations there are accounts of the portal itself. Not named here is not there.</summary>
public sealed record Lokaalinstellingen(IReadOnlyList<Lokaleweg> Wegen)
{
    private const string Sectie = "Aanmelden__Lokaal";

    public static Lokaalinstellingen Geen { get; } = new([]);

    public Lokaleweg? Van(string organisatie) => Wegen.FirstOrDefault(w => w.Organisatie == organisatie);

    /// <exception cref="InstellingOnjuistException">A setting is missing or wrong.</exception>
    public static Lokaalinstellingen Van(IConfiguration configuration)
    {
        List<Lokaleweg> wegen = [];
        foreach (var deel in configuration.GetSection("Aanmelden:Lokaal").GetChildren())
        {
            var pad = $"{Sectie}__{deel.Key}";
            if (!deel.Key.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
            {
                throw new InstellingOnjuistException(pad, "gebruik in de naam alleen letters, cijfers en streepjes.");
            }

            var code = deel["Organisatie"] ?? "";
            if (code != Accountzoeker.Svb && !(code.Length == 4 && code.All(char.IsAsciiDigit)))
            {
                throw new InstellingOnjuistException($"{pad}__Organisatie", "schrijf de vier cijfers van de gemeente of het zorgkantoor, of SVB.");
            }

            if (wegen.Exists(w => w.Organisatie == code))
            {
                throw new InstellingOnjuistException($"{pad}__Organisatie", "deze organisatie staat er al.");
            }

            var tweede = deel["TweedeBeheerder"] is not { Length: > 0 } tekst ? false
                : bool.TryParse(tekst, out var waarde) ? waarde
                : throw new InstellingOnjuistException($"{pad}__TweedeBeheerder", "schrijf true of false.");
            wegen.Add(new($"lokaal-{deel.Key.ToLowerInvariant()}", deel["Naam"] is { Length: > 0 } naam ? naam : deel.Key, code, tweede));
        }

        return new(wegen);
    }
}
