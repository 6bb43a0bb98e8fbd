using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Dossiers;

namespace PgbPortal.Application.Scenarios;

/// <summary>From a name in the story to something that can be opened.</summary>
internal static class Dossierobjecten
{
    private const string Regel = "/regel:";

    extension(Verhaal verhaal)
    {
        /// <returns>Null when the name is not of something in a dossier.</returns>
        public async Task<(Dossierobject Soort, Guid Sleutel)?> ObjectAsync(string naam, CancellationToken cancellationToken) =>
            verhaal.Namen.Zoek(naam) switch
            {
                ToekenningId id => (Dossierobject.Toekenning, id.Waarde),
                ZorgovereenkomstId id => (Dossierobject.Zorgovereenkomst, id.Waarde),
                DeclaratieId id => (Dossierobject.Declaratie, id.Waarde),
                PersoonId id => await verhaal.Lezer.Budgethouders.Where(b => b.PersoonId == id).Select(b => (BudgethouderId?)b.Id)
                    .SingleOrDefaultAsync(cancellationToken) is { } dossier ? (Dossierobject.Budgethouder, dossier.Waarde) : null,
                _ when naam.Contains(Regel, StringComparison.Ordinal) => await verhaal.RegelAsync(naam, cancellationToken),
                _ => null,
            };

        private async Task<(Dossierobject, Guid)?> RegelAsync(string naam, CancellationToken cancellationToken)
        {
            var plek = naam.IndexOf(Regel, StringComparison.Ordinal);
            if (verhaal.Namen.Zoek<ZorgovereenkomstId>(naam[..plek]) is not { } overeenkomst)
            {
                return null;
            }

            var regels = await verhaal.RegelsAsync(overeenkomst, cancellationToken);
            return regels.TryGetValue(naam[(plek + Regel.Length)..], out var regel) ? (Dossierobject.Overeenkomstregel, regel.Waarde) : null;
        }
    }
}
