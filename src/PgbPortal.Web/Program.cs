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

Func<Beheeromgeving, Task<int>>? commando = args switch
{
    [Boekhoudcommando.Naam] => o => Boekhoudcommando.RunAsync(o, CancellationToken.None),
    [Verstrekkercommando.Naam, .. var woorden] => o => Verstrekkercommando.RunAsync(woorden, o, CancellationToken.None),
    [Medewerkercommando.Naam, .. var woorden] => o => Medewerkercommando.RunAsync(woorden, o, CancellationToken.None),
    [Versleutelcommando.Naam] => o => Versleutelcommando.RunAsync(o, CancellationToken.None),
    [Wiscommando.Naam] => o => Wiscommando.RunAsync(o, CancellationToken.None),
    [Logboekcommando.Naam] => o => Logboekcommando.RunAsync(o, CancellationToken.None),
    [Databasecommando.Naam] => o => Databasecommando.RunAsync(o, CancellationToken.None),
    [Leesstandcommando.Naam, .. var woorden] => o => Leesstandcommando.RunAsync(woorden, o, CancellationToken.None),
    [var eerste, ..] when Reservekopiecommando.Is(eerste) => o => Reservekopiecommando.RunAsync(args, o, CancellationToken.None),
    _ => null,
};
if (commando is not null)
{
    return await commando(await Portaal.BeheeromgevingAsync(Console.Out, CancellationToken.None));
}

try
{
    for (string? verhaal = null; ;)
    {
        var app = Portaal.Bouw(args);
        await app.ZetKlaarAsync(verhaal);
        (var code, verhaal) = await app.DraaiAsync();
        if (code is { } einde)
        {
            return einde;
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
