using PgbPortal.Application.Identity;
using PgbPortal.Domain.Zorgovereenkomsten;
using static PgbPortal.Domain.Zorgovereenkomsten.ZorgovereenkomstStatus;

namespace PgbPortal.Application.Zorgovereenkomsten;

/// <summary>The days on which an agreement went from one to the other.</summary>
internal sealed record Beurtdagen(DateOnly AangemaaktOp, DateOnly? VoorgelegdOp, DateTime? ZorgverlenerGetekendOpUtc, DateOnly? IngediendOp);

/// <summary>Who is at turn, and what each reader can do now. Source: domein.md 4.2.</summary>
internal static class Overeenkomstbeurt
{
    public static readonly ZorgovereenkomstStatus[] BijDeBeheerder =
        [Concept, AangepastDoorZorgverlener, OndertekendDoorZorgverlener];

    private static readonly ZorgovereenkomstStatus[] Aanpasbaar =
        [Concept, Gedeeld, AangepastDoorZorgverlener, OndertekendDoorZorgverlener];

    public static Lezer LezerVan(Sessie sessie, BudgethouderId budgethouder, ZorgverlenerId? zorgverlener)
    {
        if (sessie.Rol.IsVerstrekker)
        {
            return Lezer.Verstrekker;
        }

        if (sessie.Rol.IsSvb)
        {
            return Lezer.Svb;
        }

        return sessie.Toegang.IsBeheerderVan(budgethouder) ? Lezer.Beheerder
            : zorgverlener is { } z && sessie.Toegang.IsZorgverlener(z) ? Lezer.Zorgverlener
            : Lezer.Meelezer;
    }

    /// <param name="open">Names of the verstrekkers that still have to answer, as far as the reader may know them.</param>
    public static IReadOnlyList<AanZet> AanZet(ZorgovereenkomstStatus status, Lezer lezer, IEnumerable<string> open, bool svbOpen)
    {
        if (status == InBeoordeling)
        {
            // A zorgverlener sees no judgement of a verstrekker, not even that it is there.
            var verstrekkers = lezer == Lezer.Zorgverlener
                ? [new(Partij.Verstrekker)]
                : open.Distinct(StringComparer.Ordinal).Select(naam => new AanZet(Partij.Verstrekker, naam)).ToList();
            return svbOpen ? [.. verstrekkers, new(Partij.Svb)] : verstrekkers;
        }

        return status == Gedeeld ? [new(Partij.Zorgverlener)]
            : BijDeBeheerder.Contains(status) ? [new(Partij.Beheerder)]
            : [];
    }

    /// <summary>Since when who is at turn can act; null when nobody is.</summary>
    public static DateOnly? Sinds(ZorgovereenkomstStatus status, Beurtdagen dagen) => status switch
    {
        Concept => dagen.AangemaaktOp,
        Gedeeld or AangepastDoorZorgverlener => dagen.VoorgelegdOp,
        OndertekendDoorZorgverlener => Dag(dagen.ZorgverlenerGetekendOpUtc),
        InBeoordeling => dagen.IngediendOp,
        _ => null,
    };

    /// <summary>The same for a change of a running agreement.</summary>
    public static DateOnly? Sinds(
        WijzigingStatus status, DateOnly voorgesteldOp, DateTime? zorgverlenerGetekendOpUtc, DateTime? beheerderGetekendOpUtc) => status switch
    {
        WijzigingStatus.WachtOpZorgverlener => voorgesteldOp,
        WijzigingStatus.WachtOpBeheerder => Dag(zorgverlenerGetekendOpUtc) ?? voorgesteldOp,
        WijzigingStatus.InBeoordeling => Dag(beheerderGetekendOpUtc),
        _ => null,
    };

    /// <summary>The same for a change of a running agreement.</summary>
    public static IReadOnlyList<AanZet> AanZet(WijzigingStatus status, Lezer lezer, IEnumerable<string> open, bool svbOpen) => status switch
    {
        WijzigingStatus.WachtOpZorgverlener => [new(Partij.Zorgverlener)],
        WijzigingStatus.WachtOpBeheerder => [new(Partij.Beheerder)],
        WijzigingStatus.InBeoordeling => AanZet(InBeoordeling, lezer, open, svbOpen),
        _ => [],
    };

    /// <summary>What a reader can do about a change of a running agreement, or to begin one.</summary>
    /// <param name="wijziging">Null: none runs.</param>
    public static IEnumerable<Overeenkomsthandeling> Handelingen(WijzigingStatus? wijziging, Lezer lezer, Rol rol, bool verstrekkerOpen, bool svbOpen)
    {
        if (lezer == Lezer.Beheerder)
        {
            yield return wijziging is null ? Overeenkomsthandeling.Wijzigen : Overeenkomsthandeling.WijzigingIntrekken;
        }

        if ((wijziging, lezer) is (WijzigingStatus.WachtOpZorgverlener, Lezer.Zorgverlener) or (WijzigingStatus.WachtOpBeheerder, Lezer.Beheerder))
        {
            yield return Overeenkomsthandeling.Ondertekenen;
        }

        if (wijziging == WijzigingStatus.InBeoordeling && lezer == Lezer.Verstrekker && rol == Rol.ToetserVerstrekker && verstrekkerOpen)
        {
            yield return Overeenkomsthandeling.Beoordelen;
        }

        if (wijziging == WijzigingStatus.InBeoordeling && lezer == Lezer.Svb && rol == Rol.ArbeidsrechtmedewerkerSvb && svbOpen)
        {
            yield return Overeenkomsthandeling.Toetsen;
        }
    }

    /// <param name="verstrekkerOpen">The own organisation still has to answer.</param>
    public static IReadOnlySet<Overeenkomsthandeling> Handelingen(
        ZorgovereenkomstStatus status, Lezer lezer, Rol rol, bool verstrekkerOpen, bool svbOpen) => lezer switch
    {
        Lezer.Beheerder => VanBeheerder(status).ToHashSet(),
        Lezer.Zorgverlener when status is Gedeeld or AangepastDoorZorgverlener =>
            new HashSet<Overeenkomsthandeling> { Overeenkomsthandeling.Voorstellen, Overeenkomsthandeling.Ondertekenen },
        Lezer.Verstrekker when rol == Rol.ToetserVerstrekker && status == InBeoordeling && verstrekkerOpen =>
            new HashSet<Overeenkomsthandeling> { Overeenkomsthandeling.Beoordelen },
        Lezer.Svb when rol == Rol.ArbeidsrechtmedewerkerSvb && status == InBeoordeling && svbOpen =>
            new HashSet<Overeenkomsthandeling> { Overeenkomsthandeling.Toetsen },
        _ => new HashSet<Overeenkomsthandeling>(),
    };

    public static bool IsAanpasbaar(ZorgovereenkomstStatus status) => Aanpasbaar.Contains(status);

    private static DateOnly? Dag(DateTime? utc) => utc is { } op ? DateOnly.FromDateTime(Klok.Lokaal(op)) : null;

    private static IEnumerable<Overeenkomsthandeling> VanBeheerder(ZorgovereenkomstStatus status)
    {
        if (IsAanpasbaar(status))
        {
            yield return Overeenkomsthandeling.Aanpassen;
        }

        if (status is Concept or AangepastDoorZorgverlener)
        {
            yield return Overeenkomsthandeling.Delen;
        }

        if (status == OndertekendDoorZorgverlener)
        {
            yield return Overeenkomsthandeling.Ondertekenen;
        }

        if (Zorgovereenkomst.Statusovergangen.Mag(status, Ingetrokken))
        {
            yield return Overeenkomsthandeling.Intrekken;
        }
    }
}
