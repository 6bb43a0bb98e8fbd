using System.Reflection;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Berichten;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Budgethouders;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Inzage;
using PgbPortal.Application.Mandaten;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.UseCases;
using PgbPortal.Application.Zorgverleners;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Application.Tests.Identity;

/// <summary>Check 34 of kwaliteit.md: who does something that can do much harm showed not long ago who they are.</summary>
public sealed class BevestigingTests : Sessieproef
{
    private static readonly Iban Nieuw = Iban.Parse("NL68TEST0001023757");

    /// <summary>Written by hand: whoever takes one away, takes it away here too.</summary>
    private static readonly Type[] Verwacht =
    [
        typeof(IbanWijzigen), typeof(IbanGoedkeuren), typeof(BudgethouderIbanWijzigen), typeof(BudgethouderIbanGoedkeuren),
        typeof(BetaalrunVrijgeven), typeof(BetaalrunAanbieden),
        typeof(BetaalbestandOphalen), typeof(BetalingenDownloaden), typeof(DeclaratiesDownloaden), typeof(BerichtbestandBekijken),
        typeof(InzagesDownloaden), typeof(GegevensOphalen), typeof(NoodknopGebruiken),
        typeof(MedewerkerUitnodigen), typeof(UitnodigingGoedkeuren), typeof(UitnodigingVernieuwen), typeof(MedewerkerRechtenWijzigen), typeof(WachtwoordWijzigen),
        typeof(MandaatGeven), typeof(MandaatIntrekken),
    ];

    [Fact]
    public void Een_rekeningnummer_wijzigen_een_run_vrijgeven_en_ophalen_van_bestanden_vragen_om_een_recente_aanmelding() => Assert.Equal(
        Verwacht.Select(t => t.Name).Order(StringComparer.Ordinal),
        Registratie.UseCases().Where(t => t.GetCustomAttribute<VraagtBevestigingAttribute>() is not null).Select(t => t.Name)
            .Order(StringComparer.Ordinal));

    [Fact]
    public async Task Wie_te_lang_geleden_inlogde_wijzigt_geen_rekeningnummer_en_dat_staat_in_het_log()
    {
        var sleutel = await OpenAsync("kees");
        await LaterAsync("kees", sleutel);

        await Assert.ThrowsAsync<BevestigingNodigException>(() => WijzigAsync(sleutel));

        await using var db = Db();
        Assert.Equal(Logresultaat.Geweigerd, (await db.Logregels.SingleAsync(l => l.Gebeurtenis == nameof(IbanWijzigen))).Resultaat);
        Assert.DoesNotContain(await db.Zorgverleners.Select(z => z.Iban).ToListAsync(), i => i == Nieuw);
    }

    [Fact]
    public async Task Wie_net_opnieuw_inlogde_wijzigt_het_wel()
    {
        var oud = await OpenAsync("kees");
        await LaterAsync("kees", oud);
        var nieuw = await Sessies.OpenAsync(Wereld.Account("kees"), "oefenwereld", Apparaatsoort.Computer, Wereld.Klok.NuUtc(), CancellationToken.None, vervangt: oud);

        Assert.Equal(IbanStatus.InControle, await WijzigAsync(nieuw!));
    }

    [Fact]
    public async Task Een_machine_wordt_niet_gevraagd_wie_zij_is() =>
        Assert.Null((await Record.ExceptionAsync(() => Wereld.BetaalAsync())));

    // Used all the while, so it is still open; but nobody showed who they are.
    private async Task LaterAsync(string account, string sleutel)
    {
        for (var i = 0; i < 2; i++)
        {
            Wereld.Klok.Verder(TimeSpan.FromMinutes(8));
            Assert.NotNull(await SessieAsync(account, sleutel));
        }
    }

    private async Task<IbanStatus> WijzigAsync(string sleutel) => await MetAsync(
        "kees", sleutel, c => new IbanWijzigen(c), new IbanWijzigen.Input(await ZorgverlenerAsync(), Nieuw));
}
