using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Dossiers;
using PgbPortal.Application.Toekenningen;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Personen;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Budgethouders;

/// <summary>The dossier of one budgethouder as far as it is of the own organisation.</summary>
[ToegankelijkVoor(Rol.ConsulentVerstrekker)]
[InMandaat(Mandaatrecht.Kijken)]
public sealed class BudgethouderBekijken(UseCaseContext context)
    : UseCase<BudgethouderBekijken.Input, BudgethouderBekijken.Dossier>(context)
{
    private const int LaatsteDeclaraties = 10;

    public sealed record Input(BudgethouderId Id);

    /// <param name="Toekenningen">Those that count first, then the replaced ones; the newest first.</param>
    /// <param name="Declaraties">The ten newest.</param>
    /// <param name="Voorstel">Who was proposed to manage the budget and waits for a decision.</param>
    public sealed record Dossier(
        BudgethouderId Id,
        string Naam,
        Bsn Bsn,
        DateOnly Geboren,
        bool IsMinderjarig,
        IReadOnlyList<Toekenningregel> Toekenningen,
        IReadOnlyList<Overeenkomstregel> Overeenkomsten,
        IReadOnlyList<Declaratieregel> Declaraties,
        IReadOnlyList<Vertegenwoordigerregel> Vertegenwoordigers,
        Voorstelregel? Voorstel)
    {
        /// <summary>Who represents can be changed: false in an emergency when only another law pays.</summary>
        public bool KanVertegenwoordigen { get; init; } = true;

        /// <summary>The day of death; null: the budgethouder lives.</summary>
        public DateOnly? OverledenOp { get; init; }
    }

    public sealed record Toekenningregel(
        ToekenningId Id,
        Wet Wet,
        string BudgetIdentificatie,
        Periode Periode,
        ToekenningStatus Status,
        IReadOnlyList<Functiebudgetstand> Functiebudgetten);

    public sealed record Overeenkomstregel(
        ZorgovereenkomstId Id,
        string Nummer,
        string Zorgverlener,
        DateOnly Van,
        DateOnly? TotEnMet,
        ZorgovereenkomstStatus Status);

    /// <param name="Bedrag">The lines that the own organisation pays.</param>
    public sealed record Declaratieregel(
        DeclaratieId Id, Maand Maand, string Zorgverlener, Bedrag Bedrag, DeclaratieStatus Status);

    public sealed record Vertegenwoordigerregel(
        VertegenwoordigingId Id,
        string Naam,
        Vertegenwoordigersoort Soort,
        bool IsBeheerder,
        DateOnly Van,
        DateOnly? TotEnMet,
        bool GeldtNu)
    {
        /// <summary>Who looks along was let in by the beheerder, who ends that as well.</summary>
        public bool MagBeeindigd => GeldtNu && Soort != Vertegenwoordigersoort.Meekijker;
    }

    /// <param name="IsBetaaldeZorgverlener">ZO-021: gives paid care to this budgethouder.</param>
    public sealed record Voorstelregel(
        VertegenwoordigingId Id, string Naam, Vertegenwoordigersoort Soort, bool IsBetaaldeZorgverlener, DateOnly Op);

    protected override async Task<Dossier> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var budgethouder = await Db.Budgethouders.AsNoTracking().SingleOrDefaultAsync(b => b.Id == input.Id, cancellationToken)
            ?? throw new NietGevondenException(nameof(Budgethouder));
        Context.Betreft(input.Id, nameof(Budgethouder), input.Id.Waarde);
        var toekenningen = await ToekenningenAsync(input.Id, cancellationToken);
        return new(
            budgethouder.Id,
            budgethouder.Naam,
            budgethouder.Bsn,
            budgethouder.Geboren,
            Persoon.Meerderjarig(budgethouder.Geboren) > Vandaag,
            toekenningen,
            await OvereenkomstenAsync(input.Id, cancellationToken),
            await DeclaratiesAsync(input.Id, cancellationToken),
            await VertegenwoordigersAsync(budgethouder, cancellationToken),
            await Db.Vertegenwoordigersvoorstellen.AsNoTracking()
                .Where(v => v.BudgethouderId == input.Id && v.Aanvaard == null).OrderBy(v => v.Id)
                .Select(v => new Voorstelregel(v.Id, v.Naam, v.Soort, v.IsBetaaldeZorgverlener, v.VoorgesteldOp))
                .FirstOrDefaultAsync(cancellationToken))
        {
            KanVertegenwoordigen = Sessie.Opening is not { IsNoodgeval: true } || toekenningen.Any(t => Toegang.Schrijfwetten.Contains(t.Wet)),
            OverledenOp = await Context.OverledenOpAsync(input.Id, cancellationToken),
        };
    }

    private async Task<IReadOnlyList<Toekenningregel>> ToekenningenAsync(BudgethouderId id, CancellationToken cancellationToken)
    {
        var toekenningen = await Db.Toekenningen.AsNoTracking().Where(t => t.BudgethouderId == id).ToListAsync(cancellationToken);
        var standen = (await Db.StandenAsync(new(Budgethouder: id), cancellationToken)).ToLookup(s => s.ToekenningId);
        return
        [
            .. toekenningen.OrderBy(t => t.VervangenDoorId is not null).ThenByDescending(t => t.OntvangenOp)
                .ThenByDescending(t => t.Id.Waarde)
                .Select(t => new Toekenningregel(
                    t.Id,
                    t.Wet!.Value,
                    t.BudgetIdentificatie,
                    new(t.EersteDag, t.LaatsteDag),
                    t.StatusOp(Vandaag),
                    [.. standen[t.Id]])),
        ];
    }

    private async Task<IReadOnlyList<Overeenkomstregel>> OvereenkomstenAsync(
        BudgethouderId id, CancellationToken cancellationToken)
    {
        var rijen = await Db.Zorgovereenkomsten.AsNoTracking().Where(z => z.BudgethouderId == id)
            .OrderByDescending(z => z.Van).ThenBy(z => z.Nummer)
            .Select(z => new { z.Id, z.Nummer, z.ZorgverlenerNaam, z.Van, z.TotEnMet, z.Status })
            .ToListAsync(cancellationToken);
        return
        [
            .. rijen.Select(z => new Overeenkomstregel(
                z.Id, z.Nummer, z.ZorgverlenerNaam, z.Van, z.TotEnMet, Zorgovereenkomst.StatusOp(z.Status, z.TotEnMet, Vandaag))),
        ];
    }

    // Lines of other verstrekkers are not there for this user, so the sum is what the own organisation pays.
    private async Task<IReadOnlyList<Declaratieregel>> DeclaratiesAsync(BudgethouderId id, CancellationToken cancellationToken)
    {
        var rijen = await Db.Declaraties.AsNoTracking().Where(d => d.BudgethouderId == id)
            .OrderByDescending(d => d.Id)
            .Select(d => new { d.Id, d.Maandtekst, d.ZorgverlenerNaam, d.Status })
            .Take(LaatsteDeclaraties)
            .ToListAsync(cancellationToken);
        var ids = rijen.ConvertAll(d => d.Id);
        var bedragen = (await Db.Declaratieregels.AsNoTracking().Where(r => ids.Contains(r.DeclaratieId))
            .Select(r => new { r.DeclaratieId, r.Bedrag })
            .ToListAsync(cancellationToken)).ToLookup(r => r.DeclaratieId, r => r.Bedrag);
        return [.. rijen.Select(d => new Declaratieregel(
            d.Id, Maand.Parse(d.Maandtekst), d.ZorgverlenerNaam, Bedrag.Som(bedragen[d.Id]), d.Status))];
    }

    private async Task<IReadOnlyList<Vertegenwoordigerregel>> VertegenwoordigersAsync(
        Budgethouder budgethouder, CancellationToken cancellationToken)
    {
        var alle = await Db.Vertegenwoordigingen.AsNoTracking().Where(v => v.BudgethouderId == budgethouder.Id)
            .ToListAsync(cancellationToken);
        var beheerder = budgethouder.BeheerderOp(Vandaag, alle);
        return
        [
            .. alle.Select(v => (Wie: v, GeldtNu: v.GeldtOp(Vandaag, budgethouder.Geboren)))
                .OrderByDescending(v => v.GeldtNu).ThenBy(v => v.Wie.Van)
                .Select(v => new Vertegenwoordigerregel(
                    v.Wie.Id,
                    v.Wie.Naam,
                    v.Wie.Soort,
                    v.GeldtNu && v.Wie.Beheer && v.Wie.PersoonId == beheerder,
                    v.Wie.Van,
                    v.Wie.TotEnMet,
                    v.GeldtNu)),
        ];
    }
}
