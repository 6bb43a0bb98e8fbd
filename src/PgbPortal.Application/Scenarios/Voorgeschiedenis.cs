using PgbPortal.Application.Identity;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Registers;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Personen;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Application.Scenarios;

/// <summary>Writes what lies before the story: who there is, and what the registers know. Nothing else writes but use cases.</summary>
internal sealed class Voorgeschiedenis(PgbDbContext db, Scenariobestand bestand, Namenlijst namen)
{
    private const string Telefoon = "14 0000";

    private static readonly DateOnly Altijd = new(2018, 1, 1);

    private int _volgorde;

    public async Task SchrijfAsync(CancellationToken cancellationToken)
    {
        foreach (var (naam, deel) in bestand.Verstrekkers ?? new Dictionary<string, Verstrekkerdeel>())
        {
            VoegToe(naam, deel);
        }

        foreach (var (naam, deel) in bestand.Personen ?? new Dictionary<string, Persoondeel>())
        {
            VoegToe(naam, deel);
        }

        foreach (var (naam, deel) in bestand.Organisaties ?? new Dictionary<string, Organisatiedeel>())
        {
            VoegToe(naam, deel);
        }

        foreach (var (naam, deel) in bestand.Medewerkers ?? new Dictionary<string, Medewerkerdeel>())
        {
            VoegToe(naam, deel);
        }

        VoegVertegenwoordigersToe();
        await db.SaveChangesAsync(cancellationToken);
    }

    private void VoegToe(string naam, Verstrekkerdeel deel)
    {
        var verstrekker = Verstrekker.Maak(VerstrekkerId.Nieuw(), deel.Code, deel.Naam, deel.Soort, Telefoon);
        var instellingen = deel.Instellingen ?? new();
        verstrekker.VoegBeleidToe(Beleid(deel.Soort, instellingen));
        foreach (var tarief in instellingen.MaxTarieven ?? [])
        {
            verstrekker.VoegMaximumToe(new()
            {
                Zorgfunctie = tarief.Zorgfunctie,
                Soort = tarief.Soort,
                Eenheid = tarief.Eenheid,
                Bedrag = tarief.Bedrag,
                Van = tarief.Van ?? Altijd,
                TotEnMet = tarief.TotEnMet,
            });
        }

        db.Add(verstrekker);
        db.Add(new Ketenkop(verstrekker.Id));
        namen.Geef(naam, verstrekker.Id);
    }

    private static Beleid Beleid(Verstrekkersoort soort, Instellingendeel deel)
    {
        var standaard = Domain.Verstrekkers.Beleid.Standaard(soort);
        return new()
        {
            Van = Altijd,
            Maandloon = deel.Maandloon ?? standaard.Maandloon,
            Reiskosten = deel.Reiskosten ?? standaard.Reiskosten,
            Feestdagen = deel.Feestdagen ?? standaard.Feestdagen,
            EenmaligeUitkering = deel.Eenmalig ?? standaard.EenmaligeUitkering,
            Bijbetaling = deel.Bijbetaling ?? standaard.Bijbetaling,
            DeclaratietermijnWeken = deel.Declaratietermijn?.Weken ?? standaard.DeclaratietermijnWeken,
            DeclaratietermijnHard = deel.Declaratietermijn?.Hard ?? standaard.DeclaratietermijnHard,
            HandmatigeToetsVanaf = deel.HandmatigeToets,
            VvbPromille = deel.Verantwoordingsvrij?.Promille,
            VvbMinimum = deel.Verantwoordingsvrij?.Minimum,
            VvbMaximum = deel.Verantwoordingsvrij?.Maximum,
        };
    }

    private void VoegToe(string naam, Persoondeel deel)
    {
        var persoon = Persoon.Maak(
            PersoonId.Nieuw(), Bsn.Parse(deel.Bsn), deel.Naam, deel.Geboren, deel.Iban is { } iban ? Iban.Parse(iban) : null);
        db.Add(persoon);
        db.Add(new Registerinschrijving { Register = Register.Brp, Sleutel = db.Sleutels.Zoekwaarde(deel.Bsn), Naam = deel.Naam, Geboren = deel.Geboren });
        namen.Geef(naam, persoon.Id);
        db.Add(Account(naam, deel.Naam, g => g.PersoonId = persoon.Id));
    }

