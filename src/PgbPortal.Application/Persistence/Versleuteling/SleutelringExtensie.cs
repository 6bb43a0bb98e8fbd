using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace PgbPortal.Application.Persistence.Versleuteling;

/// <summary>Carries the keys with the options of the database to the model.</summary>
internal sealed class SleutelringExtensie(Sleutelring ring) : IDbContextOptionsExtension
{
    public Sleutelring Ring { get; } = ring;

    public DbContextOptionsExtensionInfo Info => new Beschrijving(this);

    public void ApplyServices(IServiceCollection services)
    {
    }

    public void Validate(IDbContextOptions options)
    {
    }

    // The services are the same whatever the keys are; only the model differs.
    private sealed class Beschrijving(IDbContextOptionsExtension extensie) : DbContextOptionsExtensionInfo(extensie)
    {
        public override bool IsDatabaseProvider => false;

        public override string LogFragment => "";

        public override int GetServiceProviderHashCode() => 0;

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) => other is Beschrijving;

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo)
        {
        }
    }
}

/// <summary>The converters in a model have keys in them: a model serves one set of keys.</summary>
internal sealed class Modelsleutel : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) => (context.GetType(), ((PgbDbContext)context).Sleutels, designTime);
}
