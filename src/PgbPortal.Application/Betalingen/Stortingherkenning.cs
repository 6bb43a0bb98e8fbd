using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Betalingen;

/// <summary>
/// Whose own money a line of the bank is, by the reference that the payer wrote. Only when there is no doubt at all; every other line
/// waits for a person.
/// </summary>
internal sealed partial class Stortingherkenning(PgbDbContext db, Afschriftsoort soort)
{
    private static readonly string[] Woorden = ["eigen geld", "storting", "klantnummer"];

    private HashSet<string> _meervoudig = [];
    private Dictionary<string, List<BudgethouderId>>? _declaraties;
    private Dictionary<string, List<BudgethouderId>>? _klantnummers;

    /// <summary>
    /// References in a text, in capitals and without spaces: of claims, of vorderingen, and numbers that may be a klantnummer. A date or
    /// a part of a telephone number is none.
    /// </summary>
    public static HashSet<string> Kenmerken(string tekst) => Kenmerkpatroon.Matches(tekst)
        .Select(m => m.Value.ToUpperInvariant().Replace(" ", "", StringComparison.Ordinal))
        .Where(k => !Klantnummer.LeestAlsDatum(k)).ToHashSet(StringComparer.Ordinal);

    /// <summary>Remembers which numbers of the bank stand for several amounts together: those do not tell one receipt from another.</summary>
    public void Onthoud(IEnumerable<Bankregelgegevens> regels) => _meervoudig = regels.Select(r => r.Bankkenmerk).OfType<string>()
        .GroupBy(k => k, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);

    /// <returns>Null when it is no storting, or when there is any doubt.</returns>
    public async Task<BudgethouderId?> HerkenAsync(Bankregel regel, CancellationToken cancellationToken)
    {
        // Without its own number of the bank the same money, told in a second message, would be booked twice.
        if (regel is not { Richting: Bankrichting.Bij, Bankcode: null, Bedrag.IsPositief: true, Bankkenmerk: { } kenmerk } || _meervoudig.Contains(kenmerk))
        {
            return null;
        }

        return await ZoekAsync($"{regel.Omschrijving} {regel.Kenmerk}", cancellationToken) is (var budgethouder, var isDeclaratie)
            && (isDeclaratie || await VerwachtAsync(budgethouder, kenmerk, cancellationToken))
            && !await IsAndersGemeldAsync(regel, budgethouder, cancellationToken)
            && !await IsAndersAfgehandeldAsync(regel, budgethouder, cancellationToken)
            && !await db.Rekeningen.AnyAsync(
                r => r.Geblokkeerd && (r.HouderId == budgethouder.Waarde || r.HouderId == Ketens.Svb.Waarde), cancellationToken)
            ? budgethouder
            : null;
    }

    // Each reference of a claim that waits must name the same person; a klantnummer counts alone when the text says what it is.
    private async Task<(BudgethouderId Budgethouder, bool IsDeclaratie)?> ZoekAsync(string tekst, CancellationToken cancellationToken)
    {
        var kenmerken = Kenmerken(tekst).ToLookup(k => char.IsAsciiDigit(k[0]) ? 'K' : k[0]);
        if (kenmerken['V'].Any())
        {
            return null;
        }

        List<BudgethouderId> gevonden;
        if (kenmerken['D'].Any())
        {
            _declaraties ??= await DeclaratiesAsync(cancellationToken);
            var perKenmerk = kenmerken['D'].Select(k => _declaraties.GetValueOrDefault(k) ?? []).ToList();
            gevonden = perKenmerk.Exists(p => p.Count == 0) ? [] : [.. perKenmerk.SelectMany(p => p)];
            if (gevonden.Count > 0 && kenmerken['K'].Any())
            {
                gevonden.AddRange(await KlantenAsync(kenmerken['K'], cancellationToken));
            }
        }
        else
        {
            gevonden = kenmerken['K'].Count() == 1 && Woorden.Any(w => tekst.Contains(w, StringComparison.OrdinalIgnoreCase))
                ? await KlantenAsync(kenmerken['K'], cancellationToken)
                : [];
        }

        return gevonden.Distinct().ToList() is [var enige] ? (enige, kenmerken['D'].Any()) : null;
    }

