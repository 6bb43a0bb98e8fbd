using Testcontainers.MsSql;
using Xunit;

[assembly: AssemblyFixture(typeof(PgbPortal.SqlServer.Tests.SqlServerInContainer))]

namespace PgbPortal.SqlServer.Tests;

/// <summary>One SQL Server for all tests, started before the first; the workflow names the image.</summary>
public sealed class SqlServerInContainer : IAsyncLifetime
{
    private readonly MsSqlContainer _container =
        new MsSqlBuilder().WithImage(Environment.GetEnvironmentVariable("PGB_SQLSERVER_IMAGE")!).Build();

    public async ValueTask InitializeAsync()
    {
        await _container.StartAsync();
        Environment.SetEnvironmentVariable("PGB_TEST_DATABASE", "sqlserver");
        Environment.SetEnvironmentVariable("PGB_TEST_SQLSERVER", _container.GetConnectionString());
    }

    public ValueTask DisposeAsync() => _container.DisposeAsync();
}
