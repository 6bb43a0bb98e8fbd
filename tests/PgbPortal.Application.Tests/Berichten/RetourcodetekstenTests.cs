using PgbPortal.Application.Berichten;

namespace PgbPortal.Application.Tests.Berichten;

public sealed class RetourcodetekstenTests
{
    /// <summary>What a retour on a 501 can hold: the rules of PGB001 that are about a 501, without S318.</summary>
    public static TheoryData<string> Codes =>
    [
        "0001", "9016", "9056", "9101", "9502", "9503", "9504", "9506", "9507", "9508", "9511", "9514", "9515", "9516", "9562", "9574",
        "D005", "D025", "D504", "D505", "S002", "S003", "S023", "S050", "S064", "S089", "S300", "S502",
    ];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Elke_code_van_een_afgekeurde_toekenning_zegt_wat_te_doen(string code)
    {
        Assert.NotEqual(Retourcodeteksten.Van("onbekend"), Retourcodeteksten.Van(code));
    }
}
