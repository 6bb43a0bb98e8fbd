using PgbPortal.Application.Declaraties;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Scenarios.Acties;

internal sealed record Declaratieregeldeel(
    string Regel, int? Minuten = null, int? Aantal = null, int? ReisMeters = null, IsoWeek? Week = null, DateOnly? Dag = null)
{
    /// <param name="regels">The lines of the agreement by name; a name that is not there becomes a line that nobody has.</param>
    public Regelinvoer Invoer(IReadOnlyDictionary<string, OvereenkomstregelId> regels) =>
        new(regels.TryGetValue(Regel, out var id) ? id : OvereenkomstregelId.Nieuw(), Dag, Week, Minuten, Aantal, ReisMeters);
}

internal sealed record Factuurdeel(string Nummer, DateOnly Datum, Bedrag? Tarief = null)
{
    public Factuur Factuur => new(Nummer, Datum, Tarief);
}

/// <summary>What every step with a claim shows.</summary>
internal static class Declaratiestanden
{
    extension(Declaratiestand stand)
    {
        public Uitkomst AlsUitkomst => new(stand.Bevindingen, stand.Tekort);
    }
}
