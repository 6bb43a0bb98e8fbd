namespace PgbPortal.Domain.Gedeeld;

/// <summary>A rule forbids this now; nothing was changed. The message is for the user: Dutch, u-form, says what to do.</summary>
public sealed class RegelOvertredenException : Exception
{
    public RegelOvertredenException(string code, string bericht)
        : base(bericht) => Bevindingen = [new(code, Zwaarte.Blokkerend, bericht)];

    /// <param name="bevindingen">At least one finding; the first gives the message.</param>
    public RegelOvertredenException(IReadOnlyList<Bevinding> bevindingen)
        : base(bevindingen[0].Tekst) => Bevindingen = bevindingen;

    public IReadOnlyList<Bevinding> Bevindingen { get; }

    public string Code => Bevindingen[0].Code;
}
