using FsCheck;
using FsCheck.Fluent;
using PgbPortal.Application.Berichten.Ipgb;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Berichten;

public sealed class IpgbSchrijverTests
{
    private static readonly Config Vast = Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20260302UL, 4711UL);

    [Fact]
    public void Een_volledig_bericht_past_in_het_schema() =>
        Proefbericht.GeldigBericht(Proefbericht.Bytes(Proefbericht.Volledig), Wet.Wmo, 501);

    [Fact]
    public void Een_volledig_bericht_komt_terug_zoals_het_was()
    {
        var terug = IpgbLezer.Lees(Proefbericht.Bytes(Proefbericht.Volledig)).Bericht;

        Assert.Equivalent(Proefbericht.Volledig, terug, strict: true);
    }

    [Fact]
    public void Wat_met_de_hand_is_ingevoerd_is_geen_bericht() =>
        Assert.Throws<ArgumentException>(() => IpgbSchrijver.Schrijf(Proefbericht.Volledig with { Identificatie = null }));

    [Fact]
    public void Ieder_bericht_komt_na_schrijven_en_lezen_terug_zoals_het_was() =>
        Check.One(Vast, Prop.ForAll(Berichten.ToArbitrary(), bericht =>
        {
            var gelezen = IpgbLezer.Lees(IpgbSchrijver.Schrijf(bericht));

            Assert.Equal(Leesuitkomst.Gelezen, gelezen.Uitkomst);
            Assert.Equivalent(bericht, gelezen.Bericht, strict: true);
        }));

    private static Gen<DateOnly> Dagen { get; } =
        Gen.Choose(new DateOnly(1990, 1, 1).DayNumber, new DateOnly(2100, 12, 31).DayNumber).Select(DateOnly.FromDayNumber);

    private static Gen<Bedrag> Bedragen { get; } = Gen.Choose(0, 99_999_999).Select(centen => new Bedrag(centen));

    /// <summary>Text as people type it, with signs that XML writes otherwise.</summary>
    private static Gen<string> Teksten { get; } =
        from tekens in Gen.Elements("aBz9éüŁ'\"&<> -/;".ToCharArray()).ArrayOf()
        from laatste in Gen.Elements('x', 'é', '9')
        select $"A{new string(tekens)[..Math.Min(tekens.Length, 8)]}{laatste}";

    private static Gen<string> Bsns { get; } = Gen.Choose(0, 999_999_999).Select(nummer => nummer.ToString("000000000"));

    private static Gen<Functiebudgetregel> Regels(Wet wet) =>
        from zorgfunctie in Gen.Elements(Zorgfuncties.Alle(wet).ToArray())
        from begin in Dagen
        from eind in Dagen
        from bedrag in Bedragen
        from metVvb in Gen.Elements(true, false)
        from vvb in Bedragen
        select new Functiebudgetregel(zorgfunctie, begin, eind, bedrag, metVvb ? vvb : null);

    private static Gen<Relatieregel> Relaties { get; } =
        from nummer in Teksten
        from soort in Gen.Choose(1, 10)
        from bsn in Bsns
        from naam in Teksten
        from gebruik in Gen.Choose(1, 6)
        from ingang in Dagen
        from isPersoon in Gen.Elements(true, false)
        select isPersoon
            ? new Relatieregel
            {
                Nummer = nummer,
                Soort = soort,
                Bsn = bsn,
                Naam = new(naam, null, naam, "de", null, "AB", gebruik),
            }
            : new Relatieregel
            {
                Nummer = nummer,
                Soort = soort,
                Organisatie = naam,
                Ingangsdatum = ingang,
                Contact = Proefbericht.Contact,
            };

    private static Gen<Toekenningsbericht> Berichten { get; } =
        from wet in Gen.Elements(Wet.Wmo, Wet.Jw, Wet.Wlz)
        from identificatie in Teksten
        from dag in Dagen
        from bsn in Bsns
        from budget in Teksten
        from oud in Gen.OneOf(Gen.Constant<string?>(null), Teksten.Select(t => (string?)t))
        from regels in Regels(wet).NonEmptyListOf()
        from relaties in Relaties.ListOf()
        select new Toekenningsbericht
        {
            Wet = wet,
            Afzender = wet == Wet.Wlz ? "5519" : "0503",
            Identificatie = identificatie,
            Dagtekening = dag,
            Bsn = bsn,
            BudgetIdentificatie = budget,
            BudgetIdentificatieOud = oud,
            BudgetPeriode = oud is null ? null : new(dag, dag.AddDays(30)),
            Functiebudgetten = [.. regels],
            Relaties = [.. relaties],
        };
}
