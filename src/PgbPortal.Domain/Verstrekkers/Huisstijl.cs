using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Verstrekkers;

/// <summary>What a verstrekker tells about itself and how its pages look, apart from the logo.</summary>
/// <param name="Weergavenaam">As it stands above the pages; null: the name of the register.</param>
/// <param name="Accentkleur">Null: the colour of the portal.</param>
/// <param name="Telefoon">Empty: no number is shown.</param>
/// <param name="Openingstijden">When somebody answers, in one sentence.</param>
public sealed record Huisstijl(string? Weergavenaam, Kleur? Accentkleur, string Telefoon, Uri? Website, string? Openingstijden);
