using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Personen;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.TestSupport;

/// <summary>A zzp'er with a confirmed account.</summary>
public sealed record ZorgverlenerBuilder
{
    public ZorgverlenerId Id { get; init; } = ZorgverlenerId.Nieuw();

    public Zorgverlenersoort Soort { get; init; } = Zorgverlenersoort.Zzp;

    /// <summary>Used when the kind is a person.</summary>
    public Persoon Persoon { get; init; } = new PersoonBuilder { Naam = "Kees Bakker" }.Build();

    public string Naam { get; init; } = "Kees Begeleiding";

    public Agb Agb { get; init; } = Testgegevens.Agb();

    public Kvk Kvk { get; init; } = Testgegevens.Kvk();

    public Iban? Iban { get; init; } = Testgegevens.Iban();

    public Zorgverlener Build() => Soort == Zorgverlenersoort.Persoon
        ? Zorgverlener.VanPersoon(Id, Persoon)
        : Zorgverlener.VanOrganisatie(Id, Soort, Naam, Agb, Kvk, Iban);
}
