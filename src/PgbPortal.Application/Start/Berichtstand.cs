using PgbPortal.Application.Identity;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Berichten;

namespace PgbPortal.Application.Start;

/// <summary>A notice that asks for something stands as long as its task waits; after that it only tells what happened.</summary>
internal sealed class Berichtstand
{
    /// <summary>So many tasks of one kind that a list with fewer surely holds them all.</summary>
    private const int Hoogstens = 500;

    private readonly HashSet<(Taaksoort, Guid?)> _taken;
    private readonly bool _isVolledig;

    /// <param name="hoogstens">How many of one kind were looked for; when there are as many, nothing is said about the rest.</param>
    public Berichtstand(IReadOnlyCollection<Taak> taken, int hoogstens)
    {
        _taken = [.. taken.Select(t => (t.Soort, t.OnderwerpId))];
        _isVolledig = taken.Count < hoogstens;
    }

    /// <summary>What waits for the reader now; asks the database only when a notice asks for something.</summary>
    public static async Task<Berichtstand> LaadAsync(
        PgbDbContext db, Sessie sessie, DateOnly vandaag, IEnumerable<Kennisgevingsoort> soorten, CancellationToken cancellationToken)
    {
        if (!soorten.Any(s => Vraagt(s) is not null) || (sessie.Rol.IsBurgerOfOrganisatie && sessie.Dossier is null))
        {
            return new([], hoogstens: 0);
        }

        return new(
            sessie.Rol.IsBurgerOfOrganisatie
                ? (await new Burgertaken(db, vandaag, hoogstens: Hoogstens).VerzamelAsync(sessie.Dossier, heeftBudget: false, cancellationToken)).Taken
                : await new Medewerkertaken(db, vandaag, sessie, Hoogstens).VerzamelAsync(cancellationToken),
            Hoogstens);
    }

    /// <summary>It asked for something that does not wait any more: done, or not needed any more.</summary>
    public bool IsAfgehandeld(Kennisgevingsoort soort, Guid onderwerp) =>
        _isVolledig && Vraagt(soort) is { } taak && !_taken.Contains((taak, onderwerp));

    /// <summary>The task that a notice asks for; null when it only tells something.</summary>
    private static Taaksoort? Vraagt(Kennisgevingsoort soort) => soort switch
    {
        Kennisgevingsoort.OvereenkomstGedeeld => Taaksoort.OvereenkomstTekenenAlsZorgverlener,
        Kennisgevingsoort.OvereenkomstTeTekenen => Taaksoort.OvereenkomstTekenen,
        Kennisgevingsoort.OvereenkomstIngediend => Taaksoort.OvereenkomstBeoordelen,
        Kennisgevingsoort.WijzigingTeTekenen => Taaksoort.WijzigingTekenen,
        Kennisgevingsoort.WijzigingIngediend => Taaksoort.WijzigingBeoordelen,
        Kennisgevingsoort.DeclaratieTeBeoordelen or Kennisgevingsoort.DeclaratieWacht => Taaksoort.DeclaratieGoedkeuren,
        Kennisgevingsoort.DeclaratieTeruggestuurd => Taaksoort.DeclaratieHerzien,
        Kennisgevingsoort.VraagBeantwoord => Taaksoort.AntwoordLezen,
        Kennisgevingsoort.Budgetconflict => Taaksoort.ToekenningConflict,
        _ => null,
    };
}
