using PgbPortal.Application.Budgetten;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Web.Pages.Budget;

/// <summary>A forecast as it is shown.</summary>
/// <param name="Op">It is the one of that day: there is nothing to do about it any more; null: of now.</param>
public sealed record Vooruitblikbeeld(Budgetvooruitzicht Vooruit, DateOnly? Op);

/// <summary>What a forecast says, in words; amounts in tens of euros, since nobody knows them to the cent.</summary>
internal static class Vooruitbliktekst
{
    private const long Tientje = 1_000;

    public static string Titel(Budgetvooruitzicht vooruit) => vooruit.Tempo == Bestedingstempo.TeSnel
        ? $"{vooruit.Naam}: het geld gaat te snel"
        : $"{vooruit.Naam}: bijna alles is nodig";

    public static string Uitkomst(Vooruitblik blik)
    {
        var einde = Dag(blik, blik.Periode.TotEnMet);
        return blik.OpRond is { } dag
            ? dag <= blik.BekendTotEnMet
                ? "Uw budget is op."
                : $"Met deze uitgaven is uw budget op rond {Dag(blik, dag)}."
            : $"Met deze uitgaven is op {einde} nog ongeveer {Rond(blik.Over)} over.";
    }

    public static string Marge(Vooruitblik blik) => (blik.OpOpZijnVroegst, blik.OpOpZijnLaatst) switch
    {
        (null, _) => $"Waarschijnlijk is dat tussen {Rond(blik.Toegekend - blik.Einde.Hoog)} en {Rond(blik.Toegekend - blik.Einde.Laag)}.",
        ({ } vroegst, null) => $"Het kan ook tegenvallen: dan is het op rond {Dag(blik, vroegst)}. Of meevallen: dan is het genoeg.",
        ({ } vroegst, { } laatst) when vroegst < laatst => $"Dat kan tussen {Dag(blik, vroegst)} en {Dag(blik, laatst)} zijn.",
        ({ } vroegst, _) => $"Dat was op {Dag(blik, vroegst)}.",
    };

    // Another year than now is said.
    private static string Dag(Vooruitblik blik, DateOnly dag) =>
        dag.Year == blik.BekendTotEnMet.Year ? $"{dag.Day} {Datumtekst.Maandnaam(dag.Month)}" : dag.Lang();

    private static Bedrag Rond(Bedrag bedrag) => new(Afronding.HalfOmhoog(bedrag.Centen, Tientje).Centen * Tientje);
}
