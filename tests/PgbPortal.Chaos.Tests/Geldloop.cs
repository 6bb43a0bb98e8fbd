using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Budgetten.Boekhouding;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.TestSupport;

namespace PgbPortal.Chaos.Tests;

/// <summary>
/// Does one sequence of money events on a real database, through the ledger and the domain, each in its own transaction, and
/// does the same in the model. After every commit all balances must be equal and what it added must be right
/// (<see cref="Meelezer"/>); now and then, and at the end, all invariants are checked on the whole.
/// </summary>
internal sealed class Geldloop(DbContextOptions<PgbDbContext> opties, TimeProvider klok)
{
    private const int Budgetten = 10;

    /// <summary>Steps between two checks of all invariants.</summary>
    private const int Alles = 50;

    private static readonly Maand Maart = new(2026, 3);

    private readonly Schaduwboek _model = new(Budgetten);
    private readonly List<Post> _posten = [];
    private readonly List<Vordering> _vorderingen = [];
    private List<Houder> _houders = [];
    private Meelezer _meelezer = null!;
    private int _nummer;

    private enum Fase
    {
        Besteld,
        Aangeboden,
        Uitgevoerd,
        Klaar,
    }

    /// <summary>Events that changed something, and events that were rightly refused.</summary>
    public (int Gedaan, int Geweigerd) Telling { get; private set; }

    /// <summary>Ten budgets of ten people at two gemeenten, without money.</summary>
    public static async Task VulAsync(DbContextOptions<PgbDbContext> opties)
    {
        await using var db = Db(opties);
        var verstrekkers = Enumerable.Range(0, 2).Select(i => new VerstrekkerBuilder { Naam = $"Gemeente {i}" }.Build()).ToList();
        db.AddRange(verstrekkers);
        db.AddRange(verstrekkers.Select(v => new Ketenkop(v.Id)));
        for (var i = 0; i < Budgetten; i++)
        {
            var persoon = new PersoonBuilder { Naam = $"Persoon {i}" }.Build();
            var budgethouder = Domain.Budgethouders.Budgethouder.Van(BudgethouderId.Nieuw(), persoon);
            var verstrekker = verstrekkers[Schaduwboek.KasVan(i)];
            var toekenning = new ToekenningBuilder { Verstrekker = verstrekker, Budgethouder = budgethouder, BudgetIdentificatie = $"{i}" }.Build();
            var zorgverlener = new ZorgverlenerBuilder { Naam = $"Zorg {i}" }.Build();
            var overeenkomst = new ZorgovereenkomstBuilder
            {
                Verstrekker = verstrekker, Budgethouder = budgethouder, Zorgverlener = zorgverlener, Status = ZorgovereenkomstStatus.Goedgekeurd,
            }.Build();
            db.AddRange(persoon, budgethouder, toekenning, zorgverlener, overeenkomst);
            db.AddRange(Budgetrekeningen.Open(toekenning.Functiebudgetten[0]).Alle);
        }

        await db.SaveChangesAsync();
    }

    public async Task SpeelAsync(IReadOnlyList<int> getallen)
    {
        await using (var db = Db(opties))
        {
            var functiebudgetten = await db.Functiebudgetten.AsNoTracking().ToListAsync();
            var overeenkomsten = await db.Zorgovereenkomsten.AsNoTracking().Include(z => z.Regels).ToListAsync();
            _houders = [.. functiebudgetten
                .Select(f => new Houder(f, overeenkomsten.Single(o => o.BudgethouderId == f.BudgethouderId)))
                .OrderBy(h => int.Parse(h.Overeenkomst.ZorgverlenerNaam.Split(' ')[1], CultureInfo.InvariantCulture))];
        }

        _meelezer = new([_houders[0].Keten, _houders[1].Keten]);
        for (var i = 0; i < getallen.Count; i++)
        {
            var toeval = new Random(getallen[i]);
            var wat = await StapAsync(toeval);
            await VergelijkAsync($"stap {i} ({wat}, getal {getallen[i]})", alles: i % Alles == Alles - 1 || i == getallen.Count - 1);
        }
    }

    private static PgbDbContext Db(DbContextOptions<PgbDbContext> opties) => new(opties, Toegang.Systeem("geldmodel"));

