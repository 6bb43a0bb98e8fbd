using PgbPortal.Application.Identity;
using PgbPortal.Application.Start;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Application.Tests.Identity;

public sealed class RechtencontroleBekijkenTests : Sessieproef
{
    [Fact]
    public async Task Elk_kwartaal_staat_wie_nog_niet_bekeken_is_op_de_startpagina_van_de_beheerder()
    {
        await OpenAsync("westland.cons");
        var eerst = await ControleAsync();

        Assert.Contains(eerst.TeDoen, r => r.Account == Wereld.Account("westland.cons") && r.LaatstIngelogdUtc is not null && r.Laatst is null);
        Assert.True(Assert.Single(eerst.TeDoen, r => r.Account == Wereld.Account("westland.beheer")).IsZelf);
        Assert.DoesNotContain(eerst.TeDoen, r => r.Account == Wereld.Account("delft.cons") || r.Account == Wereld.Account("svb.fin1"));
        Assert.Equal(eerst.TeDoen.Count - 1, await TaakAsync());

        foreach (var regel in eerst.TeDoen.Where(r => !r.IsZelf))
        {
            await Wereld.AlsAsync<RechtBevestigen, RechtBevestigen.Input, Domain.Gedeeld.MedewerkerId>("westland.beheer", new(regel.Account));
        }

        Assert.Equal(eerst.TeDoen.Count - 1, (await ControleAsync()).Gedaan);
        Assert.Equal(0, await TaakAsync());
        Op(1, 4);
        Assert.Equal(eerst.TeDoen.Count - 1, await TaakAsync());
    }

    [Fact]
    public async Task Een_organisatie_zonder_privacyfunctionaris_leest_dat_op_de_startpagina_van_haar_beheerder()
    {
        Assert.DoesNotContain(await TakenAsync("westland.beheer"), t => t.Soort == Taaksoort.PrivacyfunctionarisOntbreekt);

        await MetAsync("westland.beheer", await OpenAsync("westland.beheer"), c => new MedewerkerUitloggen(c), new MedewerkerUitloggen.Input(Wereld.Account("westland.privacy"), VoorGoed: true));

        Assert.Contains(await TakenAsync("westland.beheer"), t => t.Soort == Taaksoort.PrivacyfunctionarisOntbreekt);
        Assert.DoesNotContain(await TakenAsync("delft.beheer"), t => t.Soort == Taaksoort.PrivacyfunctionarisOntbreekt);
        Assert.DoesNotContain(await TakenAsync("westland.cons"), t => t.Soort == Taaksoort.PrivacyfunctionarisOntbreekt);
    }

    [Fact]
    public async Task Een_consulent_ziet_dit_niet() => await Assert.ThrowsAsync<ToegangGeweigerdException>(() =>
        Wereld.AlsAsync<RechtencontroleBekijken, RechtencontroleBekijken.Input, RechtencontroleBekijken.Controle>("westland.cons", new()));

    private Task<RechtencontroleBekijken.Controle> ControleAsync() =>
        Wereld.AlsAsync<RechtencontroleBekijken, RechtencontroleBekijken.Input, RechtencontroleBekijken.Controle>("westland.beheer", new());

    private async Task<IReadOnlyList<Taak>> TakenAsync(string wie) =>
        (await Wereld.AlsAsync<StartBekijken, StartBekijken.Input, StartBekijken.Resultaat>(wie, new())).Taken;

    private async Task<int> TaakAsync() => (await TakenAsync("westland.beheer"))
        .Where(t => t.Soort == Taaksoort.RechtenControleren).Sum(t => t.Aantal);
}
