namespace PgbPortal.Web.Tests.Isolatie;

/// <summary>One portal and one world for all tests of the isolation: making it costs more than most of them.</summary>
[CollectionDefinition(Naam)]
public sealed class Isolatieverzameling : ICollectionFixture<Isolatiewereld>
{
    public const string Naam = "isolatie";
}
