using Microsoft.EntityFrameworkCore;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Scenarios.Acties;

/// <summary>From the lines of a story to the lines of the form.</summary>
internal static class Regelafspraken
{
    extension(Verhaal verhaal)
    {
        public async Task<IReadOnlyList<Regelafspraak>> AfsprakenAsync(
            IReadOnlyList<Regeldeel> regels, CancellationToken cancellationToken)
        {
            var afspraken = new List<Regelafspraak>();
            foreach (var regel in regels)
            {
                afspraken.Add(regel.Afspraak(await verhaal.BetalerAsync(regel.Budget!, cancellationToken)));
            }

            return afspraken;
        }

        // A line names a budget, and means whoever granted it, for that law.
        private async Task<(VerstrekkerId, Wet)?> BetalerAsync(string budget, CancellationToken cancellationToken)
        {
            if (verhaal.Namen.Zoek<ToekenningId>(budget) is not { } id)
            {
                return null;
            }

            var toekenning = await verhaal.Lezer.Toekenningen.Where(t => t.Id == id)
                .Select(t => new { t.VerstrekkerId, t.Wet }).SingleAsync(cancellationToken);
            return (toekenning.VerstrekkerId!.Value, toekenning.Wet!.Value);
        }
    }
}
