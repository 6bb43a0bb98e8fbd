using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.Domain.Zorgovereenkomsten.Controles;

namespace PgbPortal.Domain.Tests.Zorgovereenkomsten.Controles;

public sealed class SoortPastBijAntwoordenTests
{
    [Theory]
    [InlineData(null, Overeenkomstsoort.Opdracht)]
    [InlineData(null, Overeenkomstsoort.Arbeidsovereenkomst)]
    [InlineData(Familiegraad.DerdeGraad, Overeenkomstsoort.Opdracht)]
    [InlineData(Familiegraad.Partner, Overeenkomstsoort.Familie)]
    [InlineData(Familiegraad.EersteGraad, Overeenkomstsoort.Familie)]
    [InlineData(Familiegraad.TweedeGraad, Overeenkomstsoort.Familie)]
    public void Deze_soort_past(Familiegraad? familie, Overeenkomstsoort soort) =>
        Dossier(familie, soort).IsGoed<SoortPastBijAntwoorden>();

    [Theory]
    [InlineData(Familiegraad.EersteGraad, Overeenkomstsoort.Opdracht)]
    [InlineData(Familiegraad.TweedeGraad, Overeenkomstsoort.Arbeidsovereenkomst)]
    [InlineData(Familiegraad.DerdeGraad, Overeenkomstsoort.Familie)]
    [InlineData(null, Overeenkomstsoort.Familie)]
    [InlineData(null, Overeenkomstsoort.Instelling)]
    public void Deze_soort_past_niet(Familiegraad? familie, Overeenkomstsoort soort) =>
        Dossier(familie, soort).IsFout<SoortPastBijAntwoorden>("ZO-004");

    [Fact]
    public void Voor_een_dochter_is_er_een_eigen_overeenkomst() => Assert.Contains(
        "partner of familielid", Dossier(Familiegraad.EersteGraad, Overeenkomstsoort.Opdracht)
            .IsFout<SoortPastBijAntwoorden>("ZO-004"));

    [Fact]
    public void Een_organisatie_mag_een_instelling_zijn() =>
        new Overeenkomstdossier { Overeenkomst = new() { Soort = Overeenkomstsoort.Instelling } }
            .IsGoed<SoortPastBijAntwoorden>();

    private static Overeenkomstdossier Dossier(Familiegraad? familie, Overeenkomstsoort soort) => new()
    {
        Overeenkomst = Overeenkomstdossier.MetPersoon() with
        {
            Soort = soort,
            Vragen = new(familie, Onderneming: false, Big: false),
        },
    };
}
