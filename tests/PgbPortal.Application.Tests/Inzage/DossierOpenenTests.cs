using System.Reflection;
using PgbPortal.Application.Inzage;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.UseCases;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Application.Tests.Inzage;

public sealed class DossierOpenenTests : Openingproef
{
    /// <summary>What klantcontact may without a reason, by hand: the work itself, and what is about no dossier.</summary>
    private static readonly string[] ZonderReden =
    [
        "Bekijken", "BriefBekijken", "BriefVersturen", "BrievenBekijken", "DossierOpenen", "ErvaringGeven", "ErvaringVragen", "ErvaringenBekijken", "KladBekijken", "KladBewaren", "KladWissen", "KladdenBekijken", "NoodknopGebruiken", "OpeningSluiten", "SessieBeeindigen",
        "SessiesBekijken", "StartBekijken", "TaakBekijken", "TaakGeven", "TaakTeruggeven", "VervangingInstellen", "VervangingStoppen", "VervangingenBekijken", "VraagBeantwoorden",
        "VraagBekijken", "VragenBekijken", "WachtwoordWijzigen", "WerklijstBekijken",
    ];

    [Fact]
    public void Wat_klantcontact_van_een_dossier_ziet_vraagt_een_reden() => Assert.Equal(
        ZonderReden,
        Registratie.UseCases().Where(t => t.GetCustomAttribute<ToegankelijkVoorAttribute>()?.Rollen.Contains(Rol.KlantcontactmedewerkerSvb) == true
            && t.GetCustomAttribute<VraagtRedenAttribute>() is null).Select(t => t.Name).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Elke_lijst_die_om_een_reden_vraagt_is_leeg_zonder_reden_en_vol_met()
    {
        var (_, overeenkomst) = await Wereld.GoedgekeurdAsync();
        Op(2, 4);
        await Wereld.DeclareerAsync("kees", overeenkomst, Maart, 180);
        var lijsten = Registratie.UseCases().Where(t => VraagtRedenAttribute.GeldtVoor(t) && Regeltype(t) is not null).ToList();
        Assert.Equal(["DeclaratiesBekijken", "ZorgovereenkomstenBekijken"], lijsten.Select(t => t.Name).Order(StringComparer.Ordinal));

        foreach (var lijst in lijsten)
        {
            var sleutel = await OpenAsync("svb.kcc");
            Assert.Equal(0, await AantalAsync(lijst, sleutel));
            await OpenDossierAsync(sleutel);
            Assert.Equal(1, await AantalAsync(lijst, sleutel));
            await MetAsync("svb.kcc", sleutel, c => new OpeningSluiten(c), new OpeningSluiten.Input());
        }
    }

    /// <summary>What the rows are; null for a use case that shows one thing.</summary>
    private static Type? Regeltype(Type useCase)
    {
        var resultaat = useCase.BaseType!.GetGenericArguments()[1];
        return resultaat.IsGenericType && (resultaat.GetGenericTypeDefinition() == typeof(Bladzijde<>) || resultaat.IsAssignableTo(typeof(System.Collections.IEnumerable)))
            ? resultaat.GetGenericArguments()[0]
            : null;
    }

    private async Task<int> AantalAsync(Type lijst, string sleutel)
    {
        var sessie = await SessieAsync("svb.kcc", sleutel);
        await using var context = new UseCaseContext(Database.Opties, () => sessie!, Wereld.Klok);
        var invoertype = lijst.BaseType!.GetGenericArguments()[0];
        var invoer = Activator.CreateInstance(
            invoertype, BindingFlags.CreateInstance | BindingFlags.Public | BindingFlags.Instance | BindingFlags.OptionalParamBinding, null,
            [.. invoertype.GetConstructors()[0].GetParameters().Select(_ => Type.Missing)], null);
        dynamic taak = lijst.GetMethod("ExecuteAsync")!.Invoke(Activator.CreateInstance(lijst, context), [invoer, CancellationToken.None])!;
        object uitkomst = await taak;
        var regels = uitkomst.GetType().GetProperty("Regels")?.GetValue(uitkomst) ?? uitkomst;
        return ((System.Collections.IEnumerable)regels).Cast<object>().Count();
    }

    [Fact]
    public async Task Zonder_reden_blijft_een_dossier_dicht_en_met_een_reden_gaat_dat_ene_een_half_uur_open()
    {
        var (_, overeenkomst) = await Wereld.GoedgekeurdAsync();
        var sleutel = await OpenAsync("svb.kcc");
        Task<Overeenkomstbeeld> Bekijk() => MetAsync("svb.kcc", sleutel, c => new ZorgovereenkomstBekijken(c), new ZorgovereenkomstBekijken.Input(overeenkomst));
        async Task<int> Lijst() => (await MetAsync("svb.kcc", sleutel, c => new ZorgovereenkomstenBekijken(c), new ZorgovereenkomstenBekijken.Input())).Regels.Count;

        await Assert.ThrowsAsync<RedenNodigException>(Bekijk);
        Assert.Equal(0, await Lijst());
        var dossier = await OpenDossierAsync(sleutel);

        Assert.NotNull(await Bekijk());
        Assert.Equal(1, await Lijst());
        var regel = Assert.Single(await RegelsAsync(nameof(DossierOpenen)));
        Assert.Equal((dossier, Inzagereden.VraagVanBetrokkene, false), (regel.BudgethouderId, regel.Reden, regel.Noodknop));

        Later(14);
        Assert.NotNull(await Bekijk());
        Later(17);
        sleutel = await OpenAsync("svb.kcc");
        await Assert.ThrowsAsync<RedenNodigException>(Bekijk);
    }

    [Fact]
    public async Task Een_ander_dossier_openen_sluit_het_eerste_en_sluiten_kan_ook_zelf()
    {
        var (_, overeenkomst) = await Wereld.GoedgekeurdAsync();
        await Wereld.ToekenningAsync(budgethouder: "dina", nummer: "W-9");
        var sleutel = await OpenAsync("svb.kcc");
        Task<Overeenkomstbeeld> Bekijk() => MetAsync("svb.kcc", sleutel, c => new ZorgovereenkomstBekijken(c), new ZorgovereenkomstBekijken.Input(overeenkomst));
        await OpenDossierAsync(sleutel);

        await OpenDossierAsync(sleutel, Domain.Waarden.Bsn.Parse("999990020"));

        await Assert.ThrowsAsync<RedenNodigException>(Bekijk);
        await OpenDossierAsync(sleutel);
        await Bekijk();
        Assert.Equal(1, await MetAsync("svb.kcc", sleutel, c => new OpeningSluiten(c), new OpeningSluiten.Input()));
        await Assert.ThrowsAsync<RedenNodigException>(Bekijk);
    }

    [Theory]
    [InlineData("999990019", "DO-003")]
    [InlineData("99-99-90-019", "DO-003")]
    [InlineData("06-12345678", "DO-003")]
    [InlineData("Anna-Jansen-1", "DO-003")]
    [InlineData("anna belde", "DO-003")]
    [InlineData("geen", "DO-003")]
    [InlineData("", "DO-003")]
    public async Task Een_kenmerk_is_een_nummer_en_nooit_een_naam_of_bsn(string kenmerk, string code)
    {
        await Wereld.GoedgekeurdAsync();
        var sleutel = await OpenAsync("svb.kcc");

        Assert.Equal(code, await GeweigerdMetAsync(() => OpenDossierAsync(sleutel, kenmerk: kenmerk)));
    }

    [Fact]
    public async Task Een_onbekend_bsn_een_noodreden_en_een_andere_functie_worden_geweigerd()
    {
        await Wereld.GoedgekeurdAsync();
        var (kcc, fin) = (await OpenAsync("svb.kcc"), await OpenAsync("svb.fin1"));

        Assert.Equal("DO-001", await GeweigerdMetAsync(() => OpenDossierAsync(kcc, Domain.Waarden.Bsn.Parse("999990032"))));
        Assert.Equal("DO-002", await GeweigerdMetAsync(() => MetAsync(
            "svb.kcc", kcc, c => new DossierOpenen(c), new DossierOpenen.Input(null, Anna, Openingsreden.ZorgStopt, "V-1"))));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => MetAsync(
            "svb.fin1", fin, c => new DossierOpenen(c), new DossierOpenen.Input(null, Anna, Openingsreden.Telefoon, "V-1")));
    }
}
