using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Berichten;
using PgbPortal.Application.Verzending;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Berichten;

/// <summary>Somebody gives an address, something happens, and the tasks go round.</summary>
public abstract class Mailproef : Wereldproef
{
    protected const string AdresVanAnna = "anna@voorbeeld.nl";

    protected Task OpgevenAsync(string wie = "anna", string? adres = AdresVanAnna) =>
        Wereld.AlsAsync<EmailadresOpgeven, EmailadresOpgeven.Input, bool>(wie, new(adres is null ? null : Emailadres.Parse(adres)));

    protected Task<Codeuitkomst> BevestigenAsync(string code, string wie = "anna") =>
        Wereld.AlsAsync<EmailadresBevestigen, EmailadresBevestigen.Input, Codeuitkomst>(wie, new(code));

    /// <summary>The address is given, its code is sent and comes back.</summary>
    protected async Task MetAdresAsync(string wie = "anna", string adres = AdresVanAnna, Berichtwijze wijze = Berichtwijze.Meteen)
    {
        await OpgevenAsync(wie, adres);
        await RondeAsync();
        Assert.Equal(Codeuitkomst.Bevestigd, await BevestigenAsync(Code(Wereld.Mail.Gekregen[^1]), wie));
        await Wereld.AlsAsync<BerichtkeuzeWijzigen, BerichtkeuzeWijzigen.Input, bool>(wie, new(wijze));
        Wereld.Mail.Gekregen.Clear();
    }

    /// <summary>Decides what is new, and sends what is ready.</summary>
    protected async Task<MailVersturen.Resultaat> RondeAsync()
    {
        await Wereld.AlsAsync<BerichtenBezorgen, BerichtenBezorgen.Input, int>(Rol.Klok, new());
        return await VerstuurAsync();
    }

    protected Task<MailVersturen.Resultaat> VerstuurAsync() => Wereld.AlsAsync<MailVersturen, MailVersturen.Input, MailVersturen.Resultaat>(Rol.Klok, new());

    protected Task<int> DagmailAsync() => Wereld.AlsAsync<DagmailMaken, DagmailMaken.Input, int>(Rol.Klok, new());

    protected Task<int> BrievenAsync() => Wereld.AlsAsync<BrievenMaken, BrievenMaken.Input, int>(Rol.Klok, new());

    protected Task<BerichtkeuzeBekijken.Stand> KeuzeAsync(string wie = "anna") =>
        Wereld.AlsAsync<BerichtkeuzeBekijken, BerichtkeuzeBekijken.Input, BerichtkeuzeBekijken.Stand>(wie, new());

    /// <summary>A letter of this morning to anna, about what nobody read.</summary>
    protected async Task<BriefId> BriefAsync()
    {
        await InAprilAsync();
        await BerichtAsync();
        await RondeAsync();
        await BrievenAsync();
        await using var db = Db();
        return await db.Brieven.Where(b => b.AanPersoonId != null).Select(b => b.Id).SingleAsync();
    }

    /// <summary>A notice of today to anna.</summary>
    protected async Task<KennisgevingId> BerichtAsync()
    {
        await using var db = Db();
        var anna = await db.Budgethouders.Where(b => b.Naam == "Anna de Wit").Select(b => new { b.Id, b.PersoonId }).SingleAsync();
        var kennisgeving = Kennisgeving.AanPersoon(
            Kennisgevingsoort.BudgetGewijzigd, anna.PersoonId, anna.Id, Guid.CreateVersion7(), Wereld.Klok.Vandaag(), Wereld.Klok.NuUtc());
        db.Add(kennisgeving);
        await db.SaveChangesAsync();
        return kennisgeving.Id;
    }

    protected Task LeesAsync(KennisgevingId id, string wie = "anna") =>
        Wereld.AlsAsync<KennisgevingLezen, KennisgevingLezen.Input, KennisgevingLezen.Detail>(wie, new(id));

    /// <summary>The code in an e-mail, with the space in it.</summary>
    protected static string Code(Mail mail) => System.Text.RegularExpressions.Regex.Match(mail.Tekst, "Uw code is ([0-9]{3} [0-9]{3})").Groups[1].Value;
}
