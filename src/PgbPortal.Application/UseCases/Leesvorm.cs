namespace PgbPortal.Application.UseCases;

/// <summary>In which form somebody reads something: the care log tells a look, a print and a file apart.</summary>
public enum Leesvorm
{
    Scherm,
    Papier,
    Bestand,
}
