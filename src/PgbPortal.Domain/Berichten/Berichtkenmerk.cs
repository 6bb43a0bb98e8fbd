namespace PgbPortal.Domain.Berichten;

/// <summary>What tells one message of ours from every other: twelve digits or letters.</summary>
public static class Berichtkenmerk
{
    public static string Nieuw() => Convert.ToHexString(Tijdsleutel.Nieuw().ToByteArray(bigEndian: true)[10..16]);
}
