using System.Data.Common;

namespace PgbPortal.Application.Persistence;

/// <summary>Tells a database that does not answer from a fault of ours: a provider wraps the first in exceptions of its own.</summary>
public static class Databasefout
{
    public static bool IsOnbereikbaar(Exception fout) =>
        fout is DbException or TimeoutException or InvalidOperationException { InnerException: DbException or TimeoutException };
}
