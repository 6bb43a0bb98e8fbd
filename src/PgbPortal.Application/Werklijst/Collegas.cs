using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Start;
using PgbPortal.Application.UseCases;

namespace PgbPortal.Application.Werklijst;

/// <summary>Somebody with the same function in the same organisation; also the employee that asks.</summary>
public sealed record Collega(MedewerkerId Id, string Naam, bool IsZelf);

internal static class Collegas
{
    private const int Hoogstens = 500;

    extension(UseCaseContext context)
    {
        /// <summary>The employee that asks first, then by name; only with an account that can be used.</summary>
        public async Task<List<Collega>> CollegasAsync(CancellationToken cancellationToken)
        {
            var (sessie, verstrekker) = (context.Sessie, context.Sessie.Toegang.VerstrekkerId);
            var rijen = await context.Db.Medewerkers.AsNoTracking()
                .Where(m => m.Rol == sessie.Rol && m.VerstrekkerId == verstrekker
                    && context.Db.Gebruikers.Any(g => g.MedewerkerId == m.Id && g.BeeindigdOpUtc == null))
                .OrderBy(m => m.Naam).ThenBy(m => m.Id).Take(Hoogstens).Select(m => new { m.Id, m.Naam }).ToListAsync(cancellationToken);
            return [.. rijen.Select(m => new Collega(m.Id, m.Naam, m.Id == sessie.MedewerkerId)).OrderByDescending(m => m.IsZelf)];
        }

        /// <exception cref="NietGevondenException">No such task for this employee.</exception>
        public async Task EisTaakAsync(Taaksoort soort, Guid onderwerp, CancellationToken cancellationToken)
        {
            if (!Werkbronnen.Soorten(context.Sessie.Rol).Contains(soort)
                || !await new Werkbronnen(context.Db, context.Klok.Vandaag(), context.Sessie).Van(soort).BestaatAsync(onderwerp, cancellationToken))
            {
                throw new NietGevondenException(nameof(Taak));
            }
        }

        /// <summary>The function of somebody who left is still known.</summary>
        /// <exception cref="NietGevondenException">Never had the same function in the own organisation.</exception>
        public async Task EisCollegaAsync(MedewerkerId id, CancellationToken cancellationToken)
        {
            var (rol, verstrekker) = (context.Sessie.Rol, context.Sessie.Toegang.VerstrekkerId);
            if (!await context.Db.Medewerkers.AnyAsync(m => m.Id == id && m.Rol == rol && m.VerstrekkerId == verstrekker, cancellationToken))
            {
                throw new NietGevondenException(nameof(Domain.Verstrekkers.Medewerker));
            }
        }

        /// <summary>A colleague, with what that one may see.</summary>
        /// <exception cref="NietGevondenException">Nobody with the same function in the own organisation.</exception>
        public async Task<(MedewerkerId Id, Toegang Toegang)> CollegaAsync(MedewerkerId id, CancellationToken cancellationToken)
        {
            var (rol, verstrekker) = (context.Sessie.Rol, context.Sessie.Toegang.VerstrekkerId);
            var collega = await context.Db.Medewerkers.AsNoTracking()
                .Where(m => m.Id == id && m.Rol == rol && m.VerstrekkerId == verstrekker
                    && context.Db.Gebruikers.Any(g => g.MedewerkerId == m.Id && g.BeeindigdOpUtc == null))
                .SingleOrDefaultAsync(cancellationToken) ?? throw new NietGevondenException(nameof(Domain.Verstrekkers.Medewerker));
            return (collega.Id, verstrekker is { } v ? Toegang.VoorVerstrekker(v, [.. collega.Wetten]) : Toegang.VoorSvb());
        }
    }
}
