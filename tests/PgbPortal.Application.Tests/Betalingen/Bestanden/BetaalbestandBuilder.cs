using PgbPortal.Application.Betalingen.Bestanden;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Betalingen.Bestanden;

/// <summary>A payment file with two payments, € 735,00 and € 0,01; totals follow the lines unless set.</summary>
internal sealed record BetaalbestandBuilder
{
    public string MsgId { get; init; } = "PGB0190c1d2e3f47a5b8c6d7e8f9a0b1c";

    public DateTime AangemaaktOpUtc { get; init; } = new(2026, 4, 2, 13, 0, 5, DateTimeKind.Utc);

    public Rekeninghouder Opdrachtgever { get; init; } = new("Sociale Verzekeringsbank", Iban.Parse("NL91ABNA0417164300"));

    public IReadOnlyList<Betaalregel> Regels { get; init; } =
    [
        Regel("betaling-1", 73500, "Kees de Vries"),
        Regel("betaling-2", 1, "Thuiszorg Zuid B.V."),
    ];

    public int? Aantal { get; init; }

    public Bedrag? Totaal { get; init; }

    public static Betaalregel Regel(string endToEndId, long centen, string naam, string omschrijving = "PGB ZOV-1 maart 2026") =>
        new(endToEndId, new(centen), new(naam, Iban.Parse("NL13TEST0123456789")), omschrijving);

    public Betaalbestand Build() => new()
    {
        MsgId = MsgId,
        AangemaaktOpUtc = AangemaaktOpUtc,
        Uitvoerdag = new(2026, 4, 3),
        Opdrachtgever = Opdrachtgever,
        Aantal = Aantal ?? Regels.Count,
        Totaal = Totaal ?? Bedrag.Som(Regels.Select(r => r.Bedrag)),
        Regels = Regels.ToAsyncEnumerable(),
    };

    public async Task<byte[]> SchrijfAsync()
    {
        using var doel = new MemoryStream();
        await Pain001Schrijver.SchrijfAsync(Build(), doel);
        return doel.ToArray();
    }
}
