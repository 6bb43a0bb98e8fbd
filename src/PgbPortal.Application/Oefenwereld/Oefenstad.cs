using System.Globalization;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Application.Oefenwereld;

/// <summary>Who lives in the large oefenwereld besides the people of the small one: 34 budgethouders, 52 zorgverleners and two verstrekkers.</summary>
internal sealed class Oefenstad
{
    // The numbers of the test series before this one are of the people of the small oefenwereld.
    private const int EersteBsn = 10;

    private const string Ouder = "ouder01";

    private static readonly (string Naam, Verloop Verloop, string Verstrekker, int Maanden)[] Mensen =
    [
        ("Jan Jansen", Verloop.Conflict, "westland", 14),
        ("Jan Jansen", Verloop.Zelf, "delft", 14),
        ("Sjoukje Hoekstra-Fêddema", Verloop.Vlot, "middendelfland", 14),
        ("Youssef Ben Ali", Verloop.Vlot, "delft", 12),
        ("Maria Johanna Wilhelmina van der Westerlaken-Oude Wesselink", Verloop.Vlot, "westland", 9),
        ("فاطمة الزهراء المنصوري", Verloop.Zelf, "delft", 8),
        ("Ine Kok", Verloop.Maandloon, "haaglanden", 14),
        ("Gerrit Blom", Verloop.Nalatenschap, "zorgkantoor", 10),
        ("Truus Vermeulen", Verloop.Ziek, "haaglanden", 6),
        ("Henk Bakker", Verloop.Vrij, "zorgkantoor", 7),
        ("Aïcha Bouazza", Verloop.Tekort, "westland", 6),
        ("Piet Schouten", Verloop.Deels, "delft", 5),
        ("Wilma de Groot", Verloop.Storting, "middendelfland", 5),
        ("Kim Nguyen", Verloop.Terug, "westland", 5),
        ("Rob van Dijk", Verloop.Herzien, "delft", 4),
        ("Johanna Prins", Verloop.Toets, "zorgkantoor", 5),
        ("Sven Larsen", Verloop.Afgekeurd, "zorgkantoor", 5),
        ("Nel Postma", Verloop.Ingetrokken, "middendelfland", 4),
        ("Ali Yıldız", Verloop.Correctie, "delft", 6),
        ("Corrie Dijkstra", Verloop.Afgelopen, "westland", 14),
        ("Bertus Vink", Verloop.Vastgesteld, "haaglanden", 14),
        ("Lotte Smeets", Verloop.Straks, "delft", 1),
        ("Oscar Willems", Verloop.Vervangen, "westland", 6),
        ("Zoë Hendriks", Verloop.Ingenomen, "middendelfland", 3),
        ("Marjan Kuipers", Verloop.Aangepast, "westland", 1),
        ("Dirk Peters", Verloop.Getekend, "delft", 1),
        ("Priya Ramdin", Verloop.Beoordeling, "haaglanden", 1),
        ("Jeroen Mulder", Verloop.Afgewezen, "middendelfland", 2),
        ("Betty Vos", Verloop.Beeindigd, "westland", 8),
        ("Harm Tuinstra", Verloop.Wijziging, "middendelfland", 5),
        ("Samira Haddad", Verloop.Minder, "delft", 4),
        ("Willem Brouwer", Verloop.Overleden, "westland", 9),
        ("Tess Verhoeven", Verloop.Bankretour, "delft", 4),
        ("Noor van Leeuwen", Verloop.Bijna18, "westland", 7),
    ];

    // What else happens, in a dossier whose months go by as they should.
    private static readonly Dictionary<int, Verloop> Erbij = new()
    {
        [2] = Verloop.Rekening,
        [3] = Verloop.Voorstel,
        [4] = Verloop.Meekijker,
        [6] = Verloop.Verpleging,
        [7] = Verloop.Nalatenschap,
        [9] = Verloop.Zus,
        [13] = Verloop.Concept,
        [14] = Verloop.Gedeeld,
        [17] = Verloop.Afgeblazen,
    };

    private static readonly string[] Bedrijven =
    [
        "Begeleid Dichtbij", "Zorg van Petra", "Stap voor Stap", "De Helpende Hand", "Thuis met Toon", "Samen Sterk Delft", "Noor aan Huis", "Zorgpraktijk Vliet",
        "Iris Begeleiding", "Buitengewoon Gewoon", "Zorg en Zo", "Rustpunt Coaching", "Marit Thuiszorg", "Kompas Begeleiding", "Hart voor Thuis", "Bij Babs",
        "Structuur en Rust", "Vlinder Jeugdhulp", "Pas op de Plaats", "Eigen Regie Coach", "Zorgatelier Oost", "Lente Begeleiding",
    ];

    private static readonly string[] Instellingen =
    [
        "Stichting De Wilg", "Zorggroep Schieoevers", "Dagcentrum De Kas", "Jeugdhulp Westland", "Thuiszorg De Lier", "Zorgboerderij De Hoeve", "Wonen met Zorg Delft",
        "Zorgcollectief Maasland", "Logeerhuis Het Nest", "Stichting Zorgring", "Zorghuis Schipluiden", "Wijkzorg Oostland", "Begeleidingshuis Noord", "De Brede Stroom",
    ];

    private static readonly string[] Buren =
    [
        "Karin Kok", "Mark Blom", "Anouk Vermeulen", "Tim Bakker", "Sara Bouazza", "Gijs Schouten", "Linda de Groot", "Minh Nguyen", "Femke van Dijk", "Bo Prins",
        "Ingrid Larsen", "Sietse Postma", "Deniz Yıldız", "Roos Dijkstra", "Jelle Vink", "Mila Hendriks",
    ];