    // Eight digits may be chance: only of somebody whose claim waits for it, or when this very receipt was booked before.
    private async Task<bool> VerwachtAsync(BudgethouderId budgethouder, string bankkenmerk, CancellationToken cancellationToken) =>
        await db.Declaraties.AnyAsync(
            d => d.BudgethouderId == budgethouder && d.Status == DeclaratieStatus.Aangehouden && d.Wachtreden == Wachtreden.Storting, cancellationToken)
        || await db.Stortingen.AnyAsync(s => s.BudgethouderId == budgethouder && s.Bankkenmerk == bankkenmerk, cancellationToken);

    // The same money in the other kind of message under another number of the bank: it may be counted already.
    private async Task<bool> IsAndersGemeldAsync(Bankregel regel, BudgethouderId budgethouder, CancellationToken cancellationToken) =>
        await (
            from r in db.Bankregels.AsNoTracking()
            join a in db.Bankafschriften.AsNoTracking() on r.BankafschriftId equals a.Id
            where r.Status == BankregelStatus.Verwerkt && r.Soort == Bankregelsoort.Storting && a.Soort != soort
                && r.BudgethouderId == budgethouder && r.Bedrag == regel.Bedrag && r.Valutadag == regel.Valutadag
                && r.Bankkenmerk != regel.Bankkenmerk
            select r.Id).AnyAsync(cancellationToken)
        && !await db.Stortingen.AnyAsync(s => s.BudgethouderId == budgethouder && s.Bankkenmerk == regel.Bankkenmerk, cancellationToken);

    // A person or an earlier message said something else of the same receipt.
    private async Task<bool> IsAndersAfgehandeldAsync(Bankregel regel, BudgethouderId budgethouder, CancellationToken cancellationToken)
    {
        var andere = await db.Bankregels.AsNoTracking()
            .Where(r => r.Bankkenmerk == regel.Bankkenmerk && r.Richting == Bankrichting.Bij && r.Bankcode == null && r.Status != BankregelStatus.Geparkeerd)
            .Select(r => new { r.Status, r.Soort, r.BudgethouderId, r.Bedrag }).ToListAsync(cancellationToken);
        var geboekt = await db.Stortingen.AsNoTracking().Where(s => s.Bankkenmerk == regel.Bankkenmerk)
            .Select(s => new { s.BudgethouderId, s.Bedrag }).ToListAsync(cancellationToken);
        return andere.Exists(a => a.Status == BankregelStatus.Verklaard
                || a.Soort != Bankregelsoort.Storting || a.BudgethouderId != budgethouder || a.Bedrag != regel.Bedrag)
            || geboekt.Exists(s => s.BudgethouderId != budgethouder || s.Bedrag != regel.Bedrag);
    }

    private async Task<List<BudgethouderId>> KlantenAsync(IEnumerable<string> nummers, CancellationToken cancellationToken)
    {
        // Of everybody: the number of one who has no own money may be the same as that of one who has.
        _klantnummers ??= (await db.Budgethouders.Select(b => b.Id).ToListAsync(cancellationToken))
            .GroupBy(b => Klantnummer.Van(b).Replace(" ", "", StringComparison.Ordinal), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        return [.. nummers.SelectMany(n => _klantnummers.GetValueOrDefault(n) ?? [])];
    }

    private async Task<Dictionary<string, List<BudgethouderId>>> DeclaratiesAsync(CancellationToken cancellationToken) =>
        (await db.Declaraties.Where(d => d.Status == DeclaratieStatus.Aangehouden && d.Wachtreden == Wachtreden.Storting)
            .Select(d => new { d.Id, d.BudgethouderId }).ToListAsync(cancellationToken))
        .GroupBy(d => Declaratiekenmerk.Van(d.Id), d => d.BudgethouderId, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);

    [GeneratedRegex(
        "(?<![0-9A-Z])((DEC|VOR)-[0-9A-F]{8}(?![0-9A-Z])|(?<![0-9] ?[-/.]? ?)[0-9]{4} ?[0-9]{4}(?! ?[0-9])(?![A-Z]))",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Kenmerkpatroon { get; }
}
