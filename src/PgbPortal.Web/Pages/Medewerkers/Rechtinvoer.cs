using FluentValidation;
using PgbPortal.Application.Identity;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;
using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Pages.Medewerkers;

/// <summary>What an employee may do, as a form sends it: one function, and the laws.</summary>
public record Rechtinvoer
{
    public string? Rol { get; init; }

    public List<string> Wetten { get; init; } = [];

    public static IReadOnlyList<Keuze> Rollen { get; } =
    [
        new(nameof(Domain.Gedeeld.Rol.ConsulentVerstrekker), "Consulent", "Legt toekenningen vast en verandert ze."),
        new(nameof(Domain.Gedeeld.Rol.ToetserVerstrekker), "Toetser", "Beoordeelt zorgovereenkomsten en declaraties."),
        new(nameof(Domain.Gedeeld.Rol.BeheerderVerstrekker), "Functioneel beheerder", "Regelt de accounts van medewerkers. Ziet geen dossiers."),
        new(nameof(Domain.Gedeeld.Rol.PrivacyfunctionarisVerstrekker), "Functionaris gegevensbescherming", "Leest het logboek en houdt dossiers vast. Ziet geen dossiers."),
    ];

    public static IReadOnlyList<Keuze> Keuzes(IReadOnlyList<Wet> wetten) => [.. wetten.Select(w => new Keuze(w.ToString(), w.Naam))];

    internal Rol NaarRol() => Enum.Parse<Rol>(Rol!);

    internal IReadOnlyList<Wet> NaarWetten() => [.. Wetten.Select(w => Enum.Parse<Wet>(w)).Distinct()];
}

public abstract class Rechtvalidator<T> : AbstractValidator<T>
    where T : Rechtinvoer
{
    protected Rechtvalidator()
    {
        RuleFor(f => f.Rol).Must(r => Rechtinvoer.Rollen.Any(k => k.Waarde == r)).WithMessage("Kies een functie.");
        RuleFor(f => f.Wetten).Must(w => w.Count > 0 && w.All(x => Enum.GetNames<Wet>().Contains(x, StringComparer.Ordinal))).WithMessage("Kies minstens een wet.");
    }
}
