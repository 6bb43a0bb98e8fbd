using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Huisstijlen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;
using PgbPortal.TestSupport;

namespace PgbPortal.Application.Tests.Huisstijlen;

public sealed class ContactBekijkenTests : Wereldproef
{
    [Fact]
    public async Task Een_budgethouder_en_een_zorgverlener_zien_wie_zij_in_hun_dossier_kunnen_bellen_en_geen_ander()
    {
        await Wereld.GoedgekeurdAsync();

        Assert.Equal("gemeente Westland", Assert.Single(await ContactAsync("anna")).Naam);
        Assert.Equal("0800 0000", Assert.Single(await ContactAsync("kees")).Telefoon);
        Assert.Empty(await ContactAsync("linde"));
    }

    private async Task<IReadOnlyList<ContactBekijken.Regel>> ContactAsync(string wie)
    {
        var sessie = (await new Application.Identity.Sessiebepaler(Database.Opties, Wereld.Klok).BepaalAsync(Wereld.Account(wie), null, CancellationToken.None))!;
        await using var context = new Application.UseCases.UseCaseContext(Database.Opties, () => sessie, Wereld.Klok);
        return await new ContactBekijken(context).ExecuteAsync(new());
    }
}
