using Microsoft.AspNetCore.Authentication.OAuth;

namespace PgbPortal.Web.Infrastructure.Aanmelden;

/// <summary>What the handler needs beside what every OAuth handler has.</summary>
internal sealed class OidcOptions : OAuthOptions
{
    /// <summary>Where the provider publishes its addresses and keys; made once for each scheme.</summary>
    public Ontdekking Ontdekking { get; set; } = null!;

    public IReadOnlyList<string> Niveaus { get; set; } = [];

    /// <summary>Who signed in at the provider longer ago than this does so again.</summary>
    public TimeSpan Hoogstens { get; set; }
}
