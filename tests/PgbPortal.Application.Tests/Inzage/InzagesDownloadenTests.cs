using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Inzage;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Application.Tests.Inzage;

public sealed class InzagesDownloadenTests : Logboekproef
{
    [Fact]
    public async Task De_regels_komen_in_de_volgorde_van_de_tijd_en_het_ophalen_is_zelf_een_regel()
    {
        var (toekenning, _) = await Wereld.GoedgekeurdAsync();

        var regels = await DownloadAsync(toekenning.Budgethouder, new(MetEigen: true));

        Assert.NotEmpty(regels);
        Assert.Equal(regels.Select(r => r.Id).Order(), regels.Select(r => r.Id));
        await using var db = Db();
        var export = await db.Logregels.SingleAsync(l => l.Gebeurtenis == nameof(InzagesDownloaden));
        Assert.Equal((Logactie.Exporteren, toekenning.Budgethouder), (export.Actie, export.BudgethouderId!.Value));
    }

    [Fact]
    public async Task Te_veel_regels_vragen_om_een_kortere_periode()
    {
        var (toekenning, _) = await Wereld.GoedgekeurdAsync();
        await SchrijfAsync(Database.Opties, Enumerable.Range(0, InzagesDownloaden.Hoogstens + 1).Select(_ => Regel(dossier: toekenning.Budgethouder)));

        Assert.Equal("IZ-003", await GeweigerdMetAsync(() => DownloadAsync(toekenning.Budgethouder, new())));
        Assert.NotEmpty(await DownloadAsync(toekenning.Budgethouder, new(Proefdag, Proefdag)));
    }

    private static DateOnly Proefdag => TestSupport.Werelden.Proefwereld.Begin;

    private Task<IReadOnlyList<Inzageregel>> DownloadAsync(BudgethouderId dossier, Inzagevraag vraag) =>
        Wereld.AlsAsync<InzagesDownloaden, InzagesDownloaden.Input, IReadOnlyList<Inzageregel>>("anna", new(vraag, dossier));
}
