using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Persistence;

/// <summary>How values are stored on every provider: money is bigint, an enum its name, a moment UTC, a key a guid.</summary>
internal static class Conventions
{
    private const int Enumlengte = 40;
    private const int Tekstlengte = 200;

    public static void Pas(ModelConfigurationBuilder builder)
    {
        builder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(Enumlengte);
        builder.Properties<string>().HaveMaxLength(Tekstlengte);
        builder.Properties<Bedrag>().HaveConversion<BedragConverter>();
        builder.Properties<Bsn>().HaveConversion<BsnConverter>().HaveMaxLength(9);
        builder.Properties<Iban>().HaveConversion<IbanConverter>().HaveMaxLength(34);
        builder.Properties<Agb>().HaveConversion<AgbConverter>().HaveMaxLength(8);
        builder.Properties<Kvk>().HaveConversion<KvkConverter>().HaveMaxLength(8);
        builder.Properties<Kleur>().HaveConversion<KleurConverter>().HaveMaxLength(7);
        builder.Properties<DateTime>().HaveConversion<UtcConverter>();
        builder.Properties<IReadOnlyList<Wet>>().HaveConversion<WettenConverter>().HaveMaxLength(Enumlengte);
        builder.Properties<IReadOnlyList<Mandaatrecht>>().HaveConversion<RechtenConverter>().HaveMaxLength(Enumlengte);

        foreach (var sleutel in typeof(ISleutel<>).Assembly.GetTypes().Where(IsSleutel))
        {
            builder.Properties(sleutel).HaveConversion(typeof(SleutelConverter<>).MakeGenericType(sleutel));
        }
    }

    private static bool IsSleutel(Type type) =>
        type.IsValueType && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ISleutel<>));

    private sealed class SleutelConverter<T>() : ValueConverter<T, Guid>(s => s.Waarde, g => Maak(g))
        where T : struct, ISleutel<T>
    {
        private static T Maak(Guid waarde) => T.Van(waarde);
    }

    private sealed class BedragConverter() : ValueConverter<Bedrag, long>(b => b.Centen, c => new Bedrag(c));

    private sealed class BsnConverter() : ValueConverter<Bsn, string>(b => b.Waarde, s => Bsn.Parse(s));

    private sealed class IbanConverter() : ValueConverter<Iban, string>(i => i.Waarde, s => Iban.Parse(s));

    private sealed class AgbConverter() : ValueConverter<Agb, string>(a => a.Waarde, s => Agb.Parse(s));

    private sealed class KvkConverter() : ValueConverter<Kvk, string>(k => k.Waarde, s => Kvk.Parse(s));

    private sealed class KleurConverter() : ValueConverter<Kleur, string>(k => k.ToString(), s => Kleur.Parse(s));

    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        d => d, d => DateTime.SpecifyKind(d, DateTimeKind.Utc));

    private sealed class WettenConverter() : ValueConverter<IReadOnlyList<Wet>, string>(
        w => string.Join(' ', w),
        s => s.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(x => Enum.Parse<Wet>(x)).ToList());

    private sealed class RechtenConverter() : ValueConverter<IReadOnlyList<Mandaatrecht>, string>(
        r => string.Join(' ', r),
        s => s.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(x => Enum.Parse<Mandaatrecht>(x)).ToList());
}
