using PgbPortal.Application.Beheer;
using PgbPortal.Application.Bewaren;
using PgbPortal.Application.Budgetten.Boekhouding;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Inzage;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Persistence.Versleuteling;
using PgbPortal.Application.Scenarios;
using PgbPortal.Web.Infrastructure;

if (args is ["scenario", .. var bestanden])
{
    return await Scenariocommando.RunAsync(
        bestanden, Console.Out, new ConfigurationBuilder().AddEnvironmentVariables().Build(), CancellationToken.None);
}

if (args is [Boekhoudcommando.Naam])
{
    var builder = WebApplication.CreateBuilder();
    return await Boekhoudcommando.RunAsync(
        builder.Configuration,
        Portaal.Datamap(builder.Environment),
        Portaal.Sleutelbestand(builder.Environment, builder.Configuration),
        TimeProvider.System,
        Console.Out,
        CancellationToken.None);
}

if (args is [Verstrekkercommando.Naam, .. var woorden])
{
    var builder = WebApplication.CreateBuilder();
    return await Verstrekkercommando.RunAsync(
        woorden,
        builder.Configuration,
        Portaal.Datamap(builder.Environment),
        Portaal.Sleutelbestand(builder.Environment, builder.Configuration),
        TimeProvider.System,
        Console.Out,
        CancellationToken.None);
}

if (args is [Medewerkercommando.Naam, .. var wie])
{
    var builder = WebApplication.CreateBuilder();
    return await Medewerkercommando.RunAsync(
        wie,
        builder.Configuration,
        Portaal.Datamap(builder.Environment),
        Portaal.Sleutelbestand(builder.Environment, builder.Configuration),
        TimeProvider.System,
        Console.Out,
        CancellationToken.None);
}

if (args is [Versleutelcommando.Naam])
{
    var builder = WebApplication.CreateBuilder();
    return await Versleutelcommando.RunAsync(
        builder.Configuration,
        Portaal.Datamap(builder.Environment),
        Portaal.Sleutelbestand(builder.Environment, builder.Configuration),
        Console.Out,
        CancellationToken.None);
}

if (args is [Wiscommando.Naam])
{
    var builder = WebApplication.CreateBuilder();
    return await Wiscommando.RunAsync(
        builder.Configuration,
        Portaal.Datamap(builder.Environment),
        Portaal.Sleutelbestand(builder.Environment, builder.Configuration),
        TimeProvider.System,
        Console.Out,
        CancellationToken.None);
}

if (args is [Logboekcommando.Naam])
{
    var builder = WebApplication.CreateBuilder();
    return await Logboekcommando.RunAsync(
        builder.Configuration, Portaal.Datamap(builder.Environment), TimeProvider.System, Console.Out, CancellationToken.None);
}

if (args is [Databasecommando.Naam])
{
    var builder = WebApplication.CreateBuilder();
    return await Databasecommando.RunAsync(
        builder.Configuration, Portaal.Datamap(builder.Environment), Console.Out, CancellationToken.None);
}

if (args is [Leesstandcommando.Naam, .. var leeswoorden])
{
    var builder = WebApplication.CreateBuilder();
    return await Leesstandcommando.RunAsync(
        leeswoorden, builder.Configuration, Portaal.Datamap(builder.Environment), TimeProvider.System, Console.Out, CancellationToken.None);
}

if (Reservekopiecommando.Is(args.FirstOrDefault()))
{
    var builder = WebApplication.CreateBuilder();
    return await Reservekopiecommando.RunAsync(
        args,
        builder.Configuration,
        Portaal.Datamap(builder.Environment),
        Portaal.Sleutelbestand(builder.Environment, builder.Configuration),
        TimeProvider.System,
        Console.Out,
        CancellationToken.None);
}

try
{
    while (true)
    {
        var app = Portaal.Bouw(args);
        await app.ZetKlaarAsync();
        if (await app.DraaiAsync() is { } code)
        {
            return code;
        }
    }
}
catch (InstellingOnjuistException fout)
{
    await Console.Error.WriteLineAsync(fout.Message);
    return 2;
}
catch (IOException fout) when (fout.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
{
    await Console.Error.WriteLineAsync("Instelling ASPNETCORE_URLS: dit adres is al in gebruik. Stop het andere programma of kies een ander adres.");
    return 2;
}
