using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Toekenningen;

/// <summary>Part of a toekenning for one zorgfunctie and one period: the level at which money is kept and closed.</summary>
public sealed class Functiebudget : Dossierstuk
{
    private Functiebudget()
    {
    }

    public FunctiebudgetId Id { get; private set; }

    public ToekenningId ToekenningId { get; private set; }

    /// <summary>Two digits; 99 is the whole package.</summary>
    public string Zorgfunctie { get; private set; } = "";

    public DateOnly Van { get; private set; }

    public DateOnly TotEnMet { get; private set; }

    /// <summary>The amount in the grant, VVB included.</summary>
    public Bedrag Bedrag { get; private set; }

    public Bedrag VerantwoordingsvrijBedrag { get; private set; }

    /// <summary>From this day claims are too late and the closing 507 is due.</summary>
    public DateOnly Naloopbegin { get; private set; }

    /// <summary>No claim is paid: spending is above the grant or outside its period.</summary>
    public bool Declaratiestop { get; private set; }

    /// <summary>The conflict in cents: spending outside the period plus what is above the grant.</summary>
    public Bedrag Conflict { get; private set; }

    /// <summary>The day on which the conflict arose; its 507 leaves the day after.</summary>
    public DateOnly? ConflictSinds { get; private set; }

    public bool ConflictGemeld { get; private set; }

    public DateOnly? AfgeslotenOp { get; private set; }

    /// <summary>The last calendar year that was closed with an administrative 507 (reason 2).</summary>
    public int? LaatstAfgeslotenJaar { get; private set; }

    /// <summary>What administrative closings already reported as spent.</summary>
    public Bedrag AlGemeld { get; private set; }

    public Periode Periode => new(Van, TotEnMet);

    /// <summary>Covers this kind of care: the same function, or the whole package.</summary>
    public bool Dekt(string zorgfunctie) => Zorgfunctie == zorgfunctie || Zorgfunctie == "99";

    /// <param name="bericht">The whole message: care that goes on the day after has no own term.</param>
    internal static Functiebudget Maak(
        Toekenning toekenning, Functiebudgetregel gegevens, Toekenningsbericht bericht, Toekenning? oud, DateOnly vandaag)
    {
        var functiebudget = new Functiebudget
        {
            Id = FunctiebudgetId.Nieuw(),
            ToekenningId = toekenning.Id,
            BudgethouderId = toekenning.BudgethouderId,
            VerstrekkerId = toekenning.VerstrekkerId,
            Wet = toekenning.Wet,
            Zorgfunctie = gegevens.Zorgfunctie.Code,
            Van = gegevens.Begindatum,
            TotEnMet = gegevens.Einddatum,
            Bedrag = gegevens.Bedrag,
            VerantwoordingsvrijBedrag = gegevens.Verantwoordingsvrij,
            Naloopbegin = Begin(gegevens, bericht, oud, vandaag),
        };
        functiebudget.ToonAanKeten();
        return functiebudget;
    }

    /// <param name="conflict">What is spent outside the period or above the grant.</param>
    /// <param name="teVeelVvb">More verantwoordingsvrij bedrag was paid than there is now: a conflict too, also when the grant as a whole suffices.</param>
    public void MeldConflict(Bedrag conflict, DateOnly vandaag, bool teVeelVvb = false)
    {
        if (conflict <= Waarden.Bedrag.Nul && !teVeelVvb)
        {
            (Conflict, Declaratiestop, ConflictSinds, ConflictGemeld) = (Waarden.Bedrag.Nul, false, null, false);
            return;
        }

        (Conflict, Declaratiestop, ConflictSinds, ConflictGemeld) = (Waarden.Bedrag.Max(Waarden.Bedrag.Nul, conflict), true, vandaag, false);
    }

    public void MarkeerConflictGemeld() => ConflictGemeld = true;

    public void SluitJaarAf(int jaar, Bedrag besteed) => (LaatstAfgeslotenJaar, AlGemeld) = (jaar, AlGemeld + besteed);

    public void SluitAf(DateOnly vandaag) => AfgeslotenOp = vandaag;

    /// <summary>The last day; or the dagtekening when the message sets a last day that had already passed.</summary>
    /// <remarks>Source: scenarios/README.md section 4, "507 dates".</remarks>
    private static DateOnly Begin(Functiebudgetregel gegevens, Toekenningsbericht bericht, Toekenning? oud, DateOnly vandaag)
    {
        var gelijk = oud?.Functiebudgetten.FirstOrDefault(f =>
            f.Zorgfunctie == gegevens.Zorgfunctie.Code && f.TotEnMet == gegevens.Einddatum);
        if (gelijk is not null)
        {
            return gelijk.Naloopbegin;
        }

        var gaatDoor = bericht.Functiebudgetten.Any(f =>
            f.Zorgfunctie == gegevens.Zorgfunctie && f.Begindatum == gegevens.Einddatum.AddDays(1));
        return gegevens.Einddatum < vandaag && !gaatDoor && bericht.Dagtekening > gegevens.Einddatum
            ? bericht.Dagtekening
            : gegevens.Einddatum;
    }
}
