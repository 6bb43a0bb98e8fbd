using FsCheck;
using FsCheck.Fluent;

namespace PgbPortal.Domain.Tests.Waarden;

/// <summary>Runs a property a thousand times from a fixed seed, so a failure comes back on every machine.</summary>
internal static class Eigenschap
{
    // The second number (gamma) must be odd.
    private static readonly Config Vast = Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(20260302UL, 4711UL);

    /// <summary>Any day from 2000 up to and including 2099.</summary>
    public static Arbitrary<DateOnly> Dagen { get; } = Gen
        .Choose(new DateOnly(2000, 1, 1).DayNumber, new DateOnly(2099, 12, 31).DayNumber)
        .Select(DateOnly.FromDayNumber).ToArbitrary();

    public static Arbitrary<int> Getal(int vanaf, int totEnMet) => Gen.Choose(vanaf, totEnMet).ToArbitrary();

    public static void Geldt<T>(Arbitrary<T> waarden, Action<T> eigenschap) => Check.One(Vast, Prop.ForAll(waarden, eigenschap));

    public static void Geldt<T1, T2>(Arbitrary<T1> eerste, Arbitrary<T2> tweede, Action<T1, T2> eigenschap) =>
        Check.One(Vast, Prop.ForAll(eerste, tweede, eigenschap));
}
