using System.Globalization;
using PgbPortal.Application.Persistence;

namespace PgbPortal.Web.Infrastructure.Documenten;

/// <summary>With which browser documents become a PDF. Configuration section "Pdf".</summary>
/// <param name="Chromium">Path of the program; null: none is made, and the page to print serves.</param>
/// <param name="Tijd">How long one document may take.</param>
public sealed record Pdfinstellingen(string? Chromium, TimeSpan Tijd)
{
    private const int Standaardseconden = 20;
    private const int MeesteSeconden = 120;

    /// <exception cref="InstellingOnjuistException">The program is not there, or the time is no number of seconds.</exception>
    public static Pdfinstellingen Van(IConfiguration configuration)
    {
        var pad = configuration["Pdf:Chromium"]?.Trim();
        if (string.IsNullOrEmpty(pad))
        {
            pad = null;
        }
        else if (!File.Exists(pad))
        {
            throw new InstellingOnjuistException("Pdf__Chromium", "wijst naar een programma dat er niet is. Vul het hele pad in, of laat hem leeg.");
        }

        var seconden = Standaardseconden;
        if (configuration["Pdf:Seconden"] is { Length: > 0 } tekst
            && (!int.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out seconden) || seconden is < 1 or > MeesteSeconden))
        {
            throw new InstellingOnjuistException("Pdf__Seconden", "vul een getal van 1 tot en met 120 in.");
        }

        return new(pad, TimeSpan.FromSeconds(seconden));
    }
}
