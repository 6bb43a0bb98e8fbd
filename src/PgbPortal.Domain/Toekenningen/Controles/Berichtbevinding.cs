namespace PgbPortal.Domain.Toekenningen.Controles;

/// <summary>What a check found in a toekenningsbericht, and in which part of it.</summary>
/// <param name="Retourcode">The code of list PGB001 for the retour message; null for what does not refuse.</param>
public sealed record Berichtbevinding(string Code, Zwaarte Zwaarte, string Tekst, string? Retourcode, Berichtplek Plek)
    : Bevinding(Code, Zwaarte, Tekst);

/// <summary>The classes of a 501 that can carry retour codes.</summary>
public enum Berichtklasse
{
    Header,
    Client,
    Budget,
    Functiebudget,
    Relatie,
    ContactVanClient,
    ContactVanRelatie,
}

/// <summary>One part of the message.</summary>
/// <param name="Index">From 0, of the functiebudget or relation; 0 for a class that occurs once.</param>
public readonly record struct Berichtplek(Berichtklasse Klasse, int Index = 0)
{
    public static Berichtplek Header => new(Berichtklasse.Header);

    public static Berichtplek Client => new(Berichtklasse.Client);

    public static Berichtplek Budget => new(Berichtklasse.Budget);

    public static Berichtplek ContactVanClient => new(Berichtklasse.ContactVanClient);

    public static Berichtplek Functiebudget(int index) => new(Berichtklasse.Functiebudget, index);

    public static Berichtplek Relatie(int index) => new(Berichtklasse.Relatie, index);

    public static Berichtplek ContactVanRelatie(int index) => new(Berichtklasse.ContactVanRelatie, index);

    /// <summary>As said to a person, for example "functiebudget 2".</summary>
    public string Leesbaar => Klasse switch
    {
        Berichtklasse.Header => "de kop van het bericht",
        Berichtklasse.Client => "de budgethouder",
        Berichtklasse.Budget => "het budget",
        Berichtklasse.Functiebudget => $"functiebudget {Index + 1}",
        Berichtklasse.Relatie => $"relatie {Index + 1}",
        Berichtklasse.ContactVanClient => "de contactgegevens van de budgethouder",
        Berichtklasse.ContactVanRelatie => $"de contactgegevens van relatie {Index + 1}",
        _ => throw new InvalidOperationException($"Onbekende klasse {Klasse}."),
    };
}
