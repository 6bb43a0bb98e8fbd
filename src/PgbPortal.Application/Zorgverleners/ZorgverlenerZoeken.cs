using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Registers;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Application.Zorgverleners;

/// <param name="Naam">As the register has it.</param>
public sealed record GevondenZorgverlener(string Naam, Zorgverlenersoort Soort);

/// <summary>The beheerder looks up whose number this is, before an agreement is started. Nothing is stored.</summary>
/// <remarks>
/// A BSN alone tells no name: who knows the date of birth as well, knows this person. A wrong date and an unknown number are
/// answered alike, and only so many times. An AGB code is public.
/// </remarks>
[ToegankelijkVoor(Rol.Burger, In = [Dossierrol.Beheerder])]
public sealed class ZorgverlenerZoeken(UseCaseContext context)
    : UseCase<ZorgverlenerZoeken.Input, GevondenZorgverlener>(context)
{
    /// <summary>How often somebody may be wrong in one dossier, in one hour.</summary>
    private const int Pogingen = 10;

    /// <param name="Agb">Of a company; else null.</param>
    /// <param name="Bsn">Of a person; else null.</param>
    /// <param name="Geboren">Date of birth of the person; null for a company.</param>
    public sealed record Input(BudgethouderId Budgethouder, Agb? Agb, Bsn? Bsn, DateOnly? Geboren = null);

    protected override async Task<GevondenZorgverlener> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        await Context.BudgethouderAsync(GetType(), input.Budgethouder, cancellationToken);
        var eigenBsn = await Db.Budgethouders.Where(b => b.Id == input.Budgethouder).Select(b => b.Bsn).SingleAsync(cancellationToken);
        if (input.Bsn == eigenBsn)
        {
            throw new RegelOvertredenException("ZO-022", "Dit is het BSN van de budgethouder. Vul het BSN van de zorgverlener in.");
        }

        await EisPogingAsync(input.Budgethouder, cancellationToken);
        var db = Breed("zorgverlener zoeken in de registers");
        if (input.Bsn is { } bsn && (await new Registerkoppeling(db).PersoonAsync(bsn, cancellationToken))?.Geboren != input.Geboren)
        {
            throw new RegelOvertredenException("ZO-007", "Wij kennen niemand met dit BSN en deze geboortedatum. Kijk ze nog eens na.");
        }

        var gevonden = await new Zorgverlenervinder(db).VindAsync(input.Agb, input.Bsn, cancellationToken);
        return new(gevonden.Naam, gevonden.Soort);
    }

    private async Task EisPogingAsync(BudgethouderId budgethouder, CancellationToken cancellationToken)
    {
        var sinds = NuUtc.AddHours(-1);
        var fout = await Db.Logregels.CountAsync(
            l => l.BudgethouderId == budgethouder && l.Gebeurtenis == nameof(ZorgverlenerZoeken)
                && l.Resultaat == Logresultaat.Geweigerd && l.TijdUtc > sinds,
            cancellationToken);
        if (fout >= Pogingen)
        {
            throw new RegelOvertredenException("ZO-007", "U heeft te vaak een verkeerd nummer ingevuld. Probeer het over een uur opnieuw.");
        }
    }
}
