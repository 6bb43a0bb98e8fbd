using PgbPortal.Application.Budgethouders;
using PgbPortal.Application.Inzage;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.UseCases;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Application.Tests.Inzage;

public sealed class InzagesBekijkenTests : Logboekproef
{
    [Fact]
    public async Task De_budgethouder_ziet_wie_er_keek_met_functie_en_organisatie_en_zonder_naam_van_een_medewerker()
    {
        var (toekenning, overeenkomst) = await Wereld.GoedgekeurdAsync();
        await Wereld.AlsAsync<BudgethouderBekijken, BudgethouderBekijken.Input, BudgethouderBekijken.Dossier>("westland.cons", new(toekenning.Budgethouder));
        await Wereld.AlsAsync<ZorgovereenkomstBekijken, ZorgovereenkomstBekijken.Input, Overeenkomstbeeld>("svb.kcc", new(overeenkomst));
        await Wereld.AlsAsync<ZorgovereenkomstBekijken, ZorgovereenkomstBekijken.Input, Overeenkomstbeeld>("kees", new(overeenkomst, Leesvorm.Papier));

        var overzicht = await BekijkAsync(toekenning.Budgethouder);

        Assert.Equal("Anna de Wit", overzicht.Budgethouder);
        Assert.Equal("Westland", Assert.Single(overzicht.Verstrekkers).Naam);
        var (kees, svb, westland) = (overzicht.Regels.Regels[0], overzicht.Regels.Regels[1], overzicht.Regels.Regels[2]);
        Assert.Equal(("Kees Begeleiding", Logactie.Afdrukken, Rol.Organisatie), (kees.Naam, kees.Actie, kees.Rol));
        Assert.Equal((null, null, Rol.KlantcontactmedewerkerSvb), (svb.Naam, svb.Verstrekker, svb.Rol));
        Assert.Equal((null, "gemeente Westland", nameof(BudgethouderBekijken)), (westland.Naam, westland.Verstrekker, westland.Gebeurtenis));
        Assert.DoesNotContain(overzicht.Regels.Regels, r => r.IsVanLezer);
    }

    [Fact]
    public async Task Wat_iemand_zelf_deed_staat_er_alleen_als_erom_wordt_gevraagd()
    {
        var (toekenning, _) = await Wereld.GoedgekeurdAsync();

        var zonder = await BekijkAsync(toekenning.Budgethouder);
        var met = await BekijkAsync(toekenning.Budgethouder, new(MetEigen: true));

        Assert.DoesNotContain(zonder.Regels.Regels, r => r.IsVanLezer);
        Assert.Contains(met.Regels.Regels, r => r is { IsVanLezer: true, Gebeurtenis: nameof(InzagesBekijken), Naam: "Anna de Wit" });
    }

    [Theory]
    [InlineData(Inzagegroep.Verstrekker, Rol.ConsulentVerstrekker)]
    [InlineData(Inzagegroep.Svb, Rol.Auditor)]
    [InlineData(Inzagegroep.Zorgverleners, Rol.Organisatie)]
    [InlineData(Inzagegroep.Dossier, Rol.Burger)]
    [InlineData(Inzagegroep.Portaal, Rol.Klok)]
    public async Task Er_is_te_kiezen_wie_er_keek(Inzagegroep groep, Rol rol)
    {
        var (toekenning, _) = await Wereld.GoedgekeurdAsync();
        await SchrijfAsync(Database.Opties, Enum.GetValues<Rol>().Select(r => Van(r, toekenning.Budgethouder)));

        var regels = (await BekijkAsync(toekenning.Budgethouder, new(new(2025, 1, 1), new(2025, 1, 1), groep))).Regels.Regels;

        Assert.Contains(regels, r => r.Rol == rol);
        var anders = await Task.WhenAll(Enum.GetValues<Inzagegroep>().Where(g => g != groep)
            .Select(async g => (await BekijkAsync(toekenning.Budgethouder, new(new(2025, 1, 1), new(2025, 1, 1), g))).Regels.Regels));
        Assert.Empty(regels.Select(r => r.Id).Intersect(anders.SelectMany(a => a).Select(r => r.Id)));
    }

    [Fact]
    public async Task Een_lange_lijst_gaat_per_bladzijde_en_telt_elke_regel_een_keer()
    {
        var (toekenning, _) = await Wereld.GoedgekeurdAsync();
        await SchrijfAsync(Database.Opties, Enumerable.Range(0, 60).Select(_ => Regel(new(2025, 1, 1, 9, 0, 0, DateTimeKind.Utc), toekenning.Budgethouder)));
        var vraag = new Inzagevraag(new(2025, 1, 1), new(2025, 1, 1));

        var gezien = new List<Guid>();
        for (Guid? na = null; ;)
        {
            var bladzijde = (await BekijkAsync(toekenning.Budgethouder, vraag, na)).Regels;
            gezien.AddRange(bladzijde.Regels.Select(r => r.Id));
            if (bladzijde.Volgende is not { } volgende)
            {
                break;
            }

            na = volgende;
        }

        Assert.Equal(60, gezien.Count);
        Assert.Equal(60, gezien.Distinct().Count());
        Assert.Equal(60, (await BekijkAsync(toekenning.Budgethouder, vraag, opPapier: true)).Regels.Regels.Count);
        Assert.Empty((await BekijkAsync(toekenning.Budgethouder, new(new(2025, 1, 2), new(2025, 1, 2)))).Regels.Regels);
    }

    [Fact]
    public async Task Een_ander_ziet_het_niet_en_een_meekijker_mag_het_niet()
    {
        var (toekenning, _) = await Wereld.GoedgekeurdAsync();
        await Wereld.AlsAsync<MeekijkerToevoegen, MeekijkerToevoegen.Input, VertegenwoordigingId>(
            "anna", new(toekenning.Budgethouder, Domain.Waarden.Bsn.Parse("999990020")));

        await Assert.ThrowsAsync<NietGevondenException>(() => BekijkAsync(toekenning.Budgethouder, door: "bas"));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BekijkAsync(toekenning.Budgethouder, door: "dina"));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BekijkAsync(toekenning.Budgethouder, door: "westland.cons"));
    }

    private static Logregel Van(Rol rol, BudgethouderId dossier) => new()
    {
        Id = Guid.CreateVersion7(),
        TijdUtc = new(2025, 1, 1, 9, 0, 0, DateTimeKind.Utc),
        Gebeurtenis = "Proef",
        Wijziging = false,
        Resultaat = Logresultaat.Toegestaan,
        Rol = rol,
        BudgethouderId = dossier,
    };

    private Task<InzagesBekijken.Overzicht> BekijkAsync(
        BudgethouderId dossier, Inzagevraag? vraag = null, Guid? na = null, bool opPapier = false, string door = "anna") =>
        Wereld.AlsAsync<InzagesBekijken, InzagesBekijken.Input, InzagesBekijken.Overzicht>(
            door, new(vraag ?? new(), na, OpPapier: opPapier, Budgethouder: dossier));
}