    private async Task<string> StapAsync(Random toeval)
    {
        var kans = toeval.Next(100);
        var budget = toeval.Next(10) < 7 ? toeval.Next(3) : toeval.Next(Budgetten);
        return kans switch
        {
            < 10 => await VerhoogAsync(budget, toeval),
            < 14 => await VervangAsync(budget, toeval),
            < 34 => await BestelAsync(budget, toeval),
            < 42 => await PlanTermijnAsync(budget, toeval),
            < 50 => await LaatVrijAsync(toeval),
            < 68 => await BetaalAsync(toeval),
            < 78 => await AntwoordAsync(toeval),
            < 83 => await TeruggestortAsync(toeval),
            < 88 => await ZiekAsync(toeval),
            < 90 => await CorrigeerAsync(toeval),
            < 92 => await VorderAsync(toeval),
            < 95 => await IncasseerAsync(toeval),
            < 97 => await VraagTerugAsync(budget, toeval),
            _ => await StortAsync(budget, toeval),
        };
    }

    private async Task<string> VerhoogAsync(int budget, Random toeval)
    {
        if (_model.HeeftTekort(budget))
        {
            return await VervangAsync(budget, toeval);
        }

        var bedrag = 1500L * toeval.Next(1, 200);
        await BoekAsync(budget, async (_, boek, h) =>
        {
            await boek.LaadAsync([h.Functiebudget.Id], CancellationToken.None);
            boek.Boek(
                h.Keten, Sleutel(), Boekingssoort.Toekennen, (Oorzaaksoort.Toekenning, h.Functiebudget.ToekenningId.Waarde),
                boek[h.Functiebudget.Id].ToekenningMet(new(bedrag), Bedrag.Nul));
        });
        _model.Verhoog(budget, bedrag);
        return Gedaan("verhogen");
    }

    // Lowered, replaced or withdrawn: first everything that was ordered is let go.
    private async Task<string> VervangAsync(int budget, Random toeval)
    {
        var toegekend = toeval.Next(4) == 0 ? 0 : 1500L * toeval.Next(1, 100);
        var open = _posten.Where(p => p.Budget == budget && p.Fase == Fase.Besteld).ToList();
        await BoekAsync(budget, async (db, boek, h) =>
        {
            await boek.LaadAsync([h.Functiebudget.Id], CancellationToken.None);
            foreach (var post in open)
            {
                await GeefVrijAsync(db, boek, h, post, verlopen: false);
            }

            var rekeningen = boek[h.Functiebudget.Id];
            var besteed = rekeningen.Besteed;
            var oorzaak = (Oorzaaksoort.Toekenning, h.Functiebudget.ToekenningId.Waarde);
            boek.Boek(h.Keten, Sleutel(), Boekingssoort.Vervangen, oorzaak, rekeningen.Leeg(Bedrag.Nul));
            boek.Boek(h.Keten, Sleutel(), Boekingssoort.Toekennen, oorzaak, rekeningen.ToekenningMet(new(toegekend), besteed));
        });
        foreach (var post in open)
        {
            _model.LaatVrij(budget, post.Gereserveerd, post.Storting);
            post.Fase = Fase.Klaar;
        }

        _model.Vervang(budget, toegekend);
        return Gedaan("vervangen");
    }

