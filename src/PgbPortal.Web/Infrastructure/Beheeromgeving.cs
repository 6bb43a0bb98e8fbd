using PgbPortal.Application.Oefenwereld;

namespace PgbPortal.Web.Infrastructure;

/// <summary>What a command of an operator works with: the settings of the portal, and the day that it is there.</summary>
/// <param name="Sleutelbestand">Null where the keys are settings.</param>
/// <param name="Klok">Of an oefenwereld its own, which can be ahead: what was booked there is of no later day.</param>
internal sealed record Beheeromgeving(IConfiguration Configuratie, string Datamap, string? Sleutelbestand, TimeProvider Klok)
{
    public static async Task<Beheeromgeving> BeginAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateBuilder();
        var (configuratie, datamap) = (builder.Configuration, Portaal.Datamap(builder.Environment));
        var sleutelbestand = Portaal.Sleutelbestand(builder.Environment, configuratie);
        var klok = Portaal.IsOefenwereld(configuratie, builder.Environment)
            ? await Oefentijd.KlokVanAsync(configuratie, datamap, sleutelbestand, cancellationToken)
            : TimeProvider.System;
        return new(configuratie, datamap, sleutelbestand, klok);
    }
}
