using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Berichten;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Zorgovereenkomsten;

/// <summary>Where a proposed change stands, and what the controles found.</summary>
public sealed record Wijzigingsstand(OvereenkomstwijzigingId Id, WijzigingStatus Status, IReadOnlyList<Bevinding> Bevindingen);

/// <summary>The beheerder proposes other tariffs, hours or work for a running agreement; until it is approved the old ones rule.</summary>
[ToegankelijkVoor(Rol.Burger, In = [Dossierrol.Beheerder])]
public sealed class ZorgovereenkomstWijzigen(UseCaseContext context) : UseCase<ZorgovereenkomstWijzigen.Input, Wijzigingsstand>(context)
{
    /// <param name="Id">Made by the form: sending it twice gives one change.</param>
    /// <param name="Regels">The lines that differ, by name, as they become.</param>
    /// <param name="Verlenging">Another, later end; null: the end stays as it was.</param>
    public sealed record Input(
        OvereenkomstwijzigingId Id,
        ZorgovereenkomstId Zorgovereenkomst,
        DateOnly Ingangsdatum,
        IReadOnlyDictionary<string, Regelinhoud> Regels,
        Verlenging? Verlenging = null);

    protected override bool HerhaaltBijBotsing => true;

    /// <exception cref="RegelOvertredenException">Blocking findings; STATUS: a change runs already, or nothing changes.</exception>
    protected override async Task<Wijzigingsstand> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        await Context.OvereenkomstAsync(GetType(), input.Zorgovereenkomst, cancellationToken);
        var db = Breed("controles van een overeenkomst");
        var overeenkomst = await db.Zorgovereenkomsten.Include(z => z.Regels)
            .SingleAsync(z => z.Id == input.Zorgovereenkomst, cancellationToken);
        if (await db.Overeenkomstwijzigingen.SingleOrDefaultAsync(w => w.Id == input.Id, cancellationToken) is { } eerder)
        {
            return eerder.ZorgovereenkomstId == overeenkomst.Id
                ? new(eerder.Id, eerder.Status, [])
                : throw new NietGevondenException(nameof(Overeenkomstwijziging));
        }

        var behandeling = new Wijzigingsbehandeling(db, Context.Klok, await Context.KengetallenAsync(cancellationToken));
        if (await behandeling.LopendeAsync(overeenkomst.Id, cancellationToken) is not null)
        {
            throw new RegelOvertredenException("STATUS", "Er loopt al een wijziging van deze overeenkomst. Wacht die eerst af, of trek haar in.");
        }

        var wijziging = Overeenkomstwijziging.Voorstellen(
            input.Id, overeenkomst, input.Ingangsdatum, Inhoud(overeenkomst, input), Vandaag, input.Verlenging);
        var bevindingen = await behandeling.ControleerAsync(overeenkomst, wijziging, bijOndertekenen: false, cancellationToken);
        bevindingen.WeigerBijBlokkade();
        db.Add(wijziging);
        if (wijziging.IsMinder)
        {
            new Kennisgever(db, Context.Klok).AanZorgverlener(
                Kennisgevingsoort.WijzigingTeTekenen, overeenkomst.ZorgverlenerId!.Value, overeenkomst.BudgethouderId, overeenkomst.Id.Waarde);
        }

        await BewaarAsync(db, cancellationToken);
        return new(wijziging.Id, wijziging.Status, bevindingen);
    }

    private static Dictionary<OvereenkomstregelId, Regelinhoud> Inhoud(Zorgovereenkomst overeenkomst, Input input) =>
        input.Regels.ToDictionary(
            r => overeenkomst.Regels.FirstOrDefault(x => x.Naam == r.Key && !x.Doorgestreept)?.Id
                ?? throw new RegelOvertredenException(
                    "STATUS", "Deze zorg staat niet in de overeenkomst. Maak daarvoor een nieuwe overeenkomst."),
            r => r.Value);
}
