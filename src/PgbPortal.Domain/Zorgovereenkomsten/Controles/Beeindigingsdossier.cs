namespace PgbPortal.Domain.Zorgovereenkomsten.Controles;

/// <summary>What the controles of the end of an agreement look at.</summary>
/// <param name="LaatsteDag">Last day in force.</param>
/// <param name="Wederzijds">Both agree: then no notice is needed.</param>
/// <param name="IsZiek">The zorgverlener is reported ill now.</param>
public sealed record Beeindigingsdossier(
    Overeenkomstsoort Soort, DateOnly Van, DateOnly LaatsteDag, bool Wederzijds, bool IsZiek, DateOnly Vandaag);
