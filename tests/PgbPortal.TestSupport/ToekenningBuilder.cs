using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.TestSupport;

/// <summary>The grant of example 12a: Wmo begeleiding, 8.320 euro for 1 March up to and including 31 December 2026.</summary>
public sealed record ToekenningBuilder
{
    public Verstrekker Verstrekker { get; init; } = new VerstrekkerBuilder().Build();

    public Budgethouder Budgethouder { get; init; } = new BudgethouderBuilder().Build();

    public Wet Wet { get; init; } = Wet.Wmo;

    public string BudgetIdentificatie { get; init; } = "W-1";

    public DateOnly Dagtekening { get; init; } = new(2026, 2, 9);

    /// <summary>The day of receipt; by default the dagtekening.</summary>
    public DateOnly? OntvangenOp { get; init; }

    public string Zorgfunctie { get; init; } = "02";

    public Periode Periode { get; init; } = new(new(2026, 3, 1), new(2026, 12, 31));

    public Bedrag Bedrag { get; init; } = Bedrag.Euro(8320);

    public Bedrag? VerantwoordingsvrijBedrag { get; init; }

    /// <summary>More than one functiebudget; by default the one of the properties above.</summary>
    public IReadOnlyList<Functiebudgetregel>? Functiebudgetten { get; init; }

    /// <summary>The grant that this one replaces.</summary>
    public Toekenning? Vervangt { get; init; }

    public Toekenningsbericht Bericht => new()
    {
        Wet = Wet,
        Afzender = Verstrekker.Code,
        Dagtekening = Dagtekening,
        Bsn = Budgethouder.Bsn.Waarde,
        BudgetIdentificatie = BudgetIdentificatie,
        BudgetIdentificatieOud = Vervangt?.BudgetIdentificatie,
        Functiebudgetten = Functiebudgetten
            ??
            [
                new(Domain.Waarden.Zorgfunctie.Parse(Zorgfunctie), Periode.Van, Periode.TotEnMet, Bedrag, VerantwoordingsvrijBedrag),
            ],
    };

    public Toekenning Build() => Toekenning.Van(Bericht, Verstrekker.Id, Budgethouder.Id, Vervangt, OntvangenOp ?? Dagtekening);
}
