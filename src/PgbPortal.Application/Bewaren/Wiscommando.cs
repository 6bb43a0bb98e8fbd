using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using PgbPortal.Application.Beheer;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.UseCases;

namespace PgbPortal.Application.Bewaren;

/// <summary>The command "wis-dossiers": the daily erasure now, also when this day was done.</summary>
public static class Wiscommando
{
    public const string Naam = "wis-dossiers";

    private const int Goed = 0;
    private const int KanNiet = 2;

    /// <returns>0 done, 2 it could not be done.</returns>
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

            await using var context = new UseCaseContext(opties, () => Sessie.Machine(Rol.Klok), klok, leesstand: new Leesstand(opties, klok));
            var resultaat = await new DossiersWissen(context).ExecuteAsync(new(AlleenEenKeer: false), cancellationToken);
            await uit.WriteLineAsync($"Dossiers gewist: {resultaat.Gewist}. Tegengehouden: {resultaat.Tegengehouden}. De redenen staan in het portaal onder Bewaren.");
            await uit.WriteLineAsync($"Betaalbestanden verwijderd: {resultaat.Betaalbestanden}. Regels van de bank zonder namen gemaakt: {resultaat.Bankregels}.");
            return Goed;
        }
        catch (InstellingOnjuistException fout)
        {
            await uit.WriteLineAsync(fout.Message);
            return KanNiet;
        }
        catch (RegelOvertredenException fout)
        {
            await uit.WriteLineAsync(fout.Message);
            return KanNiet;
        }
        catch (Exception fout) when (fout is DbException or DbUpdateException)
        {
            await uit.WriteLineAsync($"De database antwoordt niet of weigert ({fout.GetType().Name}). Wat al gewist is, blijft gewist.");
            return KanNiet;
        }
    }
}
