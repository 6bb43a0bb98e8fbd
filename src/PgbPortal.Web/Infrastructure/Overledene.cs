namespace PgbPortal.Web.Infrastructure;

/// <summary>The budgethouder of the dossier that is open died.</summary>
/// <param name="VoorVerstrekker">The reader works where the toekenning is made.</param>
public sealed record Overledene(string Naam, DateOnly Op, bool VoorVerstrekker);
