namespace PgbPortal.Web.Infrastructure.Aanmelden;

/// <summary>Why an answer of an identity provider is not believed. For the log; the visitor is not told which.</summary>
internal enum Weigering
{
    Afzender,
    Code,
    TeLaat,
    Token,
    Nonce,
    Ontvanger,
    NietOpnieuw,
    Niveau,
    TeVaak,

    /// <summary>An error that the provider or the visitor sent, or no answer to a question of this browser.</summary>
    Antwoord,
}

internal sealed class AanmeldingGeweigerdException(Weigering weigering, Exception? oorzaak = null)
    : Exception($"Aanmelding geweigerd: {weigering}.", oorzaak)
{
    public Weigering Weigering { get; } = weigering;
}
