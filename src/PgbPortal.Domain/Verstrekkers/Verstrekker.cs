using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Verstrekkers;

public enum Verstrekkersoort
{
    Gemeente,
    Zorgkantoor,
}

/// <summary>A gemeente or zorgkantoor that grants pgb's: the tenant.</summary>
public sealed class Verstrekker
{
    private readonly List<Beleid> _beleid = [];
    private readonly List<MaximumTarief> _maximumTarieven = [];

    private Verstrekker()
    {
    }

    public VerstrekkerId Id { get; private set; }

    /// <summary>CBS gemeentecode or zorgkantoorcode, four digits.</summary>
    public string Code { get; private set; } = "";

    public string Naam { get; private set; } = "";

    public Verstrekkersoort Soort { get; private set; }

    /// <summary>Phone number that is shown when somebody needs help.</summary>
    public string Telefoon { get; private set; } = "";

    /// <summary>Above its pages; null: its name.</summary>
    public string? Weergavenaam { get; private set; }

    /// <summary>Of buttons and links; null: the colour of the portal.</summary>
    public Kleur? Accentkleur { get; private set; }

    /// <summary>A whole address, over https.</summary>
    public string? Website { get; private set; }

    /// <summary>When somebody answers the phone.</summary>
    public string? Openingstijden { get; private set; }

    /// <summary>Width of the logo; null when there is none. The picture itself is a <see cref="Verstrekkerlogo"/>.</summary>
    public int? Logobreedte { get; private set; }

    public int? Logohoogte { get; private set; }

    /// <summary>Raised when the house style changes: stands in the addresses of its files, and tells two administrators apart.</summary>
    public int Huisstijlversie { get; private set; }

    public Huisstijl Huisstijl => new(Weergavenaam, Accentkleur, Telefoon, Website is null ? null : new Uri(Website), Openingstijden);

    public IReadOnlyList<Beleid> Beleid => _beleid;

    public IReadOnlyList<MaximumTarief> MaximumTarieven => _maximumTarieven;

    public IReadOnlyList<Wet> Wetten => WettenVan(Soort);

    public static IReadOnlyList<Wet> WettenVan(Verstrekkersoort soort) => soort == Verstrekkersoort.Gemeente ? [Wet.Wmo, Wet.Jw] : [Wet.Wlz];

    /// <summary>As it stands in a sentence: "gemeente Westland", "Zorgkantoor Haaglanden".</summary>
    public static string Aanduiden(Verstrekkersoort soort, string naam) =>
        soort == Verstrekkersoort.Zorgkantoor || naam.StartsWith("gemeente", StringComparison.OrdinalIgnoreCase) ? naam : $"gemeente {naam}";

    /// <exception cref="ArgumentException">The code is not four digits.</exception>
    public static Verstrekker Maak(VerstrekkerId id, string code, string naam, Verstrekkersoort soort, string telefoon)
    {
        if (code.Length != 4 || !code.All(char.IsAsciiDigit))
        {
            throw new ArgumentException("Een verstrekkercode heeft vier cijfers.", nameof(code));
        }

        return new() { Id = id, Code = code, Naam = naam, Soort = soort, Telefoon = telefoon };
    }

    /// <exception cref="RegelOvertredenException">The colour cannot be read (HS-001), or the site has no safe address (HS-002).</exception>
    public void StelHuisstijlIn(Huisstijl stijl)
    {
        if (stijl.Accentkleur is { } kleur)
        {
            Accentkleuren.Van(kleur);
        }

        if (stijl.Website is { } site && (site.Scheme != Uri.UriSchemeHttps || site.UserInfo.Length > 0))
        {
            throw new RegelOvertredenException("HS-002", "Het adres van de website begint met https://. Zo is het veilig.");
        }

        (Weergavenaam, Accentkleur, Telefoon, Website, Openingstijden) =
            (stijl.Weergavenaam, stijl.Accentkleur, stijl.Telefoon, stijl.Website?.AbsoluteUri, stijl.Openingstijden);
        Huisstijlversie = checked(Huisstijlversie + 1);
    }

    public void ZetLogo(Logobeeld beeld)
    {
        (Logobreedte, Logohoogte) = (beeld.Breedte, beeld.Hoogte);
        Huisstijlversie = checked(Huisstijlversie + 1);
    }

    public void VerwijderLogo()
    {
        (Logobreedte, Logohoogte) = (null, null);
        Huisstijlversie = checked(Huisstijlversie + 1);
    }

    public void VoegBeleidToe(Beleid beleid) => _beleid.Add(beleid);

    public void VoegMaximumToe(MaximumTarief tarief) => _maximumTarieven.Add(tarief);

    /// <summary>The local policy on a day; without a row the default of this kind of verstrekker.</summary>
    public Beleid BeleidOp(DateOnly dag) =>
        _beleid.Where(b => b.Van <= dag && (b.TotEnMet is null || dag <= b.TotEnMet)).MaxBy(b => b.Van)
            ?? Verstrekkers.Beleid.Standaard(Soort);

    /// <summary>The highest tariff from the budget; null means no maximum.</summary>
    /// <remarks>A unit that is not in the table is derived from the hour. Source: scenarios/README.md section 2.</remarks>
    public Bedrag? MaximumVoor(string zorgfunctie, Tariefsoort soort, Eenheid eenheid, DateOnly dag)
    {
        Bedrag? Zoek(Eenheid e) => _maximumTarieven
            .Where(m => m.Zorgfunctie == zorgfunctie && m.Soort == soort && m.Eenheid == e && m.GeldtOp(dag))
            .Select(m => (Bedrag?)m.Bedrag).FirstOrDefault();

        if (Zoek(eenheid) is { } rechtstreeks)
        {
            return rechtstreeks;
        }

        return eenheid.MinutenPerEenheid is { } minuten && minuten % 60 == 0 && Zoek(Eenheid.Uur) is { } perUur
            ? new Bedrag(checked(perUur.Centen * (minuten / 60)))
            : null;
    }
}
