using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Verstrekkers;

namespace PgbPortal.TestSupport;

/// <summary>A gemeente without a maximum tariff, with the default policy.</summary>
public sealed record VerstrekkerBuilder
{
    public VerstrekkerId Id { get; init; } = VerstrekkerId.Nieuw();

    public string Code { get; init; } = Testgegevens.Verstrekkercode();

    public string Naam { get; init; } = "Westland";

    public Verstrekkersoort Soort { get; init; } = Verstrekkersoort.Gemeente;

    public IReadOnlyList<Beleid> Beleid { get; init; } = [];

    public IReadOnlyList<MaximumTarief> MaximumTarieven { get; init; } = [];

    public Verstrekker Build()
    {
        var verstrekker = Verstrekker.Maak(Id, Code, Naam, Soort, "14 0174");
        foreach (var beleid in Beleid)
        {
            verstrekker.VoegBeleidToe(beleid);
        }

        foreach (var maximum in MaximumTarieven)
        {
            verstrekker.VoegMaximumToe(maximum);
        }

        return verstrekker;
    }
}
