using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Identity;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Berichten;

namespace PgbPortal.Application.Berichten;

/// <summary>Whose choice it is: of the person who is signed in, or of the organisation whose dossier is open.</summary>
internal static class Keuzehouder
{
    extension(UseCaseContext context)
    {
        /// <returns>Null when nothing was chosen yet.</returns>
        public async Task<Berichtkeuze?> EigenKeuzeAsync(CancellationToken cancellationToken)
        {
            var (persoon, zorgverlener) = Lezer(context.Sessie);
            return await context.Db.Berichtkeuzes
                .SingleOrDefaultAsync(k => k.PersoonId == persoon && k.ZorgverlenerId == zorgverlener, cancellationToken);
        }

        /// <summary>To be changed: made when nothing was chosen yet.</summary>
        public async Task<Berichtkeuze> NeemKeuzeAsync(CancellationToken cancellationToken)
        {
            var keuze = await context.EigenKeuzeAsync(cancellationToken);
            if (keuze is null)
            {
                keuze = Lezer(context.Sessie) is (_, { } zorgverlener)
                    ? Berichtkeuze.VoorZorgverlener(zorgverlener)
                    : Berichtkeuze.VoorPersoon(context.Sessie.PersoonId!.Value);
                context.Db.Add(keuze);
            }

            context.Betreft(null, nameof(Berichtkeuze), keuze.Id.Waarde);
            return keuze;
        }
    }

    private static (PersoonId? Persoon, ZorgverlenerId? Zorgverlener) Lezer(Sessie sessie) => sessie switch
    {
        { Dossier: { ZorgverlenerId: { } zorgverlener, IsEigen: false } } => (null, zorgverlener),
        { PersoonId: { } persoon } => (persoon, null),
        { Toegang.Zorgverleners: [var zorgverlener] } => (null, zorgverlener),
        _ => throw new ToegangGeweigerdException(nameof(Berichtkeuze)),
    };
}
