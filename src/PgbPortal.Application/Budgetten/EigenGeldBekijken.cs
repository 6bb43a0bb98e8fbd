using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Budgetten;

/// <summary>Own money of a budgethouder: what must still be paid in and how, what came in, what it was used for, what is left.</summary>
[ToegankelijkVoor(Rol.Burger, In = [Dossierrol.Beheerder, Dossierrol.Budgethouder, Dossierrol.Meekijker])]
public sealed class EigenGeldBekijken(UseCaseContext context, Betaalinstellingen instellingen)
    : UseCase<EigenGeldBekijken.Input, EigenGeldBekijken.Overzicht>(context)
{
    private static readonly Rekeningsoort[] Potsoorten = [Rekeningsoort.StortingVrij, Rekeningsoort.StortingBeloofd];

    /// <param name="Budgethouder">Null: the dossier that is open.</param>
    /// <param name="Na">The bookings after (older than) this one.</param>
    /// <param name="Voor">The bookings before (newer than) this one.</param>
    public sealed record Input(BudgethouderId? Budgethouder = null, BoekingId? Na = null, BoekingId? Voor = null);

    /// <param name="Iban">Of the account to pay to, in groups of four.</param>
    /// <param name="Klantnummer">What to write with a payment that is for no claim in particular.</param>
    /// <param name="Vrij">Neither spent nor promised.</param>
    /// <param name="Beloofd">Waits for the payment of a claim, or to go back.</param>
    public sealed record Overzicht(
        string Naam,
        string Rekeninghouder,
        string Iban,
        string Klantnummer,
        Bedrag Vrij,
        Bedrag Beloofd,
        bool IsBeheerder,
        IReadOnlyList<Wachtend> TeBetalen,
        IReadOnlyList<Terug> Teruggevraagd,
        Bladzijde<Regel> Boekingen)
    {
        /// <summary>What is missing for all claims that wait, after what is left.</summary>
        public Bedrag NogNodig => Bedrag.Max(Bedrag.Nul, Bedrag.Som(TeBetalen.Where(t => t.WachtOpEigenGeld).Select(t => t.Bedrag)) - Vrij);
    }

    /// <param name="Bedrag">Own money that the claim needs, or what it lacks when nobody chose yet.</param>
    /// <param name="Bijbetaling">The part of it that is above the maximum tariff.</param>
    /// <param name="WachtOpEigenGeld">False: the beheerder still has to choose.</param>
    public sealed record Wachtend(
        DeclaratieId Id, string Kenmerk, string Zorgverlener, Maand Maand, Bedrag Bedrag, Bedrag Bijbetaling, bool WachtOpEigenGeld);

    /// <summary>Own money that was asked back and is not on the account yet.</summary>
    /// <param name="Betaaldag">Null: the account must be confirmed first.</param>
    public sealed record Terug(DeclaratieId Id, Bedrag Bedrag, DateOnly GevraagdOp, DateOnly? Betaaldag);

    /// <param name="Bedrag">What came in; below zero when it went out.</param>
    /// <param name="Pot">Own money after it, promised or not.</param>
    /// <param name="Betaling">What it was used for; null when it came in.</param>
    public sealed record Regel(BoekingId Id, DateOnly Dag, Boekingssoort Soort, Bedrag Bedrag, Bedrag Pot, Boekingsaanleiding? Betaling);

    protected override async Task<Overzicht> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var id = input.Budgethouder ?? Sessie.Dossier?.BudgethouderId ?? throw new ToegangGeweigerdException(nameof(EigenGeldBekijken));
        var naam = await Context.BudgethouderAsync(GetType(), id, cancellationToken);
        var pot = await Db.Rekeningen.AsNoTracking().Where(r => r.HouderId == id.Waarde && Potsoorten.Contains(r.Soort))
            .Select(r => new { r.Id, r.Soort, r.Saldo }).ToListAsync(cancellationToken);
        Bedrag Saldo(Rekeningsoort soort) => new(-pot.Where(r => r.Soort == soort).Sum(r => r.Saldo));
        return new(
            naam,
            instellingen.Naam,
            instellingen.Iban.Leesbaar,
            Klantnummer.Van(id),
            Saldo(Rekeningsoort.StortingVrij),
            Saldo(Rekeningsoort.StortingBeloofd),
            Toegang.IsBeheerderVan(id),
            await TeBetalenAsync(id, cancellationToken),
            await TeruggevraagdAsync(id, cancellationToken),
            await BoekingenAsync(input, pot.ConvertAll(r => r.Id), Saldo(Rekeningsoort.StortingVrij) + Saldo(Rekeningsoort.StortingBeloofd), cancellationToken));
    }

    private async Task<IReadOnlyList<Wachtend>> TeBetalenAsync(BudgethouderId budgethouder, CancellationToken cancellationToken)
    {
        var wachtend = await Db.Declaraties.AsNoTracking()
            .Where(d => d.BudgethouderId == budgethouder && d.Status == DeclaratieStatus.Aangehouden
                && (d.Wachtreden == Wachtreden.Storting || d.Wachtreden == Wachtreden.Tekort))
            .OrderBy(d => d.Id)
            .Select(d => new { d.Id, d.ZorgverlenerNaam, d.Maandtekst, d.Wachtreden, d.Tekort }).ToListAsync(cancellationToken);
        var ids = wachtend.ConvertAll(d => d.Id);
        var regels = (await Db.Declaratieregels.AsNoTracking().Where(r => ids.Contains(r.DeclaratieId))
            .Select(r => new { r.DeclaratieId, r.Eigen, r.Bijbetaling }).ToListAsync(cancellationToken)).ToLookup(r => r.DeclaratieId);
        return wachtend.ConvertAll(d => new Wachtend(
            d.Id,
            Declaratiekenmerk.Van(d.Id),
            d.ZorgverlenerNaam,
            Maand.Parse(d.Maandtekst),
            d.Wachtreden == Wachtreden.Storting ? Bedrag.Som(regels[d.Id].Select(r => r.Eigen)) : d.Tekort,
            Bedrag.Som(regels[d.Id].Select(r => r.Bijbetaling)),
            d.Wachtreden == Wachtreden.Storting));
    }

    private async Task<IReadOnlyList<Terug>> TeruggevraagdAsync(BudgethouderId budgethouder, CancellationToken cancellationToken) =>
        await Db.Declaraties.AsNoTracking()
            .Where(d => d.BudgethouderId == budgethouder && d.Soort == Declaratiesoort.TeruggaveEigenGeld
                && (d.Status == DeclaratieStatus.Aangehouden || d.Status == DeclaratieStatus.Goedgekeurd))
            .OrderBy(d => d.Id)
            .Select(d => new Terug(d.Id, d.Totaal, d.IngevoerdOp, d.VerwachteBetaaldag)).ToListAsync(cancellationToken);

    // Only what comes in or goes out: setting aside for a claim leaves the money where it is.
    private async Task<Bladzijde<Regel>> BoekingenAsync(
        Input input, List<RekeningId> rekeningen, Bedrag nu, CancellationToken cancellationToken)
    {
        var regels =
            from r in Db.Boekingsregels.AsNoTracking()
            join b in Db.Boekingen on r.BoekingId equals b.Id
            where rekeningen.Contains(r.RekeningId)
                && (b.Soort == Boekingssoort.Ontvangen || b.Soort == Boekingssoort.Uitgeven || b.Soort == Boekingssoort.Terugdraaien
                    || b.Soort == Boekingssoort.Verrekenen)
            select new { b.Id, b.Volgnummer, b.Dag, b.Soort, b.OorzaakId, r.Centen };
        var gekozen = regels;
        if ((input.Na ?? input.Voor) is { } sleutel)
        {
            var anker = await regels.Where(r => r.Id == sleutel).Select(r => (long?)r.Volgnummer).SingleOrDefaultAsync(cancellationToken)
                ?? throw new NietGevondenException(nameof(Boeking));
            gekozen = input.Voor is null ? regels.Where(r => r.Volgnummer < anker) : regels.Where(r => r.Volgnummer > anker);
        }

        var rijen = await (input.Voor is null ? gekozen.OrderByDescending(r => r.Volgnummer) : gekozen.OrderBy(r => r.Volgnummer))
            .Take(Bladzijde.Rijen + 1).ToListAsync(cancellationToken);
        var bladzijde = Bladzijde.Maak(rijen, r => r.Id.Waarde, input.Voor is not null, input.Na is not null);
        if (bladzijde.Regels.Count == 0)
        {
            return new([], null, null);
        }

        var eerste = bladzijde.Regels[0].Volgnummer;
        var later = await regels.Where(r => r.Volgnummer > eerste).SumAsync(r => r.Centen, cancellationToken);
        var aanleidingen = await new Boekingsaanleidingen(Db).ZoekAsync([.. bladzijde.Regels.Select(r => r.OorzaakId).Distinct()], cancellationToken);
        var stand = nu + new Bedrag(later);
        var uit = new List<Regel>();
        foreach (var rij in bladzijde.Regels)
        {
            uit.Add(new(rij.Id, rij.Dag, rij.Soort, new(-rij.Centen), stand, aanleidingen.GetValueOrDefault(rij.OorzaakId)));
            stand += new Bedrag(rij.Centen);
        }

        return new(uit, bladzijde.Vorige, bladzijde.Volgende);
    }
}
