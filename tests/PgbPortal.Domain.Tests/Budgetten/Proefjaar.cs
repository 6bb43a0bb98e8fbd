using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Tests.Budgetten;

/// <summary>
/// A made-up year of one budgethouder, day by day: a weekly rhythm per zorgverlener, public holidays, holidays, illness, an admission,
/// agreements that begin or end halfway, another tariff, claims that come late. The same seed gives the same year.
/// </summary>
internal sealed class Proefjaar
{
    public static readonly Periode Jaar = new(new(2026, 1, 1), new(2026, 12, 31));

    private readonly Random _toeval;
    private readonly HashSet<DateOnly> _zonderZorg = [];
    private readonly List<Zorg> _zorg = [];

    public Proefjaar(int zaad)
    {
        _toeval = new(zaad);
        // Half of the people are away for a while in summer; one in seven lies in a hospital once.
        if (Kans(50))
        {
            Weg(new DateOnly(2026, 7, 6).AddDays(_toeval.Next(40)), _toeval.Next(5, 17));
        }

        if (Kans(14))
        {
            Weg(Jaar.Van.AddDays(_toeval.Next(330)), _toeval.Next(7, 36));
        }

        var aantal = _toeval.Next(1, 4);
        for (var i = 0; i < aantal; i++)
        {
            _zorg.Add(MaakZorg(isEerste: i == 0));
        }
    }

    /// <summary>What the care of the whole year cost.</summary>
    public Bedrag Waarheid => new(_zorg.Sum(z => z.Dagen.Values.Sum()));

    /// <summary>What the portal knows on this day: agreements that began or are signed, claims that came in.</summary>
    public IReadOnlyList<Zorgstroom> Op(DateOnly dag) =>
    [
        .. _zorg.Where(z => z.GetekendOp <= dag).Select(z => new Zorgstroom(
            z.Afspraken(dag),
            z.Dagen.GroupBy(d => Maand.Van(d.Key))
                .Where(g => z.Ingediend(g.Key) <= dag && g.Sum(d => d.Value) > 0)
                .ToDictionary(g => g.Key, g => new Bedrag(g.Sum(d => d.Value))))),
    ];

    private Zorg MaakZorg(bool isEerste)
    {
        var van = isEerste || Kans(60) ? Jaar.Van : Jaar.Van.AddDays(_toeval.Next(30, 240));
        var totEnMet = !isEerste && Kans(15) ? van.AddDays(_toeval.Next(60, 365)) : Jaar.TotEnMet;
        var zorg = new Zorg
        {
            Looptijd = new(van, totEnMet < Jaar.TotEnMet ? totEnMet : Jaar.TotEnMet),
            GetekendOp = van.AddDays(-_toeval.Next(14, 60)),
            Tarief = _toeval.Next(1500, 6500),
            NieuwTarief = Kans(40) ? new DateOnly(2026, Kans(50) ? 7 : 4, 1) : null,
            Verhoging = _toeval.Next(20, 80),
            MinutenPerWeek = _toeval.Next(2, 30) * 60,
            NoemtUren = Kans(70),
            Traagheid = _toeval.Next(2, 40),
        };
        var gebruik = (Kans(75) ? _toeval.Next(85, 106) : _toeval.Next(60, 116)) / 100d;
        var weekdagen = Enumerable.Range(0, 7).OrderBy(_ => _toeval.Next()).Take(_toeval.Next(1, 6)).ToHashSet();
        var ziek = Ziektedagen();
        foreach (var dag in Enumerable.Range(0, zorg.Looptijd.Dagen).Select(i => zorg.Looptijd.Van.AddDays(i)))
        {
            if (!weekdagen.Contains((int)dag.DayOfWeek) || _zonderZorg.Contains(dag) || ziek.Contains(dag)
                || (!Werkkalender.IsWerkdag(dag) && dag.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && Kans(80)) || Kans(4))
            {
                continue;
            }

            var kwartieren = Math.Round(zorg.MinutenPerWeek * gebruik / weekdagen.Count / 15 * (0.8 + (0.4 * _toeval.NextDouble())));
            zorg.Dagen[dag] = (long)kwartieren * zorg.TariefOp(dag) / 4;
        }

        return zorg;
    }

    // A zorgverlener is ill once or twice a year, for some days; seldom for weeks.
    private HashSet<DateOnly> Ziektedagen()
    {
        var dagen = new HashSet<DateOnly>();
        for (var keer = _toeval.Next(0, 4); keer > 0; keer--)
        {
            var van = Jaar.Van.AddDays(_toeval.Next(365));
            dagen.UnionWith(Enumerable.Range(0, Kans(12) ? _toeval.Next(15, 43) : _toeval.Next(2, 9)).Select(i => van.AddDays(i)));
        }

        return dagen;
    }

    private void Weg(DateOnly van, int dagen) => _zonderZorg.UnionWith(Enumerable.Range(0, dagen).Select(i => van.AddDays(i)));

    private bool Kans(int procent) => _toeval.Next(100) < procent;

    private sealed class Zorg
    {
        public required Periode Looptijd { get; init; }

        public required DateOnly GetekendOp { get; init; }

        public required long Tarief { get; init; }

        public required DateOnly? NieuwTarief { get; init; }

        /// <summary>Per mille.</summary>
        public required int Verhoging { get; init; }

        public required int MinutenPerWeek { get; init; }

        /// <summary>The agreement says how many hours a week; else only that it runs.</summary>
        public required bool NoemtUren { get; init; }

        /// <summary>Days after the end of a month in which its claim comes.</summary>
        public required int Traagheid { get; init; }

        public Dictionary<DateOnly, long> Dagen { get; } = [];

        public long TariefOp(DateOnly dag) => NieuwTarief <= dag ? Tarief * (1000 + Verhoging) / 1000 : Tarief;

        public DateOnly Ingediend(Maand maand) => maand.LaatsteDag.AddDays(Traagheid);

        /// <summary>A new tariff is agreed three weeks before it begins.</summary>
        public IReadOnlyList<Weekafspraak> Afspraken(DateOnly op)
        {
            Weekafspraak Deel(Periode periode) => new(periode, NoemtUren ? new(MinutenPerWeek * TariefOp(periode.Van) / 60) : Bedrag.Nul);
            return NieuwTarief is { } nieuw && nieuw.AddDays(-21) <= op && Looptijd.Van < nieuw && nieuw <= Looptijd.TotEnMet
                ? [Deel(new(Looptijd.Van, nieuw.AddDays(-1))), Deel(new(nieuw, Looptijd.TotEnMet))]
                : [Deel(Looptijd)];
        }
    }
}
