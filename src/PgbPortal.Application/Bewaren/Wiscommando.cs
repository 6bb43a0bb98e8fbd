using PgbPortal.Application.Beheer;
using PgbPortal.Application.Identity;
using PgbPortal.Application.UseCases;

namespace PgbPortal.Application.Bewaren;

/// <summary>The command "wis-dossiers": the daily erasure now, also when this day was done.</summary>
public static class Wiscommando
{
    public const string Naam = "wis-dossiers";

    /// <returns>0 done, 2 it could not be done.</returns>
    public static Task<int> RunAsync(Beheeromgeving omgeving, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(omgeving);
        return omgeving.OpDatabaseAsync(
            omgeving.Opties,
            async opties =>
            {
                await using var context = new UseCaseContext(opties, () => Sessie.Machine(Rol.Klok), omgeving.Klok, leesstand: new Leesstand(opties, omgeving.Klok));
                try
                {
                    var resultaat = await new DossiersWissen(context).ExecuteAsync(new(AlleenEenKeer: false), cancellationToken);
                    await omgeving.Uit.WriteLineAsync($"Dossiers gewist: {resultaat.Gewist}. Tegengehouden: {resultaat.Tegengehouden}. De redenen staan in het portaal onder Bewaren.");
                    await omgeving.Uit.WriteLineAsync($"Betaalbestanden verwijderd: {resultaat.Betaalbestanden}. Regels van de bank zonder namen gemaakt: {resultaat.Bankregels}. Medewerkers die weg zijn zonder naam gemaakt: {resultaat.Medewerkers}.");
                    return Beheeromgeving.Goed;
                }
                catch (RegelOvertredenException fout)
                {
                    return await omgeving.MeldAsync(Beheeromgeving.KanNiet, fout.Message);
                }
            },
            "Wat al gewist is, blijft gewist.",
            cancellationToken);
    }
}
