using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PgbPortal.Application.Identity;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Application.Tests.Identity;

public sealed class WachtwoordWijzigenTests : Medewerkerproef
{
    private const string Oud = "vier paarse olifanten";

    private static readonly PasswordHasher<Gebruiker> Hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = 1000 }));

    [Fact]
    public async Task Een_ander_wachtwoord_logt_alle_andere_apparaten_uit()
    {
        var nina = await MetWachtwoordAsync();
        var (hier, daar) = (await OpenVanAsync(nina), await OpenVanAsync(nina));

        Assert.Equal(1, await WijzigAsync(nina, hier, Oud, "zeven groene lantaarns"));

        Assert.NotNull(await SessieVanAsync(nina, hier));
        Assert.Null(await SessieVanAsync(nina, daar));
        var account = (await AccountAsync()).Account;
        Assert.NotEqual(PasswordVerificationResult.Failed, Hasher.VerifyHashedPassword(account, account.PasswordHash!, "zeven groene lantaarns"));
        Assert.Equal(PasswordVerificationResult.Failed, Hasher.VerifyHashedPassword(account, account.PasswordHash!, Oud));
    }

    [Theory]
    [InlineData("kort")]
    [InlineData("Welkom2026!!")]
    [InlineData("nina de consulent")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("Mailcreated5240")]
    [InlineData("gearsofwar2012")]
    [InlineData("Gfhjkm GFHJKM")]
    [InlineData(Oud)]
    public async Task Een_zwak_of_zelfde_wachtwoord_wordt_geweigerd(string nieuw)
    {
        var nina = await MetWachtwoordAsync();
        var hier = await OpenVanAsync(nina);

        Assert.Equal("WW-002", await GeweigerdMetAsync(() => WijzigAsync(nina, hier, Oud, nieuw)));
        Assert.Equal(0, (await AccountAsync()).Account.AccessFailedCount);
    }

    [Fact]
    public async Task Wie_het_oude_niet_weet_raadt_vijf_keer_en_ligt_er_dan_uit()
    {
        var nina = await MetWachtwoordAsync();
        var hier = await OpenVanAsync(nina);

        for (var keer = 0; keer < Lokaalaccounts.Pogingen; keer++)
        {
            Assert.NotNull(await SessieVanAsync(nina, hier));
            Assert.Equal("WW-001", await GeweigerdMetAsync(() => WijzigAsync(nina, hier, "zeven groene lantaarns", "acht gele fietsen")));
        }

        Assert.Null(await SessieVanAsync(nina, hier));
    }

    [Fact]
    public async Task Wie_tegelijk_met_een_ander_raadt_wordt_niet_bekeken()
    {
        var nina = await MetWachtwoordAsync();
        var sessie = (await SessieVanAsync(nina, await OpenVanAsync(nina)))!;
        await using var context = new Application.UseCases.UseCaseContext(Database.Opties, () => sessie, Wereld.Klok);
        await context.Breed("lezen").Gebruikers.SingleAsync(g => g.Id == nina);
        await using var ander = Db();
        var gelezen = await ander.Gebruikers.SingleAsync(g => g.Id == nina);

        // Somebody else guessed after this one read the account, and before it counted.
        (gelezen.ConcurrencyStamp, gelezen.AccessFailedCount) = ($"{Guid.CreateVersion7()}", 1);
        await ander.SaveChangesAsync();

        await Assert.ThrowsAsync<GelijktijdigGewijzigdException>(() => new WachtwoordWijzigen(context, Hasher).ExecuteAsync(new(Oud, "zeven groene lantaarns")));
        Assert.Equal(gelezen.PasswordHash, (await AccountAsync()).Account.PasswordHash);
    }

    [Fact]
    public async Task Wie_elders_inlogt_heeft_hier_geen_wachtwoord()
    {
        var sleutel = await OpenAsync("westland.cons");

        Assert.Equal("WW-003", await GeweigerdMetAsync(() => WijzigAsync(Wereld.Account("westland.cons"), sleutel, Oud, "zeven groene lantaarns")));
    }

    private async Task<Guid> MetWachtwoordAsync()
    {
        await UitnodigenAsync();
        await using var db = Db();
        var account = await db.Gebruikers.SingleAsync(g => g.Naam == "Nina Nieuw");
        account.PasswordHash = Hasher.HashPassword(account, Oud);
        await db.SaveChangesAsync();
        return account.Id;
    }

    private async Task<int> WijzigAsync(Guid account, string sleutel, string oud, string nieuw)
    {
        var sessie = (await SessieVanAsync(account, sleutel))!;
        await using var context = new Application.UseCases.UseCaseContext(Database.Opties, () => sessie, Wereld.Klok);
        return await new WachtwoordWijzigen(context, Hasher).ExecuteAsync(new(oud, nieuw));
    }
}
