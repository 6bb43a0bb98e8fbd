using static PgbPortal.Application.Persistence.Rijbeveiliging.Rijvoorwaarde;

namespace PgbPortal.Application.Persistence.Rijbeveiliging;

/// <summary>Writes a condition in the words of one database.</summary>
internal abstract class Muurschrijver
{
    private int _tabellen;

    /// <param name="kolom">How a column of the row itself is written.</param>
    protected string Schrijf(Rijvoorwaarde voorwaarde, Func<string, string> kolom) => voorwaarde switch
    {
        Of of => $"({string.Join(" OR ", of.Voorwaarden.Select(v => Schrijf(v, kolom)))})",
        En en => $"({string.Join(" AND ", en.Voorwaarden.Select(v => Schrijf(v, kolom)))})",
        Niemand => "1 = 0",
        Iedereen => "1 = 1",
        Iemand => $"{Waarde(Bereik.Wie)} <> ''",
        IsSvb => Is(Bereik.Wie, Bereik.Svb),
        IsVerstrekker => Is(Bereik.Wie, Bereik.VanVerstrekker),
        IsBurger => Is(Bereik.Wie, Bereik.Burger),
        EigenVerstrekker v => IsSleutel(kolom(v.Kolom), Bereik.Verstrekker),
        EigenPersoon p => IsSleutel(kolom(p.Kolom), Bereik.Persoon),
        EigenDossier d => StaatIn(kolom(d.Kolom), Bereik.Budgethouders),
        EigenZorgverlener z => StaatIn(kolom(z.Kolom), Bereik.Zorgverleners),
        EigenWet w => StaatIn(kolom(w.Kolom), Bereik.Wetten),
        EigenSchrijfwet w => StaatIn(kolom(w.Kolom), Bereik.Schrijfwetten),
        EigenOrganisatie o => IsSleutel(kolom(o.Kolom), Bereik.Organisatie),
        Werkt => $"(COALESCE({Waarde(Bereik.Organisatie)}, '') = COALESCE({Waarde(Bereik.Verstrekker)}, '') OR {Waarde(Bereik.Schrijfwetten)} <> '')",
        Vlag v => Waar(kolom(v.Kolom)),
        Leeg l => $"{kolom(l.Kolom)} IS NULL",
        Bestaat b => SchrijfBestaat(b, kolom),
        _ => throw new ArgumentOutOfRangeException(nameof(voorwaarde)),
    };

    protected string Is(string naam, string waarde) => $"{Waarde(naam)} = '{waarde}'";

    /// <summary>What was told under this name, as text.</summary>
    protected abstract string Waarde(string naam);

    protected abstract string Tabel(string naam);

    protected abstract string Naam(string kolom);

    protected abstract string Waar(string kolom);

    protected abstract string IsSleutel(string kolom, string naam);

    protected abstract string StaatIn(string kolom, string naam);

    /// <summary>The database applies the policies of a table that a policy reads, too.</summary>
    protected abstract bool LeestMetRegels { get; }

    private string SchrijfBestaat(Bestaat bestaat, Func<string, string> kolom)
    {
        var rij = $"r{++_tabellen}";
        string Daar(string naam) => $"{rij}.{Naam(naam)}";
        var koppeling = bestaat.Koppeling.Select(k => $"{Daar(k.Daar)} = {kolom(k.Hier)}");
        var voorwaarde = bestaat.IsLeesregel && LeestMetRegels ? "" : $" AND {Schrijf(bestaat.Voorwaarde, Daar)}";
        return $"EXISTS (SELECT 1 FROM {Tabel(bestaat.Tabel)} {rij} WHERE {string.Join(" AND ", koppeling)}{voorwaarde})";
    }
}
