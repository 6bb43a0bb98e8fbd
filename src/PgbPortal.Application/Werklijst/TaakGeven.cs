using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Start;
using PgbPortal.Application.UseCases;

namespace PgbPortal.Application.Werklijst;

/// <summary>An employee takes a task, or gives it to a colleague with the same function. Who may not see it cannot get it.</summary>
[ToegankelijkVoor(
    Rol.ConsulentVerstrekker, Rol.ToetserVerstrekker, Rol.DeclaratiemedewerkerSvb, Rol.ArbeidsrechtmedewerkerSvb, Rol.KlantcontactmedewerkerSvb)]
public sealed class TaakGeven(UseCaseContext context) : UseCase<TaakGeven.Input, string>(context)
{
    /// <param name="Aan">Null: the employee that asks.</param>
    public sealed record Input(Taaksoort Soort, Guid Onderwerp, MedewerkerId? Aan = null);

    protected override bool HerhaaltBijBotsing => true;

    /// <returns>The name of who has it now.</returns>
    /// <exception cref="NietGevondenException">No such task, or no such colleague, for this employee.</exception>
    /// <exception cref="RegelOvertredenException">That colleague does not work for this law (WL-001).</exception>
    protected override async Task<string> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        Context.Betreft(null, nameof(Taaktoewijzing), input.Onderwerp);
        await Context.EisTaakAsync(input.Soort, input.Onderwerp, cancellationToken);
        var zelf = Sessie.MedewerkerId!.Value;
        var (aan, toegang) = await Context.CollegaAsync(input.Aan ?? zelf, cancellationToken);
        await using (var vanAan = new PgbDbContext(Context.Opties, toegang))
        {
            if (!await new Werkbronnen(vanAan, Vandaag, new(Sessie.Rol, toegang)).Van(input.Soort).BestaatAsync(input.Onderwerp, cancellationToken))
            {
                throw new RegelOvertredenException("WL-001", "Deze collega werkt niet voor deze wet. Kies een andere collega.");
            }
        }

        var sleutel = Taaktoewijzing.SleutelVan(Toegang.VerstrekkerId, input.Soort, input.Onderwerp);
        if (await Db.Taaktoewijzingen.SingleOrDefaultAsync(t => t.Sleutel == sleutel, cancellationToken) is { } toewijzing)
        {
            toewijzing.Geef(aan, zelf, NuUtc);
        }
        else
        {
            Db.Add(Taaktoewijzing.Maak(Toegang.VerstrekkerId, input.Soort, input.Onderwerp, aan, zelf, NuUtc));
        }

        await BewaarAsync(Db, cancellationToken);
        return await Db.Medewerkers.AsNoTracking().Where(m => m.Id == aan).Select(m => m.Naam).SingleAsync(cancellationToken);
    }
}