    private async Task<string> BestelAsync(int budget, Random toeval)
    {
        var h = _houders[budget];
        var declaratie = new DeclaratieBuilder
        {
            Overeenkomst = h.Overeenkomst,
            Regels = [new(h.Overeenkomst.Regels[0].Id, null, IsoWeek.Parse("2026-W10"), 15 * toeval.Next(1, 40), null)],
            IsIngediend = true,
        }.Build();
        declaratie.Verdeel(declaratie.Regels.ToDictionary(r => r.Id, _ => h.Functiebudget.Id));
        declaratie.KeurGoed(klok.NuUtc(), klok.Vandaag());
        var storting = toeval.Next(4) == 0 ? Math.Min(_model.StortingVrij(budget) + toeval.Next(2), 500L * toeval.Next(1, 20)) : 0;
        var bedrag = declaratie.Totaal.Centen;
        var sleutel = Sleutel();
        var mag = _model.Vrij(budget) >= bedrag && _model.StortingVrij(budget) >= storting;
        try
        {
            await BoekAsync(budget, async (db, boek, houder) =>
            {
                await boek.LaadAsync([houder.Functiebudget.Id], CancellationToken.None);
                db.Add(declaratie);
                boek.Reserveer(houder.Functiebudget.Id, Reserveringsoort.Declaratie, declaratie.Id.Waarde, declaratie.Totaal, sleutel);
                if (storting > 0)
                {
                    await boek.LaadStortingenAsync([houder.Functiebudget.BudgethouderId], CancellationToken.None);
                    boek.Beloof(houder.Functiebudget.BudgethouderId, declaratie.Id, new(storting));
                }
            });
        }
        catch (RegelOvertredenException fout) when (fout.Code == "BT-004")
        {
            Assert.False(mag, $"{bedrag} met {storting} eigen geld werd geweigerd, maar er is {_model.Vrij(budget)} en {_model.StortingVrij(budget)}.");
            return Geweigerd("bestellen zonder geld");
        }

        Assert.True(_model.Reserveer(budget, bedrag, storting) && mag, $"{bedrag} ging door, maar er is {_model.Vrij(budget)}.");
        _posten.Add(new(budget, declaratie.Id.Waarde) { Gereserveerd = bedrag, Storting = storting });
        if (toeval.Next(5) == 0)
        {
            // The answer was lost and the same order comes again: the key refuses it, nothing changes.
            await Assert.ThrowsAnyAsync<DbUpdateException>(() => BoekAsync(budget, async (_, boek, houder) =>
            {
                await boek.LaadAsync([houder.Functiebudget.Id], CancellationToken.None);
                boek.Boek(
                    houder.Keten, sleutel, Boekingssoort.Reserveren, (Oorzaaksoort.Declaratie, declaratie.Id.Waarde),
                    [(boek[houder.Functiebudget.Id].Alle.First(), 0)]);
            }));
        }

        return Gedaan("bestellen");
    }

    // A month of maandloon, or verantwoordingsvrij bedrag that was asked for.
    private async Task<string> PlanTermijnAsync(int budget, Random toeval)
    {
        var bedrag = 1000L * toeval.Next(1, 120);
        var soort = toeval.Next(4) == 0 ? Reserveringsoort.VerantwoordingsvrijBedrag : Reserveringsoort.Maandloontermijn;
        var oorzaak = MaandloontermijnId.Nieuw().Waarde;
        var mag = _model.Vrij(budget) >= bedrag;
        if (!await MagAsync(mag, () => BoekAsync(budget, async (_, boek, h) =>
        {
            await boek.LaadAsync([h.Functiebudget.Id], CancellationToken.None);
            boek.Reserveer(h.Functiebudget.Id, soort, oorzaak, new(bedrag), Sleutel());
        })))
        {
            return Geweigerd("termijn zonder geld");
        }

        Assert.True(_model.Reserveer(budget, bedrag, 0));
        _posten.Add(new(budget, oorzaak) { Gereserveerd = bedrag, Soort = soort });
        return Gedaan("termijn plannen");
    }

    private async Task<string> LaatVrijAsync(Random toeval)
    {
        if (Kies(toeval, Fase.Besteld) is not { } post)
        {
            return await StortAsync(0, toeval);
        }

        var verlopen = toeval.Next(2) == 0;
        await BoekAsync(post.Budget, async (db, boek, h) =>
        {
            await boek.LaadAsync([h.Functiebudget.Id], CancellationToken.None);
            await GeefVrijAsync(db, boek, h, post, verlopen);
        });
        _model.LaatVrij(post.Budget, post.Gereserveerd, post.Storting);
        post.Fase = Fase.Klaar;
        return Gedaan(verlopen ? "verlopen" : "intrekken");
    }

