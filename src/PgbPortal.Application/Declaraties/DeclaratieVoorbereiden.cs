using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Declaraties;

/// <summary>What somebody needs to fill in a claim: the agreed care with its tariff, and the months to claim.</summary>
[ToegankelijkVoor(Rol.Burger, Rol.Organisatie, Rol.DeclaratiemedewerkerSvb, In = [Dossierrol.Beheerder, Dossierrol.Zorgverlener])]
public sealed class DeclaratieVoorbereiden(UseCaseContext context)
    : UseCase<DeclaratieVoorbereiden.Input, DeclaratieVoorbereiden.Formulier>(context)
{
    /// <summary>Months shown; an older one is too late under every policy.</summary>
    private const int Maandental = 13;

    private static readonly DeclaratieStatus[] Vervallen = [DeclaratieStatus.Afgekeurd, DeclaratieStatus.Ingetrokken];

    /// <param name="Maand">The month to claim: its tariffs are told; null: those of last month.</param>
    public sealed record Input(ZorgovereenkomstId Zorgovereenkomst, Maand? Maand = null);

    /// <param name="Status">Only of an approved agreement can be claimed.</param>
    /// <param name="AlsZorgverlener">The user enters for the zorgverlener: the beheerder must agree afterwards.</param>
    /// <param name="Zorg">What was agreed and not struck. Of a maandloon, which is paid by itself, only kilometres.</param>
    /// <param name="Maanden">Not claimed yet first; within that the newest first.</param>
    public sealed record Formulier(
        ZorgovereenkomstId Id,
        string Nummer,
        string Budgethouder,
        string Zorgverlener,
        ZorgovereenkomstStatus Status,
        Periode Looptijd,
        bool AlsZorgverlener,
        IReadOnlyList<Afspraak> Zorg,
        IReadOnlyList<Maandkeuze> Maanden)
    {
        /// <summary>The month of today, when there is care in it: to be claimed when it is over.</summary>
        public Maand? Straks { get; init; }
    }

    /// <param name="Zorgfunctie">Name of the zorgfunctie; null when none was chosen.</param>
    /// <param name="PerKilometer">The kilometres that were travelled are claimed too.</param>
    /// <param name="AlleenReis">A maandloon: nothing else is claimed of it.</param>
    public sealed record Afspraak(OvereenkomstregelId Id, string Naam, string? Zorgfunctie, Tarief Tarief, bool PerKilometer, bool AlleenReis = false);

    /// <param name="IngediendeDeclaratie">The regular claim of this month; null when there is none.</param>
    /// <param name="Uiterlijk">Last day to enter it.</param>
    /// <param name="IsTeLaat">The term is over and is hard.</param>
    public sealed record Maandkeuze(Maand Maand, DeclaratieId? IngediendeDeclaratie, DateOnly Uiterlijk, bool IsTeLaat);

    protected override async Task<Formulier> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        await Context.OvereenkomstAsync(GetType(), input.Zorgovereenkomst, cancellationToken);
        var overeenkomst = await Db.Zorgovereenkomsten.AsNoTracking().Include(z => z.Regels).AsSplitQuery()
            .SingleAsync(z => z.Id == input.Zorgovereenkomst, cancellationToken);
        var ingediend = (await Db.Declaraties.AsNoTracking()
            .Where(d => d.ZorgovereenkomstId == overeenkomst.Id
                && d.Soort == Declaratiesoort.Regulier && !Vervallen.Contains(d.Status))
            .Select(d => new { d.Id, d.Maandtekst }).ToListAsync(cancellationToken)).ToLookup(d => d.Maandtekst, d => d.Id);
        var verstrekkerIds = overeenkomst.Delen.Select(d => d.VerstrekkerId).Distinct().ToList();
        var verstrekkers = await Db.Verstrekkers.AsNoTracking().AsSplitQuery()
            .Where(v => verstrekkerIds.Contains(v.Id)).ToListAsync(cancellationToken);
        var alsZorgverlener = Sessie.Rol.IsBurgerOfOrganisatie && !Toegang.IsBeheerderVan(overeenkomst.BudgethouderId);
        return new(
            overeenkomst.Id,
            overeenkomst.Nummer,
            overeenkomst.BudgethouderNaam,
            overeenkomst.ZorgverlenerNaam,
            overeenkomst.StatusOp(Vandaag),
            new(overeenkomst.Van, overeenkomst.TotEnMet ?? DateOnly.MaxValue),
            alsZorgverlener,
            [.. overeenkomst.Regels.Where(r => !r.Doorgestreept)
                .OrderBy(r => r.Volgorde).Select(r => MaakAfspraak(r, r.InhoudOp((input.Maand ?? Maand.Van(Vandaag).Vorige).LaatsteDag)))
                .Where(a => !a.AlleenReis || a.PerKilometer)],
            [.. Maanden(overeenkomst)
                .Select(m => MaakKeuze(m, ingediend[m.ToString()].Select(id => (DeclaratieId?)id).FirstOrDefault(), verstrekkers))
                .OrderBy(m => m.IngediendeDeclaratie is not null || m.IsTeLaat).ThenByDescending(m => m.Maand)])
        {
            Straks = overeenkomst.StatusOp(Vandaag) == ZorgovereenkomstStatus.Goedgekeurd && overeenkomst.Van <= Maand.Van(Vandaag).LaatsteDag ? Maand.Van(Vandaag) : null,
        };
    }

    private static Afspraak MaakAfspraak(Overeenkomstregel regel, Regelinhoud inhoud) => new(
        regel.Id,
        inhoud.Werkzaamheden,
        regel is { Wet: { } wet, Zorgfunctie: { } zorgfunctie } ? Zorgfuncties.Naam(wet, zorgfunctie) : null,
        new(inhoud.Tarief, regel.Eenheid),
        inhoud.Reiskosten is { Soort: Reiskostensoort.Km },
        regel.Beloning == Beloning.Maandloon);

    /// <summary>The past months in which the agreement was in force, newest first.</summary>
    private IEnumerable<Maand> Maanden(Zorgovereenkomst overeenkomst)
    {
        if (overeenkomst.StatusOp(Vandaag) is not (ZorgovereenkomstStatus.Goedgekeurd or ZorgovereenkomstStatus.Beeindigd))
        {
            yield break;
        }

        var maand = Maand.Van(Vandaag).Vorige;
        for (var i = 0; i < Maandental && maand.LaatsteDag >= overeenkomst.Van; i++, maand = maand.Vorige)
        {
            if (overeenkomst.TotEnMet is not { } laatste || maand.EersteDag <= laatste)
            {
                yield return maand;
            }
        }
    }

    private Maandkeuze MaakKeuze(Maand maand, DeclaratieId? ingediend, List<Verstrekker> verstrekkers)
    {
        var termijnen = verstrekkers.Select(v => v.BeleidOp(maand.LaatsteDag))
            .Select(b => (b.DeclaratietermijnHard, Laatste: Termijn.WekenNa(maand.LaatsteDag, b.DeclaratietermijnWeken)))
            .ToList();
        return new(
            maand,
            ingediend,
            termijnen.Count == 0 ? maand.LaatsteDag : termijnen.Min(t => t.Laatste),
            termijnen.Exists(t => t.DeclaratietermijnHard && t.Laatste < Vandaag));
    }
}
