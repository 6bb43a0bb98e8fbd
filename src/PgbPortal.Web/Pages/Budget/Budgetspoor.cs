using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Waarden;
using PgbPortal.Web.Infrastructure;
using PgbPortal.Web.Pages.Declaraties;
using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Pages.Budget;

/// <summary>The way of one budget: from grant to closing, where it is now and what comes next.</summary>
/// <param name="DeclarerenTotEnMet">Last day for claims; it is closed the day after.</param>
/// <param name="IsStil">A part of it is paid nothing at all now.</param>
/// <param name="IsVanOrganisatie">The reader works for who granted it.</param>
public sealed record Budgetspoor(
    ToekenningStatus Status, DateOnly OntvangenOp, Periode Periode, DateOnly DeclarerenTotEnMet, bool IsStil, bool IsVanOrganisatie)
{
    public IReadOnlyList<Stap> Stappen => Status switch
    {
        ToekenningStatus.Ingetrokken => [Gegeven, new("Ingetrokken", Stapstand.Stil, null, "Er is geen budget meer.")],
        ToekenningStatus.Vervangen => [Gegeven, new("Vervangen door een nieuw besluit", Stapstand.Gedaan)],
        _ => [Gegeven, Begin, Looptijd, Naloop, Einde],
    };

    private Stap Gegeven => new("Budget gegeven", Stapstand.Gedaan, OntvangenOp);

    private Stap Begin => Status == ToekenningStatus.Toekomstig
        ? new("Het budget begint", Stapstand.Nu, null, $"Op {Periode.Van.Voluit()}. {Voorbereiden}")
        : new("Het budget is begonnen", Stapstand.Gedaan, Periode.Van);

    private Stap Looptijd => (Status, IsStil) switch
    {
        (ToekenningStatus.Toekomstig, _) => new("Zorg uit dit budget", Stapstand.Straks, null, Looptijdtekst),
        (ToekenningStatus.Actief, true) => new(
            "Zorg uit dit budget",
            Stapstand.Stil,
            null,
            IsVanOrganisatie
                ? "Er is meer besteed dan nu mag. Uw organisatie is aan de beurt: verhoog of verleng de toekenning."
                : "Er is meer besteed dan nu mag. Bel uw gemeente of zorgkantoor. Daarna betalen we weer."),
        (ToekenningStatus.Actief, _) => new("Zorg uit dit budget", Stapstand.Nu, null, Looptijdtekst),
        _ => new("Zorg uit dit budget", Stapstand.Gedaan, Periode.TotEnMet),
    };

    private Stap Naloop => Status switch
    {
        ToekenningStatus.Toekomstig or ToekenningStatus.Actief => new("Laatste zorg declareren", Stapstand.Straks, null, Naloopttekst),
        ToekenningStatus.Uitloop => new("Laatste zorg declareren", Stapstand.Nu, null, Naloopttekst),
        _ => new("Laatste zorg declareren", Stapstand.Gedaan, DeclarerenTotEnMet),
    };

    private Stap Einde => Status == ToekenningStatus.Afgesloten
        ? new("Budget afgesloten", Stapstand.Gedaan, DeclarerenTotEnMet.AddDays(1))
        : new("Budget afsluiten", Stapstand.Straks, DeclarerenTotEnMet.AddDays(1), "Dit gaat vanzelf. Wat over is, gaat terug.");

    private string Looptijdtekst => $"Tot en met {Periode.TotEnMet.Voluit()}.";

    private string Naloopttekst => $"Dat kan tot en met {DeclarerenTotEnMet.Voluit()}.";

    private string Voorbereiden => IsVanOrganisatie
        ? "De budgethouder kan nu al overeenkomsten maken."
        : "U kunt nu al overeenkomsten maken.";
}
