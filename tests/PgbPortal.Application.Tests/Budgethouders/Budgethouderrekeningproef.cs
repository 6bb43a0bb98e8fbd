using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Budgethouders;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Oefenwereld;
using PgbPortal.Application.Tests.Betalingen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Personen;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgverleners;
using PgbPortal.TestSupport.Berichten;

namespace PgbPortal.Application.Tests.Budgethouders;

/// <summary>Anna has a Wmo budget of which € 100,00 is verantwoordingsvrij, and the bank may refuse her account.</summary>
public abstract class Budgethouderrekeningproef : Bankproef
{
    protected const string Nieuw = "NL68TEST0001023757";

    /// <summary>Her account in this world.</summary>
    protected const string Oud = "NL21TEST0001007919";

    protected BudgethouderId Anna { get; private set; }

    protected async Task MetBudgetAsync()
    {
        await KrijgBudgetAsync();
        Op(2, 4);
    }

    /// <summary>She asked for € 40,00 of it, and the bank sent it back: her account does not exist.</summary>
    protected async Task<DeclaratieId> GeweigerdAsync()
    {
        await KrijgBudgetAsync();
        var overeenkomst = await Wereld.ConceptAsync(Anna);
        await Wereld.KeurGoedAsync(overeenkomst);
        Op(2, 4);
        await Wereld.DeclareerAsync("anna", overeenkomst, Maart, 60);
        await Wereld.BetaalAsync();
        Op(3, 4);
        var aanvraag = await VraagAsync(4_000);
        await StuurTerugAsync((await Wereld.BetaalAsync())!.Value);
        return aanvraag;
    }

    protected async Task<DeclaratieId> VraagAsync(long centen)
    {
        await using var db = Db();
        var budget = await db.Functiebudgetten.Select(f => f.Id).SingleAsync();
        return (await Wereld.AlsAsync<VerantwoordingsvrijBedragOpvragen, VerantwoordingsvrijBedragOpvragen.Input, Declaratiestand>(
            "anna", new(DeclaratieId.Nieuw(), budget, new(centen)))).Id;
    }

    /// <summary>The bank sends back every payment of this run.</summary>
    protected async Task StuurTerugAsync(BetaalrunId run)
    {
        var bestand = await Wereld.AlsAsync<BetaalbestandOphalen, BetaalbestandOphalen.Input, BetaalbestandOphalen.Bestand>("svb.fin1", new(run));
        await using var inhoud = bestand.Inhoud;
        var opdracht = Bankopdracht.Lees(inhoud);
        var lot = new Banklot { Teruggestort = opdracht.Betalingen.ToDictionary(b => b.EndToEndId, _ => "AC04") };
        await VerwerkAsync(Oefenbank.Afschrift(Rekening, Wereld.Klok.Vandaag(), [.. Oefenbank.Posten(opdracht, lot)]));
    }

    protected Task<IbanStatus> WijzigEigenAsync(string iban = Nieuw, string door = "anna") =>
        Wereld.AlsAsync<BudgethouderIbanWijzigen, BudgethouderIbanWijzigen.Input, IbanStatus>(door, new(Anna, Iban.Parse(iban)));

    protected Task<IbanStatus> KeurEigenGoedAsync(string door = "svb.fin1", int? versie = null) =>
        Wereld.AlsAsync<BudgethouderIbanGoedkeuren, BudgethouderIbanGoedkeuren.Input, IbanStatus>(door, new(Anna, versie));

    protected async Task<Persoon> PersoonAsync(string naam = "Anna de Wit")
    {
        await using var db = Db();
        return await db.Personen.SingleAsync(p => p.Naam == naam);
    }

    private async Task KrijgBudgetAsync()
    {
        var stand = await Wereld.ToekenningAsync(
            "anna", "westland", "W-1", Wet.Wmo, [new(new("02"), new(2026, 3, 1), new(2026, 12, 31), new(832_000), new Bedrag(10_000))]);
        Anna = stand.Budgethouder;
    }
}
