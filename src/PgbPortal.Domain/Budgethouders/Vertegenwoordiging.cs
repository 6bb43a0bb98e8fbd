using PgbPortal.Domain.Personen;

namespace PgbPortal.Domain.Budgethouders;

public enum Vertegenwoordigersoort
{
    Ouder,
    Voogd,
    Curator,
    Bewindvoerder,
    Mentor,
    Gemachtigde,
    GewaarborgdeHulp,
    PgbBeheerder,
    Contactpersoon,
    Meekijker,
}

/// <summary>Somebody who may act for, or look along with, a budgethouder during a period.</summary>
public sealed class Vertegenwoordiging
{
    private Vertegenwoordiging()
    {
    }

    public VertegenwoordigingId Id { get; private set; }

    public BudgethouderId BudgethouderId { get; private set; }

    public PersoonId PersoonId { get; private set; }

    public string Naam { get; private set; } = "";

    public Vertegenwoordigersoort Soort { get; private set; }

    /// <summary>May act, if no one else with beheer came first.</summary>
    public bool Beheer { get; private set; }

    public DateOnly Van { get; private set; }

    public DateOnly? TotEnMet { get; private set; }

    /// <summary>Number of the relation in the messages of one verstrekker; it never changes (OP514).</summary>
    public string? Relatienummer { get; private set; }

    /// <exception cref="RegelOvertredenException">The last day lies before the first.</exception>
    public static Vertegenwoordiging Maak(
        VertegenwoordigingId id,
        BudgethouderId budgethouder,
        Persoon persoon,
        Vertegenwoordigersoort soort,
        bool beheer,
        DateOnly van,
        DateOnly? totEnMet = null,
        string? relatienummer = null)
    {
        if (totEnMet < van)
        {
            throw new RegelOvertredenException("STATUS", "De laatste dag ligt voor de eerste dag. Pas een van de twee aan.");
        }

        return new()
        {
            Id = id,
            BudgethouderId = budgethouder,
            PersoonId = persoon.Id,
            Naam = persoon.Naam,
            Soort = soort,
            Beheer = beheer && soort is not (Vertegenwoordigersoort.Contactpersoon or Vertegenwoordigersoort.Meekijker),
            Van = van,
            TotEnMet = totEnMet,
            Relatienummer = relatienummer,
        };
    }

    /// <param name="eersteDagZonder">When that is the first day or earlier, it was never in force.</param>
    public void Beeindig(DateOnly eersteDagZonder) => TotEnMet = eersteDagZonder.AddDays(-1);

    /// <summary>Ouder and voogd end by themselves on the day before the 18th birthday.</summary>
    public bool GeldtOp(DateOnly dag, DateOnly geboren) =>
        Van <= dag
        && (TotEnMet is null || dag <= TotEnMet)
        && (Soort is not (Vertegenwoordigersoort.Ouder or Vertegenwoordigersoort.Voogd) || dag < Persoon.Meerderjarig(geboren));

    /// <summary>The code of COD473 in a message, or null for who may only look along.</summary>
    public static string? Berichtcode(Vertegenwoordigersoort soort) => soort switch
    {
        Vertegenwoordigersoort.Ouder or Vertegenwoordigersoort.Voogd or Vertegenwoordigersoort.Curator => "3",
        Vertegenwoordigersoort.Gemachtigde => "2",
        Vertegenwoordigersoort.GewaarborgdeHulp or Vertegenwoordigersoort.PgbBeheerder => "4",
        Vertegenwoordigersoort.Bewindvoerder => "10",
        Vertegenwoordigersoort.Mentor => "7",
        Vertegenwoordigersoort.Contactpersoon => "1",
        _ => null,
    };

    /// <summary>How a relation of a message is kept, and whether it may act (kinds 2, 3 and 4 do).</summary>
    public static (Vertegenwoordigersoort Soort, bool Beheer) VanBerichtcode(string code, DateOnly geboren, DateOnly dag) => code switch
    {
        "3" => (Persoon.Meerderjarig(geboren) > dag ? Vertegenwoordigersoort.Ouder : Vertegenwoordigersoort.Curator, true),
        "2" => (Vertegenwoordigersoort.Gemachtigde, true),
        "4" => (Vertegenwoordigersoort.PgbBeheerder, true),
        "10" => (Vertegenwoordigersoort.Bewindvoerder, false),
        "7" => (Vertegenwoordigersoort.Mentor, false),
        "6" or "9" => (Vertegenwoordigersoort.Gemachtigde, false),
        _ => (Vertegenwoordigersoort.Contactpersoon, false),
    };
}
