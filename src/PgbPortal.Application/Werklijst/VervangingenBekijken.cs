using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Werklijst;

/// <summary>Who is away and who stands in, now and later, among employees with the same function in the own organisation.</summary>
[ToegankelijkVoor(
    Rol.ConsulentVerstrekker, Rol.ToetserVerstrekker, Rol.DeclaratiemedewerkerSvb, Rol.ArbeidsrechtmedewerkerSvb, Rol.KlantcontactmedewerkerSvb)]
public sealed class VervangingenBekijken(UseCaseContext context) : UseCase<VervangingenBekijken.Input, VervangingenBekijken.Overzicht>(context)
{
    public sealed record Input;

    public sealed record Overzicht(IReadOnlyList<Regel> Regels, IReadOnlyList<Collega> Collegas);

    public sealed record Regel(VervangingId Id, string Voor, string Door, Periode Periode);

    // About colleagues, not about a dossier.
    protected override bool WordtGelogd => false;

    protected override async Task<Overzicht> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var collegas = await Context.CollegasAsync(cancellationToken);
        var ids = collegas.ConvertAll(c => c.Id);
        var rijen = await Db.Vervangingen.AsNoTracking().Where(v => v.TotEnMet >= Vandaag && ids.Contains(v.VoorId))
            .OrderBy(v => v.Van).ThenBy(v => v.Id).Take(Bladzijde.Rijen * 4).ToListAsync(cancellationToken);
        string Naam(MedewerkerId id) => collegas.Find(c => c.Id == id)?.Naam ?? "een collega die weg is";
        return new(rijen.ConvertAll(v => new Regel(v.Id, Naam(v.VoorId), Naam(v.DoorId), new(v.Van, v.TotEnMet))), collegas);
    }
}
