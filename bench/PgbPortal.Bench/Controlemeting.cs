using System.Diagnostics;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Declaraties.Controles;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Gedeeld.Controles;
using PgbPortal.Domain.Personen;
using PgbPortal.Domain.Referentie;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Bench;

/// <summary>P3 of kwaliteit.md 5.2: all controles of a claim, without a database, against H: the CPU of a server that says "hallo".</summary>
internal static class Controlemeting
{
    private const int Ronden = 3;
    private const int Aantal = 50_000;
    private const string Adres = "http://127.0.0.1:5292";

    private static readonly DateOnly Vandaag = new(2026, 2, 24);

    public static async Task<int> DraaiAsync()
    {
        var dossier = Dossier();
        var bevindingen = Controlecatalogus<DeclaratieDossier>.Controleer(dossier);
        if (bevindingen.HeeftBlokkade)
        {
            throw new InvalidOperationException($"The claim is refused: {string.Join(' ', bevindingen.Select(b => b.Code))}");
        }

        var eigen = typeof(Controlemeting).Assembly.Location;
        await using var server = await Proces.StartAsync(eigen, Path.GetDirectoryName(eigen)!, $"{Adres}/hallo", ["kaal", "Host=127.0.0.1", Adres], []);
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 64 }) { BaseAddress = new(Adres) };
        async Task<bool> HalloAsync()
        {
            using var antwoord = await client.GetAsync(new Uri("/hallo", UriKind.Relative));
            return antwoord.IsSuccessStatusCode;
        }

        var doelwit = new Doelwit("hallo (H)", server, HalloAsync, 20_000);
        await Meting.MeetAsync(doelwit);
        Controleer(dossier);
        var (hallo, controle) = (new List<double>(), new List<double>());
        for (var ronde = 0; ronde < Ronden; ronde++)
        {
            hallo.Add((await Meting.MeetAsync(doelwit)).CpuPerVerzoek * 1000);
            controle.Add(Controleer(dossier));
        }

        var (h, c) = (hallo.Order().ElementAt(Ronden / 2), controle.Order().ElementAt(Ronden / 2));
        Console.WriteLine(FormattableString.Invariant(
            $"{Controlecatalogus<DeclaratieDossier>.Alle.Count} controles of a claim with two lines: {c:0.0} µs CPU, {1e6 / c:0} claims/s on one core; hallo (H) {h:0.0} µs: {c / h:0.00} x (floor 0.8, target 0.2)"));
        return 0;
    }

    /// <returns>Microseconds of CPU for each claim.</returns>
    private static double Controleer(DeclaratieDossier dossier)
    {
        using var proces = Process.GetCurrentProcess();
        var begin = proces.TotalProcessorTime;
        for (var i = 0; i < Aantal; i++)
        {
            Controlecatalogus<DeclaratieDossier>.Controleer(dossier);
        }

        proces.Refresh();
        return (proces.TotalProcessorTime - begin).TotalMicroseconds / Aantal;
    }

    private static DeclaratieDossier Dossier()
    {
        var verstrekker = Verstrekker.Maak(VerstrekkerId.Nieuw(), "1000", "Gemeente", Verstrekkersoort.Gemeente, "0800 0000");
        var persoon = Persoon.Maak(PersoonId.Nieuw(), Bsn.Parse("990000011"), "Anna", new(1970, 1, 1));
        var budgethouder = Budgethouder.Van(BudgethouderId.Nieuw(), persoon);
        var zorgverlener = Zorgverlener.VanOrganisatie(
            ZorgverlenerId.Nieuw(), Zorgverlenersoort.Instelling, "Zorgbureau", Agb.Parse("94000148"), Kvk.Parse("80016844"), Iban.Parse("NL43TEST0001031676"));
        var toekenning = Toekenning.Van(
            new()
            {
                Wet = Wet.Wmo,
                Afzender = "1000",
                Dagtekening = Vandaag,
                Bsn = persoon.Bsn.Waarde,
                BudgetIdentificatie = "B-1",
                Functiebudgetten = [new(new("02"), new(2026, 1, 1), new(2026, 12, 31), Bedrag.Euro(8320))],
            },
            verstrekker.Id,
            budgethouder.Id,
            null,
            Vandaag);
        var overeenkomst = Zorgovereenkomst.Opstellen(
            ZorgovereenkomstId.Nieuw(), budgethouder, zorgverlener, Overeenkomstsoort.Instelling, new(null, false, false), new(2026, 1, 1), null,
            [new("zorg", verstrekker.Id, Wet.Wmo, "02", "begeleiding", "Hulp bij de dag.", Beloning.Uurloon, Eenheid.Uur, Bedrag.Euro(60), Tariefsoort.Formeel, 180)],
            Vandaag);
        overeenkomst.Deel([], Vandaag);
        overeenkomst.OnderteekenAlsZorgverlener(new(2026, 1, 5, 9, 0, 0, DateTimeKind.Utc));
        overeenkomst.OnderteekenAlsBeheerder(persoon.Id, [], new(2026, 1, 5, 9, 0, 0, DateTimeKind.Utc), new(2026, 1, 5), new(2026, 1, 19));
        overeenkomst.Beoordeel(verstrekker.Id, [Wet.Wmo], Besluit.Akkoord, null, null, MedewerkerId.Nieuw(), new(2026, 1, 5));
        overeenkomst.Toets(Besluit.Akkoord, null, null, MedewerkerId.Nieuw(), new(2026, 1, 5));
        var declaratie = Declaratie.Opstellen(
            DeclaratieId.Nieuw(), overeenkomst, Declaratiesoort.Regulier, new(2026, 1),
            [.. new[] { 5, 12 }.Select(dag => new Regelinvoer(overeenkomst.Regels[0].Id, new(2026, 1, dag), null, 180, null))],
            null, Invoerder.Beheerder, Vandaag);
        declaratie.DienIn(new(2026, 2, 24, 9, 0, 0, DateTimeKind.Utc));
        return new(
            declaratie,
            overeenkomst,
            zorgverlener,
            [new(toekenning.Functiebudgetten[0], Bedrag.Euro(8320), true)],
            [],
            [],
            new Dictionary<VerstrekkerId, Verstrekker> { [verstrekker.Id] = verstrekker },
            new Kengetallen([.. Application.Persistence.Referentiegegevens.Alle()]),
            Vandaag,
            BijInvoer: true);
    }
}