    // Own money that was not used goes back to the budgethouder, or is asked for in vain.
    private async Task<string> VraagTerugAsync(int budget, Random toeval)
    {
        var vrij = _model.StortingVrij(budget);
        var bedrag = vrij == 0 || toeval.Next(4) == 0 ? vrij + toeval.Next(1, 100) : toeval.NextInt64(1, vrij + 1);
        var mag = bedrag <= vrij;
        DeclaratieId? id = null;
        try
        {
            await BoekAsync(budget, async (db, boek, h) =>
            {
                var houder = h.Functiebudget.BudgethouderId;
                await boek.LaadStortingenAsync([houder], CancellationToken.None);
                var aanvraag = Declaratie.VraagEigenGeldTerug(
                    DeclaratieId.Nieuw(), houder, h.Overeenkomst.BudgethouderNaam, new(bedrag), boek.StortingVrij(houder), klok.NuUtc(), klok.Vandaag());
                boek.Beloof(houder, aanvraag.Id, aanvraag.Storting);
                aanvraag.KeurGoed(klok.NuUtc(), klok.Vandaag());
                db.Add(aanvraag);
                id = aanvraag.Id;
            });
        }
        catch (RegelOvertredenException fout) when (fout.Code == "STORTING")
        {
            Assert.False(mag, $"{bedrag} terug werd geweigerd, maar er is {vrij}.");
            return Geweigerd("meer terugvragen dan er is");
        }

        Assert.True(_model.VraagTerug(budget, bedrag) && mag, $"{bedrag} ging terug, maar er is {vrij}.");
        _posten.Add(new(budget, id!.Value.Waarde) { Storting = bedrag, IsTeruggave = true });
        return Gedaan("eigen geld terugvragen");
    }

    // A run of one to four payments; part of a payment may be set off.
    private async Task<string> BetaalAsync(Random toeval)
    {
        var posten = _posten.Where(p => p.Fase == Fase.Besteld && p.Soort != Reserveringsoort.VerantwoordingsvrijBedrag).OrderBy(_ => toeval.Next()).Take(toeval.Next(1, 5)).ToList();
        if (posten.Count == 0)
        {
            return await VerhoogAsync(toeval.Next(3), toeval);
        }

        await using var db = Db(opties);
        var boek = Boek(db);
        await boek.VergrendelAsync(posten.Select(p => _houders[p.Budget].Keten), CancellationToken.None);
        var opdrachten = new List<Betaalopdracht>();
        foreach (var post in posten)
        {
            var h = _houders[post.Budget];
            post.Verrekend = post.IsTeruggave ? 0 : await VerrekenAsync(db, h, eigen: false, post.Gereserveerd / 4);
            post.Eigen = post.Soort == Reserveringsoort.Declaratie && !post.IsTeruggave ? await VerrekenAsync(db, h, eigen: true, post.Gereserveerd / 5) : 0;
            if (post.IsTeruggave)
            {
                opdrachten.Add(Betaalopdracht.VoorDeclaratie(
                    Betaalsoort.Teruggave,
                    await db.Declaraties.SingleAsync(d => d.Id == new DeclaratieId(post.Oorzaak)),
                    new(null, h.Overeenkomst.BudgethouderNaam, Iban.Parse("NL21TEST0001007919")),
                    "eigen geld",
                    [],
                    new(post.Storting),
                    klok.Vandaag()));
                continue;
            }

            var ontvanger = Betaalontvanger.Van(await db.Zorgverleners.SingleAsync(z => z.Id == h.Overeenkomst.ZorgverlenerId));
            if (post.Soort == Reserveringsoort.Maandloontermijn)
            {
                post.Ziekengeld = toeval.Next(3) == 0 ? 100L * toeval.Next(1, 50) : 0;
                opdrachten.Add(Betaalopdracht.VoorTermijn(
                    new(post.Oorzaak), h.Overeenkomst.Id, h.Functiebudget.BudgethouderId, Maart, ontvanger, h.Overeenkomst.Nummer, [Deel(h, post)], klok.Vandaag()));
                continue;
            }

            opdrachten.Add(Betaalopdracht.VoorDeclaratie(
                Betaalsoort.Declaratie,
                await db.Declaraties.SingleAsync(d => d.Id == new DeclaratieId(post.Oorzaak)),
                ontvanger,
                h.Overeenkomst.Nummer,
                [Deel(h, post)],
                new(post.Storting),
                klok.Vandaag()));
        }

        db.AddRange(opdrachten);
        db.Add(Betaalrun.Samenstellen(klok.Vandaag(), opdrachten, null, klok.NuUtc()));
        await boek.LaadVoorBetalingAsync(opdrachten, CancellationToken.None);
        for (var i = 0; i < posten.Count; i++)
        {
            boek.GeefUit(opdrachten[i], await ReserveringenAsync(db, posten[i]), await BelofteAsync(db, posten[i]));
            opdrachten[i].BiedAan();
            (posten[i].Opdracht, posten[i].Fase) = (opdrachten[i].Id, Fase.Aangeboden);
            _model.Betaal(
                posten[i].Budget, posten[i].Gereserveerd, posten[i].Verrekend, posten[i].Eigen, posten[i].Ziekengeld, posten[i].Storting);
            (posten[i].Gereserveerd, posten[i].Verrekend, posten[i].Eigen) = (posten[i].Gereserveerd - posten[i].Verrekend - posten[i].Eigen, 0, 0);
        }

        await BewaarAsync(db);
        return Gedaan("betalen");
    }

