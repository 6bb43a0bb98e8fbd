using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Vragen;

namespace PgbPortal.Application.Vragen;

/// <summary>What somebody needs to ask a question: what it is about, and whom it can go to.</summary>
[ToegankelijkVoor(Rol.Burger, Rol.Organisatie, In = [Dossierrol.Beheerder, Dossierrol.Budgethouder, Dossierrol.Zorgverlener])]
public sealed class VraagVoorbereiden(UseCaseContext context) : UseCase<VraagVoorbereiden.Input, VraagVoorbereiden.Opzet>(context)
{
    /// <param name="OnderwerpId">Null: a general question in the dossier that is open.</param>
    public sealed record Input(Vraagonderwerp Onderwerp, Guid? OnderwerpId);

    /// <param name="Over">What it is about, in a few words; null for a general question.</param>
    /// <param name="Namen">Of whom is spoken there.</param>
    /// <param name="Uiterlijk">The last day for the answer to what is asked today.</param>
    public sealed record Opzet(string? Over, IReadOnlyList<string> Namen, IReadOnlyList<Vraagadres> Adressen, DateOnly Uiterlijk);

    protected override async Task<Opzet> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var dossier = await Vraagdossier.OpenAsync(Context, GetType(), (input.Onderwerp, input.OnderwerpId), cancellationToken);
        var titels = await Vraagtitels.VanAsync(Context.Db, [(input.Onderwerp, input.OnderwerpId)], cancellationToken);
        var over = titels.GetValueOrDefault(input.OnderwerpId ?? Guid.Empty);
        return new(
            over?.Tekst,
            over?.Namen ?? [],
            dossier.Adressen,
            Vraag.Moment.Nu(Vandaag, NuUtc, await Context.KengetallenAsync(cancellationToken)).Uiterlijk);
    }
}
