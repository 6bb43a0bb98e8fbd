using PgbPortal.Domain.Personen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Budgethouders;

/// <summary>Somebody to whom at least one pgb was granted. Name, birth date and day of death are those of the BRP.</summary>
public sealed class Budgethouder
{
    private Budgethouder()
    {
    }

    public BudgethouderId Id { get; private set; }

    public PersoonId PersoonId { get; private set; }

    public Bsn Bsn { get; private set; } = null!;

    public string Naam { get; private set; } = "";

    /// <summary>The name in lower case, for search and for the order of lists.</summary>
    public string Zoeknaam { get; private set; } = "";

    public DateOnly Geboren { get; private set; }

    /// <summary>Null for who lives.</summary>
    public DateOnly? Overleden { get; private set; }

    public static Budgethouder Van(BudgethouderId id, Persoon persoon) => new()
    {
        Id = id,
        PersoonId = persoon.Id,
        Bsn = persoon.Bsn,
        Naam = persoon.Naam,
        Zoeknaam = Zoekvorm(persoon.Naam),
        Geboren = persoon.Geboren,
        Overleden = persoon.Overleden,
    };

    public void MeldOverleden(DateOnly dag) => Overleden ??= dag;

    /// <summary>How a name is compared: lower case, without accents.</summary>
    public static string Zoekvorm(string naam) =>
        string.Concat(naam.Normalize(System.Text.NormalizationForm.FormD)
            .Where(c => char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark))
            .ToLowerInvariant();

    /// <summary>
    /// Who may act: the active vertegenwoordiger with beheer, else the budgethouder when of age; null when nobody may.
    /// </summary>
    /// <remarks>Source: domein.md 1.2 (NF-A), scenarios/README.md section 5.</remarks>
    public PersoonId? BeheerderOp(DateOnly dag, IEnumerable<Vertegenwoordiging> vertegenwoordigingen)
    {
        var vertegenwoordiger = vertegenwoordigingen
            .Where(v => v.BudgethouderId == Id && v.Beheer && v.GeldtOp(dag, Geboren))
            .OrderBy(v => v.Van)
            .FirstOrDefault();
        return vertegenwoordiger?.PersoonId ?? (Persoon.Meerderjarig(Geboren) <= dag ? PersoonId : null);
    }
}
