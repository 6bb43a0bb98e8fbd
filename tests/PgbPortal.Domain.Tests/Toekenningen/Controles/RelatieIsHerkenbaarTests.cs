using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Toekenningen.Controles;
using static PgbPortal.Domain.Tests.Toekenningen.Controles.Controleproef;

namespace PgbPortal.Domain.Tests.Toekenningen.Controles;

public sealed class RelatieIsHerkenbaarTests
{
    private static readonly Relatieregel Leeg = Relatie() with { Bsn = null };

    [Fact]
    public void Een_van_de_vier_gegevens_is_genoeg() => Assert.All(
        [
            Leeg with { Bsn = Ouder },
            Leeg with { Naam = new("Jansen", null, null, null, null, null, 1) },
            Leeg with { KvkNummer = "80008422" },
            Leeg with { Organisatie = "Bewind BV" },
        ],
        relatie => LaatDoor<RelatieIsHerkenbaar>(MetRelaties(relatie)));

    [Fact]
    public void Een_relatie_zonder_enig_gegeven_wordt_geweigerd() =>
        Weigert<RelatieIsHerkenbaar>(MetRelaties(Relatie("1"), Leeg), Feiten, ("9515", Berichtplek.Relatie(1)));
}
