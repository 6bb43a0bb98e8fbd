namespace PgbPortal.Application.Verzending;

/// <summary>There is no way out for e-mail: nothing was set.</summary>
internal sealed class Geenmail : IMailkanaal
{
    private const string Soort = "NietIngesteld";

    public bool IsOpen => false;

    public Uri Portaal => throw new MailserverException(Soort);

    public Task<IMailsessie> OpenAsync(CancellationToken cancellationToken) => throw new MailserverException(Soort);
}
