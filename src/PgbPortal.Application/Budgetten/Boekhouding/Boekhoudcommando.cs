using System.Diagnostics;
using System.Globalization;
using PgbPortal.Application.Beheer;

namespace PgbPortal.Application.Budgetten.Boekhouding;

/// <summary>The command "controleer-boekhouding": checks every invariant and names the first bad row. It changes nothing.</summary>
public static class Boekhoudcommando
{
    public const string Naam = "controleer-boekhouding";

    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    /// <returns>0 all is well, 1 an invariant is broken, 2 it could not be checked.</returns>
    public static Task<int> RunAsync(Beheeromgeving omgeving, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(omgeving);
        return omgeving.OpDatabaseAsync(
            omgeving.Opties,
            async opties =>
            {
                var begin = Stopwatch.GetTimestamp();
                var rapport = await Boekhoudcontroleur.ControleerAsync(opties, omgeving.Klok.NuUtc(), cancellationToken, Koppenboek.Van(omgeving.Configuratie));
                return await MeldAsync(rapport, Stopwatch.GetElapsedTime(begin), omgeving.Uit);
            },
            "Controleer de verbinding.",
            cancellationToken);
    }

    private static async Task<int> MeldAsync(Boekhoudrapport rapport, TimeSpan duur, TextWriter uit)
    {
        foreach (var oordeel in rapport.Oordelen)
        {
            await uit.WriteLineAsync(string.Create(
                Nederlands, $"{oordeel.Invariant,-3} {(oordeel.Afwijkingen.Count == 0 ? "goed" : "FOUT")} ({oordeel.Duur.TotalSeconds:0.0} s) {oordeel.Zin}"));
            foreach (var afwijking in oordeel.Afwijkingen)
            {
                await uit.WriteLineAsync($"    {afwijking.Plaats}: {afwijking.Uitleg}");
            }
        }

        await uit.WriteLineAsync(string.Create(
            Nederlands,
            $"{rapport.Boekingen:N0} boekingen met {rapport.Regels:N0} regels nagerekend in {duur.TotalSeconds:0.0} s: {rapport.Regels / Math.Max(duur.TotalSeconds, 0.001):N0} regels per seconde."));
        var eerste = rapport.Afwijkingen.FirstOrDefault();
        await uit.WriteLineAsync(eerste is null ? "De boekhouding klopt." : $"De boekhouding klopt niet. Eerste foute regel: {eerste}");
        return eerste is null ? Beheeromgeving.Goed : Beheeromgeving.Fout;
    }
}
