using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Scenarios;

/// <summary>How the people and organisations of a story are called by who reads it; the file has names for staff only as keys.</summary>
internal static class Verhaalmensen
{
    private const string Svb = "de SVB";

    extension(Scenariobestand bestand)
    {
        /// <summary>"Anna de Wit", "Toetser van gemeente Westland".</summary>
        public string VolleNaam(string sleutel) =>
            bestand.Personen?.GetValueOrDefault(sleutel)?.Naam
            ?? bestand.Organisaties?.GetValueOrDefault(sleutel)?.Naam
            ?? (bestand.Medewerkers?.GetValueOrDefault(sleutel) is { } medewerker ? bestand.Medewerkernaam(sleutel, medewerker) : null)
            ?? (bestand.Verstrekkers?.ContainsKey(sleutel) == true ? bestand.Verstrekkernaam(sleutel).MetHoofdletter : Machine(sleutel));

        /// <summary>The same at the begin of a sentence: staff have an article.</summary>
        public string Onderwerp(string sleutel) =>
            bestand.Medewerkers?.ContainsKey(sleutel) == true ? $"De {bestand.VolleNaam(sleutel).MetKleineLetter}" : bestand.VolleNaam(sleutel);

        /// <summary>One sentence for the card of this person.</summary>
        public string Omschrijving(string sleutel)
        {
            if (bestand.Medewerkers?.GetValueOrDefault(sleutel) is { } medewerker)
            {
                return $"Werkt in dit verhaal bij {bestand.Werkgever(medewerker.Bij)}.";
            }

            if (bestand.Organisaties?.GetValueOrDefault(sleutel) is { } organisatie)
            {
                return organisatie.Soort == Organisatiesoort.Zzp ? "Geeft zorg als zzp'er." : "Geeft zorg als instelling.";
            }

            return bestand.Personen?.GetValueOrDefault(sleutel) is { } persoon ? $"Is geboren op {persoon.Geboren.Lang()}." : "";
        }

        /// <summary>"gemeente Westland", "Zorgkantoor Delft Westland Oostland".</summary>
        public string Verstrekkernaam(string sleutel) =>
            bestand.Verstrekkers?.GetValueOrDefault(sleutel) is not { } verstrekker ? "een gemeente"
                : verstrekker.Soort == Verstrekkersoort.Gemeente ? $"gemeente {verstrekker.Naam}" : verstrekker.Naam;

        private string Werkgever(string sleutel) => sleutel == Wereldcontrole.Svb ? Svb : bestand.Verstrekkernaam(sleutel);

        // Colleagues with the same work are told apart by their law, else by a number.
        private string Medewerkernaam(string sleutel, Medewerkerdeel medewerker)
        {
            var naam = $"{Werk(medewerker.Rol)} van {bestand.Werkgever(medewerker.Bij)}";
            var gelijken = bestand.Medewerkers!.Where(m => m.Value.Rol == medewerker.Rol && m.Value.Bij == medewerker.Bij).ToList();
            if (gelijken.Count == 1)
            {
                return naam;
            }

            if (medewerker.Wetten is [var wet])
            {
                return $"{Werk(medewerker.Rol)} {wet.Naam} van {bestand.Werkgever(medewerker.Bij)}";
            }

            var zonderWet = gelijken.Where(m => m.Value.Wetten is not { Count: 1 }).ToList();
            return zonderWet.Count == 1 ? naam : $"{naam} ({zonderWet.FindIndex(m => m.Key == sleutel) + 1})";
        }
    }

    private static string Werk(string rol) => Enum.Parse<Rol>(rol) switch
    {
        Rol.ConsulentVerstrekker => "Consulent",
        Rol.ToetserVerstrekker => "Toetser",
        Rol.BeheerderVerstrekker => "Beheerder",
        Rol.DeclaratiemedewerkerSvb => "Medewerker declaraties",
        Rol.ArbeidsrechtmedewerkerSvb => "Medewerker arbeidsrecht",
        Rol.SalarismedewerkerSvb => "Medewerker salarissen",
        Rol.FinancieelMedewerkerSvb => "Financieel medewerker",
        Rol.KlantcontactmedewerkerSvb => "Medewerker klantcontact",
        Rol.Auditor => "Controleur",
        _ => "Medewerker",
    };

    private static string Machine(string sleutel) => sleutel switch
    {
        "bank" => "De bank",
        "brp" => "Het bevolkingsregister",
        "koppeling" => "Een ander systeem",
        _ => "Het portaal",
    };
}
