using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Budgetten;

namespace PgbPortal.Application.Budgetten.Boekhouding;

/// <summary>
/// Reads every chain from its first booking, some thousands at a time, and computes each hash anew. The bytes of a booking
/// are written out here once more: the check shares no code with what it checks.
/// </summary>
internal sealed class KetenIsHeel : IBoekhoudinvariant
{
    private const int PerKeer = 4000;

    private static readonly string Begin = new('0', 64);

    public string Id => "I10";

    public string Zin => "Elke keten telt 1 tot en met n; elke boeking draagt de SHA-256 van zichzelf en van de boeking ervoor; de kop staat op de laatste.";

    public async IAsyncEnumerable<Boekhoudafwijking> ZoekAsync(
        PgbDbContext db, Controlemoment moment, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var koppen = await db.Ketenkoppen.AsNoTracking().ToDictionaryAsync(k => k.VerstrekkerId, cancellationToken);
        var ketens = await db.Boekingen.Select(b => b.VerstrekkerId).Distinct().ToListAsync(cancellationToken);
        foreach (var keten in ketens.Union(koppen.Keys).OrderBy(k => k.Waarde))
        {
            var laatste = (Volgnummer: 0L, Hash: Begin);
            await foreach (var (boeking, regels) in LeesAsync(db, keten, cancellationToken))
            {
                if (Fout(boeking, regels, laatste) is { } fout)
                {
                    yield return new(
                        Id,
                        $"keten {keten.Waarde} volgnummer {boeking.Volgnummer}, boeking {boeking.Id.Waarde}",
                        fout,
                        [.. regels.Select(r => r.RekeningId)]);
                }

                laatste = (boeking.Volgnummer, boeking.Hash);
            }

            if (!koppen.TryGetValue(keten, out var kop) || (kop.Volgnummer, kop.Hash) != laatste)
            {
                yield return new(Id, $"keten {keten.Waarde} volgnummer {laatste.Volgnummer}", "de ketenkop staat niet op de laatste boeking");
            }
        }

        var wezen = db.Boekingsregels.Where(r => !db.Boekingen.Any(b => b.Id == r.BoekingId))
            .OrderBy(r => r.RekeningId).ThenBy(r => r.Nummer).Select(r => new { r.RekeningId, r.Nummer });
        await foreach (var wees in wezen.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return new(Id, $"rekening {wees.RekeningId.Waarde} regel {wees.Nummer}", "hoort bij geen boeking", wees.RekeningId);
        }
    }

    private static string? Fout(Kop boeking, List<Regel> regels, (long Volgnummer, string Hash) laatste) =>
        boeking.Volgnummer != laatste.Volgnummer + 1 ? $"volgt op volgnummer {laatste.Volgnummer}"
        : boeking.VorigeHash != laatste.Hash ? "wijst niet naar de boeking ervoor"
        : boeking.Hash != Bereken(boeking, regels) ? "is veranderd: haar hash is een andere dan die van haar inhoud"
        : null;

    private static async IAsyncEnumerable<(Kop Boeking, List<Regel> Regels)> LeesAsync(
        PgbDbContext db, VerstrekkerId keten, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var na = long.MinValue;
        while (true)
        {
            var boekingen = await db.Boekingen.Where(b => b.VerstrekkerId == keten && b.Volgnummer > na).OrderBy(b => b.Volgnummer).Take(PerKeer)
                .Select(b => new Kop(
                    b.Id, b.VerstrekkerId, b.Volgnummer, b.Sleutel, b.Soort, b.Dag, b.GeboektOpUtc, b.OorzaakId, b.CorrigeertId, b.Oorzaaksoort, b.Hash, b.VorigeHash))
                .ToListAsync(cancellationToken);
            if (boekingen.Count == 0)
            {
                yield break;
            }

            var tot = boekingen[^1].Volgnummer;
            var regels = new Dictionary<BoekingId, List<Regel>>(boekingen.Count);
            var rijen =
                from b in db.Boekingen
                where b.VerstrekkerId == keten && b.Volgnummer > na && b.Volgnummer <= tot
                join r in db.Boekingsregels on b.Id equals r.BoekingId
                select new Regel(r.BoekingId, r.RekeningId, r.Nummer, r.Centen, r.SaldoVoor, r.SaldoNa);
            await foreach (var regel in rijen.AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                if (!regels.TryGetValue(regel.BoekingId, out var bij))
                {
                    regels[regel.BoekingId] = bij = [];
                }

                bij.Add(regel);
            }

            foreach (var boeking in boekingen)
            {
                var eigen = regels.GetValueOrDefault(boeking.Id) ?? [];
                eigen.Sort();
                yield return (boeking, eigen);
            }

            na = tot;
        }
    }

    private static string Bereken(Kop b, List<Regel> regels)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(1024 + (regels.Count * 160));
        try
        {
            var taal = CultureInfo.InvariantCulture;
            Utf8.TryWrite(
                buffer,
                taal,
                $"{b.VorigeHash}\n{b.VerstrekkerId.Waarde:N}|{b.Volgnummer}|{b.Sleutel}|{b.Soort}|{b.Dag:O}|{b.GeboektOpUtc:yyyy-MM-ddTHH:mm:ss.fff}|{b.OorzaakId:N}|{b.CorrigeertId?.Waarde:N}",
                out var lengte);
            if (b.Oorzaaksoort != Oorzaaksoort.Onbekend)
            {
                Utf8.TryWrite(buffer.AsSpan(lengte), taal, $"|{b.Oorzaaksoort}", out var erbij);
                lengte += erbij;
            }

            foreach (var r in regels)
            {
                Utf8.TryWrite(buffer.AsSpan(lengte), taal, $"\n{r.RekeningId.Waarde:N}|{r.Nummer}|{r.Centen}|{r.SaldoVoor}|{r.SaldoNa}", out var erbij);
                lengte += erbij;
            }

            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(buffer.AsSpan(0, lengte), hash);
            return Convert.ToHexStringLower(hash);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private sealed record Kop(
        BoekingId Id,
        VerstrekkerId VerstrekkerId,
        long Volgnummer,
        string Sleutel,
        Boekingssoort Soort,
        DateOnly Dag,
        DateTime GeboektOpUtc,
        Guid OorzaakId,
        BoekingId? CorrigeertId,
        Oorzaaksoort Oorzaaksoort,
        string Hash,
        string VorigeHash);

    private sealed record Regel(BoekingId BoekingId, RekeningId RekeningId, int Nummer, long Centen, long SaldoVoor, long SaldoNa) : IComparable<Regel>
    {
        public int CompareTo(Regel? other) =>
            RekeningId.Waarde.CompareTo(other!.RekeningId.Waarde) is var eerst && eerst != 0 ? eerst : Nummer.CompareTo(other.Nummer);
    }
}
