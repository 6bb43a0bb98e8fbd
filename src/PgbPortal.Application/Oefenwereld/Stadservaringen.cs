using PgbPortal.Application.Ervaringen;
using PgbPortal.Domain.Ervaringen;

namespace PgbPortal.Application.Oefenwereld;

/// <summary>What people in the large oefenwereld thought of the portal: in each month one of every group says it.</summary>
internal sealed class Stadservaringen(Oefenstad stad, Stadsleven leven, DateOnly vandaag)
{
    private const int Maanden = 13;

    // Nobody is asked twice in a month.
    private const int Tussentijd = 32;

    private static readonly (int Cijfer, string? Tekst)[] Oordelen =
    [
        (8, "Ik zie meteen wat ik moet doen."), (7, null), (9, "De uren stonden er al. Dat scheelt tijd."), (6, "Ik zocht lang naar de knop."),
        (8, null), (7, "Op mijn telefoon gaat het goed."), (5, "Het geld kwam later dan ik dacht."), (9, null), (8, "Duidelijke taal."),
    ];

    /// <param name="op">Puts work on a day.</param>
    public void Plan(Action<DateOnly, Func<CancellationToken, Task>> op)
    {
        for (var i = 0; i < Maanden; i++)
        {
            var dag = vandaag.AddDays((i - Maanden) * Tussentijd);
            var (mens, maand) = (stad.Dossiers[i % 6], i);
            op(dag, async ct =>
            {
                await GeefAsync(mens.Beheerder, Kernmoment.DeclaratieBeoordeeld, maand, ct);
                await GeefAsync(mens.Zorgverlener, Kernmoment.DeclaratieVerstuurd, maand + 2, ct);
                await GeefAsync($"{mens.Verstrekker}.toets", Kernmoment.OvereenkomstBeoordeeld, maand + 4, ct);
                await GeefAsync($"{mens.Verstrekker}.cons", Kernmoment.ToekenningVastgelegd, maand + 3, ct);
                await GeefAsync("svb.kcc", Kernmoment.Zelf, maand + 1, ct);
            });
        }

        // Who acts for another began later than the rest.
        var ouder = stad.Dossiers.First(d => d.Vertegenwoordiger is not null);
        for (var i = 1; i <= 6; i++)
        {
            var maand = i;
            op(vandaag.AddDays(-i * Tussentijd), ct => GeefAsync(ouder.Beheerder, Kernmoment.OvereenkomstOndertekend, maand, ct));
        }
    }

    private Task<ErvaringId> GeefAsync(string wie, Kernmoment moment, int nummer, CancellationToken cancellationToken)
    {
        // Now and then somebody has no time.
        var (cijfer, tekst) = nummer % 10 == 9 ? (null, null) : ((int?)Oordelen[nummer % Oordelen.Length].Cijfer, Oordelen[nummer % Oordelen.Length].Tekst);
        return leven.AlsAsync<ErvaringGeven, ErvaringGeven.Input, ErvaringId>(wie, new(moment, cijfer, tekst), cancellationToken);
    }
}
