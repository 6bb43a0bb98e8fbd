using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Ervaringen;

namespace PgbPortal.Application.Ervaringen;

/// <summary>What asking and answering have in common.</summary>
internal static class Ervaringbeurt
{
    /// <summary>Was this account asked, and did it answer or wave it away, in the days before?</summary>
    public static Task<bool> IsPasGevraagdAsync(
        this PgbDbContext db, Guid gebruiker, DateOnly vandaag, Ervaringinstellingen instellingen, CancellationToken cancellationToken)
    {
        var vanaf = vandaag.AddDays(1 - instellingen.Dagen);
        return db.Ervaringen.AsNoTracking().AnyAsync(e => e.GebruikerId == gebruiker && e.Op >= vanaf, cancellationToken);
    }

    public static Ervaringsgroep Groep(Sessie sessie) => sessie switch
    {
        { Rol.IsVerstrekker: true } => Ervaringsgroep.Verstrekker,
        { Rol.IsSvb: true } => Ervaringsgroep.Svb,
        { Rol: Rol.Organisatie } or { Dossier.Rol: Dossierrol.Zorgverlener } => Ervaringsgroep.Zorgverlener,
        { Dossier: { IsEigen: false } } => Ervaringsgroep.Vertegenwoordiger,
        _ => Ervaringsgroep.Budgethouder,
    };
}
