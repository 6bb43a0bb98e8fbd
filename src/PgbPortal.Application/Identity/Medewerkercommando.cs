using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Beheer;
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

    private const int Woorden = 4;
    private const int LangsteNaam = 200;

    /// <param name="woorden">Organisation, name, address, role, and the laws of a verstrekker.</param>
    /// <returns>0 the code was printed, 1 these words do not fit, 2 the database cannot be used.</returns>
    public static Task<int> RunAsync(IReadOnlyList<string> woorden, Beheeromgeving omgeving, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(woorden);
        ArgumentNullException.ThrowIfNull(omgeving);
        if (woorden.Count < Woorden || woorden[1].Trim().Length is 0 or > LangsteNaam || !woorden[2].Contains('@', StringComparison.Ordinal)
            || !Enum.TryParse<Rol>(woorden[3], out var rol) || rol.ToString() != woorden[3])
        {
            return omgeving.MeldAsync(Beheeromgeving.Fout, Gebruik);
        }

        var (organisatie, naam, email, wetnamen) = (woorden[0], woorden[1].Trim(), woorden[2], woorden.Skip(Woorden).ToList());
        return omgeving.OpDatabaseAsync(
            omgeving.Opties,
            async opties =>
            {
                if (Lokaalinstellingen.Van(omgeving.Configuratie).Van(organisatie) is null)
                {
                    return await omgeving.MeldAsync(
                        Beheeromgeving.Fout, $"Voor {organisatie} zijn er geen accounts van dit portaal (Aanmelden__Lokaal__NAAM__Organisatie).");
                }

                await using var db = new PgbDbContext(opties, Toegang.Systeem("medewerker uitnodigen"));
                var verstrekker = await db.Verstrekkers.AsNoTracking().SingleOrDefaultAsync(v => v.Code == organisatie, cancellationToken);
                var wetten = verstrekker?.Wetten.Where(w => wetnamen.Contains(w.ToString())).ToList() ?? [];
                if (verstrekker is null ? !rol.IsSvb || organisatie != Accountzoeker.Svb || wetnamen.Count > 0 : !rol.IsVerstrekker || wetten.Count == 0 || wetten.Count != wetnamen.Count)
                {
                    return await omgeving.MeldAsync(Beheeromgeving.Fout, "Deze organisatie is niet bekend, of heeft deze rol of deze wetten niet.");
                }

                return await NodigUitAsync(db, organisatie, naam, email, (rol, verstrekker?.Id, wetten), omgeving.Klok.NuUtc(), cancellationToken) is { } code
                    ? await omgeving.MeldAsync(
                        Beheeromgeving.Goed,
                        $"Code: {code.Code}\nGeldig tot en met {Klok.Lokaal(code.GeldigTotUtc).ToString("d-M-yyyy", CultureInfo.InvariantCulture)}. Geef hem zelf door: hij staat nergens anders.")
                    : await omgeving.MeldAsync(Beheeromgeving.Fout, "Dit account is beëindigd. Er is niets veranderd.");
            },
            "Er is niets veranderd.",
            cancellationToken);
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
