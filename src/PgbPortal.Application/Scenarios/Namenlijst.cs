using PgbPortal.Application.Scenarios.Acties;

namespace PgbPortal.Application.Scenarios;

/// <summary>The one name space of a story: from a name to the key of what it is.</summary>
internal sealed class Namenlijst
{
    private readonly Dictionary<string, object> _sleutels = [];
    private readonly Dictionary<string, IReadOnlyList<Regeldeel>> _regels = [];

    /// <summary>Everything that has a name.</summary>
    public IReadOnlyDictionary<string, object> Sleutels => _sleutels;

    /// <summary>What was remembered of each agreement.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Regeldeel>> Onthouden => _regels;

    /// <summary>A later thing of the same name takes the name over.</summary>
    public void Geef(string naam, object sleutel) => _sleutels[naam] = sleutel;

    public bool Bestaat(string naam) => _sleutels.ContainsKey(naam);

    public object? Zoek(string naam) => _sleutels.GetValueOrDefault(naam);

    /// <returns>Null when the name is unknown, or of something else.</returns>
    public T? Zoek<T>(string naam)
        where T : struct => _sleutels.TryGetValue(naam, out var sleutel) && sleutel is T gezocht ? gezocht : null;

    /// <summary>The key of this name; one that nobody has when the name is unknown, so that the portal says that it is not there.</summary>
    public T Sleutel<T>(string naam)
        where T : struct, ISleutel<T> => Zoek<T>(naam) ?? ISleutel<T>.Nieuw();

    /// <returns>The name that was given to this key, or null.</returns>
    public string? NaamVan(object sleutel) => _sleutels.FirstOrDefault(s => s.Value.Equals(sleutel)).Key;

    /// <summary>The lines of an agreement as the story last wrote them, so that a later step can change a part of them.</summary>
    public void Onthoud(string zorgovereenkomst, IReadOnlyList<Regeldeel> regels) => _regels[zorgovereenkomst] = regels;

    public IReadOnlyList<Regeldeel> Regels(string zorgovereenkomst) => _regels.GetValueOrDefault(zorgovereenkomst) ?? [];
}
