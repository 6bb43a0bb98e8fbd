using PgbPortal.Application.Identity;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Registers;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Personen;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Application.Oefenwereld;

/// <summary>Who lives in the oefenwereld: organisations, staff and people, all made up. Account names are unique keys.</summary>
internal sealed class Oefenbevolking(PgbDbContext db)
{
    private readonly Dictionary<string, Guid> _accounts = [];
    private readonly Dictionary<string, Persoon> _mensen = [];
    private readonly Dictionary<string, Zorgverlener> _bedrijven = [];
    private int _volgorde;

    public Guid this[string account] => _accounts[account];

    public Persoon Mens(string account) => _mensen[account];

    public Zorgverlener Bedrijf(string account) => _bedrijven[account];

    /// <summary>A gemeente or zorgkantoor with its staff: consulent, toetser, beheerder and privacy officer.</summary>
    public Verstrekker Verstrekker(string sleutel, string code, string naam, Verstrekkersoort soort, string telefoon, string[] staf)
    {
        var verstrekker = Domain.Verstrekkers.Verstrekker.Maak(VerstrekkerId.Nieuw(), code, naam, soort, telefoon);
        db.Add(verstrekker);
        db.Add(new Ketenkop(verstrekker.Id));
        Medewerker($"{sleutel}.cons", staf[0], Rol.ConsulentVerstrekker, verstrekker, $"Consulent bij {naam}. Voert toekenningen in en ziet de eigen budgethouders.");
        Medewerker($"{sleutel}.toets", staf[1], Rol.ToetserVerstrekker, verstrekker, $"Toetser bij {naam}. Beoordeelt zorgovereenkomsten.");
        Medewerker($"{sleutel}.beheer", staf[2], Rol.BeheerderVerstrekker, verstrekker, $"Functioneel beheerder bij {naam}.");
        Medewerker(
            $"{sleutel}.privacy", staf[3], Rol.PrivacyfunctionarisVerstrekker, verstrekker,
            $"Functionaris gegevensbescherming bij {naam}. Doorzoekt het logboek en houdt dossiers langer vast.");
        return verstrekker;
    }

    public void Logo(Verstrekker verstrekker, Logobeeld beeld)
    {
        verstrekker.ZetLogo(beeld);
        db.Add(Verstrekkerlogo.Van(verstrekker.Id, beeld));
    }

    public void Svb(string sleutel, string naam, Rol rol, string omschrijving) => Medewerker(sleutel, naam, rol, null, omschrijving);

    public Persoon Persoon(string sleutel, string naam, string bsn, DateOnly geboren, string iban, string omschrijving)
    {
        var persoon = Domain.Personen.Persoon.Maak(PersoonId.Nieuw(), Bsn.Parse(bsn), naam, geboren, Iban.Parse(iban));
        db.Add(persoon);
        db.Add(new Registerinschrijving { Register = Register.Brp, Sleutel = db.Sleutels.Zoekwaarde(bsn), Naam = naam, Geboren = geboren });
        Account(sleutel, naam, omschrijving, g => g.PersoonId = persoon.Id);
        _mensen[sleutel] = persoon;
        return persoon;
    }

    /// <summary>A company that the AGB register and the KvK know, with a care activity.</summary>
    public Zorgverlener Organisatie(
        string sleutel, string naam, Zorgverlenersoort soort, string agb, string kvk, string iban, string omschrijving)
    {
        var zorgverlener = Zorgverlener.VanOrganisatie(ZorgverlenerId.Nieuw(), soort, naam, Agb.Parse(agb), Kvk.Parse(kvk), Iban.Parse(iban));
        db.Add(zorgverlener);
        db.Add(new Registerinschrijving { Register = Register.Agb, Sleutel = agb, Naam = naam, Kvk = kvk, Van = new(2015, 1, 1) });
        db.Add(new Registerinschrijving { Register = Register.Kvk, Sleutel = kvk, Naam = naam, Zorgactiviteit = true, Van = new(2015, 1, 1) });
        Account(sleutel, naam, omschrijving, g => g.ZorgverlenerId = zorgverlener.Id);
        _bedrijven[sleutel] = zorgverlener;
        return zorgverlener;
    }

    private void Medewerker(string sleutel, string naam, Rol rol, Verstrekker? verstrekker, string omschrijving) =>
        Medewerker(sleutel, naam, rol, verstrekker, verstrekker?.Wetten ?? [], omschrijving);

    /// <param name="wetten">The laws this employee works for.</param>
    public void Medewerker(string sleutel, string naam, Rol rol, Verstrekker? verstrekker, IReadOnlyList<Wet> wetten, string omschrijving)
    {
        var medewerker = Domain.Verstrekkers.Medewerker.Maak(MedewerkerId.Nieuw(), naam, rol, verstrekker?.Id, wetten);
        db.Add(medewerker);
        Account(sleutel, naam, omschrijving, g => g.MedewerkerId = medewerker.Id);
    }

    private void Account(string sleutel, string naam, string omschrijving, Action<Gebruiker> koppel)
    {
        var gebruiker = new Gebruiker
        {
            Id = Tijdsleutel.Nieuw(),
            UserName = sleutel,
            NormalizedUserName = sleutel.ToUpperInvariant(),
            SecurityStamp = Guid.CreateVersion7().ToString("N"),
            Naam = naam,
            Omschrijving = omschrijving,
            IsOefenaccount = true,
            Volgorde = _volgorde++,
        };
        koppel(gebruiker);
        db.Add(gebruiker);
        _accounts[sleutel] = gebruiker.Id;
    }
}
