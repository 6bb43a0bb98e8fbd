using PgbPortal.Application.Beheer;

namespace PgbPortal.Application.Persistence;

/// <summary>
/// The command "werk-database-bij": makes or changes the tables and puts up the second wall, and ends. So the account that may do that
/// need not be known to the portal that runs.
/// </summary>
public static class Databasecommando
{
    public const string Naam = "werk-database-bij";

    private const int ZonderMuur = 1;

    /// <returns>0 done, 1 done but the second wall does not stand for the portal, 2 it could not.</returns>
    public static Task<int> RunAsync(Beheeromgeving omgeving, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(omgeving);
        return omgeving.DoeAsync(
            async () =>
            {
                var beheer = new Databasebeheer(omgeving.ZonderSleutels(), DatabaseRegistration.Beheeropties(omgeving.Configuratie));
                await beheer.MigreerAsync(cancellationToken);
                var muur = await beheer.MuurAsync(cancellationToken);
                await omgeving.Uit.WriteLineAsync("De database is bijgewerkt.");
                return await omgeving.MeldAsync(muur.Staat is false ? ZonderMuur : Beheeromgeving.Goed, muur.Staat switch
                {
                    true => $"De tweede muur staat: {muur.Uitleg}.",
                    false => $"De tweede muur staat niet: {muur.Uitleg}.",
                    null => $"Er is geen tweede muur: {muur.Uitleg}.",
                });
            },
            "Controleer de verbinding.");
    }
}
