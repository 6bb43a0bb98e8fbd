using Microsoft.EntityFrameworkCore;
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

    private const int LangsteNaam = 200;
    private const int LangsteTelefoon = 20;

    /// <param name="woorden">Code, name, kind and telephone number.</param>
    /// <returns>0 it is known, 1 these words do not fit or the code is taken, 2 the database cannot be used.</returns>
    public static Task<int> RunAsync(IReadOnlyList<string> woorden, Beheeromgeving omgeving, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(omgeving);
        return Lees(woorden) is not { } verstrekker
            ? omgeving.MeldAsync(Beheeromgeving.Fout, Gebruik)
            : omgeving.OpDatabaseAsync(
                omgeving.Opties,
                async opties =>
                {
                    await using var db = new PgbDbContext(opties, Toegang.Systeem("verstrekker toevoegen"));
                    if (await db.Verstrekkers.AnyAsync(v => v.Code == verstrekker.Code, cancellationToken))
                    {
                        return await omgeving.MeldAsync(
                            Beheeromgeving.Fout, $"Er is al een verstrekker met code {verstrekker.Code}. Er is niets veranderd.");
                    }

                    db.Add(verstrekker);
                    db.Add(new Ketenkop(verstrekker.Id));
                    db.Add(Regel(verstrekker, omgeving.Klok.NuUtc()));
                    await db.SaveChangesAsync(cancellationToken);
                    return await omgeving.MeldAsync(
                        Beheeromgeving.Goed, $"{Verstrekker.Aanduiden(verstrekker.Soort, verstrekker.Naam)} ({verstrekker.Code}) is toegevoegd.");
                },
                "Er is niets veranderd.",
                cancellationToken);
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
