using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Budgetten.Boekhouding;
using PgbPortal.Application.Persistence;

namespace PgbPortal.Application.Inzage;

/// <summary>Something in the care log that is not as it was written.</summary>
/// <param name="Plaats">Which line, by chain and number; never whom it is about.</param>
public sealed record Logboekafwijking(string Plaats, string Uitleg)
{
    public override string ToString() => $"{Plaats}: {Uitleg}";
}

/// <param name="Afwijkingen">The first bad line first; at most <see cref="Logboekcontroleur.Hoogstens"/>.</param>
/// <param name="Regels">How many lines were computed anew.</param>
/// <param name="VoorDeKetens">How many lines are older than the chains, and can only be counted.</param>
public sealed record Logboekrapport(IReadOnlyList<Logboekafwijking> Afwijkingen, long Regels, long VoorDeKetens, int Ketens)
{
    /// <summary>The ends at the moment of the check of the chains that were walked along from begin to end, and are as they were written.</summary>
    internal IReadOnlyList<Koppenboek.Kop> Koppen { get; init; } = [];
}

/// <summary>
/// Reads every chain of the care log from its first line, and computes each hash anew: a line that was changed, added, removed or moved
/// is named. The end of each chain is compared with its own row, and with the signed files in the second place.
/// </summary>
internal static class Logboekcontroleur
{
    /// <summary>Lines that are named; who has more than this has one cause.</summary>
    public const int Hoogstens = 100;

    public static async Task<Logboekrapport> ControleerAsync(
        DbContextOptions<PgbDbContext> opties, Koppenboek koppenboek, DateTime nuUtc, CancellationToken cancellationToken)
    {
        await using var db = new PgbDbContext(opties, Toegang.Systeem("het zorglog controleren"));
        await using var moment = await Momentopname.BeginAsync(db, cancellationToken);
        var ketens = await db.Logketens.AsNoTracking().ToDictionaryAsync(k => k.Id, cancellationToken);
        var boek = await koppenboek.LeesAsync(cancellationToken);
        var loop = new Logboekloop(ketens, boek, nuUtc.AddYears(-Zorgloginstellingen.MinstensJaren));
        var regels = db.Logregels.AsNoTracking().OrderBy(l => l.Keten).ThenBy(l => l.Volgnummer).ThenBy(l => l.Id);
        await foreach (var regel in regels.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            loop.Neem(regel);
            if (loop.Afwijkingen.Count >= Hoogstens)
            {
                break;
            }
        }

        loop.Sluit(alles: loop.Afwijkingen.Count < Hoogstens);
        return new([.. loop.Afwijkingen.Take(Hoogstens)], loop.Regels, loop.VoorDeKetens, ketens.Count)
        {
            Koppen = [.. ketens.Values.Where(k => loop.Gaaf.Contains(k.Id)).Select(k => new Koppenboek.Kop(k.Id, k.Volgnummer, Convert.ToHexStringLower(k.Hash)))],
        };
    }
}

/// <summary>One walk along all lines, chain by chain.</summary>
internal sealed class Logboekloop
{
    private readonly Dictionary<Guid, Logketen> _ketens;
    private readonly Dictionary<(Guid Keten, long Volgnummer), (string Naam, DateTime OpUtc, string Hash)> _bewaard;
    private readonly DateTime _magWegVoorUtc;
    private readonly HashSet<Guid> _gezien = [];
    private Guid _keten;
    private Logstand _stand = Logstand.Begin;
    private Guid? _laatsteZonder;
    private Guid? _eersteMet;
    private int _foutenVoor;

    /// <param name="magWegVoorUtc">What is younger may not be gone.</param>
    public Logboekloop(Dictionary<Guid, Logketen> ketens, Koppenboek.Inhoud boek, DateTime magWegVoorUtc)
    {
        (_ketens, _magWegVoorUtc) = (ketens, magWegVoorUtc);
        _bewaard = boek.Koppen.DistinctBy(k => (k.Kop.Keten, k.Kop.Volgnummer, k.Kop.Hash))
            .GroupBy(k => (k.Kop.Keten, k.Kop.Volgnummer)).ToDictionary(g => g.Key, g => (g.First().Naam, g.First().OpUtc, g.First().Kop.Hash));
        Afwijkingen.AddRange(boek.Fouten.Select(f => new Logboekafwijking(f.Naam, f.Uitleg)));
    }

    public List<Logboekafwijking> Afwijkingen { get; } = [];

    public long Regels { get; private set; }

    public long VoorDeKetens { get; private set; }

    /// <summary>Chains without a fault.</summary>
    public HashSet<Guid> Gaaf { get; } = [];

    public void Neem(Logregel regel)
    {
        if (regel.Keten == Guid.Empty)
        {
            VoorDeKetens++;
            _laatsteZonder = Laatste(_laatsteZonder, regel.Id);
            return;
        }

        _eersteMet = _eersteMet is { } eerste && eerste.CompareTo(regel.Id) < 0 ? eerste : regel.Id;
        if (regel.Keten != _keten)
        {
            SluitKeten();
            Begin(regel.Keten);
        }

        Regels++;
        if (Fout(regel) is { } fout)
        {
            Meld(regel.Volgnummer, $"{fout} (regel {regel.Id})");
        }

        Vergelijk(regel);
        _stand = new(regel.Volgnummer, regel.Hash);
    }

