using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Scenarios;

/// <summary>How a scenario is written in JSON: nothing unknown, nothing twice, values in one form only.</summary>
internal static class Scenariojson
{
    public static JsonSerializerOptions Opties { get; } = Maak();

    private static JsonSerializerOptions Maak()
    {
        var opties = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            AllowDuplicateProperties = false,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            Converters =
            {
                new Tekstwaarde<Maand>(tekst => Maand.TryParse(tekst, out var maand) ? maand : null),
                new Tekstwaarde<IsoWeek>(tekst => IsoWeek.TryParse(tekst, out var week) ? week : null),
                new Tekstwaarde<TimeOnly>(tekst =>
                    TimeOnly.TryParseExact(tekst, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var tijd) ? tijd : null),
                new Tekstwaarde<Kwartaal>(Kwartaal.Lees),
                new Tekstwaarde<Familiegraad>(Familie),
                new Tekstwaarde<Vertegenwoordigersoort>(tekst =>
                    Woord<Vertegenwoordigersoort>(tekst) is { } soort && soort != Vertegenwoordigersoort.Meekijker ? soort : null),
                new Centen(),
                new Woorden(),
            },
        };
        opties.MakeReadOnly(populateMissingResolver: true);
        return opties;
    }

    private static Familiegraad? Familie(string tekst) => tekst switch
    {
        "partner" => Familiegraad.Partner,
        "1" => Familiegraad.EersteGraad,
        "2" => Familiegraad.TweedeGraad,
        "3" => Familiegraad.DerdeGraad,
        _ => null,
    };

    private static T? Woord<T>(string tekst)
        where T : struct, Enum
    {
        foreach (var waarde in Enum.GetValues<T>())
        {
            if (JsonNamingPolicy.CamelCase.ConvertName(waarde.ToString()) == tekst)
            {
                return waarde;
            }
        }

        return null;
    }

    private sealed class Tekstwaarde<T>(Func<string, T?> lees) : JsonConverter<T>
        where T : struct
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && lees(reader.GetString()!) is { } waarde ? waarde : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => throw new NotSupportedException();
    }

    private sealed class Centen : JsonConverter<Bedrag>
    {
        public override Bedrag Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var centen) ? new(centen) : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, Bedrag value, JsonSerializerOptions options) => throw new NotSupportedException();
    }

    // Every other enum: its name with a small first letter, and nothing else.
    private sealed class Woorden : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)typeof(Woorden).GetMethod(nameof(Voor), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
                .MakeGenericMethod(typeToConvert).Invoke(null, null)!;

        private static Tekstwaarde<T> Voor<T>()
            where T : struct, Enum => new(Woord<T>);
    }
}
