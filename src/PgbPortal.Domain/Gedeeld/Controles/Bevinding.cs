namespace PgbPortal.Domain.Gedeeld.Controles;

/// <summary>What a controle found.</summary>
/// <param name="Code">Code of the catalogue, for example DC-001.</param>
/// <param name="Zwaarte">What it does to the step.</param>
/// <param name="Tekst">Dutch sentence for the user that says what to do.</param>
public record Bevinding(string Code, Zwaarte Zwaarte, string Tekst);