    private void VoegToe(string naam, Organisatiedeel deel)
    {
        var soort = deel.Soort == Organisatiesoort.Zzp ? Zorgverlenersoort.Zzp : Zorgverlenersoort.Instelling;
        var zorgverlener = Zorgverlener.VanOrganisatie(
            ZorgverlenerId.Nieuw(), soort, deel.Naam, Agb.Parse(deel.Agb), Kvk.Parse(deel.Kvk), deel.Iban is { } iban ? Iban.Parse(iban) : null);
        db.Add(zorgverlener);
        db.Add(new Registerinschrijving { Register = Register.Agb, Sleutel = deel.Agb, Naam = deel.Naam, Kvk = deel.Kvk, Zorgactiviteit = true });
        if (db.Registerinschrijvingen.Local.All(r => r.Register != Register.Kvk || r.Sleutel != deel.Kvk))
        {
            db.Add(new Registerinschrijving { Register = Register.Kvk, Sleutel = deel.Kvk, Naam = deel.Naam, Zorgactiviteit = true });
        }

        namen.Geef(naam, zorgverlener.Id);
        db.Add(Account(naam, deel.Naam, g => g.ZorgverlenerId = zorgverlener.Id));
    }

    private void VoegToe(string naam, Medewerkerdeel deel)
    {
        var verstrekker = namen.Zoek<VerstrekkerId>(deel.Bij);
        IReadOnlyList<Wet> wetten = verstrekker is null ? []
            : deel.Wetten ?? bestand.Verstrekkers![deel.Bij].Wetten ?? db.Verstrekkers.Local.Single(v => v.Id == verstrekker).Wetten;
        var volleNaam = bestand.VolleNaam(naam);
        var medewerker = Medewerker.Maak(MedewerkerId.Nieuw(), volleNaam, Wereldcontrole.RolVan(deel.Rol)!.Value, verstrekker, wetten);
        db.Add(medewerker);
        namen.Geef(naam, medewerker.Id);
        db.Add(Account(naam, volleNaam, g => g.MedewerkerId = medewerker.Id));
    }

    private void VoegVertegenwoordigersToe()
    {
        foreach (var (naam, deel) in (bestand.Personen ?? new Dictionary<string, Persoondeel>()).Where(p => p.Value.Vertegenwoordigers?.Count > 0))
        {
            var budgethouder = Budgethouder.Van(BudgethouderId.Nieuw(), PersoonMet(naam));
            db.Add(budgethouder);
            db.AddRange(deel.Vertegenwoordigers!.Select(v => Vertegenwoordiging.Maak(
                VertegenwoordigingId.Nieuw(),
                budgethouder.Id,
                PersoonMet(v.Persoon),
                v.Soort,
                v.Beheer ?? Vertegenwoordiging.Berichtcode(v.Soort) is "2" or "3" or "4",
                v.Van ?? bestand.Begin,
                v.TotEnMet)));
        }
    }

    private Persoon PersoonMet(string naam) => db.Personen.Local.Single(p => p.Id == namen.Zoek<PersoonId>(naam));

    private Gebruiker Account(string naam, string volleNaam, Action<Gebruiker> zet)
    {
        var gebruiker = new Gebruiker
        {
            Id = Guid.CreateVersion7(),
            UserName = naam,
            NormalizedUserName = naam.ToUpperInvariant(),
            SecurityStamp = Guid.CreateVersion7().ToString("N"),
            Naam = volleNaam,
            Omschrijving = bestand.Omschrijving(naam),
            IsOefenaccount = true,
            Volgorde = _volgorde++,
        };
        zet(gebruiker);
        return gebruiker;
    }
}
