using System.Reflection;
using PgbPortal.Application;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Web.Tests.Architecture;

/// <summary>docs/autorisatiematrix.md, which people approve, against the attributes, which the code obeys.</summary>
public sealed class AutorisatiematrixTests
{
    private static readonly Dictionary<string, Dossierrol> Letters = new()
    {
        ["B"] = Dossierrol.Beheerder,
        ["H"] = Dossierrol.Budgethouder,
        ["M"] = Dossierrol.Meekijker,
        ["Z"] = Dossierrol.Zorgverlener,
    };

    [Fact]
    public void Elke_use_case_zegt_voor_wie_hij_is() => Assert.Empty(Registratie.UseCases()
        .Where(t => t.GetCustomAttribute<ToegankelijkVoorAttribute>() is not { Rollen.Count: > 0 })
        .Select(t => $"{t.Name} has no [ToegankelijkVoor], so nobody can run it."));

    [Fact]
    public void De_matrix_noemt_precies_de_use_cases_die_er_zijn()
    {
        var rijen = Rijen();
        var useCases = Registratie.UseCases().Select(t => t.Name).ToList();

        Assert.True(useCases.Count > 30);
        Assert.Empty(rijen.GroupBy(r => r.UseCase).Where(g => g.Count() > 1).Select(g => $"{g.Key} stands there twice."));
        Assert.Empty(useCases.Except(rijen.Select(r => r.UseCase)).Select(n => $"{n} has no row in docs/autorisatiematrix.md."));
        Assert.Empty(rijen.Select(r => r.UseCase).Except(useCases).Select(n => $"{n} has a row in docs/autorisatiematrix.md but does not exist."));
    }

    [Fact]
    public void Wat_de_matrix_toestaat_is_wat_de_code_toestaat()
    {
        var matrix = Rijen().ToDictionary(r => r.UseCase, r => r.Mag);

        Assert.Empty(Registratie.UseCases()
            .Where(t => matrix.ContainsKey(t.Name))
            .Select(t => (t.Name, Matrix: matrix[t.Name], Code: InCode(t.GetCustomAttribute<ToegankelijkVoorAttribute>()!)))
            .Where(p => p.Matrix != p.Code)
            .Select(p => $"{p.Name}: the matrix says {p.Matrix}; the code says {p.Code}."));
    }

    [Fact]
    public void Elke_rol_heeft_een_kolom() =>
        Assert.Equal(Enum.GetValues<Rol>().Order(), Kolommen(Regels()).Values.Order());

    [Fact]
    public void Wat_met_een_mandaat_mag_is_wat_de_code_toestaat()
    {
        var rijen = Regels().Where(r => r.StartsWith('|')).Select(Cellen).SkipWhile(c => c is not ["Recht", "Met een mandaat"]).Skip(2).TakeWhile(c => c.Length == 2);
        var matrix = rijen.SelectMany(c => c[1].Split(", "), (c, u) => $"{u}: {c[0]}").Order(StringComparer.Ordinal).ToList();
        var code = Registratie.UseCases().Where(t => t.IsDefined(typeof(InMandaatAttribute)))
            .Select(t => $"{t.Name}: {string.Join(" of ", t.GetCustomAttribute<InMandaatAttribute>()!.Rechten)}").Order(StringComparer.Ordinal).ToList();

        Assert.NotEmpty(matrix);
        Assert.Equal(matrix, code);
        Assert.All(
            Registratie.UseCases().Where(t => t.IsDefined(typeof(InMandaatAttribute))),
            t => Assert.Contains(t.GetCustomAttribute<ToegankelijkVoorAttribute>()!.Rollen, r => r is Rol.ConsulentVerstrekker or Rol.ToetserVerstrekker));
    }

    private static string InCode(ToegankelijkVoorAttribute attribuut) => string.Join(
        "; ",
        Enum.GetValues<Rol>().Where(r => attribuut.Rollen.Contains(r)).Select(r => r switch
        {
            Rol.Burger => $"{r} {InDossier(attribuut.In)}",
            // An organisation is never more than zorgverlener.
            Rol.Organisatie => $"{r} {InDossier(attribuut.In.Length == 0 ? [] : [.. attribuut.In.Intersect([Dossierrol.Zorgverlener])])}",
            _ => $"{r}",
        }));

    private static string InDossier(IReadOnlyCollection<Dossierrol> rollen) =>
        rollen.Count == 0 ? "alle" : string.Join(' ', rollen.Order());

    private static List<(string UseCase, string Mag)> Rijen()
    {
        var regels = Regels();
        var kolommen = Kolommen(regels);
        string[] koppen = [];
        var rijen = new List<(string, string)>();
        foreach (var cellen in regels.Where(r => r.StartsWith('|')).Select(Cellen))
        {
            if (cellen[0] == "Use case")
            {
                koppen = cellen;
            }
            else if (cellen.Length == koppen.Length && cellen[0] != "---")
            {
                var mag = kolommen.Where(k => koppen.Contains(k.Key))
                    .Select(k => (Rol: k.Value, Cel: cellen[Array.IndexOf(koppen, k.Key)]))
                    .Where(p => p.Cel.Length > 0)
                    .OrderBy(p => p.Rol)
                    .Select(p => p.Rol.IsBurgerOfOrganisatie ? $"{p.Rol} {InDossier(p.Cel)}" : Kruis(p.Rol, p.Cel));
                rijen.Add((cellen[0], string.Join("; ", mag)));
            }
        }

        Assert.NotEmpty(rijen);
        return rijen;
    }

    private static string InDossier(string cel) =>
        cel == "alle" ? cel : InDossier([.. cel.Split(' ').Select(letter => Letters[letter])]);

    private static string Kruis(Rol rol, string cel) => cel == "x" ? $"{rol}" : throw new InvalidOperationException($"'{cel}' is no cell of {rol}.");

    private static string[] Regels() => Bronnen.Lees("docs/autorisatiematrix.md").Split('\n');

    // The small table at the top: heading of a column, role in the code.
    private static Dictionary<string, Rol> Kolommen(string[] regels) => regels
        .Where(r => r.StartsWith('|')).Select(Cellen)
        .Where(c => c.Length == 2 && Enum.TryParse<Rol>(c[1], out _))
        .ToDictionary(c => c[0], c => Enum.Parse<Rol>(c[1]));

    private static string[] Cellen(string regel) => [.. regel.Trim().Trim('|').Split('|').Select(c => c.Trim())];
}
