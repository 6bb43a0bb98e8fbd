using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Toekenningen.Controles;
using static PgbPortal.Domain.Tests.Toekenningen.Controles.Controleproef;

namespace PgbPortal.Domain.Tests.Toekenningen.Controles;

public sealed class HoogstensEenContactTests
{
    private static readonly Contactgegevens Contact = new() { Emailadres = "post@voorbeeld.nl" };

    [Fact]
    public void Een_contact_bij_de_budgethouder_is_goed() => LaatDoor<HoogstensEenContact>(Bericht with { Contact = Contact });

    [Fact]
    public void Een_contact_bij_een_relatie_is_goed() =>
        LaatDoor<HoogstensEenContact>(MetRelaties(Relatie("1"), Relatie("2") with { Contact = Contact }));

    [Fact]
    public void Een_contact_bij_de_budgethouder_en_bij_een_relatie_wordt_geweigerd() => Weigert<HoogstensEenContact>(
        MetRelaties(Relatie("1"), Relatie("2") with { Contact = Contact }) with { Contact = Contact },
        Feiten,
        ("9516", Berichtplek.ContactVanRelatie(1)));
}
