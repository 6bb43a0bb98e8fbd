using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using PgbPortal.Application.Inzage;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Verstrekkers;

namespace PgbPortal.Application.Identity;

/// <summary>
/// The command "medewerker-uitnodigen": an account of the portal for the first administrator of an organisation, and for each employee of the
/// SVB, who have no administrator here. It prints the code to set it up. A second time with the same address gives a new code,
/// and the name, role and laws that are said then.
/// </summary>
public static class Medewerkercommando
{
    public const string Naam = "medewerker-uitnodigen";

    public const string Gebruik = "Gebruik: medewerker-uitnodigen CODE|SVB NAAM E-MAIL ROL [WET ...]";

    private const int Goed = 0;
    private const int Fout = 1;
    private const int KanNiet = 2;
    private const int Woorden = 4;
    private const int LangsteNaam = 200;

    /// <param name="woorden">Organisation, name, address, role, and the laws of a verstrekker.</param>
    /// <returns>0 the code was printed, 1 these words do not fit, 2 the database cannot be used.</returns>
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
        if (woorden.Count < Woorden || woorden[1].Trim().Length is 0 or > LangsteNaam || !woorden[2].Contains('@', StringComparison.Ordinal)
            || !Enum.TryParse<Rol>(woorden[3], out var rol) || rol.ToString() != woorden[3])
        {
            await uit.WriteLineAsync(Gebruik);
            return Fout;
        }

        var (organisatie, naam, email, wetnamen) = (woorden[0], woorden[1].Trim(), woorden[2], woorden.Skip(Woorden).ToList());
        try
        {
            if (Lokaalinstellingen.Van(configuratie).Van(organisatie) is null)
            {
                await uit.WriteLineAsync($"Voor {organisatie} zijn er geen accounts van dit portaal (Aanmelden__Lokaal__NAAM__Organisatie).");
                return Fout;
            }

            var opties = DatabaseRegistration.Opties(configuratie, datamap, sleutelbestand);
            if ((await new Databasebeheer(opties).OntbrekendeMigratiesAsync(cancellationToken)).Count > 0)
            {
                await uit.WriteLineAsync("De database is leeg of van een oudere versie. Start eerst het portaal.");
                return KanNiet;
            }

            await using var db = new PgbDbContext(opties, Toegang.Systeem("medewerker uitnodigen"));
            var verstrekker = await db.Verstrekkers.AsNoTracking().SingleOrDefaultAsync(v => v.Code == organisatie, cancellationToken);
            var wetten = verstrekker?.Wetten.Where(w => wetnamen.Contains(w.ToString())).ToList() ?? [];
            if (verstrekker is null ? !rol.IsSvb || organisatie != Accountzoeker.Svb || wetnamen.Count > 0 : !rol.IsVerstrekker || wetten.Count == 0 || wetten.Count != wetnamen.Count)
            {
                await uit.WriteLineAsync("Deze organisatie is niet bekend, of heeft deze rol of deze wetten niet.");
                return Fout;
            }

            var code = await NodigUitAsync(db, organisatie, naam, email, (rol, verstrekker?.Id, wetten), klok.NuUtc(), cancellationToken);
            await uit.WriteLineAsync(code is null
                ? "Dit account is beëindigd. Er is niets veranderd."
                : $"Code: {code.Code}\nGeldig tot en met {Klok.Lokaal(code.GeldigTotUtc).ToString("d-M-yyyy", CultureInfo.InvariantCulture)}. Geef hem zelf door: hij staat nergens anders.");
            return code is null ? Fout : Goed;
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

    private static async Task<Uitnodiging?> NodigUitAsync(
        PgbDbContext db,
        string organisatie,
        string naam,
        string email,
        (Rol Rol, VerstrekkerId? Verstrekker, IReadOnlyList<Wet> Wetten) recht,
        DateTime nu,
        CancellationToken cancellationToken)
    {
        var accountnaam = Lokaalaccount.Naam(organisatie, email);
        var genormaliseerd = accountnaam.ToUpperInvariant();
        var account = await db.Gebruikers.SingleOrDefaultAsync(g => g.NormalizedUserName == genormaliseerd, cancellationToken);
        if (account is { BeeindigdOpUtc: not null })
        {
            return null;
        }

        if (account is null)
        {
            var medewerker = Medewerker.Maak(MedewerkerId.Nieuw(), naam, recht.Rol, recht.Verstrekker, recht.Wetten);
            account = MedewerkerUitnodigen.Nieuw(accountnaam, naam, email, medewerker.Id);
            db.Add(medewerker);
            db.Add(account);
        }
        else
        {
            account.Naam = naam;
            (await db.Medewerkers.SingleAsync(m => m.Id == account.MedewerkerId, cancellationToken)).Wijzig(naam, recht.Rol, recht.Wetten);
        }

        var code = await Uitnodigingscode.GeefAsync(db, account, nu, cancellationToken);
        (await db.Aanmeldsessies.Where(s => s.GebruikerId == account.Id && s.BeeindigdOpUtc == null).ToListAsync(cancellationToken)).ForEach(s => s.Beeindig(nu));
        await Openingen.SluitAsync(db, account.Id, nu, cancellationToken);

        // Whoever may run commands has no account here.
        db.Add(new Logregel
        {
            Id = Tijdsleutel.Nieuw(),
            TijdUtc = nu,
            Gebeurtenis = nameof(Medewerkercommando),
            Actie = Logactie.Aanmaken,
            Wijziging = true,
            Resultaat = Logresultaat.Toegestaan,
            Rol = Rol.Klok,
            Objectsoort = nameof(Gebruiker),
            ObjectId = account.Id,
            Veldengroep = nameof(Identity),
            Versie = Logsoorten.Versie,
        });
        await db.SaveChangesAsync(cancellationToken);
        return code;
    }
}
