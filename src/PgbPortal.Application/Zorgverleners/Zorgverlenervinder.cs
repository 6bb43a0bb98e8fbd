using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Persistence.Versleuteling;
using PgbPortal.Application.Registers;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Application.Zorgverleners;

/// <summary>Finds a zorgverlener by number: one that is known here, or else a new one with the name from the register.</summary>
internal sealed class Zorgverlenervinder(PgbDbContext db)
{
    private readonly Registerkoppeling _registers = new(db);

    /// <returns>A new one is added to the context and stored when that is saved.</returns>
    /// <exception cref="RegelOvertredenException">ZO-007 or ZO-008: no register knows this number.</exception>
    public async Task<Zorgverlener> VindAsync(Agb? agb, Bsn? bsn, CancellationToken cancellationToken)
    {
        if (agb is not null)
        {
            return await db.Zorgverleners.SingleOrDefaultAsync(z => z.Agb == agb, cancellationToken)
                ?? await NieuweOrganisatieAsync(agb, cancellationToken);
        }

        return bsn is not null
            ? await PersoonAsync(bsn, cancellationToken)
            : throw new RegelOvertredenException("ZO-007", "Vul het BSN of de AGB-code van uw zorgverlener in.");
    }

    private async Task<Zorgverlener> PersoonAsync(Bsn bsn, CancellationToken cancellationToken)
    {
        var persoon = await _registers.PersoonAsync(bsn, cancellationToken)
            ?? throw new RegelOvertredenException("ZO-007", "Wij kennen dit BSN niet. Kijk het nog eens na.");
        if (await db.Zorgverleners.SingleOrDefaultAsync(z => z.PersoonId == persoon.Id, cancellationToken) is { } bekend)
        {
            return bekend;
        }

        Rekeningzegel.Eis(persoon);
        var nieuw = Zorgverlener.VanPersoon(ZorgverlenerId.Nieuw(), persoon);
        db.Add(nieuw);
        return nieuw;
    }

    private async Task<Zorgverlener> NieuweOrganisatieAsync(Agb agb, CancellationToken cancellationToken)
    {
        var inschrijving = await _registers.AgbAsync(agb, cancellationToken);
        if (inschrijving is null || !Kvk.TryParse(inschrijving.Kvk, out var kvk))
        {
            throw new RegelOvertredenException("ZO-008", "Wij kennen deze AGB-code niet. Vraag uw zorgverlener om de juiste code.");
        }

        var nieuw = Zorgverlener.VanOrganisatie(ZorgverlenerId.Nieuw(), Zorgverlenersoort.Instelling, inschrijving.Naam, agb, kvk, null);
        db.Add(nieuw);
        return nieuw;
    }
}
