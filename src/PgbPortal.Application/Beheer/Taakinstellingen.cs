namespace PgbPortal.Application.Beheer;

/// <summary>Which work the portal does by itself, and when. Configuration section "Taken".</summary>
/// <param name="BetaalrunAutomatisch">True: on a working day the run is composed without anybody asking. People release it.</param>
/// <param name="BetaalrunOm">Local Dutch time from which it is composed.</param>
/// <param name="BoekhoudcontroleOm">Local Dutch time from which the ledger is checked.</param>
/// <param name="DagmailOm">Local Dutch time from which the e-mail of the day goes out.</param>
/// <param name="BrievenOm">Local Dutch time from which budgets are looked after and the letters of the day are made.</param>
public sealed record Taakinstellingen(
    bool BetaalrunAutomatisch, TimeOnly BetaalrunOm, TimeOnly BoekhoudcontroleOm, TimeOnly DagmailOm, TimeOnly BrievenOm)
{
    public static Taakinstellingen Standaard { get; } = new(BetaalrunAutomatisch: false, new(15, 0), new(3, 0), new(8, 0), new(6, 0));
}