    private async Task<string> AntwoordAsync(Random toeval)
    {
        if (Kies(toeval, Fase.Aangeboden) is not { } post)
        {
            return await BetaalAsync(toeval);
        }

        if (toeval.Next(4) == 0)
        {
            return await TerugAsync(post);
        }

        await MetOpdrachtAsync(post, (boek, opdracht) =>
        {
            opdracht.MeldUitgevoerd();
            boek.Bevestig(opdracht);
            return Task.CompletedTask;
        });
        _model.Bevestig(post.Budget, post.Gereserveerd + post.Ziekengeld, post.Storting);
        post.Fase = Fase.Uitgevoerd;
        return Gedaan("bevestigen");
    }

    private async Task<string> TeruggestortAsync(Random toeval) =>
        Kies(toeval, Fase.Uitgevoerd) is { } post ? await TerugAsync(post) : await AntwoordAsync(toeval);

    private async Task<string> TerugAsync(Post post)
    {
        var wasUitgevoerd = post.Fase == Fase.Uitgevoerd;
        if (!await MagAsync(_model.KanTerug(post.Budget, post.Gereserveerd), () => MetOpdrachtAsync(post, async (boek, opdracht) =>
        {
            if (wasUitgevoerd)
            {
                opdracht.MeldTeruggestort("MD07");
            }
            else
            {
                opdracht.MeldGeweigerd("AC04");
            }

            await boek.DraaiTerugAsync(opdracht, wasUitgevoerd, CancellationToken.None);
        })))
        {
            return Geweigerd("terug wat al is teruggevorderd");
        }

        if (post.IsTeruggave)
        {
            _model.TeruggaveMislukt(post.Budget, post.Storting, wasUitgevoerd);
            post.Fase = Fase.Klaar;
            return Gedaan("teruggave mislukt");
        }

        _model.Terug(post.Budget, post.Gereserveerd, post.Ziekengeld, post.Storting, wasUitgevoerd);
        (post.Ziekengeld, post.Fase) = (0, Fase.Besteld);
        return Gedaan(wasUitgevoerd ? "teruggestort" : "geweigerd");
    }

    private async Task<string> ZiekAsync(Random toeval)
    {
        var betaald = _posten.Where(p => !p.IsTeruggave && p.Fase is Fase.Aangeboden or Fase.Uitgevoerd && p.Gereserveerd > 1 && _model.KanTerug(p.Budget, p.Gereserveerd)).ToList();
        if (betaald.Count == 0)
        {
            return await BestelAsync(toeval.Next(3), toeval);
        }

        var post = betaald[toeval.Next(betaald.Count)];
        var terug = post.Ziekengeld > 0 && toeval.Next(2) == 0;
        var bedrag = terug ? post.Ziekengeld : toeval.NextInt64(1, post.Gereserveerd);
        await MetOpdrachtAsync(post, async (boek, opdracht) =>
        {
            var h = _houders[post.Budget];
            var verschil = new Bedrag(terug ? -bedrag : bedrag);
            opdracht.Betaaldelen[0].WordtZiekengeld(verschil);
            boek.HerverdeelZiekengeld(
                h.Functiebudget.Id, verschil, (Oorzaaksoort.Ziekmelding, Guid.CreateVersion7()), Sleutel(),
                await boek.UitgeefboekingAsync(opdracht.Id, h.Keten, CancellationToken.None));
        });
        if (terug)
        {
            _model.TochNietZiek(post.Budget, bedrag);
        }
        else
        {
            _model.Ziek(post.Budget, bedrag);
        }

        var ziek = terug ? -bedrag : bedrag;
        (post.Gereserveerd, post.Ziekengeld) = (post.Gereserveerd - ziek, post.Ziekengeld + ziek);
        return Gedaan("ziekengeld");
    }

