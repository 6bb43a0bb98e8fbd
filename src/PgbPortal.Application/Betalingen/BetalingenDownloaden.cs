using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Betalingen;

namespace PgbPortal.Application.Betalingen;

/// <summary>The payments of one year as a table for a spreadsheet: what was paid, when, for what.</summary>
[ToegankelijkVoor(Rol.Burger, Rol.Organisatie)]
public sealed class BetalingenDownloaden(UseCaseContext context)
    : UseCase<BetalingenDownloaden.Input, BetalingenDownloaden.Bestand>(context)
{
    private static readonly BetaalopdrachtStatus[] Vertrokken =
    [
        BetaalopdrachtStatus.Aangeboden, BetaalopdrachtStatus.Uitgevoerd, BetaalopdrachtStatus.Geweigerd,
        BetaalopdrachtStatus.Teruggestort,
    ];

    public sealed record Input(int Jaar);

    /// <param name="Inhoud">UTF-8 with byte order mark and semicolons, as a Dutch spreadsheet expects.</param>
    public sealed record Bestand(string Naam, byte[] Inhoud);

    protected override async Task<Bestand> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var (van, tot) = (new DateOnly(input.Jaar, 1, 1), new DateOnly(input.Jaar, 12, 31));
        var rijen = await Db.Betaalopdrachten.AsNoTracking()
            .Where(o => Vertrokken.Contains(o.Status) && o.Dag >= van && o.Dag <= tot)
            .OrderBy(o => o.Id)
            .Select(o => new { o.Dag, o.DeclaratieId, o.TermijnId, o.BudgethouderId, o.Soort, o.Ontvanger, o.Omschrijving, o.Verrekend, o.Bedrag, o.Status, o.EndToEndId })
            .ToListAsync(cancellationToken);
        var budgethouders = rijen.Select(r => r.BudgethouderId).Distinct().ToList();
        var namen = await Db.Budgethouders.AsNoTracking().Where(b => budgethouders.Contains(b.Id))
            .Select(b => new { b.Id, b.Naam }).ToDictionaryAsync(b => b.Id, b => b.Naam, cancellationToken);
        var maanden = await (
            from o in Db.Betaalopdrachten.AsNoTracking()
            join d in Db.Declaraties.AsNoTracking() on o.DeclaratieId equals d.Id
            where Vertrokken.Contains(o.Status) && o.Dag >= van && o.Dag <= tot
            select new { d.Id, d.Maandtekst }).Distinct().ToDictionaryAsync(d => d.Id, d => d.Maandtekst, cancellationToken);
        var loonmaanden = await (
            from o in Db.Betaalopdrachten.AsNoTracking()
            join t in Db.Maandloontermijnen.AsNoTracking() on o.TermijnId equals t.Id
            where Vertrokken.Contains(o.Status) && o.Dag >= van && o.Dag <= tot
            select new { t.Id, t.Maandtekst }).Distinct().ToDictionaryAsync(t => t.Id, t => t.Maandtekst, cancellationToken);
        var tekst = new StringBuilder("Dag;Budgethouder;Ontvanger;Maand van de zorg;Soort;Verrekend;Bedrag;Status;Omschrijving;Kenmerk\r\n");
        foreach (var r in rijen)
        {
            tekst.AppendJoin(
                ';',
                r.Dag.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture),
                Cel(namen.GetValueOrDefault(r.BudgethouderId, "")),
                Cel(r.Ontvanger),
                r.DeclaratieId is { } id ? maanden.GetValueOrDefault(id, "")
                    : r.TermijnId is { } termijn ? loonmaanden.GetValueOrDefault(termijn, "") : "",
                r.Soort.ToString(),
                Euro(r.Verrekend.InEuro),
                Euro(r.Bedrag.InEuro),
                r.Status.ToString(),
                Cel(r.Omschrijving),
                r.EndToEndId).Append("\r\n");
        }

        return new($"betalingen-{input.Jaar.ToString(CultureInfo.InvariantCulture)}.csv", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(tekst.ToString())]);
    }

    // A comma, and no dots: so the spreadsheet reads a number.
    private static string Euro(decimal euro) => euro.ToString("0.00", CultureInfo.InvariantCulture).Replace('.', ',');

    // A name that begins as a formula is shown, not run.
    private static string Cel(string tekst)
    {
        var veilig = tekst.Length > 0 && tekst[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? $"'{tekst}" : tekst;
        return veilig.AsSpan().IndexOfAny(";\"\r\n") < 0 ? veilig : $"\"{veilig.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
