using System.Data.Common;
using Microsoft.Extensions.Configuration;

namespace PgbPortal.Application.Persistence;

/// <summary>
/// The command "werk-database-bij": makes or changes the tables and puts up the second wall, and ends. So the account that may do that
/// need not be known to the portal that runs.
/// </summary>
public static class Databasecommando
{
    public const string Naam = "werk-database-bij";

    private const int Goed = 0;
    private const int ZonderMuur = 1;
    private const int KanNiet = 2;

    /// <returns>0 done, 1 done but the second wall does not stand for the portal, 2 it could not.</returns>
    public static async Task<int> RunAsync(IConfiguration configuratie, string datamap, TextWriter uit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(uit);
        try
        {
            var beheer = new Databasebeheer(DatabaseRegistration.ZonderSleutels(configuratie, datamap), DatabaseRegistration.Beheeropties(configuratie));
            await beheer.MigreerAsync(cancellationToken);
            var muur = await beheer.MuurAsync(cancellationToken);
            await uit.WriteLineAsync("De database is bijgewerkt.");
            await uit.WriteLineAsync(muur.Staat switch
            {
                true => $"De tweede muur staat: {muur.Uitleg}.",
                false => $"De tweede muur staat niet: {muur.Uitleg}.",
                null => $"Er is geen tweede muur: {muur.Uitleg}.",
            });
            return muur.Staat is false ? ZonderMuur : Goed;
        }
        catch (InstellingOnjuistException fout)
        {
            await uit.WriteLineAsync(fout.Message);
            return KanNiet;
        }
        catch (DbException fout)
        {
            await uit.WriteLineAsync($"De database antwoordt niet of weigert ({fout.GetType().Name}). Controleer de verbinding.");
            return KanNiet;
        }
    }
}
