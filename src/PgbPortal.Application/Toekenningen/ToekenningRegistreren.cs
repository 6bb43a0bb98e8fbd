using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Registers;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Toekenningen.Controles;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Toekenningen;

/// <summary>What a consulent typed about one grant.</summary>
/// <param name="Oud">The budget that it replaces; null for a first one.</param>
/// <param name="Id">Made by the form, so that what is sent twice has one effect; null: a new one.</param>
/// <param name="IsProef">Only judged, so that the consulent sees what is wrong before it counts; nothing is kept.</param>
public sealed record Toekenninginvoer(
    Wet Wet,
    string Bsn,
    string BudgetIdentificatie,
    string? Oud,
    DateOnly? Afgiftedatum,
    IReadOnlyList<Functiebudgetregel> Functiebudgetten,
    IReadOnlyList<Relatieregel> Relaties,
    ToekenningId? Id = null,
    bool IsProef = false);

/// <param name="Budgethouder">Of a trial: the one that is known by this BSN, if any.</param>
/// <param name="Bevindingen">The warnings; what blocks refuses.</param>
/// <param name="Namen">Only of a trial: who belongs to each BSN, as the register has it.</param>
public sealed record Toekenningstand(
    ToekenningId Id,
    BudgethouderId Budgethouder,
    IReadOnlyList<Bevinding> Bevindingen,
    IReadOnlyDictionary<string, string>? Namen = null);

/// <summary>A consulent enters or changes a grant by hand, through the same checks as a message.</summary>
[ToegankelijkVoor(Rol.ConsulentVerstrekker)]
[InMandaat(Mandaatrecht.Toekennen)]
public sealed class ToekenningRegistreren(UseCaseContext context) : UseCase<Toekenninginvoer, Toekenningstand>(context)
{
    protected override async Task<Toekenningstand> HandleAsync(Toekenninginvoer input, CancellationToken cancellationToken)
    {
        if (!Toegang.Schrijfwetten.Contains(input.Wet))
        {
            throw new NietGevondenException(nameof(Toekenning));
        }

        if (await Context.EerdereAsync(input.Id, cancellationToken) is { } eerder)
        {
            return eerder;
        }

        var db = Breed("toekenning verwerken");
        var afzender = await db.Verstrekkers.Where(v => v.Id == Toegang.VerstrekkerId).Select(v => v.Code).SingleAsync(cancellationToken);
        var grootboek = new Grootboek(db, NuUtc, Vandaag);
        var verwerking = new Toekenningverwerking(db, grootboek, Context.Klok, await Context.KengetallenAsync(cancellationToken));
        var bericht = new Toekenningsbericht
        {
            Wet = input.Wet,
            Afzender = afzender,
            Dagtekening = Vandaag,
            Bsn = input.Bsn,
            BudgetIdentificatie = input.BudgetIdentificatie,
            BudgetIdentificatieOud = input.Oud,
            Afgiftedatum = input.Afgiftedatum,
            Functiebudgetten = input.Functiebudgetten,
            Relaties = input.Relaties,
        };
        var bevindingen = Toekenningcontroles.VoorFormulier(await verwerking.BeoordeelAsync(bericht, eerderGebruikt: false, cancellationToken));
        bevindingen.WeigerBijBlokkade();
        if (input.IsProef)
        {
            return new(default, default, bevindingen, await NamenAsync(db, bericht, cancellationToken));
        }

        var toekenning = await verwerking.NeemOverAsync(bericht, input.Id ?? ToekenningId.Nieuw(), cancellationToken);
        Context.Betreft(toekenning.BudgethouderId, nameof(Toekenning), toekenning.Id.Waarde);
        await BewaarAsync(db, cancellationToken);
        return new(toekenning.Id, toekenning.BudgethouderId, bevindingen);
    }

    private static async Task<Dictionary<string, string>> NamenAsync(
        PgbDbContext db, Toekenningsbericht bericht, CancellationToken cancellationToken)
    {
        var registers = new Registerkoppeling(db);
        var namen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var cijfers in bericht.Relaties.Select(r => r.Bsn).Append(bericht.Bsn).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            if (Bsn.TryParse(cijfers, out var bsn) && await registers.PersoonAsync(bsn, cancellationToken) is { } persoon)
            {
                namen[cijfers] = $"{persoon.Naam}, geboren {Datumtekst.Lang(persoon.Geboren)}";
            }
        }

        return namen;
    }
}
