using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Verstrekkers;

namespace PgbPortal.Application.Inzage;

/// <summary>What somebody asks of the care log of one dossier.</summary>
/// <param name="Van">First day, local time; null: from the begin.</param>
/// <param name="TotEnMet">Last day; null: until now.</param>
/// <param name="Verstrekker">Only with <see cref="Inzagegroep.Verstrekker"/>: this one; null: any.</param>
/// <param name="MetEigen">Also what the reader did.</param>
public sealed record Inzagevraag(
    DateOnly? Van = null, DateOnly? TotEnMet = null, Inzagegroep? Groep = null, VerstrekkerId? Verstrekker = null, bool MetEigen = false);

/// <summary>Reads the lines of one dossier in one question to the database, along the index on dossier and key.</summary>
internal static class Inzagelezer
{
    private static readonly Rol[] Svb =
    [
        Rol.DeclaratiemedewerkerSvb, Rol.ArbeidsrechtmedewerkerSvb, Rol.SalarismedewerkerSvb, Rol.FinancieelMedewerkerSvb,
        Rol.KlantcontactmedewerkerSvb, Rol.Auditor,
    ];

    private static readonly Rol[] Verstrekkers = [Rol.ConsulentVerstrekker, Rol.ToetserVerstrekker, Rol.BeheerderVerstrekker, Rol.PrivacyfunctionarisVerstrekker];

    private static readonly Rol[] Portaal = [Rol.Koppeling, Rol.Brp, Rol.Bank, Rol.Klok];

    public static IQueryable<Logregel> Van(PgbDbContext db, BudgethouderId dossier, Inzagevraag vraag, Guid? lezer)
    {
        var regels = Binnen(db.Logregels.AsNoTracking().Where(l => l.BudgethouderId == dossier), vraag.Van, vraag.TotEnMet);
        regels = vraag.Groep switch
        {
            null => regels,
            Inzagegroep.Dossier => regels.Where(l => l.Rol == Rol.Burger && l.Dossierrol != Dossierrol.Zorgverlener),
            Inzagegroep.Zorgverleners => regels.Where(l => l.Rol == Rol.Organisatie || l.Dossierrol == Dossierrol.Zorgverlener),
            Inzagegroep.Verstrekker => vraag.Verstrekker is { } verstrekker
                ? regels.Where(l => l.VerstrekkerId == verstrekker || (Verstrekkers.Contains(l.Rol) && l.NamensId == verstrekker.Waarde))
                : regels.Where(l => Verstrekkers.Contains(l.Rol)),
            Inzagegroep.Svb => regels.Where(l => Svb.Contains(l.Rol)),
            Inzagegroep.Portaal => regels.Where(l => Portaal.Contains(l.Rol)),
            _ => throw new ArgumentOutOfRangeException(nameof(vraag)),
        };
        return vraag.MetEigen || lezer is null ? regels : regels.Where(l => l.GebruikerId == null || l.GebruikerId != lezer);
    }

    public static IQueryable<Logregel> Binnen(IQueryable<Logregel> regels, DateOnly? van, DateOnly? totEnMet)
    {
        if (van is { } eerste)
        {
            var vanUtc = Klok.Moment(eerste, TimeOnly.MinValue).UtcDateTime;
            regels = regels.Where(l => l.TijdUtc >= vanUtc);
        }

        if (totEnMet is { } laatste)
        {
            var totUtc = Klok.Moment(laatste.AddDays(1), TimeOnly.MinValue).UtcDateTime;
            regels = regels.Where(l => l.TijdUtc < totUtc);
        }

        return regels;
    }

    /// <summary>The rows with the names that may be told: of citizens and zorgverleners, never of employees.</summary>
    public static async Task<List<Inzageregel>> LeesAsync(
        PgbDbContext db, IQueryable<Logregel> regels, IReadOnlyDictionary<VerstrekkerId, string> verstrekkers, Guid? lezer, CancellationToken cancellationToken)
    {
        var rijen = await regels.Select(l => new
        {
            l.Id, l.TijdUtc, l.Gebeurtenis, l.Actie, l.Resultaat, l.Rol, l.Dossierrol, l.VerstrekkerId, l.GebruikerId, l.Reden, l.Noodknop, l.NamensId,
            Naam = db.Gebruikers.Where(g => g.Id == l.GebruikerId && g.MedewerkerId == null).Select(g => g.Naam).FirstOrDefault(),
        }).ToListAsync(cancellationToken);

        // Who works by the mandate of a verstrekker can be of any organisation.
        var anderen = rijen.Where(r => r.VerstrekkerId is { } v && !verstrekkers.ContainsKey(v)).Select(r => r.VerstrekkerId!.Value).Distinct().ToList();
        var namen = anderen.Count == 0 ? [] : (await db.Verstrekkers.AsNoTracking().Where(v => anderen.Contains(v.Id))
            .Select(v => new { v.Id, v.Soort, v.Naam }).ToListAsync(cancellationToken)).ToDictionary(v => v.Id, v => Verstrekker.Aanduiden(v.Soort, v.Naam));
        string? Organisatie(VerstrekkerId id) => verstrekkers.GetValueOrDefault(id) ?? namen.GetValueOrDefault(id);
        return rijen.ConvertAll(r => new Inzageregel(
            r.Id,
            r.TijdUtc,
            r.Gebeurtenis,
            r.Actie,
            r.Resultaat,
            r.Rol,
            r.Dossierrol,
            r.VerstrekkerId is { } verstrekker ? Organisatie(verstrekker) : null,
            r.Naam,
            r.GebruikerId is not null && r.GebruikerId == lezer,
            r.Reden,
            r.Noodknop)
        {
            Namens = Verstrekkers.Contains(r.Rol) && r.NamensId is { } gever ? verstrekkers.GetValueOrDefault(new(gever)) : null,
        });
    }
}
