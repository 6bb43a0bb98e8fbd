using PgbPortal.Application.Dossiers;

namespace PgbPortal.Application.Scenarios.Verwachtingen;

/// <summary>What the actor of the step can open, asked of the same use case as a page.</summary>
internal sealed class Zichtcontrole(Verhaal verhaal)
{
    private const string Omschrijving = "/omschrijving:";

    public async Task<IReadOnlyList<Afwijking>> ControleerAsync(Verwachting verwacht, CancellationToken cancellationToken)
    {
        var afwijkingen = new List<Afwijking>();
        foreach (var naam in verwacht.Ziet ?? [])
        {
            if (await OpenAsync(naam, cancellationToken) is { } reden)
            {
                afwijkingen.Add(new($"ziet {naam}", reden));
            }
        }

        foreach (var naam in verwacht.ZietNiet ?? [])
        {
            if (naam.Contains(Omschrijving, StringComparison.Ordinal) || await verhaal.ObjectAsync(naam, cancellationToken) is null)
            {
                afwijkingen.Add(new($"ziet {naam} niet", "bestaat niet"));
            }
            else if (await OpenAsync(naam, cancellationToken) is null)
            {
                afwijkingen.Add(new($"ziet {naam} niet", "ziet"));
            }
        }

        return afwijkingen;
    }

    /// <returns>Null when it opens, else why not.</returns>
    private async Task<string?> OpenAsync(string naam, CancellationToken cancellationToken)
    {
        if (await verhaal.ObjectAsync(naam, cancellationToken) is not { } gevonden)
        {
            return "bestaat niet";
        }

        try
        {
            await verhaal.UseCase<Bekijken>().ExecuteAsync(new(gevonden.Soort, gevonden.Sleutel), cancellationToken);
            return null;
        }
        catch (NietGevondenException)
        {
            return "niet gevonden";
        }
        catch (ToegangGeweigerdException)
        {
            return "geen toegang";
        }
    }
}
