using PgbPortal.Application.Berichten;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Zorgovereenkomsten;

internal static class Overeenkomstuitslag
{
    /// <summary>Tells both parties when the last judgement is in.</summary>
    public static async Task MeldAsync(Zorgovereenkomst overeenkomst, Kennisgever kennisgever, CancellationToken cancellationToken)
    {
        Kennisgevingsoort? soort = overeenkomst.Status switch
        {
            ZorgovereenkomstStatus.Goedgekeurd => Kennisgevingsoort.OvereenkomstGoedgekeurd,
            ZorgovereenkomstStatus.Afgekeurd => Kennisgevingsoort.OvereenkomstAfgekeurd,
            _ => null,
        };
        if (soort is { } uitslag)
        {
            await kennisgever.AanBeheerderAsync(uitslag, overeenkomst.BudgethouderId, overeenkomst.Id.Waarde, cancellationToken);
            kennisgever.AanZorgverlener(uitslag, overeenkomst.ZorgverlenerId!.Value, overeenkomst.BudgethouderId, overeenkomst.Id.Waarde);
        }
    }
}
