using PgbPortal.Application.Persistence;
using PgbPortal.Application.Scenarios;
using PgbPortal.Web.Infrastructure;

if (args is ["scenario", .. var bestanden])
{
    return await Scenariocommando.RunAsync(
        bestanden, Console.Out, new ConfigurationBuilder().AddEnvironmentVariables().Build(), CancellationToken.None);
}

try
{
    var app = Portaal.Bouw(args);
    await app.ZetKlaarAsync();
    await app.RunAsync();
    return 0;
}
catch (InstellingOnjuistException fout)
{
    await Console.Error.WriteLineAsync(fout.Message);
    return 2;
}
