using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using PgbPortal.Application.Budgetten.Boekhouding;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Inzage;
using PgbPortal.Application.Persistence;

namespace PgbPortal.Application.Beheer;

/// <summary>
/// The commands for backups. Making and putting back a file is for SQLite; on a server scripts/reservekopie-postgresql.sh does both and
/// asks the third for its judgement. A copy is good when the keys fit, and the books and the care log are right to the last row.
/// </summary>
public static class Reservekopiecommando
{
    public const string Maken = "maak-reservekopie";
    public const string Terugzetten = "zet-reservekopie-terug";
    public const string Controleren = "controleer-reservekopie";
    public const string Sessies = "beeindig-alle-sessies";


    public static bool Is(string? woord) => woord is Maken or Terugzetten or Controleren or Sessies;

    /// <param name="woorden">The name of the command, and the file of the first two.</param>
    /// <returns>0 it is there and good, 1 something in it is wrong, 2 it could not be done.</returns>
    public static Task<int> RunAsync(IReadOnlyList<string> woorden, Beheeromgeving omgeving, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(omgeving);
        var controle = new Controle(omgeving);
        return omgeving.DoeAsync(
            async () =>
            {
                try
                {
                    return woorden switch
                    {
                        [Controleren] => await controle.OordeelAsync(omgeving, cancellationToken),
                        [Sessies] => await controle.BeeindigSessiesAsync(omgeving, cancellationToken),
                        [Maken, { Length: > 0 } bestand] => await MaakAsync(Database(omgeving), bestand, controle, omgeving.Uit, cancellationToken),
                        [Terugzetten, { Length: > 0 } bestand] => await ZetTerugAsync(Database(omgeving), bestand, controle, omgeving.Uit, cancellationToken),
                        _ => await omgeving.MeldAsync(
                            Beheeromgeving.KanNiet, $"Zo gebruikt u dit: {Maken} BESTAND, {Terugzetten} BESTAND, {Controleren} of {Sessies}."),
                    };
                }
                catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
                {
                    return await omgeving.MeldAsync(
                        Beheeromgeving.KanNiet,
                        $"Het bestand kon niet worden gelezen of geschreven ({fout.GetType().Name}). Controleer de map, de rechten en of de schijf vol is.");
                }
            },
            "Controleer de verbinding.");
    }

    private static Reservekopie Database(Beheeromgeving omgeving) => Reservekopie.Voor(omgeving.ZonderSleutels())
        ?? throw new InstellingOnjuistException(
            "Database__Provider", "deze database is geen bestand. Gebruik scripts/reservekopie-postgresql.sh, of wat uw databaseserver heeft.");

    private static async Task<int> MaakAsync(
        Reservekopie database, string naar, Controle controle, TextWriter uit, CancellationToken cancellationToken)
    {
        if (!File.Exists(database.Bestand) || File.Exists(naar))
        {
            await uit.WriteLineAsync(File.Exists(naar) ? "Er is al een bestand met deze naam. Kies een andere naam." : "Er is nog geen database om te kopiëren.");
            return Beheeromgeving.KanNiet;
        }

        var voorlopig = Reservekopie.Voorlopig(naar);
        try
        {
            await database.MaakAsync(voorlopig, cancellationToken);
            var oordeel = await controle.OordeelAsync(voorlopig, cancellationToken);

            // Also of a database in which something is wrong: that is when a copy is wanted most.
            File.Move(voorlopig, naar, overwrite: false);
            await uit.WriteLineAsync(oordeel == Beheeromgeving.Goed ? "De reservekopie is gemaakt en klopt." : "De reservekopie is gemaakt, maar is niet in orde. Lees wat hierboven staat.");
            return oordeel;
        }
        finally
        {
            Reservekopie.Verwijder(voorlopig);
        }
    }

    private static async Task<int> ZetTerugAsync(
        Reservekopie database, string van, Controle controle, TextWriter uit, CancellationToken cancellationToken)
    {
        if (!File.Exists(van) || File.Exists(database.Bestand))
        {
            await uit.WriteLineAsync(
                File.Exists(van) ? "Er staat al een database. Stop het portaal en geef dat bestand eerst een andere naam." : "Dit bestand is er niet.");
            return Beheeromgeving.KanNiet;
        }

        if (Reservekopie.Resten(database.Bestand) is { Count: > 0 } resten)
        {
            await uit.WriteLineAsync(
                $"Van een eerdere database staat hier nog {string.Join(" en ", resten)}. Wat daarin staat, zou in de teruggezette database komen. Stop het portaal en geef dat eerst een andere naam.");
            return Beheeromgeving.KanNiet;
        }

        var voorlopig = Reservekopie.Voorlopig(database.Bestand);
        try
        {
            await Reservekopie.HaalAsync(van, voorlopig, cancellationToken);
            var oordeel = await controle.OordeelAsync(voorlopig, cancellationToken);
            if (oordeel == Beheeromgeving.Goed)
            {
                await controle.BeeindigSessiesAsync(voorlopig, cancellationToken);
                File.Move(voorlopig, database.Bestand, overwrite: false);
            }

            await uit.WriteLineAsync(oordeel == Beheeromgeving.Goed ? "De reservekopie is teruggezet en klopt." : "De reservekopie is niet teruggezet. Lees wat hierboven staat.");
            return oordeel;
        }
        finally
        {
            Reservekopie.Verwijder(voorlopig);
        }
    }

    /// <summary>What must be right before a copy is called good.</summary>
    private sealed class Controle(Beheeromgeving omgeving)
    {
        public async Task<int> OordeelAsync(string bestand, CancellationToken cancellationToken) =>
            await Reservekopie.GebrekAsync(bestand, cancellationToken) is { } gebrek
                ? await omgeving.MeldAsync(Beheeromgeving.Fout, $"De kopie is niet goed: {gebrek}.")
                : await OordeelAsync(Met(bestand), cancellationToken);

        public Task<int> BeeindigSessiesAsync(string bestand, CancellationToken cancellationToken) => BeeindigSessiesAsync(Met(bestand), cancellationToken);

        /// <summary>What was open when the copy was made may have been ended since.</summary>
        public async Task<int> BeeindigSessiesAsync(Beheeromgeving kopie, CancellationToken cancellationToken)
        {
            var aantal = await Aanmeldherstel.BeeindigAllesAsync(kopie.Opties(), kopie.Klok.NuUtc(), cancellationToken);
            return await kopie.MeldAsync(
                Beheeromgeving.Goed, $"Sessies beëindigd: {aantal}. Uitnodigingen en herstelcodes van voor de reservekopie werken niet meer.");
        }

        public async Task<int> OordeelAsync(Beheeromgeving kopie, CancellationToken cancellationToken)
        {
            var beheer = new Databasebeheer(kopie.Opties());
            if ((await beheer.OntbrekendeMigratiesAsync(cancellationToken)).Count == 0)
            {
                await beheer.EisSleutelsAsync(cancellationToken);
            }

            var boekhouding = await Boekhoudcommando.RunAsync(kopie, cancellationToken);
            return boekhouding == Beheeromgeving.KanNiet ? boekhouding : Math.Max(boekhouding, await Logboekcommando.RunAsync(kopie, cancellationToken));
        }

        private Beheeromgeving Met(string bestand) => omgeving with
        {
            Configuratie = new ConfigurationBuilder().AddConfiguration(omgeving.Configuratie)
                .AddInMemoryCollection(new Dictionary<string, string?> { [DatabaseRegistration.Verbindingssleutel] = Reservekopie.Verbinding(bestand) }).Build(),
        };
    }
}
