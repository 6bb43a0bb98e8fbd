using MimeKit;

namespace PgbPortal.Application.Verzending;

/// <summary>From an e-mail of ours to the bytes that a mail server takes.</summary>
internal static class Mailbericht
{
    /// <summary>The same e-mail gives the same message, with the same Message-ID: who gets it twice keeps one.</summary>
    public static MimeMessage Maak(Mail mail, Mailinstellingen instellingen)
    {
        var afzender = instellingen.Afzender.Waarde;
        var bericht = new MimeMessage
        {
            MessageId = $"{mail.Kenmerk}@{afzender[(afzender.IndexOf('@', StringComparison.Ordinal) + 1)..]}",
            Date = new DateTimeOffset(DateTime.SpecifyKind(mail.KlaargezetOpUtc, DateTimeKind.Utc)),
            Subject = mail.Onderwerp,
            Body = new TextPart("plain") { Text = mail.Tekst, ContentTransferEncoding = ContentEncoding.QuotedPrintable },
        };
        bericht.From.Add(new MailboxAddress(instellingen.Naam, afzender));
        bericht.To.Add(new MailboxAddress("", mail.Aan));
        bericht.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        bericht.Headers.Add(HeaderId.ContentLanguage, "nl");
        return bericht;
    }
}
