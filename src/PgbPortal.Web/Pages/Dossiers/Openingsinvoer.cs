using FluentValidation;
using PgbPortal.Application.Inzage;
using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Pages.Dossiers;

/// <summary>Why a dossier, or wider sight, is opened.</summary>
public record Openingsinvoer
{
    public string? Reden { get; init; }

    public string? Kenmerk { get; init; }

    public static IReadOnlyList<Keuze> Keuzes(IReadOnlyList<Openingsreden> redenen) => [.. redenen.Select(r => new Keuze(r.ToString(), Woord(r)))];

    public static string Woord(Openingsreden reden) => reden switch
    {
        Openingsreden.Telefoon => "Iemand belt over dit dossier",
        Openingsreden.Vraag => "Er is een vraag gesteld",
        Openingsreden.Brief => "Een brief kwam terug of moet gemaakt worden",
        Openingsreden.Klacht => "Er is een klacht",
        Openingsreden.Gezondheid => "De gezondheid of veiligheid van iemand is in gevaar",
        Openingsreden.ZorgStopt => "De zorg stopt vandaag als niemand iets doet",
        Openingsreden.CollegaOnbereikbaar => "De collega die dit doet is niet te bereiken, en het kan niet wachten",
        _ => throw new ArgumentOutOfRangeException(nameof(reden)),
    };

    internal Openingsreden NaarReden() => Enum.Parse<Openingsreden>(Reden!);
}

public abstract class Openingsvalidator<T> : AbstractValidator<T>
    where T : Openingsinvoer
{
    protected Openingsvalidator(IReadOnlyList<Openingsreden> redenen)
    {
        RuleFor(f => f.Reden).Must(r => redenen.Any(x => x.ToString() == r)).WithMessage("Kies een reden.");
        RuleFor(f => f.Kenmerk).Must(Openingen.IsKenmerk).WithMessage(Openingen.Kenmerkfout);
    }
}
