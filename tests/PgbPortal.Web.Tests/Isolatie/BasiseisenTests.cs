namespace PgbPortal.Web.Tests.Isolatie;

public sealed class BasiseisenTests
{
    [Theory]
    [InlineData("Dossier van 999990019", true)]
    [InlineData("Dossier 12345678 - PgbPortal", true)]
    [InlineData("Rekening NL13TEST0123456789", true)]
    [InlineData("Terugbetalen: VOR-12345678", false)]
    [InlineData("Terugbetalen: VOR-6DEF1F61", false)]
    [InlineData("Declaratie van maart 2026", false)]
    public void Een_titel_noemt_geen_bsn_of_rekening_maar_wel_een_kenmerk(string titel, bool verraadt) =>
        Assert.Equal(verraadt, Basiseisen.NoemtEenNummer(titel));
}
