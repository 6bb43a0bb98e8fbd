namespace PgbPortal.Application.Oefenwereld.Verhalen;

/// <summary>One turn of a story: the time that passed, and the step that came then.</summary>
/// <param name="Nummer">Of the step, from 1; null for the end of the last day.</param>
/// <param name="Tijd">What the portal did by itself before it.</param>
/// <param name="Gevolgen">What the step changed.</param>
/// <param name="Uitleg">Why the portal refused it, or that it went otherwise than in the story; null when there is nothing to say.</param>
public sealed record Verhaalblad(
    int? Nummer,
    DateOnly Dag,
    string Zin,
    Verhaaltijd Tijd,
    IReadOnlyList<string> Gevolgen,
    string? Uitleg,
    IReadOnlyList<string> Redenen,
    IReadOnlyList<Verhaaloordeel> Oordelen)
{
    /// <summary>Everything went as the story says.</summary>
    public bool Klopt => Oordelen.Concat(Tijd.Oordelen).All(o => o.Klopt);
}

/// <param name="Gebeurd">What the portal did by itself, in the order of the days.</param>
/// <param name="Oordelen">What the story expected at the end of a day.</param>
public sealed record Verhaaltijd(DateOnly Van, DateOnly TotEnMet, IReadOnlyList<string> Gebeurd, IReadOnlyList<Verhaaloordeel> Oordelen);

/// <summary>One expectation of the story, and whether it came true.</summary>
/// <param name="Anders">What is otherwise; empty when it came true.</param>
public sealed record Verhaaloordeel(string Wat, bool Klopt, IReadOnlyList<string> Anders);

/// <summary>What comes next.</summary>
/// <param name="Sleutel">Name of the account that does it; null when it is a machine.</param>
public sealed record Verhaalvervolg(int Nummer, DateOnly Dag, string Zin, string Wie, string? Sleutel);

/// <summary>The story of this oefenwereld, as far as it is.</summary>
/// <param name="Beurt">How many turns it had: sent along, so that a turn is played once.</param>
/// <param name="Vervolg">Null after the last step.</param>
/// <param name="IsUit">Also the last day is over.</param>
public sealed record Verhaalbeeld(
    Verhaalkeuze Keuze, int Beurt, int Gespeeld, DateOnly Dag, Verhaalvervolg? Vervolg, bool IsUit, IReadOnlyList<Verhaalblad> Bladen);
