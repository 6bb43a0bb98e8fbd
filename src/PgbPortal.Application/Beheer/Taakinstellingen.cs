namespace PgbPortal.Application.Beheer;

/// <summary>Which work the portal does by itself, and when. Configuration section "Taken".</summary>
/// <param name="BetaalrunAutomatisch">True: on a working day the run is composed without anybody asking. People release it.</param>
/// <param name="BetaalrunOm">Local Dutch time from which it is composed.</param>
/// <param name="BoekhoudcontroleOm">Local Dutch time from which the ledger is checked.</param>
public sealed record Taakinstellingen(bool BetaalrunAutomatisch, TimeOnly BetaalrunOm, TimeOnly BoekhoudcontroleOm)
{
    public static Taakinstellingen Standaard { get; } = new(BetaalrunAutomatisch: false, new(15, 0), new(3, 0));
}
