namespace PgbPortal.Domain.Waarden;

/// <summary>The first letter of a text, which a sentence or a heading may want otherwise.</summary>
public static class Beginletter
{
    extension(string tekst)
    {
        /// <summary>As at the beginning of a sentence. Empty stays empty.</summary>
        public string MetHoofdletter => tekst.Length == 0 ? tekst : char.ToUpperInvariant(tekst[0]) + tekst[1..];

        /// <summary>As within a sentence. Empty stays empty.</summary>
        public string MetKleineLetter => tekst.Length == 0 ? tekst : char.ToLowerInvariant(tekst[0]) + tekst[1..];
    }
}
