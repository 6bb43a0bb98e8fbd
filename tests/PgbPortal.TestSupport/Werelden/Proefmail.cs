using PgbPortal.Application.Verzending;

namespace PgbPortal.TestSupport.Werelden;

/// <summary>A mail server that keeps what it gets, and does what a test asks.</summary>
public sealed class Proefmail : IMailkanaal, IMailsessie
{
    public bool IsOpen { get; set; } = true;

    public Uri Portaal { get; } = new("https://pgb.example.org/");

    /// <summary>What arrived, also twice.</summary>
    public List<Mail> Gekregen { get; } = [];

    /// <summary>It does not answer.</summary>
    public bool IsWeg { get; set; }

    /// <summary>What it says to an address; null: it takes everything.</summary>
    public Func<Mail, Mailuitkomst>? Gedrag { get; set; }

    /// <summary>Breaks off after the e-mail arrived, before anybody could write that down.</summary>
    public bool ValtUit { get; set; }

    public Task<IMailsessie> OpenAsync(CancellationToken cancellationToken) =>
        IsWeg ? throw new MailserverException("SocketException") : Task.FromResult<IMailsessie>(this);

    public Task<Mailuitkomst> LeverAfAsync(Mail mail, CancellationToken cancellationToken)
    {
        var uitkomst = Gedrag?.Invoke(mail) ?? Mailuitkomst.Afgeleverd;
        if (uitkomst == Mailuitkomst.Afgeleverd)
        {
            Gekregen.Add(mail);
        }

        return ValtUit ? throw new InvalidOperationException("uitgevallen") : Task.FromResult(uitkomst);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
