using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Scenarios;

/// <summary>What the shape of the file cannot say of the people and organisations in it.</summary>
internal static class Wereldcontrole
{
    public const string Svb = "svb";

    /// <exception cref="OngeldigScenarioException">A name, a number or a role that cannot be.</exception>
    public static void Controleer(Scenariobestand bestand)
    {
        var namen = new[] { bestand.Verstrekkers?.Keys, bestand.Personen?.Keys, bestand.Organisaties?.Keys, bestand.Medewerkers?.Keys }
            .SelectMany(n => n ?? []).Concat(Scenariolezer.Machines.Keys).Append(Svb).ToList();
        if (namen.GroupBy(n => n).FirstOrDefault(g => g.Count() > 1) is { } dubbel)
        {
            throw new OngeldigScenarioException($"de naam '{dubbel.Key}' is twee keer gebruikt");
        }

        foreach (var (naam, verstrekker) in bestand.Verstrekkers ?? Leeg<Verstrekkerdeel>())
        {
            ControleerVerstrekker(naam, verstrekker);
        }

        foreach (var (naam, persoon) in bestand.Personen ?? Leeg<Persoondeel>())
        {
            ControleerPersoon(bestand, naam, persoon);
        }

        foreach (var (naam, organisatie) in bestand.Organisaties ?? Leeg<Organisatiedeel>())
        {
            Eis(Agb.TryParse(organisatie.Agb, out _), $"organisaties.{naam}.agb");
            Eis(Kvk.TryParse(organisatie.Kvk, out _), $"organisaties.{naam}.kvk");
            Eis(organisatie.Iban is null || Iban.TryParse(organisatie.Iban, out _), $"organisaties.{naam}.iban");
        }

        foreach (var (naam, medewerker) in bestand.Medewerkers ?? Leeg<Medewerkerdeel>())
        {
            ControleerMedewerker(bestand, naam, medewerker);
        }

        ControleerUniek(bestand);
    }

    /// <summary>Everybody who can do a step.</summary>
    public static IReadOnlySet<string> Spelers(Scenariobestand bestand) =>
        new[] { bestand.Personen?.Keys, bestand.Organisaties?.Keys, bestand.Medewerkers?.Keys, Scenariolezer.Machines.Keys }
            .SelectMany(n => n ?? []).ToHashSet();

    private static Dictionary<string, T> Leeg<T>() => [];

    private static void ControleerVerstrekker(string naam, Verstrekkerdeel verstrekker)
    {
        Eis(verstrekker.Code.Length == 4 && verstrekker.Code.All(char.IsAsciiDigit), $"verstrekkers.{naam}.code");
        Eis(
            verstrekker.Wetten?.All(w => (w == Wet.Wlz) == (verstrekker.Soort == Verstrekkersoort.Zorgkantoor)) != false,
            $"verstrekkers.{naam}.wetten");
        var tarieven = verstrekker.Instellingen?.MaxTarieven ?? [];
        Eis(tarieven.All(t => Zorgfunctie.TryParse(t.Zorgfunctie, out _)), $"verstrekkers.{naam}.instellingen.maxTarieven");
        Eis(
            tarieven.DistinctBy(t => (t.Zorgfunctie, t.Soort, t.Eenheid, t.Van)).Count() == tarieven.Count,
            $"verstrekkers.{naam}.instellingen.maxTarieven");
    }

    private static void ControleerPersoon(Scenariobestand bestand, string naam, Persoondeel persoon)
    {
        Eis(Bsn.TryParse(persoon.Bsn, out _), $"personen.{naam}.bsn");
        Eis(persoon.Iban is null || Iban.TryParse(persoon.Iban, out _), $"personen.{naam}.iban");
        foreach (var vertegenwoordiger in persoon.Vertegenwoordigers ?? [])
        {
            Eis(
                bestand.Personen!.ContainsKey(vertegenwoordiger.Persoon) && vertegenwoordiger.Persoon != naam,
                $"personen.{naam}.vertegenwoordigers.persoon");
            Eis(
                vertegenwoordiger.TotEnMet is not { } laatste || laatste >= (vertegenwoordiger.Van ?? bestand.Begin),
                $"personen.{naam}.vertegenwoordigers.totEnMet");
        }
    }

    private static void ControleerMedewerker(Scenariobestand bestand, string naam, Medewerkerdeel medewerker)
    {
        var rol = RolVan(medewerker.Rol);
        Eis(rol is not null, $"medewerkers.{naam}.rol");
        var isSvb = medewerker.Bij == Svb;
        Eis(isSvb || bestand.Verstrekkers?.ContainsKey(medewerker.Bij) == true, $"medewerkers.{naam}.bij");
        Eis(rol!.Value.IsSvb == isSvb, $"medewerkers.{naam}.rol");
    }

    private static void ControleerUniek(Scenariobestand bestand)
    {
        var bsns = (bestand.Personen?.Values ?? []).Select(p => p.Bsn).ToList();
        Eis(bsns.Distinct().Count() == bsns.Count, "personen.bsn");
        var codes = (bestand.Verstrekkers?.Values ?? []).Select(v => v.Code).ToList();
        Eis(codes.Distinct().Count() == codes.Count, "verstrekkers.code");
        var agbs = (bestand.Organisaties?.Values ?? []).Select(o => o.Agb).ToList();
        Eis(agbs.Distinct().Count() == agbs.Count, "organisaties.agb");
    }

    /// <returns>Null for what is no role of a medewerker.</returns>
    internal static Rol? RolVan(string tekst) =>
        Enum.GetValues<Rol>().Where(r => (r.IsVerstrekker || r.IsSvb) && r.ToString() == tekst).Select(r => (Rol?)r).FirstOrDefault();

    private static void Eis(bool goed, string plek)
    {
        if (!goed)
        {
            throw new OngeldigScenarioException($"{plek}: onjuiste waarde");
        }
    }
}
