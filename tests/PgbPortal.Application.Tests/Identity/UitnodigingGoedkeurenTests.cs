using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Start;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Verstrekkers;

namespace PgbPortal.Application.Tests.Identity;

public sealed class UitnodigingGoedkeurenTests : Medewerkerproef
{
    private static readonly Lokaalinstellingen MetTwee = new([new("lokaal-westland", "Westland", "1783", TweedeBeheerder: true)]);

    [Fact]
    public async Task Een_code_werkt_pas_als_een_andere_beheerder_hem_goedkeurt()
    {
        var ander = await TweedeBeheerderAsync();
        var uitnodiging = await MetTweeAsync();
        var account = (await AccountAsync()).Account.Id;

        Assert.True(uitnodiging.Wacht);
        Assert.False(await WerktAsync(account, uitnodiging.Code));
        Assert.Equal("MW-011", await GeweigerdMetAsync(() => GoedAsync(Wereld.Account("westland.beheer"), account)));
        Assert.Equal("Nina Nieuw", Assert.Single(await TakenAsync(ander)).Wie);
        Assert.Empty(await TakenAsync(Wereld.Account("westland.beheer")));

        await GoedAsync(ander, account);

        Assert.True(await WerktAsync(account, uitnodiging.Code));
        Assert.Empty(await TakenAsync(ander));
        Assert.Equal("MW-010", await GeweigerdMetAsync(() => GoedAsync(ander, account)));
    }

    [Fact]
    public async Task Ook_een_nieuwe_code_wacht_en_wie_hem_krijgt_keurt_hem_niet_goed()
    {
        var ander = await TweedeBeheerderAsync();
        await UitnodigenAsync();
        var account = (await AccountAsync()).Account.Id;

        var nieuw = await MetAsync(
            "westland.beheer", await OpenAsync("westland.beheer"), c => new UitnodigingVernieuwen(c, MetTwee), new UitnodigingVernieuwen.Input(account));

        Assert.True(nieuw.Wacht);
        await GoedAsync(ander, account);
        Assert.True(await WerktAsync(account, nieuw.Code));
    }

    [Fact]
    public async Task Is_er_maar_een_beheerder_dan_werkt_de_code_meteen()
    {
        var uitnodiging = await MetTweeAsync();

        Assert.False(uitnodiging.Wacht);
        Assert.True(await WerktAsync((await AccountAsync()).Account.Id, uitnodiging.Code));
    }

    [Theory]
    [InlineData("delft.beheer")]
    [InlineData("westland.cons")]
    public async Task Een_ander_keurt_niets_goed(string wie)
    {
        await TweedeBeheerderAsync();
        await MetTweeAsync();
        var account = (await AccountAsync()).Account.Id;

        await Assert.ThrowsAnyAsync<Exception>(() => GoedAsync(Wereld.Account(wie), account));

        Assert.NotNull(await TokenAsync(account));
        Assert.NotNull(Uitnodigingscode.WachtDoor((await TokenAsync(account))!.Value, Wereld.Klok.NuUtc()));
    }

    private async Task<Uitnodiging> MetTweeAsync() => await MetAsync(
        "westland.beheer", await OpenAsync("westland.beheer"), c => new MedewerkerUitnodigen(c, MetTwee), Nieuw());

    private async Task<Guid> GoedAsync(Guid wie, Guid account)
    {
        var sessie = (await new Sessiebepaler(Database.Opties, Wereld.Klok).BepaalAsync(wie, null, CancellationToken.None))!;
        await using var context = new UseCaseContext(Database.Opties, () => sessie, Wereld.Klok);
        return await new UitnodigingGoedkeuren(context).ExecuteAsync(new(account));
    }

    private async Task<IReadOnlyList<Taak>> TakenAsync(Guid wie)
    {
        var sessie = (await new Sessiebepaler(Database.Opties, Wereld.Klok).BepaalAsync(wie, null, CancellationToken.None))!;
        await using var context = new UseCaseContext(Database.Opties, () => sessie, Wereld.Klok);
        return [.. (await new StartBekijken(context).ExecuteAsync(new())).Taken.Where(t => t.Soort == Taaksoort.UitnodigingGoedkeuren)];
    }

    private async Task<bool> WerktAsync(Guid account, string code) =>
        Uitnodigingscode.Klopt((await TokenAsync(account))?.Value, code, Wereld.Klok.NuUtc());

    private async Task<IdentityUserToken<Guid>?> TokenAsync(Guid account)
    {
        await using var db = Db();
        return await db.Set<IdentityUserToken<Guid>>().AsNoTracking().SingleOrDefaultAsync(t => t.UserId == account && t.Name == Uitnodigingscode.Naam);
    }

    private async Task<Guid> TweedeBeheerderAsync()
    {
        await using var db = Db();
        var westland = await db.Verstrekkers.SingleAsync(v => v.Code == "1783");
        var medewerker = Medewerker.Maak(MedewerkerId.Nieuw(), "Tweede Beheerder", Rol.BeheerderVerstrekker, westland.Id, [Wet.Wmo]);
        var account = MedewerkerUitnodigen.Nieuw(Lokaalaccount.Naam("1783", "tweede@westland.example"), medewerker.Naam, "tweede@westland.example", medewerker.Id);
        account.PasswordHash = "gekozen";
        db.AddRange(medewerker, account);
        await db.SaveChangesAsync();
        return account.Id;
    }
}
