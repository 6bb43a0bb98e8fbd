using PgbPortal.Domain.Waarden;
using static PgbPortal.Domain.Toekenningen.ToekenningStatus;

namespace PgbPortal.Domain.Toekenningen;

/// <summary>One grant of one verstrekker to one budgethouder under one law, known by its budgetidentificatie.</summary>
public sealed class Toekenning : Dossierstuk
{
    public static readonly Overgangen<ToekenningStatus> Statusovergangen = new(
        (Toekomstig, [Actief, Vervangen]),
        (Actief, [Uitloop, Vervangen]),
        (Uitloop, [Afgesloten, Vervangen]),
        (Afgesloten, [Vervangen]));

    private readonly List<Functiebudget> _functiebudgetten = [];

    private Toekenning()
    {
    }

    public ToekenningId Id { get; private set; }

    /// <summary>At most 36 characters, unique for the verstrekker and the budgethouder, ever.</summary>
    public string BudgetIdentificatie { get; private set; } = "";

    public string? BudgetIdentificatieOud { get; private set; }

    public ToekenningId? VervangenDoorId { get; private set; }

    public DateOnly? Afgiftedatum { get; private set; }

    public DateOnly Dagtekening { get; private set; }

    public DateOnly OntvangenOp { get; private set; }

    public DateOnly EersteDag { get; private set; }

    public DateOnly LaatsteDag { get; private set; }

    public bool IsIntrekking { get; private set; }

    public DateOnly? AfgeslotenOp { get; private set; }

    public IReadOnlyList<Functiebudget> Functiebudgetten => _functiebudgetten;

    /// <summary>Counts for new care: not replaced and not withdrawn.</summary>
    public bool IsVanKracht => VervangenDoorId is null && !IsIntrekking;

    /// <summary>Takes over a message that passed all controles.</summary>
    /// <param name="oud">The grant that this one replaces, or null.</param>
    /// <param name="id">Made by the form, so that what is sent twice has one effect; null: a new one.</param>
    public static Toekenning Van(
        Toekenningsbericht bericht,
        VerstrekkerId verstrekker,
        BudgethouderId budgethouder,
        Toekenning? oud,
        DateOnly vandaag,
        ToekenningId? id = null)
    {
        var functiebudgetten = bericht.Functiebudgetten;
        var toekenning = new Toekenning
        {
            Id = id ?? ToekenningId.Nieuw(),
            BudgethouderId = budgethouder,
            VerstrekkerId = verstrekker,
            Wet = bericht.Wet,
            BudgetIdentificatie = bericht.BudgetIdentificatie,
            BudgetIdentificatieOud = bericht.BudgetIdentificatieOud,
            Afgiftedatum = bericht.Afgiftedatum,
            Dagtekening = bericht.Dagtekening,
            OntvangenOp = vandaag,
            EersteDag = functiebudgetten.Min(f => f.Begindatum),
            LaatsteDag = functiebudgetten.Max(f => f.Einddatum),
            IsIntrekking = functiebudgetten.All(f => f.Bedrag == Bedrag.Nul),
        };
        toekenning.ToonAanKeten();
        toekenning._functiebudgetten.AddRange(
            functiebudgetten.Select(f => Functiebudget.Maak(toekenning, f, bericht, oud, vandaag)));
        oud?.VervangDoor(toekenning, vandaag);
        return toekenning;
    }

    public ToekenningStatus StatusOp(DateOnly dag) => VervangenDoorId is not null ? Vervangen : StatusToen(dag);

    /// <summary>What it was on a day on which nothing had replaced it yet.</summary>
    public ToekenningStatus StatusToen(DateOnly dag)
    {
        if (IsIntrekking)
        {
            return Ingetrokken;
        }

        if (AfgeslotenOp <= dag)
        {
            return Afgesloten;
        }

        return dag < EersteDag ? Toekomstig : dag <= LaatsteDag ? Actief : Uitloop;
    }

    /// <summary>The closing 507 of the last functiebudget went out.</summary>
    /// <exception cref="RegelOvertredenException">Not in status Uitloop.</exception>
    public void SluitAf(DateOnly vandaag)
    {
        Statusovergangen.Controleer(StatusOp(vandaag), Afgesloten);
        AfgeslotenOp = vandaag;
    }

    private void VervangDoor(Toekenning nieuw, DateOnly vandaag)
    {
        Statusovergangen.Controleer(StatusOp(vandaag), Vervangen);
        VervangenDoorId = nieuw.Id;
    }
}
