using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Oefenwereld;
using PgbPortal.TestSupport.Berichten;

namespace PgbPortal.Application.Tests.Betalingen;

/// <summary>March was claimed and offered to the bank (€ 735,00); the stand-in bank tells what it did.</summary>
public abstract class Bankproef : Wereldproef
{
    protected const string Rekening = "NL13TEST0123456789";

    protected static DateOnly Dag { get; } = new(2026, 4, 3);

    protected async Task<Bankopdracht> AangebodenAsync()
    {
        await Wereld.DeclareerAsync("anna", await InAprilAsync(), Maart, Twaalfuurkwartier);
        var run = (await Wereld.BetaalAsync())!.Value;
        var bestand = await Wereld.AlsAsync<BetaalbestandOphalen, BetaalbestandOphalen.Input, BetaalbestandOphalen.Bestand>("svb.fin1", new(run));
        await using var inhoud = bestand.Inhoud;
        return Bankopdracht.Lees(inhoud);
    }

    protected async Task<BankafschriftVerwerken.Resultaat> VerwerkAsync(byte[] bestand, string door = "svb.fin1")
    {
        using var stroom = new MemoryStream(bestand);
        return await Wereld.AlsAsync<BankafschriftVerwerken, BankafschriftVerwerken.Input, BankafschriftVerwerken.Resultaat>(door, new(stroom));
    }
}