    /// <param name="alles">False: the walk stopped half way, so of the last chain and of what comes after it nothing is known.</param>
    public void Sluit(bool alles)
    {
        if (!alles)
        {
            // What stands in a signed file and was not met is gone, or lies further on: either way that chain is not known to be whole.
            Gaaf.ExceptWith(_bewaard.Where(b => !IsVerlopen(b.Key, b.Value.OpUtc)).Select(b => b.Key.Keten));
            return;
        }

        SluitKeten();
        foreach (var (id, kop) in _ketens.Where(k => !_gezien.Contains(k.Key)).OrderBy(k => k.Key))
        {
            (_keten, _stand, _foutenVoor) = (id, Eerste(kop), Afwijkingen.Count);
            SluitKeten();
        }

        if (_laatsteZonder is { } zonder && _eersteMet is { } met && zonder.CompareTo(met) > 0)
        {
            Afwijkingen.Add(new($"regel {zonder}", "ligt in geen keten, maar is jonger dan de ketens"));
        }

        foreach (var ((keten, volgnummer), bewaard) in _bewaard.Where(b => !IsVerlopen(b.Key, b.Value.OpUtc)).OrderBy(b => b.Key))
        {
            Gaaf.Remove(keten);
            Afwijkingen.Add(new($"keten {keten} volgnummer {volgnummer}", $"staat in {bewaard.Naam}, maar is er niet meer"));
        }
    }

    private static Guid Laatste(Guid? een, Guid ander) => een is { } e && e.CompareTo(ander) > 0 ? e : ander;

    private static Logstand Eerste(Logketen kop) =>
        kop.VerwijderdHash is { } hash ? new(kop.VerwijderdTotEnMet, hash) : Logstand.Begin;

    private void Begin(Guid keten)
    {
        (_keten, _foutenVoor) = (keten, Afwijkingen.Count);
        _gezien.Add(keten);
        _stand = _ketens.TryGetValue(keten, out var kop) ? Eerste(kop) : Logstand.Begin;
    }

    private string? Fout(Logregel regel) =>
        regel.Volgnummer != _stand.Volgnummer + 1 ? $"volgt op volgnummer {_stand.Volgnummer}"
        : !regel.BerekenHash(_stand.Hash).AsSpan().SequenceEqual(regel.Hash) ? "is veranderd: de hash past niet bij de inhoud"
        : null;

    private void Vergelijk(Logregel regel)
    {
        if (_bewaard.Count > 0 && _bewaard.Remove((regel.Keten, regel.Volgnummer), out var bewaard)
            && bewaard.Hash != Convert.ToHexStringLower(regel.Hash))
        {
            Meld(regel.Volgnummer, $"heeft een andere hash dan in {bewaard.Naam}");
        }
    }

    private void SluitKeten()
    {
        if (_keten == Guid.Empty)
        {
            return;
        }

        if (_ketens.TryGetValue(_keten, out var kop))
        {
            VergelijkKop(kop);
        }
        else
        {
            Meld(_stand.Volgnummer, "deze keten kent het portaal niet");
        }

        if (Afwijkingen.Count == _foutenVoor)
        {
            Gaaf.Add(_keten);
        }
    }

    private void VergelijkKop(Logketen kop)
    {
        // A chain is as old as its key, which stands in the hash of every line of it.
        if (kop.VerwijderdTotEnMet > 0 && Gemaakt(kop.Id) > _magWegVoorUtc)
        {
            Meld(kop.VerwijderdTotEnMet, "en wat ervoor lag is weg, maar deze keten is daar te jong voor");
        }

        if (kop.Volgnummer != _stand.Volgnummer || !kop.Hash.AsSpan().SequenceEqual(_stand.Hash))
        {
            Meld(_stand.Volgnummer, $"is de laatste, maar de keten hoort te eindigen met volgnummer {kop.Volgnummer}");
        }
    }

    // Older than the retention: it may be gone.
    private bool IsVerlopen((Guid Keten, long Volgnummer) kop, DateTime getekendOpUtc) =>
        _ketens.TryGetValue(kop.Keten, out var keten) && kop.Volgnummer <= keten.VerwijderdTotEnMet && getekendOpUtc <= _magWegVoorUtc;

    /// <summary>The moment in a key of version 7.</summary>
    private static DateTime Gemaakt(Guid sleutel)
    {
        Span<byte> bytes = stackalloc byte[16];
        _ = sleutel.TryWriteBytes(bytes, bigEndian: true, out _);
        var milliseconden = 0L;
        foreach (var deel in bytes[..6])
        {
            milliseconden = (milliseconden << 8) | deel;
        }

        return DateTimeOffset.FromUnixTimeMilliseconds(milliseconden).UtcDateTime;
    }

    private void Meld(long volgnummer, string uitleg) => Afwijkingen.Add(new($"keten {_keten} volgnummer {volgnummer}", uitleg));
}