    // A paid claim cost less after all, of the budget, of own money or of both.
    private async Task<string> CorrigeerAsync(Random toeval)
    {
        var betaald = _posten.Where(p => p.Fase == Fase.Uitgevoerd && p.Soort == Reserveringsoort.Declaratie && !p.IsTeruggave && p.Gereserveerd > 1).ToList();
        if (betaald.Count == 0)
        {
            return await BetaalAsync(toeval);
        }

        var post = betaald[toeval.Next(betaald.Count)];
        var eigen = post.Storting > 0 ? toeval.NextInt64(1, post.Storting + 1) : 0;
        var bedrag = eigen > 0 && toeval.Next(3) == 0 ? 0 : toeval.NextInt64(1, post.Gereserveerd);
        await BoekAsync(post.Budget, async (db, _, h) =>
        {
            var origineel = await db.Declaraties.Include(d => d.Regels).SingleAsync(d => d.Id == new DeclaratieId(post.Oorzaak));
            var minder = Declaratie.Herberekenen(
                origineel, h.Overeenkomst, [new(origineel.Regels[0], origineel.Regels[0].Tarief, new(-bedrag), new(-eigen))], klok.Vandaag());
            minder.WordTegoed(klok.NuUtc());
            db.Add(minder);
            db.AddRange(Tegoed.Van(minder, klok.NuUtc()));
        });
        _model.WordTegoed(post.Budget, bedrag, eigen);
        return Gedaan("te veel betaald");
    }

    // What is open of the credits is taken, the oldest first.
    private static async Task<long> VerrekenAsync(PgbDbContext db, Houder h, bool eigen, long hoogstens)
    {
        var gevonden = await db.Tegoeden.Where(t => t.ZorgovereenkomstId == h.Overeenkomst.Id && t.IsEigenGeld == eigen).ToListAsync();
        var rest = new Bedrag(hoogstens);
        foreach (var tegoed in gevonden.OrderBy(t => t.Id.Waarde))
        {
            rest -= tegoed.Verreken(rest);
        }

        return hoogstens - rest.Centen;
    }

    // Too much was paid: somebody has to pay it back, in terms or not at all.
    private async Task<string> VorderAsync(Random toeval)
    {
        var open = (
            from budget in Enumerable.Range(0, Budgetten)
            from eigen in new[] { false, true }
            where _model.Tegoed(budget, eigen) > 0
            select (Budget: budget, Eigen: eigen)).ToList();
        if (open.Count == 0)
        {
            return await CorrigeerAsync(toeval);
        }

        var (nummer, isEigen) = open[toeval.Next(open.Count)];
        var bedrag = toeval.Next(2) == 0 ? _model.Tegoed(nummer, isEigen) : toeval.NextInt64(1, _model.Tegoed(nummer, isEigen) + 1);
        VorderingId? id = null;
        if (!await MagAsync(isEigen || _model.IsBekostigd(nummer, bedrag), () => BoekAsync(nummer, async (db, boek, h) =>
        {
            var vordering = Domain.Vorderingen.Vordering.Besluiten(
                VorderingId.Nieuw(), h.Overeenkomst.Id, h.Functiebudget, (null, h.Overeenkomst.ZorgverlenerId, h.Overeenkomst.ZorgverlenerNaam),
                new(bedrag), klok.Vandaag(), isEigen);
            Assert.Equal(bedrag, await VerrekenAsync(db, h, isEigen, bedrag));
            db.Add(vordering);
            await boek.LaadVorderingAsync(vordering, CancellationToken.None);
            boek.Vorder(vordering);
            id = vordering.Id;
        })))
        {
            return Geweigerd("terugvragen wat niet meer is bekostigd");
        }

        Assert.Equal(_vorderingen.Count, _model.Vorder(nummer, bedrag, isEigen));
        _vorderingen.Add(new(nummer, id!.Value));
        return Gedaan(isEigen ? "eigen geld vorderen" : "vorderen");
    }

