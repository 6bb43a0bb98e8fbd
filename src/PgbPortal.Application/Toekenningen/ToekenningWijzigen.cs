using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Toekenningen.Controles;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Toekenningen;

/// <summary>How a running grant changes. Every change is a complete new picture under a new budget number (OP501).</summary>
public enum Toekenningwijziging
{
    Wijzigen,
    Intrekken,
    Beeindigen,
}

/// <summary>A consulent changes, withdraws or ends a grant of the own organisation.</summary>
[ToegankelijkVoor(Rol.ConsulentVerstrekker)]
[InMandaat(Mandaatrecht.Toekennen)]
public sealed class ToekenningWijzigen(UseCaseContext context) : UseCase<ToekenningWijzigen.Input, Toekenningstand>(context)
{
    /// <param name="Nieuw">The new budget number, at most 36 characters.</param>
    /// <param name="Functiebudgetten">For a change: all functiebudgetten as they must become.</param>
    /// <param name="LaatsteDag">For an end: the new last day.</param>
    /// <param name="Bedrag">For an end of a grant with one functiebudget: the amount until then; null: as it was.</param>
    /// <param name="Relaties">Added or changed, never ended.</param>
    /// <param name="Id">Of the new grant, made by the form, so that what is sent twice has one effect; null: a new one.</param>
    public sealed record Input(
        ToekenningId Toekenning,
        Toekenningwijziging Soort,
        string Nieuw,
        IReadOnlyList<Functiebudgetregel>? Functiebudgetten = null,
        DateOnly? LaatsteDag = null,
        Bedrag? Bedrag = null,
        Bedrag? VerantwoordingsvrijBedrag = null,
        IReadOnlyList<Relatieregel>? Relaties = null,
        ToekenningId? Id = null);

    protected override async Task<Toekenningstand> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var oud = await Db.Toekenningen.AsNoTracking().Include(t => t.Functiebudgetten)
            .SingleOrDefaultAsync(t => t.Id == input.Toekenning, cancellationToken) ?? throw new NietGevondenException(nameof(Toekenning));
        Context.Betreft(oud.BudgethouderId, nameof(Toekenning), oud.Id.Waarde);
        if (await Context.EerdereAsync(input.Id, cancellationToken) is { } eerder)
        {
            return eerder;
        }

        var db = Breed("toekenning verwerken");
        var afzender = await db.Verstrekkers.Where(v => v.Id == oud.VerstrekkerId).Select(v => v.Code).SingleAsync(cancellationToken);
        var bsn = await db.Budgethouders.Where(b => b.Id == oud.BudgethouderId).Select(b => b.Bsn).SingleAsync(cancellationToken);
        var grootboek = new Grootboek(db, NuUtc, Vandaag);
        var verwerking = new Toekenningverwerking(db, grootboek, Context.Klok, await Context.KengetallenAsync(cancellationToken));
        var bericht = new Toekenningsbericht
        {
            Wet = oud.Wet!.Value,
            Afzender = afzender,
            Dagtekening = Vandaag,
            Bsn = bsn.Waarde,
            BudgetIdentificatie = input.Nieuw,
            BudgetIdentificatieOud = oud.BudgetIdentificatie,
            Functiebudgetten = Functiebudgetten(input, oud),
            Relaties = input.Relaties ?? [],
        };
        var bevindingen = Toekenningcontroles.VoorFormulier(await verwerking.BeoordeelAsync(bericht, eerderGebruikt: false, cancellationToken));
        bevindingen.WeigerBijBlokkade();
        var toekenning = await verwerking.NeemOverAsync(bericht, input.Id ?? ToekenningId.Nieuw(), cancellationToken);
        await BewaarAsync(db, cancellationToken);
        return new(toekenning.Id, toekenning.BudgethouderId, bevindingen);
    }

    private static IReadOnlyList<Functiebudgetregel> Functiebudgetten(Input input, Toekenning oud) => input.Soort switch
    {
        Toekenningwijziging.Wijzigen => input.Functiebudgetten
            ?? throw new ArgumentException("Een wijziging noemt alle functiebudgetten.", nameof(input)),
        Toekenningwijziging.Intrekken =>
            [.. oud.Functiebudgetten.Select(f => new Functiebudgetregel(new(f.Zorgfunctie), f.Van, f.Van, Domain.Waarden.Bedrag.Nul))],
        Toekenningwijziging.Beeindigen => Tot(oud, input.LaatsteDag
            ?? throw new ArgumentException("Een einde noemt de laatste dag.", nameof(input)), input),
        _ => throw new ArgumentOutOfRangeException(nameof(input)),
    };

    // What begins after the last day is withdrawn; what runs past it is shortened.
    private static List<Functiebudgetregel> Tot(Toekenning oud, DateOnly laatsteDag, Input input) =>
        [.. oud.Functiebudgetten.Select(f => f.Van > laatsteDag
            ? new Functiebudgetregel(new(f.Zorgfunctie), f.Van, f.Van, Domain.Waarden.Bedrag.Nul)
            : new Functiebudgetregel(
                new(f.Zorgfunctie),
                f.Van,
                f.TotEnMet < laatsteDag ? f.TotEnMet : laatsteDag,
                input.Bedrag ?? f.Bedrag,
                input.VerantwoordingsvrijBedrag ?? f.VerantwoordingsvrijBedrag))];
}
