namespace PgbPortal.EndToEnd.Tests;

/// <summary>One portal more, for journeys that change what waits for whom; none of them needs what another one did.</summary>
[CollectionDefinition]
public sealed class Oefenportaal : ICollectionFixture<Oefenportaal.Fixture>
{
    public sealed class Fixture : IAsyncLifetime
    {
        internal Portaal Portaal { get; } = new();

        public async ValueTask InitializeAsync() => await Portaal.InitializeAsync();

        public async ValueTask DisposeAsync() => await Portaal.DisposeAsync();
    }
}
