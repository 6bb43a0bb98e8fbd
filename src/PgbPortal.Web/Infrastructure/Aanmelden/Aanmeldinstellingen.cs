using System.Globalization;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Persistence;

namespace PgbPortal.Web.Infrastructure.Aanmelden;

/// <summary>The ways in, as the configuration names them.</summary>
/// <param name="Adres">The public address of the portal; null: what the browser asked for, which only a try-out may believe.</param>
/// <param name="PogingenPerBron">So many sign-ins may fail in a quarter of an hour from one source.</param>
/// <param name="PogingenPerAccount">The same of one person at one provider.</param>
public sealed record Aanmeldinstellingen(
    Uri? Adres, IReadOnlyList<Aanmeldweg> Wegen, int PogingenPerBron = 50, int PogingenPerAccount = 5)
{
    private const string Sectie = "Aanmelden";

    /// <summary>There are organisations whose employees have an account of this portal.</summary>
    public bool HeeftLokaal { get; init; }

    /// <summary>Over https, the cookies carry the name that a browser guards.</summary>
    public bool IsBeveiligd => Adres?.Scheme == Uri.UriSchemeHttps;

    /// <exception cref="InstellingOnjuistException">A setting is missing or wrong.</exception>
    public static Aanmeldinstellingen Van(IConfiguration configuration, IHostEnvironment omgeving)
    {
        var sectie = configuration.GetSection(Sectie);
        List<Aanmeldweg> wegen = [];
        foreach (var (naam, soort, knop, claim) in new[]
        {
            ("Burger", Aanmeldsoort.Burger, "DigiD", "sub"), ("Organisatie", Aanmeldsoort.Organisatie, "eHerkenning", "kvk"),
        })
        {
            if (sectie.GetSection(naam).GetChildren().Any())
            {
                wegen.Add(Weg(new(sectie.GetSection(naam), $"{Sectie}__{naam}", omgeving), naam.ToLowerInvariant(), soort, knop, claim));
            }
        }

        foreach (var organisatie in sectie.GetSection("Medewerkers").GetChildren())
        {
            var lezer = new Lezer(organisatie, $"{Sectie}__Medewerkers__{organisatie.Key}", omgeving);
            wegen.Add(Weg(lezer, lezer.Sleutel("medewerker"), Aanmeldsoort.Medewerker, organisatie.Key, "sub") with
            {
                Organisatie = lezer.Organisatie(),
                Rolclaim = organisatie["Rolclaim"] ?? "pgb_rol",
                Wettenclaim = organisatie["Wettenclaim"] ?? "pgb_wetten",
                AfmeldenZonderType = lezer.Ja("AfmeldenZonderType"),
            });
        }

        return new(
            Portaaladres(sectie["Adres"], omgeving), wegen, Aantal(sectie, "PogingenPerBron", 50), Aantal(sectie, "PogingenPerAccount", 5))
        {
            HeeftLokaal = sectie.GetSection("Lokaal").GetChildren().Any(),
        };
    }

    /// <summary>In Production there must be a way in that is real, and an address that is the portal's own.</summary>
    /// <exception cref="InstellingOnjuistException">There is none.</exception>
    public void EisVoorProductie()
    {
        if (Wegen.Count == 0 && !HeeftLokaal)
        {
            throw new InstellingOnjuistException(
                $"{Sectie}__Burger__Authority", $"er is geen manier om in te loggen. Vul deze in, of {Sectie}__Medewerkers__NAAM__Authority.");
        }

        if (!IsBeveiligd)
        {
            throw new InstellingOnjuistException($"{Sectie}__Adres", "vul het adres in waarop mensen het portaal openen. Dat begint met https://.");
        }
    }

    private static Aanmeldweg Weg(Lezer lezer, string sleutel, Aanmeldsoort soort, string knop, string claim) => new(
        sleutel, soort, lezer.Tekst("Naam", knop), lezer.Authority(), lezer.Verplicht("ClientId"), lezer.Verplicht("ClientSecret"),
        lezer.Verplicht("Acr").Split(' ', StringSplitOptions.RemoveEmptyEntries), lezer.Tekst("Claim", claim));

    private static int Aantal(IConfigurationSection sectie, string sleutel, int standaard) =>
        string.IsNullOrWhiteSpace(sectie[sleutel]) ? standaard
            : int.TryParse(sectie[sleutel], NumberStyles.None, CultureInfo.InvariantCulture, out var aantal) && aantal > 0
                ? aantal
                : throw new InstellingOnjuistException($"{Sectie}__{sleutel}", "vul een heel getal in, 1 of meer.");

    private static Uri? Portaaladres(string? tekst, IHostEnvironment omgeving) =>
        string.IsNullOrWhiteSpace(tekst) ? null
            : Uri.TryCreate(tekst, UriKind.Absolute, out var adres) && adres.PathAndQuery == "/"
                && (adres.Scheme == Uri.UriSchemeHttps || (adres.Scheme == Uri.UriSchemeHttp && !omgeving.IsProduction()))
                ? adres
                : throw new InstellingOnjuistException($"{Sectie}__Adres", "schrijf het hele adres van het portaal, zoals https://pgb.voorbeeld.nl.");

    /// <summary>Reads one section, and names the key in full when something is wrong.</summary>
    private sealed record Lezer(IConfigurationSection Sectie, string Pad, IHostEnvironment Omgeving)
    {
        public string Tekst(string sleutel, string standaard) =>
            string.IsNullOrWhiteSpace(Sectie[sleutel]) ? standaard : Sectie[sleutel]!;

        public string Verplicht(string sleutel) => string.IsNullOrWhiteSpace(Sectie[sleutel])
            ? throw new InstellingOnjuistException($"{Pad}__{sleutel}", "vul deze in, of haal alle sleutels van deze manier van inloggen weg.")
            : Sectie[sleutel]!;

        public bool Ja(string sleutel) => Tekst(sleutel, "false") is var tekst && bool.TryParse(tekst, out var ja)
            ? ja
            : throw new InstellingOnjuistException($"{Pad}__{sleutel}", "schrijf true of false.");

        public Uri Authority() =>
            Uri.TryCreate(Verplicht("Authority"), UriKind.Absolute, out var adres)
                && (adres.Scheme == Uri.UriSchemeHttps
                    || (adres.Scheme == Uri.UriSchemeHttp && adres.IsLoopback && !Omgeving.IsProduction()))
                ? adres
                : throw new InstellingOnjuistException($"{Pad}__Authority", "schrijf het adres van de inlogdienst. Dat begint met https://.");

        public string Sleutel(string voor) => Sectie.Key.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
            ? $"{voor}-{Sectie.Key.ToLowerInvariant()}"
            : throw new InstellingOnjuistException(Pad, "gebruik in de naam alleen letters, cijfers en streepjes.");

        public string Organisatie()
        {
            var code = Verplicht("Organisatie");
            return code == Accountzoeker.Svb || (code.Length == 4 && code.All(char.IsAsciiDigit))
                ? code
                : throw new InstellingOnjuistException($"{Pad}__Organisatie", "schrijf de vier cijfers van de gemeente of het zorgkantoor, of SVB.");
        }
    }
}
