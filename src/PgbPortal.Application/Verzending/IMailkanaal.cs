namespace PgbPortal.Application.Verzending;

/// <summary>One e-mail, ready to go.</summary>
/// <param name="Kenmerk">Of the sending: gives the Message-ID, so that the same one twice is the same message.</param>
/// <param name="Bestandsnaam">Its name as a file.</param>
public sealed record Mail(string Kenmerk, string Bestandsnaam, string Aan, string Onderwerp, string Tekst, DateTime KlaargezetOpUtc);

public enum Mailuitkomst
{
    Afgeleverd,

    /// <summary>The server says for ever no to this address.</summary>
    AdresGeweigerd,

    /// <summary>Not now.</summary>
    Later,
}

/// <summary>The way out for e-mail.</summary>
public interface IMailkanaal
{
    /// <summary>False: no e-mail can leave, so everything waits.</summary>
    bool IsOpen { get; }

    /// <summary>The address of the portal, for the link in an e-mail.</summary>
    Uri Portaal { get; }

    /// <exception cref="MailserverException">The server does not answer, or does not want us.</exception>
    Task<IMailsessie> OpenAsync(CancellationToken cancellationToken);
}

/// <summary>An open connection, for several e-mails.</summary>
public interface IMailsessie : IAsyncDisposable
{
    /// <exception cref="MailserverException">The connection is gone; whether the e-mail went nobody knows.</exception>
    Task<Mailuitkomst> LeverAfAsync(Mail mail, CancellationToken cancellationToken);
}

/// <summary>The mail server is not there for us. Its message is left out: a server repeats addresses.</summary>
public sealed class MailserverException(string soort) : Exception("De mailserver doet het niet.")
{
    /// <summary>Kind of fault, without personal data.</summary>
    public string Soort { get; } = soort;
}