    private async Task<string> IncasseerAsync(Random toeval)
    {
        var open = Enumerable.Range(0, _vorderingen.Count).Where(v => _model.Gevorderd(v) > 0).ToList();
        if (open.Count == 0)
        {
            return await VorderAsync(toeval);
        }

        var nummer = open[toeval.Next(open.Count)];
        var (budget, id) = _vorderingen[nummer];
        var kwijt = toeval.Next(5) == 0;
        var bedrag = kwijt || toeval.Next(2) == 0 ? _model.Gevorderd(nummer) : toeval.NextInt64(1, _model.Gevorderd(nummer) + 1);
        var naarBudget = !_model.IsEigenGeld(nummer) && toeval.Next(4) != 0;
        var termijnen = toeval.Next(3) == 0 ? toeval.Next(1, 4) : 0;
        if (!await MagAsync(kwijt || !naarBudget || _model.IsBesteed(budget, bedrag), () => BoekAsync(budget, async (db, boek, _) =>
        {
            var vordering = await db.Vorderingen.Include(v => v.Termijnen).SingleAsync(v => v.Id == id);
            await boek.LaadVorderingAsync(vordering, CancellationToken.None);
            if (termijnen > 0 && termijnen <= vordering.Open.Centen)
            {
                vordering.Regel(termijnen, klok.Vandaag());
            }

            if (kwijt)
            {
                boek.ScheldKwijt(vordering, vordering.Scheld());
                return;
            }

            vordering.Ontvang(new(bedrag), klok.Vandaag());
            boek.OntvangOp(vordering, new(bedrag), naarBudget, Guid.CreateVersion7());
        })))
        {
            return Geweigerd("terug naar een budget dat het niet meer uitgaf");
        }

        if (kwijt)
        {
            _model.ScheldKwijt(nummer);
        }
        else
        {
            _model.Ontvang(nummer, bedrag, naarBudget);
        }

        return Gedaan(kwijt ? "kwijtschelden" : "incasseren");
    }

    private async Task<string> StortAsync(int budget, Random toeval)
    {
        var bedrag = 100L * toeval.Next(1, 500);
        await BoekAsync(budget, async (_, boek, h) =>
        {
            await boek.LaadStortingenAsync([h.Functiebudget.BudgethouderId], CancellationToken.None);
            boek.Ontvang(Storting.Ontvang(StortingId.Nieuw(), h.Functiebudget.BudgethouderId, new(bedrag), klok.Vandaag(), null));
        });
        _model.Stort(budget, bedrag);
        return Gedaan("storten");
    }

    /// <summary>What the model allows must be done, and what it does not allow must be refused, whole.</summary>
    private static async Task<bool> MagAsync(bool mag, Func<Task> doe)
    {
        if (mag)
        {
            await doe();
            return true;
        }

        Assert.Equal("BT-004", (await Assert.ThrowsAsync<RegelOvertredenException>(doe)).Code);
        return false;
    }

    private static Betaaldeelinvoer Deel(Houder h, Post post) => new(
        h.Functiebudget.Id, h.Keten, h.Functiebudget.Wet!.Value, new(post.Gereserveerd), new(post.Verrekend), new(post.Ziekengeld),
        post.Soort == Reserveringsoort.Maandloontermijn ? Maart.EersteDag : null, new(post.Eigen));

    private async Task BoekAsync(int budget, Func<PgbDbContext, Grootboek, Houder, Task> doe)
    {
        await using var db = Db(opties);
        var boek = Boek(db);
        await boek.VergrendelAsync([_houders[budget].Keten], CancellationToken.None);
        await doe(db, boek, _houders[budget]);
        await BewaarAsync(db);
    }

    private async Task MetOpdrachtAsync(Post post, Func<Grootboek, Betaalopdracht, Task> doe)
    {
        await using var db = Db(opties);
        var boek = Boek(db);
        await boek.VergrendelAsync([_houders[post.Budget].Keten], CancellationToken.None);
        var opdracht = await db.Betaalopdrachten.Include(o => o.Betaaldelen).SingleAsync(o => o.Id == post.Opdracht);
        await boek.LaadVoorBetalingAsync([opdracht], CancellationToken.None);
        await doe(boek, opdracht);
        await BewaarAsync(db);
    }

    private static async Task BewaarAsync(PgbDbContext db)
    {
        await db.SaveChangesAsync();
        await db.Database.CommitTransactionAsync();
    }

    private static async Task GeefVrijAsync(PgbDbContext db, Grootboek boek, Houder h, Post post, bool verlopen)
    {
        foreach (var reservering in await ReserveringenAsync(db, post))
        {
            if (verlopen)
            {
                boek.Verloop(reservering);
            }
            else
            {
                boek.GeefVrij(reservering);
            }
        }

        if (await BelofteAsync(db, post) is { } belofte)
        {
            await boek.LaadStortingenAsync([h.Functiebudget.BudgethouderId], CancellationToken.None);
            boek.GeefVrij(belofte);
        }
    }

