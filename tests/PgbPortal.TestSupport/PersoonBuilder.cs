using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Personen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.TestSupport;

/// <summary>An adult with a bank account.</summary>
public sealed record PersoonBuilder
{
    public PersoonId Id { get; init; } = PersoonId.Nieuw();

    public Bsn Bsn { get; init; } = Testgegevens.Bsn();

    public string Naam { get; init; } = "Anna de Wit";

    public DateOnly Geboren { get; init; } = new(1980, 5, 4);

    public Iban? Iban { get; init; } = Testgegevens.Iban();

    public Persoon Build() => Persoon.Maak(Id, Bsn, Naam, Geboren, Iban);
}
