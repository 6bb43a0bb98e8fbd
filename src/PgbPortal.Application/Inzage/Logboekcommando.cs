using System.Diagnostics;
using System.Globalization;
using PgbPortal.Application.Beheer;
using PgbPortal.Application.Budgetten.Boekhouding;

namespace PgbPortal.Application.Inzage;

/// <summary>The command "controleer-logboek": checks the chains of the care log and names the first bad line. It changes nothing.</summary>
public static class Logboekcommando
{
    public const string Naam = "controleer-logboek";

    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    /// <returns>0 all is well, 1 a line is not as it was written, 2 it could not be checked.</returns>
    public static Task<int> RunAsync(Beheeromgeving omgeving, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(omgeving);
        return omgeving.OpDatabaseAsync(
            omgeving.ZonderSleutels,
            async opties =>
            {
                var begin = Stopwatch.GetTimestamp();
                var rapport = await Logboekcontroleur.ControleerAsync(opties, Koppenboek.Van(omgeving.Configuratie).VoorZorglog, omgeving.Klok.NuUtc(), cancellationToken);
                return await MeldAsync(rapport, Stopwatch.GetElapsedTime(begin), omgeving.Uit);
            },
            "Controleer de verbinding.",
            cancellationToken);
    }

    private static async Task<int> MeldAsync(Logboekrapport rapport, TimeSpan duur, TextWriter uit)
    {
        foreach (var afwijking in rapport.Afwijkingen)
        {
            await uit.WriteLineAsync($"    {afwijking}");
        }

        await uit.WriteLineAsync(string.Create(
            Nederlands,
            $"{rapport.Regels:N0} regels in {rapport.Ketens:N0} ketens nagerekend in {duur.TotalSeconds:0.0} s: {rapport.Regels / Math.Max(duur.TotalSeconds, 0.001):N0} regels per seconde."));
        if (rapport.VoorDeKetens > 0)
        {
            await uit.WriteLineAsync(string.Create(Nederlands, $"{rapport.VoorDeKetens:N0} regels zijn van voor de ketens en alleen geteld."));
        }

        var eerste = rapport.Afwijkingen.Count == 0 ? null : rapport.Afwijkingen[0];
        await uit.WriteLineAsync(eerste is null ? "Het logboek klopt." : $"Het logboek klopt niet. Eerste foute regel: {eerste}");
        return eerste is null ? Beheeromgeving.Goed : Beheeromgeving.Fout;
    }
}
