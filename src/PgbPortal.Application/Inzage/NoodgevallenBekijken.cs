using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.UseCases;

namespace PgbPortal.Application.Inzage;

/// <summary>Who pressed the emergency button, why, and how many dossiers were opened by it; what nobody judged first.</summary>
[ToegankelijkVoor(Rol.PrivacyfunctionarisVerstrekker, Rol.Auditor)]
public sealed class NoodgevallenBekijken(UseCaseContext context)
    : UseCase<NoodgevallenBekijken.Input, Bladzijde<NoodgevallenBekijken.Regel>>(context)
{
    /// <param name="Na">The rows after this key.</param>
    /// <param name="Voor">The rows before this key; wins from <paramref name="Na"/>.</param>
    public sealed record Input(Guid? Na = null, Guid? Voor = null);

    /// <param name="Dossiers">How many were looked at while it lasted.</param>
    /// <param name="MagBeoordelen">False for what was judged, and for one's own.</param>
    public sealed record Regel(
        Guid Id,
        string Medewerker,
        Guid Account,
        Openingsreden Reden,
        string Kenmerk,
        DateTime GeopendOpUtc,
        DateTime TotUtc,
        int Dossiers,
        Signaaloordeel? Oordeel,
        bool MagBeoordelen);

    protected override async Task<Bladzijde<Regel>> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var db = Breed("gebruik van de noodknop");
        var rijen = await (await Van(db, Sessie.Rol, Toegang).AsNoTracking().OpenEerstAsync(o => o.BeoordeeldOpUtc != null, input.Na, input.Voor, cancellationToken))
            .Take(Bladzijde.Rijen + 1)
            .Select(o => new
            {
                Opening = o,
                Naam = db.Gebruikers.Where(g => g.Id == o.GebruikerId).Select(g => g.Naam).FirstOrDefault(),
                Dossiers = db.Logregels.Where(l => l.GebruikerId == o.GebruikerId && l.Noodknop && l.BudgethouderId != null
                    && l.TijdUtc >= o.GeopendOpUtc && l.TijdUtc <= o.TotUtc).Select(l => l.BudgethouderId).Distinct().Count(),
            })
            .ToListAsync(cancellationToken);
        var regels = rijen.ConvertAll(r => new Regel(
            r.Opening.Id, r.Naam ?? "", r.Opening.GebruikerId, r.Opening.Reden, r.Opening.Kenmerk, r.Opening.GeopendOpUtc, r.Opening.TotUtc, r.Dossiers,
            r.Opening.Oordeel, r.Opening.BeoordeeldOpUtc is null && r.Opening.GebruikerId != Sessie.GebruikerId));
        return Bladzijde.Maak(regels, r => r.Id, input.Voor is not null, input.Na is not null);
    }

    /// <summary>A verstrekker judges its own; the auditor those of the SVB.</summary>
    internal static IQueryable<Dossieropening> Van(PgbDbContext db, Rol rol, Toegang toegang)
    {
        var eigen = toegang.VerstrekkerId;
        return rol == Rol.Auditor
            ? db.Dossieropeningen.Where(o => o.IsNoodgeval && o.VerstrekkerId == null)
            : db.Dossieropeningen.Where(o => o.IsNoodgeval && eigen != null && o.VerstrekkerId == eigen);
    }
}
