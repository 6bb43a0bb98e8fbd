using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Vorderingen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Betalingen;

/// <summary>One line of the bank, and to whom its money may belong.</summary>
[ToegankelijkVoor(Rol.FinancieelMedewerkerSvb, Rol.Auditor)]
public sealed class BankregelBekijken(UseCaseContext context) : UseCase<BankregelBekijken.Input, BankregelBekijken.Overzicht>(context)
{
    private const int Hoogstens = 10;

    private static readonly VorderingStatus[] Lopend = [VorderingStatus.Besluit, VorderingStatus.Regeling, VorderingStatus.Civiel];

    /// <param name="Zoek">A name, a BSN or a reference; null: the references in the line itself.</param>
    public sealed record Input(BankregelId Id, string? Zoek = null);

    /// <param name="IsTeBoeken">It is money that came in and still waits.</param>
    public sealed record Overzicht(
        BankregelId Id,
        BankafschriftId Afschrift,
        int Volgnummer,
        DateOnly Valutadag,
        Bankrichting Richting,
        Bedrag? Bedrag,
        string Bedragtekst,
        string? Tegenpartij,
        string? Omschrijving,
        string? Kenmerk,
        BankregelStatus Status,
        Parkeerreden? Reden,
        string? Toelichting,
        bool IsTeBoeken,
        IReadOnlyList<Kandidaat> Kandidaten);

    /// <summary>A budgethouder, or a vordering.</summary>
    /// <param name="Kenmerk">The klantnummer, or the reference of the vordering.</param>
    /// <param name="Wacht">What the claims of this budgethouder wait for, or what is open on the vordering.</param>
    public sealed record Kandidaat(BudgethouderId Budgethouder, VorderingId? Vordering, string Naam, string Kenmerk, Bedrag Wacht);

    protected override async Task<Overzicht> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        Context.Betreft(null, nameof(Bankregel), input.Id.Waarde);
        var regel = await Db.Bankregels.AsNoTracking().SingleOrDefaultAsync(r => r.Id == input.Id, cancellationToken)
            ?? throw new NietGevondenException(nameof(Bankregel));
        return new(
            regel.Id,
            regel.BankafschriftId,
            regel.Volgnummer,
            regel.Valutadag,
            regel.Richting,
            regel.Bedrag,
            regel.Bedragtekst,
            regel.Tegenpartij,
            regel.Omschrijving,
            regel.Kenmerk,
            regel.Status,
            regel.Reden,
            regel.Toelichting,
            regel.IsTeBoeken,
            regel.IsTeBoeken ? await KandidatenAsync(input.Zoek ?? $"{regel.Omschrijving} {regel.Kenmerk}", input.Zoek, cancellationToken) : []);
    }

    private async Task<IReadOnlyList<Kandidaat>> KandidatenAsync(string tekst, string? naam, CancellationToken cancellationToken)
    {
        var kenmerken = Stortingherkenning.Kenmerken(tekst);
        var wachtend = await Db.Declaraties.AsNoTracking()
            .Where(d => d.Status == DeclaratieStatus.Aangehouden && d.Wachtreden == Wachtreden.Storting)
            .Select(d => new { d.Id, d.BudgethouderId }).ToListAsync(cancellationToken);
        var gestort = await Db.Rekeningen.AsNoTracking().Where(r => r.Soort == Rekeningsoort.StortingVrij)
            .Select(r => r.BudgethouderId).ToListAsync(cancellationToken);
        var gevonden = wachtend.Where(d => kenmerken.Contains(Declaratiekenmerk.Van(d.Id))).Select(d => d.BudgethouderId)
            .Concat(wachtend.Select(d => d.BudgethouderId).Concat(gestort).Distinct()
                .Where(b => kenmerken.Contains(Klantnummer.Van(b).Replace(" ", "", StringComparison.Ordinal))))
            .Distinct().Take(Hoogstens).ToList();
        var zoek = Budgethouder.Zoekvorm(naam?.Trim() ?? "");
        var bsn = Bsn.TryParse(naam, out var nummer) ? nummer : null;
        var budgethouders = await Db.Budgethouders.AsNoTracking()
            .Where(b => gevonden.Contains(b.Id) || (bsn != null && b.Bsn == bsn) || (zoek.Length > 1 && b.Zoeknaam.Contains(zoek)))
            .OrderBy(b => b.Zoeknaam).ThenBy(b => b.Id).Take(Hoogstens)
            .Select(b => new { b.Id, b.Naam }).ToListAsync(cancellationToken);
        var ids = budgethouders.ConvertAll(b => b.Id);
        var nodig = (await Db.Declaratieregels.AsNoTracking()
            .Where(r => ids.Contains(r.BudgethouderId)
                && Db.Declaraties.Any(d => d.Id == r.DeclaratieId && d.Status == DeclaratieStatus.Aangehouden && d.Wachtreden == Wachtreden.Storting))
            .Select(r => new { r.BudgethouderId, r.Eigen }).ToListAsync(cancellationToken)).ToLookup(r => r.BudgethouderId, r => r.Eigen);
        var vorderingen = await Db.Vorderingen.AsNoTracking().Where(v => Lopend.Contains(v.Status))
            .Select(v => new { v.Id, v.BudgethouderId, v.Debiteur, v.Open }).ToListAsync(cancellationToken);
        return
        [
            .. budgethouders.Select(b => new Kandidaat(b.Id, null, b.Naam, Klantnummer.Van(b.Id), Bedrag.Som(nodig[b.Id]))),
            .. vorderingen
                .Where(v => kenmerken.Contains(Vorderingkenmerk.Van(v.Id)) || ids.Contains(v.BudgethouderId)
                    || (zoek.Length > 1 && Budgethouder.Zoekvorm(v.Debiteur).Contains(zoek, StringComparison.Ordinal)))
                .Take(Hoogstens)
                .Select(v => new Kandidaat(v.BudgethouderId, v.Id, v.Debiteur, Vorderingkenmerk.Van(v.Id), v.Open)),
        ];
    }
}
