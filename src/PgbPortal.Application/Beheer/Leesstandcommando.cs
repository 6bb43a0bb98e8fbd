using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using PgbPortal.Application.Persistence;

namespace PgbPortal.Application.Beheer;

/// <summary>The command "alleen-lezen": for a while nothing may be changed, on all instances; reading, signing in and out go on.</summary>
public static class Leesstandcommando
{
    public const string Naam = "alleen-lezen";

    private const string Beheer = "beheer";
    private const int Goed = 0;
    private const int Fout = 1;
    private const int KanNiet = 2;
    private const int HoogstensMinuten = 24 * 60;

    // By then every instance has looked again.
    private static readonly TimeSpan Overal = TimeSpan.FromSeconds(2);

    /// <param name="woorden">"aan" with minutes, or "uit".</param>
    /// <returns>0 done, 1 these words do not fit, 2 the database cannot be used.</returns>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> woorden, IConfiguration configuratie, string datamap, TimeProvider klok, TextWriter uit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(uit);
        try
        {
            switch (woorden)
            {
                case ["aan", var tekst] when int.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var minuten) && minuten is >= 1 and <= HoogstensMinuten:
                    var opties = DatabaseRegistration.ZonderSleutels(configuratie, datamap);
                    var tot = klok.NuUtc().AddMinutes(minuten);
                    await ZetAsync(opties, s => s.Neem(Beheer, klok.NuUtc(), TimeSpan.FromMinutes(minuten)), cancellationToken);
                    await Task.Delay(Overal, klok, cancellationToken);
                    await uit.WriteLineAsync($"Het portaal is tot {Leesstand.Om(tot)} uur alleen te lezen. Wat al werd bewaard, gaat nog door.");
                    return Goed;
                case ["uit"]:
                    await ZetAsync(DatabaseRegistration.ZonderSleutels(configuratie, datamap), s => s.GeefTerug(), cancellationToken);
                    await uit.WriteLineAsync("Binnen een seconde kan er weer worden veranderd.");
                    return Goed;
                default:
                    await uit.WriteLineAsync($"Gebruik: {Naam} aan MINUTEN (1 tot en met {HoogstensMinuten}), of {Naam} uit.");
                    return Fout;
            }
        }
        catch (InstellingOnjuistException fout)
        {
            await uit.WriteLineAsync(fout.Message);
            return KanNiet;
        }
        catch (Exception fout) when (fout is DbException or DbUpdateException)
        {
            await uit.WriteLineAsync($"De database antwoordt niet of weigert ({fout.GetType().Name}). Start eerst het portaal, of controleer de verbinding.");
            return KanNiet;
        }
    }

    private static async Task ZetAsync(DbContextOptions<PgbDbContext> opties, Action<Taakstand> zet, CancellationToken cancellationToken)
    {
        await using var db = new PgbDbContext(opties, Toegang.Systeem("alleen lezen aan of uit"));
        var stand = await db.Taakstanden.SingleOrDefaultAsync(t => t.Naam == Leesstand.Naam, cancellationToken);
        if (stand is null)
        {
            stand = new Taakstand { Naam = Leesstand.Naam };
            db.Add(stand);
        }

        zet(stand);
        await db.SaveChangesAsync(cancellationToken);
    }
}
