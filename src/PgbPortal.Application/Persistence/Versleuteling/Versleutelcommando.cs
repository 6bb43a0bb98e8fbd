using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace PgbPortal.Application.Persistence.Versleuteling;

/// <summary>The command "versleutel-opnieuw": after it, every key but the active one may be taken out of the settings.</summary>
public static class Versleutelcommando
{
    public const string Naam = "versleutel-opnieuw";

    private const int Goed = 0;
    private const int Fout = 1;
    private const int KanNiet = 2;

    /// <returns>0 all is encrypted with the active key, 1 a value was changed by somebody, 2 it could not be done.</returns>
    public static async Task<int> RunAsync(
        IConfiguration configuratie, string datamap, string? sleutelbestand, TextWriter uit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(uit);
        try
        {
            var opties = DatabaseRegistration.Opties(configuratie, datamap, sleutelbestand);
            if ((await new Databasebeheer(opties).OntbrekendeMigratiesAsync(cancellationToken)).Count > 0)
            {
                await uit.WriteLineAsync("De database is leeg of van een oudere versie. Start eerst het portaal.");
                return KanNiet;
            }

            foreach (var (kolom, vernieuwd) in await new Hersleutelaar(opties).VernieuwAsync(cancellationToken))
            {
                await uit.WriteLineAsync($"{kolom}: {vernieuwd} opnieuw");
            }

            await using var db = new PgbDbContext(opties, Toegang.Geen);
            await uit.WriteLineAsync($"Alles is nu versleuteld met sleutel '{db.Sleutels.Actief}'.");
            return Goed;
        }
        catch (InstellingOnjuistException fout)
        {
            await uit.WriteLineAsync(fout.Message);
            return KanNiet;
        }
        catch (InvalidDataException fout)
        {
            await uit.WriteLineAsync(fout.Message);
            return Fout;
        }
        catch (Exception fout) when (fout is DbException or DbUpdateException)
        {
            await uit.WriteLineAsync($"De database antwoordt niet of weigert ({fout.GetType().Name}). Begin gerust opnieuw: wat gedaan is, is gedaan.");
            return KanNiet;
        }
    }
}