    private static Task<List<Reservering>> ReserveringenAsync(PgbDbContext db, Post post) =>
        db.Reserveringen.Where(r => r.OorzaakId == post.Oorzaak && r.Status == ReserveringStatus.Open).ToListAsync();

    private static Task<Stortingsbelofte?> BelofteAsync(PgbDbContext db, Post post) =>
        db.Stortingsbeloften.SingleOrDefaultAsync(b => b.DeclaratieId == new DeclaratieId(post.Oorzaak) && b.Status == ReserveringStatus.Open);

    private async Task VergelijkAsync(string stap, bool alles)
    {
        await using var db = Db(opties);
        var fout = await _meelezer.LeesAsync(db);
        Assert.True(fout is null, $"{stap}: {fout}");
        var echt = _meelezer.Saldi;
        var model = _model.Saldi(
            i => $"{_houders[i].Functiebudget.Id.Waarde}",
            k => $"{(k < 2 ? _houders[k].Keten : Ketens.Svb).Waarde}",
            i => $"{_houders[i].Functiebudget.BudgethouderId.Waarde}",
            v => $"{_vorderingen[v].Id.Waarde}");
        Assert.True(model.SequenceEqual(echt), $"{stap}: {string.Join(", ", model.Except(echt))} tegen {string.Join(", ", echt.Except(model))}");
        if (alles)
        {
            var rapport = await Boekhoudcontroleur.ControleerAsync(db, klok.NuUtc(), CancellationToken.None);

            // P3 is about the states of claims, which this loop does not play: it takes too much back at random, also of what came back.
            var fouten = rapport.Afwijkingen.Where(a => a.Invariant != "P3").ToList();
            Assert.True(fouten.Count == 0, $"{stap}: {fouten.FirstOrDefault()}");
            Assert.Equal(_meelezer.Boekingen, rapport.Boekingen);
            var tegoeden = await db.Tegoeden.AsNoTracking().ToListAsync();
            foreach (var (budget, eigen) in Enumerable.Range(0, Budgetten).SelectMany(b => new[] { (b, false), (b, true) }))
            {
                var open = tegoeden.Where(t => t.ZorgovereenkomstId == _houders[budget].Overeenkomst.Id && t.IsEigenGeld == eigen);
                Assert.True(_model.Tegoed(budget, eigen) == Bedrag.Som(open.Select(t => t.Open)).Centen, $"{stap}: tegoed van {budget}");
            }
        }
    }

    private Grootboek Boek(PgbDbContext db) => new(db, klok.NuUtc(), klok.Vandaag());

    private Post? Kies(Random toeval, Fase fase)
    {
        var posten = _posten.Where(p => p.Fase == fase).ToList();
        return posten.Count == 0 ? null : posten[toeval.Next(posten.Count)];
    }

    private string Sleutel() => $"model/{++_nummer}";

    private string Gedaan(string wat)
    {
        Telling = (Telling.Gedaan + 1, Telling.Geweigerd);
        return wat;
    }

    private string Geweigerd(string wat)
    {
        Telling = (Telling.Gedaan, Telling.Geweigerd + 1);
        return wat;
    }

    private sealed record Vordering(int Budget, VorderingId Id);

    private sealed record Houder(Functiebudget Functiebudget, Zorgovereenkomst Overeenkomst)
    {
        public VerstrekkerId Keten => Functiebudget.VerstrekkerId!.Value;
    }

    /// <summary>One claim or term on its way.</summary>
    private sealed class Post(int budget, Guid oorzaak)
    {
        public int Budget { get; } = budget;

        /// <summary>The key of the claim or term.</summary>
        public Guid Oorzaak { get; } = oorzaak;

        public Reserveringsoort Soort { get; init; }

        /// <summary>Own money back to the budgethouder: nothing is reserved for it.</summary>
        public bool IsTeruggave { get; init; }

        public BetaalopdrachtId Opdracht { get; set; }

        public Fase Fase { get; set; }

        /// <summary>While ordered: what is reserved. Once paid: what was paid out of it.</summary>
        public long Gereserveerd { get; set; }

        public long Verrekend { get; set; }

        /// <summary>Set off against own money.</summary>
        public long Eigen { get; set; }

        public long Ziekengeld { get; set; }

        public long Storting { get; set; }
    }
}
