namespace PgbPortal.Application.Verzending;

/// <summary>Puts each e-mail as a file in a folder, for who tries the portal without a mail server.</summary>
internal sealed class Mailmap(Mailinstellingen instellingen) : IMailkanaal, IMailsessie
{
    public bool IsOpen => true;

    public Uri Portaal => instellingen.Portaal;

    public Task<IMailsessie> OpenAsync(CancellationToken cancellationToken) => Task.FromResult<IMailsessie>(this);

    public async Task<Mailuitkomst> LeverAfAsync(Mail mail, CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(instellingen.Map!);
            var tijdelijk = Path.Combine(instellingen.Map!, $".{mail.Bestandsnaam}.{Guid.CreateVersion7():N}");
            using (var bericht = Mailbericht.Maak(mail, instellingen))
            {
                await bericht.WriteToAsync(tijdelijk, cancellationToken);
            }

            File.Move(tijdelijk, Path.Combine(instellingen.Map!, mail.Bestandsnaam), overwrite: true);
            return Mailuitkomst.Afgeleverd;
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
        {
            throw new MailserverException(fout.GetType().Name);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
