namespace PgbPortal.Application.Verzending;

/// <summary>The way out. Delivering the same name again puts the same bytes in the same place.</summary>
public interface IVerzendkanaal
{
    /// <summary>False: nothing can leave now, so everything waits without counting as a failure.</summary>
    bool IsOpen { get; }

    /// <exception cref="IOException">Could not be delivered now.</exception>
    Task LeverAfAsync(Zendingsoort soort, string bestandsnaam, Stream inhoud, CancellationToken cancellationToken);
}
