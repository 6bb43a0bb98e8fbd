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

    public sealed record Resultaat(BetaalrunId Run, BetaalrunStatus Status, int Uitgevoerd, int Geweigerd);

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
        var geweigerd = opdrachten.Where(o => statussen[o.EndToEndId] is { Uitkomst: Bankuitkomst.Geweigerd }).ToList();
        var uitgevoerd = opdrachten.Where(o => statussen[o.EndToEndId] is { Uitkomst: Bankuitkomst.Uitgevoerd }).ToList();
        await grootboek.LaadVoorBetalingAsync([.. geweigerd, .. uitgevoerd], cancellationToken);
        var gevolg = new Bankgevolg(db, Context.Klok, grootboek);
        uitgevoerd.ForEach(gevolg.MeldUitgevoerd);
        foreach (var opdracht in geweigerd)
        {
            await gevolg.MeldMisluktAsync(opdracht, statussen[opdracht.EndToEndId]!.Reden, cancellationToken);
        }

        await gevolg.WerkRunBijAsync(run, cancellationToken);
        await BewaarAsync(db, cancellationToken);
        return new(run.Id, run.Status, uitgevoerd.Count, geweigerd.Count);
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
