using System.Collections;
using System.Reflection;
using PgbPortal.Application;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.Web.Tests.Architecture;

namespace PgbPortal.Web.Tests.Isolatie;

/// <summary>
/// Check 40, ASVS 8.1.2: which field of which answer who may read. A use case answers a record of its own, so its fields are all that a page can show.
/// </summary>
public sealed class LeesveldenTests(ITestOutputHelper uit)
{
    private const string Lijst = "tests/PgbPortal.Web.Tests/Isolatie/leesvelden.txt";

    [Fact]
    public void Check40_elke_use_case_antwoordt_alleen_de_velden_die_zijn_opgeschreven()
    {
        var gevonden = Antwoorden().Select(a => $"{a.UseCase} | {a.Wie} | {string.Join(' ', a.Velden.Select(v => v.Pad))}".TrimEnd()).Order(StringComparer.Ordinal).ToList();
        var tekst = Bronnen.Lees(Lijst);
        if (Environment.GetEnvironmentVariable("PGB_SCHRIJF_LEESVELDEN") == "ja")
        {
            tekst = string.Join('\n', [.. tekst.Split('\n').Where(r => r.StartsWith('#')), .. gevonden, ""]);
            File.WriteAllText(Path.Combine(Bronnen.Map, Lijst), tekst);
        }

        var verklaard = tekst.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(r => !r.StartsWith('#')).ToList();
        Assert.True(gevonden.Count > 100);
        Assert.Empty(gevonden.Except(verklaard, StringComparer.Ordinal).Select(r => $"stands not in {Lijst}: {r}"));
        Assert.Empty(verklaard.Except(gevonden, StringComparer.Ordinal).Select(r => $"is gone: {r}"));
        uit.WriteLine($"isolatie: {gevonden.Count} antwoorden met {gevonden.Sum(g => g.Split('|')[2].Split(' ', StringSplitOptions.RemoveEmptyEntries).Length)} velden");
    }

    [Theory]
    [InlineData(typeof(Bsn), "BudgethouderBekijken: ConsulentVerstrekker")]
    [InlineData(typeof(Iban), "BudgethouderrekeningenBekijken: FinancieelMedewerkerSvb; RekeningnummersBekijken: FinancieelMedewerkerSvb")]
    public void Check40_een_heel_nummer_krijgt_alleen_wie_met_de_hand_is_opgeschreven(Type soort, string wie) => Assert.Equal(
        wie.Split("; "),
        Antwoorden().Where(a => a.Velden.Any(v => v.Soort == soort)).Select(a => $"{a.UseCase}: {a.Wie}").Order(StringComparer.Ordinal));

    private static IEnumerable<(string UseCase, string Wie, IReadOnlyList<(string Pad, Type Soort)> Velden)> Antwoorden() => Registratie.UseCases().Select(t => (
        t.Name,
        Wie(t.GetCustomAttribute<ToegankelijkVoorAttribute>()!),
        (IReadOnlyList<(string, Type)>)[.. Velden(Antwoord(t), "", []).Distinct().OrderBy(v => v.Pad, StringComparer.Ordinal)]));

    private static Type Antwoord(Type useCase)
    {
        for (var t = useCase; t is not null; t = t.BaseType)
        {
            if (t.IsGenericType && t.GetGenericTypeDefinition() == typeof(UseCase<,>))
            {
                return t.GetGenericArguments()[1];
            }
        }

        throw new InvalidOperationException($"{useCase.Name} is no use case.");
    }

    // What is of this portal is opened up, as are lists; what a column holds is a field.
    private static IEnumerable<(string Pad, Type Soort)> Velden(Type soort, string pad, IReadOnlyList<Type> boven)
    {
        var kaal = Nullable.GetUnderlyingType(soort) ?? soort;
        if (Delen(kaal) is { } delen)
        {
            return delen.SelectMany(d => Velden(d, $"{pad}[]", boven));
        }

        if (IsVeld(kaal) || boven.Contains(kaal))
        {
            return pad.Length == 0 ? [] : [(pad, kaal)];
        }

        return Leden(kaal).SelectMany(l => Velden(l.Soort, pad.Length == 0 ? l.Naam : $"{pad}.{l.Naam}", [.. boven, kaal]));
    }

    private static IEnumerable<(string Naam, Type Soort)> Leden(Type soort) =>
        soort.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0).Select(p => (p.Name, p.PropertyType))
            .Concat(soort.GetFields(BindingFlags.Public | BindingFlags.Instance).Select(f => (f.Name, f.FieldType)));

    private static Type[]? Delen(Type soort) => soort switch
    {
        _ when soort == typeof(string) || soort == typeof(byte[]) => null,
        { IsArray: true } => [soort.GetElementType()!],
        _ when new[] { soort }.Concat(soort.GetInterfaces()).FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>)) is { } rij =>
            rij.GetGenericArguments()[0] is { IsGenericType: true } paar && paar.GetGenericTypeDefinition() == typeof(KeyValuePair<,>) ? paar.GetGenericArguments() : rij.GetGenericArguments(),
        _ when soort.IsAssignableTo(typeof(IEnumerable)) => [typeof(object)],
        _ => null,
    };

    private static bool IsVeld(Type soort) =>
        soort.IsEnum || soort.IsPrimitive || soort.Namespace == typeof(Bsn).Namespace || soort == typeof(string) || soort == typeof(byte[])
        || !(soort.FullName!.StartsWith("PgbPortal", StringComparison.Ordinal) || soort.FullName.StartsWith("System.ValueTuple", StringComparison.Ordinal))
        || Leden(soort).Select(l => l.Naam).ToList() is ["Waarde"];

    private static string Wie(ToegankelijkVoorAttribute attribuut) => string.Join(' ', Enum.GetValues<Rol>().Where(attribuut.Rollen.Contains).Select(r =>
        r.IsBurgerOfOrganisatie && attribuut.In.Length > 0 ? $"{r}({string.Join(',', attribuut.In.Order())})" : r.ToString()));
}
