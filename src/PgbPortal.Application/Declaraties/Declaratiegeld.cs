using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Maandlonen;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Declaraties;

/// <summary>The money of a claim: what is left for it, what is set aside, and what is given back when it will not be paid.</summary>
internal sealed class Declaratiegeld(PgbDbContext db, Grootboek grootboek, TimeProvider klok)
{
    /// <summary>What was fetched for many claims together; null: each asks for itself.</summary>
    public Dossiervoorraad? Voorraad { get; set; }

    /// <summary>The own money that is promised to claims.</summary>
    public Stortingsbeloften Beloften { get; } = new(db, grootboek);

    /// <summary>The credits that a claim cancelled.</summary>
    public Tegoedheropening Tegoeden { get; } = new(db, klok);

    /// <summary>Sets aside what was approved of each line, per functiebudget.</summary>
    public async Task ReserveerAsync(Declaratie declaratie, CancellationToken cancellationToken)
    {
        var poging = Voorraad?.Bevat(declaratie.Id) == true
            ? Voorraad.Pogingen(declaratie.Id)
            : await db.Reserveringen.CountAsync(r => r.OorzaakId == declaratie.Id.Waarde, cancellationToken);
        var verrekend = (await EerderVerrekendAsync(declaratie, cancellationToken))
            .Verdeel(declaratie.Regels, r => r.FunctiebudgetId, r => r.Goedgekeurd);
        foreach (var deel in declaratie.Regels.Where(r => r.Goedgekeurd > Bedrag.Nul).GroupBy(r => r.FunctiebudgetId!.Value))
        {
            if (Bedrag.Som(deel.Select(r => r.Goedgekeurd)) - verrekend.GetValueOrDefault(deel.Key) is { IsPositief: true } bedrag)
            {
                grootboek.Reserveer(
                    deel.Key,
                    Reserveringsoort.Declaratie,
                    declaratie.Id.Waarde,
                    bedrag,
                    $"reserveren/{declaratie.Id.Waarde:N}/{deel.Key.Waarde:N}/{poging}");
            }
        }
    }

    /// <summary>What of a claim was set off with payments that came back: not set aside or paid again.</summary>
    public async Task<Eerderverrekend> EerderVerrekendAsync(Declaratie declaratie, CancellationToken cancellationToken) =>
        Voorraad?.Bevat(declaratie.Id) == true
            ? Voorraad.Verrekend(declaratie.Id)
            : await Eerderverrekendlezer.LaadAsync(db, declaratie, cancellationToken);

    /// <summary>What is free of each functiebudget, and what it bore before with a payment that came back and was set off.</summary>
    public async Task<(Dictionary<FunctiebudgetId, Bedrag> Over, bool IsIetsVrij)> OverAsync(
        Declaratie declaratie, CancellationToken cancellationToken)
    {
        var dragers = declaratie.Regels.Where(r => r.FunctiebudgetId is not null)
            .Select(r => r.FunctiebudgetId!.Value).Distinct().ToList();
        await grootboek.LaadAsync(dragers, cancellationToken);
        var verrekend = (await EerderVerrekendAsync(declaratie, cancellationToken))
            .Verdeel(declaratie.Regels, r => r.FunctiebudgetId, r => r.Gevraagd);
        return (
            dragers.ToDictionary(d => d, d => Bedrag.Max(Bedrag.Nul, grootboek[d].Vrij) + verrekend.GetValueOrDefault(d)),
            dragers.Exists(d => grootboek[d].Vrij > Bedrag.Nul));
    }

    /// <summary>
    /// It will not be paid: gives back what was set aside for this claim, and opens the credits again that were set off with payments of it
    /// that came back. Nothing when nothing was.
    /// </summary>
    public async Task GeefVrijAsync(Declaratie declaratie, CancellationToken cancellationToken)
    {
        await Tegoeden.HeropenAsync(declaratie, cancellationToken);
        await GeefGereserveerdVrijAsync(declaratie, cancellationToken);
    }

    /// <summary>This user may change all its lines: no other verstrekker bears a part.</summary>
    public bool MagGeheel(Declaratie declaratie) => declaratie.Regels.All(r => Boekrecht.Heeft(db.Toegang, r));

    /// <summary>
    /// What is still set aside of claims that use nothing any more becomes free. Who refused or moved such a claim, and may not write what
    /// another verstrekker or own money bears of it, left that.
    /// </summary>
    public async Task RuimOpAsync(Blokkades blokkades, CancellationToken cancellationToken)
    {
        await Beloften.RuimOpAsync(blokkades, cancellationToken);
        var over = await (
            from r in db.Reserveringen
            join d in db.Declaraties on r.OorzaakId equals (Guid)(object)d.Id
            where r.Status == ReserveringStatus.Open && r.Soort == Reserveringsoort.Declaratie
                && (d.Status == DeclaratieStatus.Afgekeurd || d.Status == DeclaratieStatus.Ingetrokken
                    || (d.Status == DeclaratieStatus.Aangehouden && d.Wachtreden == Wachtreden.Tekort))
            select r).ToListAsync(cancellationToken);
        over.RemoveAll(blokkades.Raakt);
        await grootboek.LaadAsync([.. over.Select(r => r.FunctiebudgetId)], cancellationToken);
        over.ForEach(grootboek.GeefVrij);
    }

    /// <summary>Gives back what is set aside for it. What was set off with a payment that came back stays so.</summary>
    public async Task GeefGereserveerdVrijAsync(Declaratie declaratie, CancellationToken cancellationToken)
    {
        await Beloften.GeefVrijAsync(declaratie, cancellationToken);
        var open = await OpenReserveringenAsync(declaratie.Id, cancellationToken);
        await grootboek.LaadAsync([.. open.Select(r => r.FunctiebudgetId)], cancellationToken);
        open.ForEach(grootboek.GeefVrij);
    }

    private Task<List<Reservering>> OpenReserveringenAsync(DeclaratieId id, CancellationToken cancellationToken) =>
        db.Reserveringen.Where(r => r.OorzaakId == id.Waarde && r.Status == ReserveringStatus.Open).ToListAsync(cancellationToken);
}
