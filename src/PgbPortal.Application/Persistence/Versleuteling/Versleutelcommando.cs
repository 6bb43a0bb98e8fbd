using PgbPortal.Application.Beheer;

namespace PgbPortal.Application.Persistence.Versleuteling;

/// <summary>The command "versleutel-opnieuw": after it, every key but the active one may be taken out of the settings.</summary>
public static class Versleutelcommando
{
    public const string Naam = "versleutel-opnieuw";

    /// <returns>0 all is encrypted with the active key, 1 a value was changed by somebody, 2 it could not be done.</returns>
    public static Task<int> RunAsync(Beheeromgeving omgeving, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(omgeving);
        return omgeving.OpDatabaseAsync(
            omgeving.Opties,
            async opties =>
            {
                try
                {
                    foreach (var (kolom, vernieuwd) in await new Hersleutelaar(opties).VernieuwAsync(cancellationToken))
                    {
                        await omgeving.Uit.WriteLineAsync($"{kolom}: {vernieuwd} opnieuw");
                    }
                }
                catch (InvalidDataException fout)
                {
                    return await omgeving.MeldAsync(Beheeromgeving.Fout, fout.Message);
                }

                await using var db = new PgbDbContext(opties, Toegang.Geen);
                return await omgeving.MeldAsync(Beheeromgeving.Goed, $"Alles is nu versleuteld met sleutel '{db.Sleutels.Actief}'.");
            },
            "Begin gerust opnieuw: wat gedaan is, is gedaan.",
            cancellationToken);
    }
}
