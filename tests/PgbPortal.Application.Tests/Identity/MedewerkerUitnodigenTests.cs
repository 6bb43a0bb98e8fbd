using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Inzage;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Identity;

public sealed class MedewerkerUitnodigenTests : Medewerkerproef
{
    [Fact]
    public async Task Een_beheerder_nodigt_een_collega_uit_en_de_code_staat_nergens()
    {
        var uitnodiging = await UitnodigenAsync();

        Assert.Matches("^([2-9A-HJKMNP-Z]{4}-){6}[2-9A-HJKMNP-Z]{4}$", uitnodiging.Code);
        Assert.Equal(Wereld.Klok.NuUtc().AddDays(7), uitnodiging.GeldigTotUtc);
        var (account, medewerker) = await AccountAsync();
        Assert.Equal((Rol.ToetserVerstrekker, "Nina Nieuw"), (medewerker.Rol, medewerker.Naam));
        Assert.Null(account.PasswordHash);
        Assert.DoesNotContain("nina", account.UserName);
        await using var db = Db();
        var token = await db.Set<Microsoft.AspNetCore.Identity.IdentityUserToken<Guid>>().SingleAsync(t => t.UserId == account.Id);
        Assert.DoesNotContain(uitnodiging.Code, token.Value);
    }

    [Fact]
    public async Task Wie_al_een_account_heeft_krijgt_geen_tweede_ook_niet_de_beheerder_zelf()
    {
        await UitnodigenAsync();

        Assert.Equal("MW-003", await GeweigerdMetAsync(() => UitnodigenAsync(email: " Nina@Westland.example ")));
    }

    [Fact]
    public async Task Twee_keer_klikken_geeft_een_account_en_een_code_die_werkt()
    {
        var (sleutel, formulier) = (await OpenAsync("westland.beheer"), Nieuw());
        Task<Uitnodiging> KlikAsync() => MetAsync("westland.beheer", sleutel, c => new MedewerkerUitnodigen(c, Instellingen), formulier);

        var eerste = await KlikAsync();
        var tweede = await KlikAsync();

        Assert.NotEqual(eerste.Code, tweede.Code);
        var (account, _) = await AccountAsync();
        await using var db = Db();
        var bewaard = await db.Set<Microsoft.AspNetCore.Identity.IdentityUserToken<Guid>>().SingleAsync(t => t.UserId == account.Id);
        Assert.True(Uitnodigingscode.Klopt(bewaard.Value, tweede.Code, Wereld.Klok.NuUtc()));
        Assert.False(Uitnodigingscode.Klopt(bewaard.Value, eerste.Code, Wereld.Klok.NuUtc()));
    }

    [Fact]
    public async Task Twee_keer_tegelijk_klikken_geeft_een_account()
    {
        var (sleutel, formulier) = (await OpenAsync("westland.beheer"), Nieuw());

        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
            MetAsync("westland.beheer", sleutel, c => new MedewerkerUitnodigen(c, Instellingen), formulier))));

        await AccountAsync();
    }

    [Fact]
    public async Task Een_tweede_account_met_de_naam_van_een_collega_is_een_signaal_voor_wie_over_privacy_waakt()
    {
        await UitnodigenAsync();
        Assert.Empty(await SignalenAsync());

        await UitnodigenAsync(email: "nina.nieuw@elders.example");

        Assert.Equal(Signaalsoort.TweedeAccount, Assert.Single(await SignalenAsync()).Soort);
    }

    [Theory]
    [InlineData(Rol.FinancieelMedewerkerSvb, Wet.Wmo)]
    [InlineData(Rol.Auditor, Wet.Wmo)]
    [InlineData(Rol.ConsulentVerstrekker, Wet.Wlz)]
    public async Task Een_functie_of_wet_van_een_ander_kan_niemand_geven(Rol rol, Wet wet) =>
        Assert.Equal("MW-004", await GeweigerdMetAsync(() => UitnodigenAsync(rol, wet)));

    [Fact]
    public async Task Zonder_accounts_van_dit_portaal_nodigt_niemand_uit()
    {
        var sleutel = await OpenAsync("westland.beheer");

        Assert.Equal("MW-002", await GeweigerdMetAsync(() => MetAsync(
            "westland.beheer", sleutel, c => new MedewerkerUitnodigen(c, Lokaalinstellingen.Geen), Nieuw())));
    }

    [Fact]
    public async Task Een_consulent_nodigt_niemand_uit()
    {
        var sleutel = await OpenAsync("westland.cons");

        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => MetAsync("westland.cons", sleutel, c => new MedewerkerUitnodigen(c, Instellingen), Nieuw()));
    }
}

/// <summary>Westland has accounts of the portal itself, and a beheerder who invites nina.</summary>
public abstract class Medewerkerproef : Sessieproef
{
    private protected static Lokaalinstellingen Instellingen { get; } = new([new("lokaal-westland", "Westland", "1783")]);

    private protected static MedewerkerUitnodigen.Input Nieuw(
        Rol rol = Rol.ToetserVerstrekker, Wet wet = Wet.Wmo, string email = "nina@westland.example") =>
        new(MedewerkerId.Nieuw(), "Nina Nieuw", email, rol, [wet]);

    private protected async Task<Uitnodiging> UitnodigenAsync(
        Rol rol = Rol.ToetserVerstrekker, Wet wet = Wet.Wmo, string email = "nina@westland.example") => await MetAsync(
        "westland.beheer", await OpenAsync("westland.beheer"), c => new MedewerkerUitnodigen(c, Instellingen), Nieuw(rol, wet, email));

    private protected async Task<IReadOnlyList<InzagesignalenBekijken.Regel>> SignalenAsync() => (await MetAsync(
        "westland.privacy", await OpenAsync("westland.privacy"), c => new InzagesignalenBekijken(c), new InzagesignalenBekijken.Input())).Regels;

    private protected async Task<(Gebruiker Account, Medewerker Medewerker)> AccountAsync(string naam = "Nina Nieuw")
    {
        await using var db = Db();
        var account = await db.Gebruikers.SingleAsync(g => g.Naam == naam);
        return (account, await db.Medewerkers.SingleAsync(m => m.Id == account.MedewerkerId));
    }

    private protected Task<Sessie?> SessieVanAsync(Guid account, string sleutel) =>
        new Sessiebepaler(Database.Opties, Wereld.Klok).VanSessieAsync(account, sleutel, null, CancellationToken.None);

    private protected async Task<string> OpenVanAsync(Guid account) =>
        (await Sessies.OpenAsync(account, "lokaal-westland", Apparaatsoort.Computer, Wereld.Klok.NuUtc(), CancellationToken.None))!;
}
