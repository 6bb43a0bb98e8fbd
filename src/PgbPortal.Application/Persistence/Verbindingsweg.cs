using System.Net;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;

namespace PgbPortal.Application.Persistence;

/// <summary>Whether somebody between the portal and its database can read along.</summary>
internal static class Verbindingsweg
{
    private static readonly string[] Hier = [".", "(local)", "localhost"];

    /// <returns>True when it stays on this machine, or insists on TLS.</returns>
    public static bool IsBesloten(DatabaseFacade database)
    {
        if (database.IsNpgsql())
        {
            var postgresql = new NpgsqlConnectionStringBuilder(database.GetConnectionString());
            return postgresql.SslMode >= SslMode.Require || (postgresql.Host ?? "").Split(',').All(h => IsHier(h.Trim()));
        }

        if (!database.IsSqlServer())
        {
            return true;
        }

        var sqlServer = new SqlConnectionStringBuilder(database.GetConnectionString());
        return !SqlConnectionEncryptOption.Optional.Equals(sqlServer.Encrypt) || IsHier(Machine(sqlServer.DataSource));
    }

    // A socket is a file; an address may have a port behind it.
    private static bool IsHier(string machine) =>
        machine is ['/' or '@', ..] || Hier.Contains(machine, StringComparer.OrdinalIgnoreCase)
        || machine.StartsWith("(localdb)", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(machine, out var adres) && IPAddress.IsLoopback(adres))
        || (IPEndPoint.TryParse(machine, out var punt) && IPAddress.IsLoopback(punt.Address))
        || machine.StartsWith("localhost:", StringComparison.OrdinalIgnoreCase);

    // "tcp:machine\naam,poort"; a pipe has the machine further on, and counts as elsewhere.
    private static string Machine(string bron)
    {
        var kaal = bron.StartsWith("tcp:", StringComparison.OrdinalIgnoreCase) ? bron["tcp:".Length..] : bron;
        return kaal.StartsWith("(localdb)", StringComparison.OrdinalIgnoreCase) ? kaal : kaal.Split(',', '\\')[0].Trim();
    }
}
