using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.Domain.Zorgovereenkomsten.Controles;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Application.Zorgovereenkomsten;

/// <summary>A budget that a line can be paid from: one zorgfunctie of one verstrekker under one law.</summary>
/// <param name="Id">The first of its functiebudgetten, to choose it by.</param>
/// <param name="Delen">Its functiebudgetten that have days in common with the agreement, oldest first.</param>
/// <param name="Maximum">The highest tariff per hour for this zorgverlener on the first day; null: no maximum.</param>
public sealed record Budgetkeuze(
    FunctiebudgetId Id,
    VerstrekkerId VerstrekkerId,
    string Verstrekker,
    Wet Wet,
    string Zorgfunctie,
    IReadOnlyList<(Periode Periode, Bedrag Vrij)> Delen,
    Bedrag? Maximum)
{
    public string Naam => Zorgfuncties.Naam(Wet, Zorgfunctie);

    public Bedrag Vrij => Bedrag.Som(Delen.Select(d => d.Vrij));
}

/// <summary>An agreement as the beheerder writes it: what was filled in, what the controles say, and what it will cost.</summary>
/// <param name="IsAanpasbaar">False once it was handed in: then it can only be looked at.</param>
/// <param name="IsGetekend">The zorgverlener signed; a change makes that void.</param>
/// <param name="Tariefsoort">What fits this zorgverlener with these answers.</param>
public sealed record Overeenkomstconcept(
    ZorgovereenkomstId Id,
    BudgethouderId BudgethouderId,
    ZorgovereenkomstStatus Status,
    bool IsAanpasbaar,
    bool IsGetekend,
    string Zorgverlener,
    Zorgverlenersoort Zorgverlenersoort,
    bool KvkHeeftZorgactiviteit,
    Overeenkomstsoort Soort,
    Zorgverlenervragen Vragen,
    DateOnly Van,
    DateOnly? TotEnMet,
    IReadOnlyList<Regelafspraak> Regels,
    Tariefsoort Tariefsoort,
    IReadOnlyList<Budgetkeuze> Budgetten,
    IReadOnlyList<Budgetverwachting> Kosten,
    IReadOnlyList<Zorgovereenkomstbevinding> Bevindingen)
{
    /// <summary>Something was saved after the zorgverlener was chosen; before that all answers are ours.</summary>
    public bool IsBegonnen { get; init; }

    /// <summary>The lines as they become with other answers about the zorgverlener.</summary>
    public IReadOnlyList<Regelafspraak> RegelsBij(Zorgverlenervragen vragen)
    {
        var tariefsoort = vragen.TariefsoortVoor(Zorgverlenersoort, KvkHeeftZorgactiviteit);
        return [.. Regels.Select(r => r with { Tariefsoort = tariefsoort })];
    }
}

/// <summary>Everything that the beheerder needs to write an agreement, with the findings as they are now.</summary>
[ToegankelijkVoor(Rol.Burger, In = [Dossierrol.Beheerder])]
public sealed class ZorgovereenkomstconceptBekijken(UseCaseContext context)
    : UseCase<ZorgovereenkomstconceptBekijken.Input, Overeenkomstconcept>(context)
{
    // The version of a draft that was only made.
    private const int NaHetKiezen = 1;

    public sealed record Input(ZorgovereenkomstId Id);

    protected override async Task<Overeenkomstconcept> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        await Context.OvereenkomstAsync(GetType(), input.Id, cancellationToken);
        var db = Breed("controles van een overeenkomst");
        var overeenkomst = await db.Zorgovereenkomsten.AsNoTracking().Include(z => z.Regels)
            .SingleAsync(z => z.Id == input.Id, cancellationToken);
        var toetsing = new Overeenkomsttoetsing(db, Context.Klok, await Context.KengetallenAsync(cancellationToken));
        var dossier = await toetsing.DossierAsync(overeenkomst, cancellationToken);
        return new(
            overeenkomst.Id,
            overeenkomst.BudgethouderId,
            overeenkomst.Status,
            Overeenkomstbeurt.IsAanpasbaar(overeenkomst.Status),
            overeenkomst.ZorgverlenerGetekendOpUtc is not null,
            overeenkomst.ZorgverlenerNaam,
            dossier.Zorgverlener.Soort,
            dossier.KvkHeeftZorgactiviteit,
            overeenkomst.Soort,
            overeenkomst.Vragen,
            overeenkomst.Van,
            overeenkomst.TotEnMet,
            [.. overeenkomst.Regels.OrderBy(r => r.Volgorde).Select(ZorgovereenkomstAanpassen.Afspraak)],
            dossier.Tariefsoort,
            Keuzes(dossier),
            Budgetverwachting.Van(dossier.Verwachtekosten, dossier.Budgetten, Namen(dossier)),
            dossier.Controleer())
        {
            IsBegonnen = overeenkomst.Versie > NaHetKiezen,
        };
    }

    private static Dictionary<VerstrekkerId, string> Namen(ZorgovereenkomstDossier dossier) =>
        dossier.Verstrekkers.ToDictionary(v => v.Key, v => Verstrekker.Aanduiden(v.Value.Soort, v.Value.Naam));

    private static List<Budgetkeuze> Keuzes(ZorgovereenkomstDossier dossier) =>
    [
        .. from budget in dossier.Budgetten
           where !budget.Ingetrokken && budget.Periode.Overlapt(dossier.Looptijd)
           orderby budget.Periode.Van
           group budget by (budget.VerstrekkerId, budget.Wet, budget.Zorgfunctie) into groep
           let verstrekker = dossier.Verstrekkers[groep.Key.VerstrekkerId]
           orderby verstrekker.Naam, groep.Key.Zorgfunctie
           select new Budgetkeuze(
               groep.First().Id,
               verstrekker.Id,
               Verstrekker.Aanduiden(verstrekker.Soort, verstrekker.Naam),
               groep.Key.Wet,
               groep.Key.Zorgfunctie,
               [.. groep.Select(b => (b.Periode, b.Vrij))],
               verstrekker.MaximumVoor(groep.Key.Zorgfunctie, dossier.Tariefsoort, Eenheid.Uur, dossier.Overeenkomst.Van)),
    ];
}