    private readonly List<string> _zorgverleners = [];

    public IReadOnlyList<Oefendossier> Dossiers { get; private set; } = [];

    /// <summary>Besides the zorgverlener of the dossier: somebody who began lately.</summary>
    public IReadOnlyList<Oefendossier> Erna { get; private set; } = [];

    /// <summary>Enters them; nothing happened yet.</summary>
    public void Bevolk(Oefenbevolking bevolking, DateOnly vandaag)
    {
        Oefenwereldvuller.Maxima(
            bevolking.Verstrekker("middendelfland", "1842", "Midden-Delfland", Verstrekkersoort.Gemeente, "015 222 22 22", ["Fleur Admiraal", "Koen de Wilde", "Anja Spaans", "Mila Roos"]),
            ("02", 6300, 2500), ("45", 7300, 2500));
        Oefenwereldvuller.Maxima(
            bevolking.Verstrekker("haaglanden", "5511", "Zorgkantoor Haaglanden", Verstrekkersoort.Zorgkantoor, "070 333 33 33", ["Rik Overbeek", "Naima Chaoui", "Lies Terlouw", "Jip Tuinman"]),
            ("99", 7700, 2444));
        Bedrijf(bevolking, "zzp", Bedrijven, Zorgverlenersoort.Zzp, 92_100_000, "Begeleidt mensen thuis, met een eigen bedrijf.");
        Bedrijf(bevolking, "huis", Instellingen, Zorgverlenersoort.Instelling, 94_200_000, "Instelling met meer zorgverleners.");
        foreach (var (naam, i) in Buren.Select((n, i) => (n, i)))
        {
            var mens = $"mens{i + 1:00}";
            bevolking.Persoon(mens, naam, Oefenwereldvuller.Testbsn(EersteBsn + Mensen.Length + i), new(1980 + i, 1 + (i % 12), 5), Rekening(200 + i), "Helpt zonder eigen bedrijf.");
            _zorgverleners.Add(mens);
        }

        bevolking.Persoon(
            Ouder, "Monique van Leeuwen", Oefenwereldvuller.Testbsn(EersteBsn + Mensen.Length + Buren.Length), new(1977, 6, 6), Rekening(300), "Moeder van Noor. Regelt haar jeugdhulp.");
        Dossiers = [.. Mensen.Select((m, i) => Dossier(m.Naam, m.Verloop, m.Verstrekker, m.Maanden, i, vandaag))];
        Erna = [.. Dossiers.Where((_, i) => i < _zorgverleners.Count - Dossiers.Count).Select((d, i) => d with
        {
            Zorgverlener = Zorgverlener(d, Dossiers.Count + i),
            Maanden = Math.Min(2, d.Maanden),
            Minuten = 60,
            Verloop = Erbij.GetValueOrDefault(i, Verloop.Vlot),
        })];
        foreach (var dossier in Dossiers)
        {
            var nummer = int.Parse(dossier.Sleutel[2..], CultureInfo.InvariantCulture);
            bevolking.Persoon(dossier.Sleutel, dossier.Naam, Oefenwereldvuller.Testbsn(EersteBsn + nummer), dossier.Geboren, Rekening(nummer), dossier.Omschrijving);
        }
    }

    private Oefendossier Dossier(string naam, Verloop verloop, string verstrekker, int maanden, int i, DateOnly vandaag)
    {
        var geboren = verloop == Verloop.Bijna18 ? vandaag.AddYears(-18).AddMonths(6) : new DateOnly(1940 + ((i * 7) % 60), 1 + (i % 12), 1 + (i % 28));
        var dossier = new Oefendossier($"bh{i:00}", naam, geboren, verstrekker, "", verloop, maanden, 90 + (30 * (i % 4)));
        var familie = verloop is Verloop.Maandloon or Verloop.Ziek or Verloop.Nalatenschap;
        return dossier with { Vertegenwoordiger = verloop == Verloop.Bijna18 ? Ouder : null, Zorgverlener = familie ? $"mens{i - 5:00}" : _zorgverleners[i] };
    }

    // Family is paid by the month at a zorgkantoor: who helps there besides is a company.
    private string Zorgverlener(Oefendossier dossier, int plaats) =>
        dossier.Verstrekker is "zorgkantoor" or "haaglanden" ? _zorgverleners[plaats % Bedrijven.Length] : _zorgverleners[plaats];

    private void Bedrijf(Oefenbevolking bevolking, string sleutel, string[] namen, Zorgverlenersoort soort, int nummer, string omschrijving)
    {
        foreach (var (naam, i) in namen.Select((n, i) => (n, i + 1)))
        {
            var account = $"{sleutel}{i:00}";
            bevolking.Organisatie(
                account, naam, soort, (nummer + (i * 11)).ToString(CultureInfo.InvariantCulture), (81_000_000 + nummer % 1_000_000 / 100 + (i * 13)).ToString(CultureInfo.InvariantCulture),
                Rekening((nummer / 100_000) + i), omschrijving);
            _zorgverleners.Add(account);
        }
    }

    /// <summary>A made-up account number of a bank that does not exist.</summary>
    public static string Rekening(int nummer)
    {
        var rekening = (2_000_000 + (nummer * 7919)).ToString("D10", CultureInfo.InvariantCulture);
        return Enumerable.Range(2, 97).Select(c => $"NL{c:00}TEST{rekening}").First(tekst => Iban.TryParse(tekst, out _));
    }
}
