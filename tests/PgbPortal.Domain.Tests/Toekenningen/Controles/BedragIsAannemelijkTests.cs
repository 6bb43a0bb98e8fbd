using PgbPortal.Domain.Toekenningen.Controles;
using PgbPortal.Domain.Waarden;
using static PgbPortal.Domain.Tests.Toekenningen.Controles.Controleproef;

namespace PgbPortal.Domain.Tests.Toekenningen.Controles;

public sealed class BedragIsAannemelijkTests
{
    private static readonly ToekenningFeiten Gewoonlijk =
        Feiten with { MediaanPerZorgfunctie = new Dictionary<Zorgfunctie, Bedrag> { [Begeleiding] = Bedrag.Euro(5000) } };

    [Fact]
    public void Drie_keer_het_gewone_bedrag_is_goed() =>
        LaatDoor<BedragIsAannemelijk>(MetFunctiebudgetten(Functiebudget(euro: 15_000)), Gewoonlijk);

    [Fact]
    public void Meer_dan_drie_keer_het_gewone_bedrag_geeft_een_vraag() => Meldt<BedragIsAannemelijk>(
        Berichtplek.Functiebudget(0),
        MetFunctiebudgetten(Functiebudget(euro: 15_000.01m)),
        Gewoonlijk);

    [Fact]
    public void Een_zorgfunctie_zonder_vergelijking_wordt_niet_beoordeeld() =>
        LaatDoor<BedragIsAannemelijk>(MetFunctiebudgetten(Functiebudget("03", euro: 900_000)), Gewoonlijk);
}
