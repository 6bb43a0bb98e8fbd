namespace PgbPortal.Application.Persistence.Rijbeveiliging;

/// <summary>Does the database itself keep apart what belongs to different people?</summary>
/// <param name="Staat">Null: this database has no second wall; the portal guards alone.</param>
/// <param name="Uitleg">What is the matter, and what to do.</param>
public sealed record Muurstand(bool? Staat, string Uitleg);
