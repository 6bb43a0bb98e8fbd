using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Inzage;
using PgbPortal.Application.Start;
using PgbPortal.Application.UseCases;
using PgbPortal.Application.Zorgovereenkomsten;

namespace PgbPortal.Application.Tests.Inzage;

public sealed class NoodgevallenBekijkenTests : Openingproef
{
    [Fact]
    public async Task De_beheerder_ziet_die_van_de_eigen_organisatie_en_de_auditor_die_van_de_svb_met_het_aantal_dossiers()
    {
        var (_, overeenkomst) = await Wereld.GoedgekeurdAsync();
        await NoodAsync("westland.cons", await OpenAsync("westland.cons"));
        var kcc = await OpenAsync("svb.kcc");
        await NoodAsync("svb.kcc", kcc);
        await MetAsync("svb.kcc", kcc, c => new ZorgovereenkomstBekijken(c), new ZorgovereenkomstBekijken.Input(overeenkomst));

        Assert.Equal(Wereld.Account("westland.cons"), Assert.Single(await NoodgevallenAsync("westland.privacy")).Account);
        var vanSvb = Assert.Single(await NoodgevallenAsync("auditor"));
        Assert.Equal((Wereld.Account("svb.kcc"), 1, "M-7", true), (vanSvb.Account, vanSvb.Dossiers, vanSvb.Kenmerk, vanSvb.MagBeoordelen));
        Assert.Contains(await TakenAsync("westland.privacy"), t => t is { Soort: Taaksoort.NoodgevalBeoordelen, Aantal: 1 });
        Assert.Contains(await TakenAsync("auditor"), t => t is { Soort: Taaksoort.NoodgevalBeoordelen, Aantal: 1 });
        Assert.DoesNotContain(await TakenAsync("westland.cons"), t => t.Soort == Taaksoort.NoodgevalBeoordelen);
    }

    [Fact]
    public async Task Wie_bladert_ziet_elk_noodgeval_een_keer_wat_openstaat_eerst_ook_als_er_intussen_een_wordt_beoordeeld()
    {
        await using (var db = Db())
        {
            for (var i = 0; i < 60; i++)
            {
                Later(1);
                var opening = Nieuw(Wereld.Account("westland.cons"), (await db.Medewerkers.SingleAsync(m => m.Naam == "Consulent" && m.VerstrekkerId != null
                    && db.Verstrekkers.Any(v => v.Id == m.VerstrekkerId && v.Code == "1783"))).VerstrekkerId);
                db.Add(opening);
                if (i < 40)
                {
                    opening.Beoordeel(Signaaloordeel.Besproken, Wereld.Account("westland.privacy"), Wereld.Klok.NuUtc());
                }
            }

            await db.SaveChangesAsync();
        }

        var eerste = await NoodgevallenAsync("westland.privacy", new());
        Assert.Equal(25, eerste.Regels.Count);
        Assert.Equal(20, eerste.Regels.Count(r => r.Oordeel is null));
        Assert.Null(eerste.Vorige);
        await Wereld.AlsAsync<NoodgevalBeoordelen, NoodgevalBeoordelen.Input, Signaaloordeel>("westland.privacy", new(eerste.Regels[0].Id, Signaaloordeel.Besproken));
        var gezien = eerste.Regels.Select(r => r.Id).ToList();
        for (var blad = eerste; blad.Volgende is { } volgende;)
        {
            blad = await NoodgevallenAsync("westland.privacy", new(Na: volgende));
            gezien.AddRange(blad.Regels.Select(r => r.Id));
        }

        Assert.Equal(60, gezien.Distinct().Count());
        Assert.Equal(60, gezien.Count);
        var tweede = await NoodgevallenAsync("westland.privacy", new(Na: eerste.Volgende));
        Assert.Equal(25, (await NoodgevallenAsync("westland.privacy", new(Voor: tweede.Vorige))).Regels.Count);
        await Assert.ThrowsAsync<Domain.Gedeeld.NietGevondenException>(() => NoodgevallenAsync("auditor", new(Na: eerste.Volgende)));
    }

    private Dossieropening Nieuw(Guid account, Domain.Gedeeld.VerstrekkerId? verstrekker) => new()
    {
        Id = Domain.Gedeeld.Tijdsleutel.Nieuw(),
        GebruikerId = account,
        VerstrekkerId = verstrekker,
        Reden = Openingsreden.ZorgStopt,
        Kenmerk = "M-7",
        IsNoodgeval = true,
        GeopendOpUtc = Wereld.Klok.NuUtc(),
    };

    private async Task<IReadOnlyList<Taak>> TakenAsync(string wie) =>
        (await Wereld.AlsAsync<StartBekijken, StartBekijken.Input, StartBekijken.Resultaat>(wie, new())).Taken;
}
