using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Verstrekkers;

namespace PgbPortal.Application.Beheer;

/// <summary>
/// The command "verstrekker-toevoegen": makes a gemeente or zorgkantoor known, with an empty chain of its own in the ledger. A command and not a page,
/// because nobody who signs in to the portal decides which organisations there are.
/// </summary>
public static class Verstrekkercommando
{
    public const string Naam = "verstrekker-toevoegen";

    public const string Gebruik = "Gebruik: verstrekker-toevoegen CODE NAAM Gemeente|Zorgkantoor TELEFOON";

    private const int Goed = 0;
    private const int Fout = 1;
    private const int KanNiet = 2;
    private const int LangsteNaam = 200;
    private const int LangsteTelefoon = 20;

    /// <param name="woorden">Code, name, kind and telephone number.</param>
    /// <returns>0 it is known, 1 these words do not fit or the code is taken, 2 the database cannot be used.</returns>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> woorden,
        IConfiguration configuratie,
        string datamap,
        string? sleutelbestand,
        TimeProvider klok,
        TextWriter uit,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(uit);
        if (Lees(woorden) is not { } verstrekker)
        {
            await uit.WriteLineAsync(Gebruik);
            return Fout;
        }

        try
        {
            var opties = DatabaseRegistration.Opties(configuratie, datamap, sleutelbestand);
            if ((await new Databasebeheer(opties).OntbrekendeMigratiesAsync(cancellationToken)).Count > 0)
            {
                await uit.WriteLineAsync("De database is leeg of van een oudere versie. Start eerst het portaal.");
                return KanNiet;
            }

            await using var db = new PgbDbContext(opties, Toegang.Systeem("verstrekker toevoegen"));
            if (await db.Verstrekkers.AnyAsync(v => v.Code == verstrekker.Code, cancellationToken))
            {
                await uit.WriteLineAsync($"Er is al een verstrekker met code {verstrekker.Code}. Er is niets veranderd.");
                return Fout;
            }

            db.Add(verstrekker);
            db.Add(new Ketenkop(verstrekker.Id));
            db.Add(Regel(verstrekker, klok.NuUtc()));
            await db.SaveChangesAsync(cancellationToken);
            await uit.WriteLineAsync($"{Verstrekker.Aanduiden(verstrekker.Soort, verstrekker.Naam)} ({verstrekker.Code}) is toegevoegd.");
            return Goed;
        }
        catch (InstellingOnjuistException fout)
        {
            await uit.WriteLineAsync(fout.Message);
            return KanNiet;
        }
        catch (Exception fout) when (fout is DbException or DbUpdateException)
        {
            await uit.WriteLineAsync($"De database antwoordt niet of weigert ({fout.GetType().Name}). Er is niets veranderd.");
            return KanNiet;
        }
    }

    private static Verstrekker? Lees(IReadOnlyList<string> woorden) =>
        woorden is [var code, var naam, var soort, var telefoon]
            && code.Length == 4 && code.All(char.IsAsciiDigit)
            && naam.Trim() is { Length: > 0 and <= LangsteNaam } kaal
            && Enum.TryParse<Verstrekkersoort>(soort, ignoreCase: true, out var welke) && Enum.GetNames<Verstrekkersoort>().Contains(soort, StringComparer.OrdinalIgnoreCase)
            && telefoon.Length is > 0 and <= LangsteTelefoon && telefoon.All(t => char.IsAsciiDigit(t) || t is ' ' or '-' or '+')
                ? Verstrekker.Maak(VerstrekkerId.Nieuw(), code, kaal, welke, telefoon)
                : null;

    // Whoever may run commands has no account here.
    private static Logregel Regel(Verstrekker verstrekker, DateTime nu) => new()
    {
        Id = Tijdsleutel.Nieuw(),
        TijdUtc = nu,
        Gebeurtenis = nameof(Verstrekkercommando),
        Actie = Logactie.Aanmaken,
        Wijziging = true,
        Resultaat = Logresultaat.Toegestaan,
        Rol = Rol.Klok,
        Objectsoort = nameof(Verstrekker),
        ObjectId = verstrekker.Id.Waarde,
        Veldengroep = nameof(Beheer),
        Versie = Logsoorten.Versie,
    };
}
