using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Betalingen.Bestanden;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Betalingen;

namespace PgbPortal.Application.Betalingen;

/// <summary>
/// Takes in the answer of the bank (pain.002): payments carried out, and payments refused, which become reserved again
/// while the account is blocked.
/// </summary>
[ToegankelijkVoor(Rol.FinancieelMedewerkerSvb, Rol.Bank)]
public sealed class BankantwoordVerwerken(UseCaseContext context, Betaalinstellingen instellingen)
    : UseCase<BankantwoordVerwerken.Input, BankantwoordVerwerken.Resultaat>(context)
{
    public sealed record Input(Stream Bestand);

    /// <param name="Uitgevoerd">Payments that are settled by this answer.</param>
    /// <param name="Geweigerd">Payments that came back by this answer.</param>
    /// <param name="AlBekend">Of these the bank said the same before; nothing changed.</param>
    /// <param name="Strijdig">The bank refused them before and now says they were carried out; nothing changed.</param>
    public sealed record Resultaat(BetaalrunId Run, BetaalrunStatus Status, int Uitgevoerd, int Geweigerd, int AlBekend, int Strijdig);

    protected override async Task<Resultaat> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var antwoord = await new Pain002Lezer(new Iso20022Schemas(instellingen.Schemamap)).LeesAsync(input.Bestand, cancellationToken);
        var db = Breed("antwoord van de bank verwerken");
        var grootboek = new Grootboek(db, NuUtc, Vandaag);
        await grootboek.VergrendelAsync(await db.Verstrekkers.Select(v => v.Id).ToListAsync(cancellationToken), cancellationToken);
        var run = await db.Betaalruns.SingleOrDefaultAsync(r => r.MsgId == antwoord.OorspronkelijkMsgId, cancellationToken)
            ?? throw new RegelOvertredenException("BANKBESTAND", "Dit antwoord hoort niet bij een betaalrun van ons. Kijk of u het juiste bestand heeft.");
        Context.Betreft(null, nameof(Betaalrun), run.Id.Waarde);
        var opdrachten = await db.Betaalopdrachten.Include(o => o.Betaaldelen).Where(o => o.BetaalrunId == run.Id).ToListAsync(cancellationToken);
        var statussen = Statussen(antwoord, opdrachten);
        List<Betaalopdracht> Met(Bankuitkomst uitkomst, params BetaalopdrachtStatus[] standen) =>
            opdrachten.FindAll(o => statussen[o.EndToEndId]?.Uitkomst == uitkomst && standen.Contains(o.Status));

        var uitgevoerd = Met(Bankuitkomst.Uitgevoerd, BetaalopdrachtStatus.Aangeboden);
        var geweigerd = Met(Bankuitkomst.Geweigerd, BetaalopdrachtStatus.Aangeboden, BetaalopdrachtStatus.Uitgevoerd);
        var bekend = Met(Bankuitkomst.Uitgevoerd, BetaalopdrachtStatus.Uitgevoerd).Count
            + Met(Bankuitkomst.Geweigerd, BetaalopdrachtStatus.Geweigerd, BetaalopdrachtStatus.Teruggestort).Count;
        var strijdig = Met(Bankuitkomst.Uitgevoerd, BetaalopdrachtStatus.Geweigerd, BetaalopdrachtStatus.Teruggestort).Count;
        await grootboek.LaadVoorBetalingAsync([.. geweigerd, .. uitgevoerd], cancellationToken);
        var gevolg = new Bankgevolg(db, Context.Klok, grootboek);
        uitgevoerd.ForEach(gevolg.MeldUitgevoerd);
        foreach (var opdracht in geweigerd)
        {
            await gevolg.MeldMisluktAsync(opdracht, statussen[opdracht.EndToEndId]!.Reden, cancellationToken);
        }

        await gevolg.WerkRunBijAsync(run, cancellationToken);
        await BewaarAsync(db, cancellationToken);
        return new(run.Id, run.Status, uitgevoerd.Count, geweigerd.Count, bekend, strijdig);
    }

    /// <exception cref="RegelOvertredenException">A payment that is not in this run: nothing is processed.</exception>
    private static Dictionary<string, Bankstatus?> Statussen(Bankantwoord antwoord, List<Betaalopdracht> opdrachten)
    {
        var statussen = opdrachten.ToDictionary(o => o.EndToEndId, _ => antwoord.Groep);
        foreach (var betaling in antwoord.Betalingen)
        {
            if (!statussen.ContainsKey(betaling.EndToEndId))
            {
                throw new RegelOvertredenException(
                    "BANKBESTAND", "Het antwoord noemt een betaling die niet in deze run zit. Er is niets verwerkt. Vraag de bank om uitleg.");
            }

            statussen[betaling.EndToEndId] = betaling.Status;
        }

        return statussen;
    }
}
