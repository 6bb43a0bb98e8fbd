using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Domain.Tests.Gedeeld;

/// <summary>Compares a table of transitions with one written by hand, for every pair of states.</summary>
internal static class Statustabel
{
    /// <param name="toegestaan">All rows that allow something; a state without a row is an end.</param>
    public static void IsPrecies<TStatus>(Overgangen<TStatus> overgangen, params (TStatus Van, TStatus[] Naar)[] toegestaan)
        where TStatus : struct, Enum
    {
        var verwacht = toegestaan.SelectMany(r => r.Naar, (r, naar) => (r.Van, naar)).ToHashSet();
        foreach (var van in Enum.GetValues<TStatus>())
        {
            foreach (var naar in Enum.GetValues<TStatus>())
            {
                if (verwacht.Contains((van, naar)))
                {
                    Assert.Equal(naar, overgangen.Controleer(van, naar));
                }
                else
                {
                    var fout = Assert.Throws<RegelOvertredenException>(() => { overgangen.Controleer(van, naar); });
                    Assert.Equal("STATUS", fout.Code);
                }
            }
        }
    }

    public static void Weigert(string code, Action stap) =>
        Assert.Equal(code, Assert.Throws<RegelOvertredenException>(stap).Code);
}
