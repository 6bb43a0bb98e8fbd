using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Verstrekkers;

namespace PgbPortal.Application.Inzage;

/// <summary>The same lines for a spreadsheet, oldest first.</summary>
[VraagtBevestiging]
[ToegankelijkVoor(Rol.Burger, In = [Dossierrol.Beheerder, Dossierrol.Budgethouder])]
public sealed class InzagesDownloaden(UseCaseContext context) : UseCase<InzagesDownloaden.Input, IReadOnlyList<Inzageregel>>(context)
{
    /// <summary>As many as one file holds.</summary>
    public const int Hoogstens = 20_000;

    /// <param name="Budgethouder">Null: the dossier that is open.</param>
    public sealed record Input(Inzagevraag Vraag, BudgethouderId? Budgethouder = null);

    protected override async Task<IReadOnlyList<Inzageregel>> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var dossier = input.Budgethouder ?? Sessie.Dossier?.BudgethouderId ?? throw new ToegangGeweigerdException(nameof(InzagesDownloaden));
        await Context.BudgethouderAsync(GetType(), dossier, cancellationToken);
        var verstrekkers = await InzagesBekijken.VerstrekkersAsync(Db, dossier, cancellationToken);
        var regels = await Inzagelezer.LeesAsync(
            Db,
            Inzagelezer.Van(Db, dossier, input.Vraag, Sessie.GebruikerId).OrderBy(l => l.Id).Take(Hoogstens + 1),
            verstrekkers.ToDictionary(v => v.Id, v => v.Soort == Verstrekkersoort.Gemeente ? $"gemeente {v.Naam}" : v.Naam),
            Sessie.GebruikerId,
            cancellationToken);
        return regels.Count <= Hoogstens
            ? regels
            : throw new RegelOvertredenException("IZ-003", "Er zijn te veel regels voor een bestand. Kies een kortere periode.");
    }
}
