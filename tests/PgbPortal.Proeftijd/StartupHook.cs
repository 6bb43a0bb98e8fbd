using System.Runtime.Loader;

// The runtime looks for a class of this name outside any namespace.
#pragma warning disable CA1050, MA0047

/// <summary>Runs before the portal does: afterwards it can find this assembly, which does not stand in its folder.</summary>
internal static class StartupHook
{
    public static void Initialize() => AssemblyLoadContext.Default.Resolving += (_, naam) =>
        naam.Name == typeof(StartupHook).Assembly.GetName().Name ? typeof(StartupHook).Assembly : null;
}
