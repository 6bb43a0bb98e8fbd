using System.Runtime.CompilerServices;
using PgbPortal.Application.Persistence;

namespace PgbPortal.Application.Budgetten.Boekhouding;

/// <summary>What can be seen of it: the triggers are there. That they refuse is proved by the tests on each database.</summary>
internal sealed class DatabaseWeigertWijzigen : IBoekhoudinvariant
{
    public string Id => "I9";

    public string Zin => "De database zelf weigert een boeking, betaalbestand of logregel te wijzigen of te verwijderen.";

    public async IAsyncEnumerable<Boekhoudafwijking> ZoekAsync(
        PgbDbContext db, Controlemoment moment, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var aanwezig = await Triggerlijst.LeesAsync(db, cancellationToken);
        foreach (var ontbreekt in Triggerlijst.Verwacht(db).Where(t => !aanwezig.Contains(t)).Order(StringComparer.Ordinal))
        {
            yield return new(Id, $"trigger {ontbreekt}", "ontbreekt of staat uit: wat erin staat kan worden gewijzigd");
        }
    }
}
