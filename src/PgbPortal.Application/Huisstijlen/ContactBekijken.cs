using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Verstrekkers;

namespace PgbPortal.Application.Huisstijlen;

/// <summary>Whom to call or write in the dossier that is open: every gemeente and zorgkantoor that pays in it.</summary>
[ToegankelijkVoor(Rol.Burger, Rol.Organisatie)]
public sealed class ContactBekijken(UseCaseContext context) : UseCase<ContactBekijken.Input, IReadOnlyList<ContactBekijken.Regel>>(context)
{
    private const int Hoogstens = 50;

    public sealed record Input;

    /// <param name="Naam">As it stands in a sentence.</param>
    public sealed record Regel(string Naam, string Telefoon, Uri? Website, string? Openingstijden);

    // Public data of organisations, about no person.
    protected override bool WordtGelogd => false;

    protected override async Task<IReadOnlyList<Regel>> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        // Through the own Toegang: which verstrekkers there are is told by what somebody may see.
        var ids = Sessie.Dossier?.Rol == Dossierrol.Zorgverlener
            ? Db.Overeenkomstregels.Where(r => r.VerstrekkerId != null).Select(r => r.VerstrekkerId!.Value)
            : Db.Toekenningen.Where(t => t.VervangenDoorId == null && t.VerstrekkerId != null).Select(t => t.VerstrekkerId!.Value);
        var rijen = Sessie.Dossier is null
            ? []
            : await Db.Verstrekkers.AsNoTracking().Where(v => ids.Contains(v.Id)).OrderBy(v => v.Naam).Take(Hoogstens).ToListAsync(cancellationToken);
        return rijen.ConvertAll(v => new Regel(v.Weergavenaam ?? Verstrekker.Aanduiden(v.Soort, v.Naam), v.Telefoon, v.Huisstijl.Website, v.Openingstijden));
    }
}
