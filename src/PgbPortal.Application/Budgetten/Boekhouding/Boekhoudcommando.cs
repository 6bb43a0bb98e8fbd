using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using PgbPortal.Application.Persistence;

namespace PgbPortal.Application.Budgetten.Boekhouding;

/// <summary>The command "controleer-boekhouding": checks every invariant and names the first bad row. It changes nothing.</summary>
public static class Boekhoudcommando
{
    public const string Naam = "controleer-boekhouding";

    private const int Goed = 0;
    private const int Fout = 1;
    private const int KanNiet = 2;

    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    /// <returns>0 all is well, 1 an invariant is broken, 2 it could not be checked.</returns>
    public static async Task<int> RunAsync(
        IConfiguration configuratie, string datamap, string? sleutelbestand, TimeProvider klok, TextWriter uit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(uit);
        try
        {
            var opties = DatabaseRegistration.Opties(configuratie, datamap, sleutelbestand);
            if ((await new Databasebeheer(opties).OntbrekendeMigratiesAsync(cancellationToken)).Count > 0)
            {
                await uit.WriteLineAsync("De database is leeg of van een oudere versie. Start eerst het portaal.");
                return KanNiet;
            }

            var begin = Stopwatch.GetTimestamp();
            var rapport = await Boekhoudcontroleur.ControleerAsync(opties, klok.NuUtc(), cancellationToken, Koppenboek.Van(configuratie));
            return await MeldAsync(rapport, Stopwatch.GetElapsedTime(begin), uit);
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
        return eerste is null ? Goed : Fout;
    }
}
