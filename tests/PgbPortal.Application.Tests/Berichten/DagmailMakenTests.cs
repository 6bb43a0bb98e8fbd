using Microsoft.EntityFrameworkCore;
using PgbPortal.Domain.Berichten;

namespace PgbPortal.Application.Tests.Berichten;

public sealed class DagmailMakenTests : Mailproef
{
    [Fact]
    public async Task Op_een_dag_komt_er_een_mail_over_wat_nog_niet_is_gelezen()
    {
        await InAprilAsync();
        await MetAdresAsync(wijze: Berichtwijze.Dagelijks);
        await BerichtAsync();
        await LeesAsync(await BerichtAsync());
        await RondeAsync();
        Assert.Empty(Wereld.Mail.Gekregen);

        Assert.Equal(1, await DagmailAsync());
        await BerichtAsync();
        await RondeAsync();
        Assert.Equal(0, await DagmailAsync());
        await RondeAsync();

        var mail = Assert.Single(Wereld.Mail.Gekregen);
        Assert.Contains("Er staan nieuwe berichten voor u klaar in PgbPortal.", mail.Tekst);

        Wereld.Klok.Verder(TimeSpan.FromDays(1));
        Assert.Equal(1, await DagmailAsync());
        await RondeAsync();
        Assert.Equal(2, Wereld.Mail.Gekregen.Count);
        Assert.NotEqual(Wereld.Mail.Gekregen[0].Kenmerk, Wereld.Mail.Gekregen[1].Kenmerk);
    }

    [Fact]
    public async Task Wie_intussen_nooit_koos_of_een_kapot_adres_heeft_krijgt_geen_mail()
    {
        await InAprilAsync();
        await MetAdresAsync(wijze: Berichtwijze.Dagelijks);
        var id = await BerichtAsync();
        await RondeAsync();
        await using var db = Db();
        (await db.Berichtkeuzes.SingleAsync()).MeldAdresfout(AdresVanAnna, Wereld.Klok.NuUtc());
        await db.SaveChangesAsync();

        Assert.Equal(0, await DagmailAsync());
        Assert.Equal(Bezorging.Brief, await db.Kennisgevingen.Where(k => k.Id == id).Select(k => k.Bezorging).SingleAsync());
    }
}
