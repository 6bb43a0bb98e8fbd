using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Vragen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Vragen;

/// <summary>What a question is about, and whose names stand in those words.</summary>
internal sealed record Vraagtitel(string Tekst, IReadOnlyList<string> Namen);

/// <summary>What questions are about, in a few words, as far as the reader may see that: else there is no title, and no link.</summary>
internal static class Vraagtitels
{
    public static async Task<IReadOnlyDictionary<Guid, Vraagtitel>> VanAsync(
        PgbDbContext eigen, IReadOnlyCollection<(Vraagonderwerp Soort, Guid? Id)> onderwerpen, CancellationToken cancellationToken)
    {
        List<Guid> Van(Vraagonderwerp soort) => [.. onderwerpen.Where(o => o.Soort == soort && o.Id is not null).Select(o => o.Id!.Value).Distinct()];
        var titels = new Dictionary<Guid, Vraagtitel>();
        List<Guid> overeenkomstsleutels = [.. Van(Vraagonderwerp.Overeenkomst), .. Van(Vraagonderwerp.Terugbellen)];
        if (overeenkomstsleutels.ConvertAll(g => new ZorgovereenkomstId(g)) is { Count: > 0 } overeenkomsten)
        {
            foreach (var z in await eigen.Zorgovereenkomsten.AsNoTracking().Where(z => overeenkomsten.Contains(z.Id))
                .Select(z => new { z.Id, z.BudgethouderNaam, z.ZorgverlenerNaam }).ToListAsync(cancellationToken))
            {
                titels[z.Id.Waarde] = new($"Overeenkomst van {z.BudgethouderNaam} en {z.ZorgverlenerNaam}", [z.BudgethouderNaam, z.ZorgverlenerNaam]);
            }
        }

        if (Van(Vraagonderwerp.Declaratie).ConvertAll(g => new DeclaratieId(g)) is { Count: > 0 } declaraties)
        {
            foreach (var d in await eigen.Declaraties.AsNoTracking().Where(d => declaraties.Contains(d.Id))
                .Select(d => new { d.Id, d.Maandtekst, d.ZorgverlenerNaam }).ToListAsync(cancellationToken))
            {
                titels[d.Id.Waarde] = new($"Declaratie van {Maand.Parse(d.Maandtekst).Leesbaar}, {d.ZorgverlenerNaam}", [d.ZorgverlenerNaam]);
            }
        }

        if (Van(Vraagonderwerp.Betaling).ConvertAll(g => new BetaalopdrachtId(g)) is { Count: > 0 } betalingen)
        {
            foreach (var b in await eigen.Betaalopdrachten.AsNoTracking().Where(b => betalingen.Contains(b.Id))
                .Select(b => new { b.Id, b.Dag, b.Ontvanger }).ToListAsync(cancellationToken))
            {
                titels[b.Id.Waarde] = new($"Betaling van {b.Dag.Lang()} aan {b.Ontvanger}", [b.Ontvanger]);
            }
        }

        if (Van(Vraagonderwerp.Functiebudget).ConvertAll(g => new FunctiebudgetId(g)) is { Count: > 0 } functiebudgetten)
        {
            foreach (var f in await eigen.Functiebudgetten.AsNoTracking().Where(f => functiebudgetten.Contains(f.Id))
                .Select(f => new { f.Id, f.Wet, f.Zorgfunctie }).ToListAsync(cancellationToken))
            {
                titels[f.Id.Waarde] = new($"Budget voor {Zorgfuncties.Naam(f.Wet!.Value, f.Zorgfunctie)}", []);
            }
        }

        return titels;
    }
}
