using System.Globalization;

namespace PgbPortal.Proeftijd;

/// <summary>
/// The real clock, moved by what stands in a file. All processes that read the same file are at the same moment, and a test moves them together
/// by writing it anew.
/// </summary>
public sealed class Proefklok(string bestand) : TimeProvider
{
    private const long Geldig = 20;

    private readonly Lock _slot = new();
    private TimeSpan _verschil;
    private long _gelezen = -Geldig;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Verschil();

    /// <summary>From now on it is this moment, and time goes on from there.</summary>
    public void Zet(DateTimeOffset moment)
    {
        var nieuw = $"{bestand}.nieuw";
        File.WriteAllText(nieuw, (moment - System.GetUtcNow()).Ticks.ToString(CultureInfo.InvariantCulture));
        File.Move(nieuw, bestand, overwrite: true);
    }

    private TimeSpan Verschil()
    {
        lock (_slot)
        {
            if (Environment.TickCount64 - _gelezen >= Geldig)
            {
                _verschil = new(long.Parse(File.ReadAllText(bestand), CultureInfo.InvariantCulture));
                _gelezen = Environment.TickCount64;
            }

            return _verschil;
        }
    }
}
