using PgbPortal.Domain.Toekenningen.Controles;
using static PgbPortal.Domain.Tests.Toekenningen.Controles.Controleproef;

namespace PgbPortal.Domain.Tests.Toekenningen.Controles;

public sealed class AfgiftedatumNietNaDagtekeningTests
{
    [Fact]
    public void Een_afgifte_op_de_dag_van_het_bericht_is_goed() =>
        LaatDoor<AfgiftedatumNietNaDagtekening>(Bericht with { Afgiftedatum = Bericht.Dagtekening });

    [Fact]
    public void Een_bericht_zonder_afgiftedatum_is_goed() =>
        LaatDoor<AfgiftedatumNietNaDagtekening>(Bericht with { Afgiftedatum = null });

    [Fact]
    public void Een_afgifte_van_morgen_wordt_geweigerd() => Weigert<AfgiftedatumNietNaDagtekening>(
        Bericht with { Afgiftedatum = Bericht.Dagtekening.AddDays(1) },
        Feiten,
        ("S023", Berichtplek.Budget));
}
