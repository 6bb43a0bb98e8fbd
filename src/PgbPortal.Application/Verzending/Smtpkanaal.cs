using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace PgbPortal.Application.Verzending;

/// <summary>Sends e-mail to a mail server, all of a round over one connection.</summary>
internal sealed class Smtpkanaal(Mailinstellingen instellingen) : IMailkanaal
{
    /// <summary>A server that is slower than this is not there: the other tasks go on.</summary>
    private const int Geduld = 10_000;

    private readonly Mailserver _server = instellingen.Server!;

    public bool IsOpen => true;

    public Uri Portaal => instellingen.Portaal;

    public async Task<IMailsessie> OpenAsync(CancellationToken cancellationToken)
    {
        var client = new SmtpClient { Timeout = Geduld };
        try
        {
            await client.ConnectAsync(
                _server.Host,
                _server.Poort,
                _server.Beveiliging switch
                {
                    Mailbeveiliging.StartTls => SecureSocketOptions.StartTls,
                    Mailbeveiliging.Tls => SecureSocketOptions.SslOnConnect,
                    _ => SecureSocketOptions.None,
                },
                cancellationToken);
            if (_server.Gebruiker is { } gebruiker)
            {
                await client.AuthenticateAsync(gebruiker, _server.Wachtwoord!, cancellationToken);
            }

            return new Sessie(client, instellingen);
        }
        catch (Exception fout) when (IsVerbinding(fout) || fout is CommandException or AuthenticationException or NotSupportedException)
        {
            client.Dispose();
            throw new MailserverException(fout.GetType().Name);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    private static bool IsVerbinding(Exception fout) =>
        fout is SocketException or IOException or TimeoutException or ProtocolException or SslHandshakeException
            or ServiceNotConnectedException or ServiceNotAuthenticatedException;

    private sealed class Sessie(SmtpClient client, Mailinstellingen instellingen) : IMailsessie
    {
        public async Task<Mailuitkomst> LeverAfAsync(Mail mail, CancellationToken cancellationToken)
        {
            using var bericht = Mailbericht.Maak(mail, instellingen);
            try
            {
                await client.SendAsync(bericht, cancellationToken);
                return Mailuitkomst.Afgeleverd;
            }
            catch (SmtpCommandException fout)
            {
                return fout.ErrorCode == SmtpErrorCode.RecipientNotAccepted && IsVoorgoed(fout.StatusCode) ? Mailuitkomst.AdresGeweigerd : Mailuitkomst.Later;
            }
            catch (Exception fout) when (IsVerbinding(fout))
            {
                throw new MailserverException(fout.GetType().Name);
            }
        }

        public async ValueTask DisposeAsync()
        {
            try
            {
                if (client.IsConnected)
                {
                    await client.DisconnectAsync(quit: true);
                }
            }
            catch (Exception fout) when (IsVerbinding(fout) || fout is CommandException)
            {
                // The e-mails went; the goodbye did not.
            }

            client.Dispose();
        }

        // A full mailbox (552) can be emptied.
        private static bool IsVoorgoed(SmtpStatusCode code) =>
            code is SmtpStatusCode.MailboxUnavailable or SmtpStatusCode.UserNotLocalTryAlternatePath or SmtpStatusCode.MailboxNameNotAllowed
                or SmtpStatusCode.SyntaxError;
    }
}
