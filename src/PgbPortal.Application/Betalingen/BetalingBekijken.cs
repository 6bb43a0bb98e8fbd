using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Betalingen;

/// <summary>The specification of one payment. It names the budgethouder by initials and number, because it is shown to others.</summary>
/// <remarks>Source: domein.md 4.8.</remarks>
[ToegankelijkVoor(
    Rol.Burger,
    Rol.Organisatie,
    Rol.ConsulentVerstrekker,
    Rol.ToetserVerstrekker,
    Rol.FinancieelMedewerkerSvb,
    Rol.DeclaratiemedewerkerSvb,
    Rol.KlantcontactmedewerkerSvb,
    Rol.Auditor)]
[VraagtReden]
[InMandaat(Mandaatrecht.Kijken)]
public sealed class BetalingBekijken(UseCaseContext context)
    : UseCase<BetalingBekijken.Input, BetalingBekijken.Specificatie>(context)
{
    public sealed record Input(BetaalopdrachtId Id, Leesvorm Vorm = Leesvorm.Scherm);

    public sealed record Specificatie
    {
        public required BetaalopdrachtId Id { get; init; }

        /// <summary>Null for a term of maandloon.</summary>
        public required DeclaratieId? DeclaratieId { get; init; }

        public required Betaalsoort Soort { get; init; }

        /// <summary>Own money of the budgethouder in it.</summary>
        public required Bedrag Storting { get; init; }

        /// <summary>True: only what the own organisation bears of it.</summary>
        public required bool IsEigenDeel { get; init; }

        public required BetaalopdrachtStatus Status { get; init; }

        /// <summary>Reason of the bank, when it refused or returned the payment.</summary>
        public required string? Bankcode { get; init; }

        public required DateOnly Dag { get; init; }

        /// <summary>As it stands on the bank statement.</summary>
        public required string Omschrijving { get; init; }

        /// <summary>Who got it: a zorgverlener, or the budgethouder.</summary>
        public required string Zorgverlener { get; init; }

        public required bool AanBudgethouder { get; init; }

        /// <summary>Masked.</summary>
        public required string Rekeningnummer { get; init; }

        public required string Initialen { get; init; }

        public required string Klantnummer { get; init; }

        /// <summary>Null when it is under no agreement.</summary>
        public required string? Overeenkomstnummer { get; init; }

        /// <summary>What a term of maandloon consists of; null for other payments.</summary>
        public required Loon? Maandloon { get; init; }

        /// <summary>Of the care; null when it is not for a month of care.</summary>
        public required Maand? Maand { get; init; }

        public required IReadOnlyList<Regel> Regels { get; init; }

        /// <summary>All lines, before anything was taken off.</summary>
        public required Bedrag Gedeclareerd { get; init; }

        /// <summary>What was not approved.</summary>
        public required Bedrag Afgewezen { get; init; }

        /// <summary>What was kept back because too much was paid before.</summary>
        public required Bedrag Verrekend { get; init; }

        public required Bedrag Bedrag { get; init; }

        public string? Kenmerk => DeclaratieId is { } id ? Declaratiekenmerk.Van(id) : null;
    }

    /// <summary>What was due for the month, as known now.</summary>
    /// <param name="Ziekengeld">The part of the pay that is compensated.</param>
    public sealed record Loon(Bedrag Bedrag, Bedrag Reiskosten, Bedrag Ziekengeld);

    /// <param name="Zorgfunctie">Code and name of the budget that bears it; no amounts of that budget.</param>
    public sealed record Regel(
        string Zorg, string Zorgfunctie, Periode Dagen, string Hoeveelheid, Tarief Tarief, Bedrag Bedrag, Bedrag Betaald, string? Afkeurcode);

    /// <summary>There is a specification only of what went to the bank.</summary>
    public static bool KanVan(BetaalopdrachtStatus status) =>
        status is not (BetaalopdrachtStatus.Klaar or BetaalopdrachtStatus.InRun or BetaalopdrachtStatus.Vervallen);

    protected override async Task<Specificatie> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        Context.Leest(input.Vorm);
        var opdracht = await Db.Betaalopdrachten.AsNoTracking().SingleOrDefaultAsync(o => o.Id == input.Id, cancellationToken);
        if (opdracht is null || !KanVan(opdracht.Status))
        {
            throw new NietGevondenException(nameof(Betaalopdracht));
        }

        Context.Betreft(opdracht.BudgethouderId, nameof(Betaalopdracht), opdracht.Id.Waarde);
        var declaratie = opdracht.DeclaratieId is null ? null : await Db.Declaraties.AsNoTracking().Include(d => d.Regels).AsSplitQuery()
            .SingleAsync(d => d.Id == opdracht.DeclaratieId, cancellationToken);
        var overeenkomst = await Db.Zorgovereenkomsten.AsNoTracking().Where(z => z.Id == opdracht.ZorgovereenkomstId)
            .Select(z => new { z.Nummer, z.BudgethouderNaam }).SingleOrDefaultAsync(cancellationToken);
        var afspraken = await Db.Overeenkomstregels.AsNoTracking().Where(r => r.ZorgovereenkomstId == opdracht.ZorgovereenkomstId)
            .ToDictionaryAsync(r => r.Id, r => (r.Werkzaamheden, Zorgfunctie: Zorgfunctie(r.Wet, r.Zorgfunctie)), cancellationToken);
        var termijn = opdracht.TermijnId is null ? null : await Db.Maandloontermijnen.AsNoTracking()
            .Where(t => t.Id == opdracht.TermijnId).Select(t => new { t.Maandtekst, t.Loon, t.Reiskosten, t.Ziekengeld }).SingleOrDefaultAsync(cancellationToken);

        // A verstrekker sees the own lines, so the amounts are those of the own parts as well.
        var delen = !Sessie.Rol.IsVerstrekker ? null
            : await Db.Betaaldelen.AsNoTracking().Where(d => d.BetaalopdrachtId == opdracht.Id).ToListAsync(cancellationToken);
        var regels = declaratie?.Regels.OrderBy(r => r.Volgorde).ToList() ?? [];

        // Own money that goes back is nothing that a budget could have paid; also when the bank sent it back.
        Bedrag Betaald(Declaratieregel r) => opdracht.Soort == Betaalsoort.Teruggave ? r.Bedrag : r.Goedgekeurd;
        return new()
        {
            Id = opdracht.Id,
            DeclaratieId = opdracht.DeclaratieId,
            Soort = opdracht.Soort,
            Storting = delen is null ? opdracht.Storting : Bedrag.Nul,
            IsEigenDeel = delen is not null,
            Status = opdracht.Status,
            Bankcode = opdracht.Bankcode,
            Dag = opdracht.Dag,
            Omschrijving = opdracht.Omschrijving,
            Zorgverlener = opdracht.Ontvanger,
            AanBudgethouder = opdracht.AanBudgethouder,
            Rekeningnummer = opdracht.Iban.ToString(),
            Initialen = Domain.Budgethouders.Klantnummer.Initialen(declaratie?.BudgethouderNaam ?? overeenkomst?.BudgethouderNaam ?? opdracht.Ontvanger),
            Klantnummer = Domain.Budgethouders.Klantnummer.Van(opdracht.BudgethouderId),
            Overeenkomstnummer = overeenkomst?.Nummer,
            Maandloon = termijn is null ? null : new(termijn.Loon, termijn.Reiskosten, termijn.Ziekengeld),
            Maand = declaratie?.Maand ?? (termijn is null ? null : Maand.Parse(termijn.Maandtekst)),
            Regels = regels.ConvertAll(r => MaakRegel(r, r.OvereenkomstregelId is { } afspraak ? afspraken[afspraak] : ("Aangevraagd bedrag", ""), Betaald(r))),
            Gedeclareerd = Bedrag.Som(regels.Select(r => r.Bedrag)),
            Afgewezen = Bedrag.Som(regels.Select(r => r.Bedrag - Betaald(r))),
            Verrekend = delen is null ? opdracht.Verrekend : Bedrag.Som(delen.Select(d => d.Verrekend + d.VerrekendEigen)),
            Bedrag = delen is null ? opdracht.Bedrag : Bedrag.Som(delen.Select(d => d.Uit)),
        };
    }

    private static string Zorgfunctie(Wet? wet, string? code) =>
        wet is { } w && code is not null ? $"{code} {Zorgfuncties.Naam(w, code)}" : "";

    private static Regel MaakRegel(Declaratieregel regel, (string Werkzaamheden, string Zorgfunctie) afspraak, Bedrag betaald) => new(
        afspraak.Werkzaamheden,
        afspraak.Zorgfunctie,
        regel.Zorgdagen,
        regel.IsAlleenReis ? new Afstand(Math.Abs(regel.ReisMeters!.Value)).ToString() : regel.Eenheid.Hoeveelheid(regel.Minuten ?? regel.Aantal ?? 0),
        new(regel.Tarief, regel.Eenheid),
        regel.Bedrag,
        betaald,
        regel.Afkeurcode);
}
