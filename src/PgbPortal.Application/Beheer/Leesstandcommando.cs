using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;

namespace PgbPortal.Application.Beheer;

/// <summary>The command "alleen-lezen": for a while nothing may be changed, on all instances; reading, signing in and out go on.</summary>
public static class Leesstandcommando
{
    public const string Naam = "alleen-lezen";

    private const string Beheer = "beheer";
    private const int HoogstensMinuten = 24 * 60;

    // By then every instance has looked again.
    private static readonly TimeSpan Overal = TimeSpan.FromSeconds(2);

    /// <param name="woorden">"aan" with minutes, or "uit".</param>
    /// <returns>0 done, 1 these words do not fit, 2 the database cannot be used.</returns>
    public static Task<int> RunAsync(IReadOnlyList<string> woorden, Beheeromgeving omgeving, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(omgeving);
        return omgeving.DoeAsync(
            async () =>
            {
                switch (woorden)
                {
                    case ["aan", var tekst] when int.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var minuten) && minuten is >= 1 and <= HoogstensMinuten:
                        var tot = omgeving.Klok.NuUtc().AddMinutes(minuten);
                        await ZetAsync(omgeving.ZonderSleutels(), s => s.Neem(Beheer, omgeving.Klok.NuUtc(), TimeSpan.FromMinutes(minuten)), cancellationToken);
                        await Task.Delay(Overal, omgeving.Klok, cancellationToken);
                        return await omgeving.MeldAsync(
                            Beheeromgeving.Goed, $"Het portaal is tot {Leesstand.Om(tot)} uur alleen te lezen. Wat al werd bewaard, gaat nog door.");
                    case ["uit"]:
                        await ZetAsync(omgeving.ZonderSleutels(), s => s.GeefTerug(), cancellationToken);
                        return await omgeving.MeldAsync(Beheeromgeving.Goed, "Binnen een seconde kan er weer worden veranderd.");
                    default:
                        return await omgeving.MeldAsync(
                            Beheeromgeving.Fout, $"Gebruik: {Naam} aan MINUTEN (1 tot en met {HoogstensMinuten}), of {Naam} uit.");
                }
            },
            "Start eerst het portaal, of controleer de verbinding.");
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
