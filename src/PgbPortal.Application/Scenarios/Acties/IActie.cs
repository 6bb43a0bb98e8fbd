using System.Text.Json;

namespace PgbPortal.Application.Scenarios.Acties;

/// <summary>One action of the format: which fields it has, and which use case it is.</summary>
internal interface IActie
{
    /// <summary>As in the field "actie".</summary>
    string Naam { get; }

    /// <summary>Can the portal do this?</summary>
    bool IsErAl => true;

    /// <param name="map">Folder of the scenario.</param>
    /// <exception cref="JsonException">A field that is unknown, is missing or has a wrong value.</exception>
    /// <exception cref="OngeldigScenarioException">Fields that do not go together.</exception>
    object LeesMet(JsonElement? met, string map);

    /// <summary>Calls the use case as the actor of the step; its refusals come through as they are.</summary>
    /// <exception cref="ActieBestaatNogNietException">The portal cannot do this yet.</exception>
    Task<Uitkomst> VoerUitAsync(object met, Verhaal verhaal, CancellationToken cancellationToken);
}

/// <summary>The portal cannot do this yet.</summary>
internal sealed class ActieBestaatNogNietException(string actie) : Exception($"actie {actie} bestaat nog niet");

/// <summary>An action is named after its class, without the ending.</summary>
/// <typeparam name="TMet">The fields of "met".</typeparam>
internal abstract class Actie<TMet> : IActie
    where TMet : class
{
    private static readonly JsonElement Leeg = JsonSerializer.SerializeToElement(new Dictionary<string, string>());

    public virtual string Naam => GetType().Name[..^"Actie".Length];

    public object LeesMet(JsonElement? met, string map)
    {
        var bron = met is { ValueKind: not JsonValueKind.Null } gevuld ? gevuld : Leeg;
        var gelezen = bron.Deserialize<TMet>(Scenariojson.Opties) ?? throw new JsonException();
        return Controleer(gelezen, map);
    }

    public Task<Uitkomst> VoerUitAsync(object met, Verhaal verhaal, CancellationToken cancellationToken) =>
        VoerUitAsync((TMet)met, verhaal, cancellationToken);

    /// <exception cref="OngeldigScenarioException">Fields that do not go together.</exception>
    protected virtual TMet Controleer(TMet met, string map) => met;

    protected abstract Task<Uitkomst> VoerUitAsync(TMet met, Verhaal verhaal, CancellationToken cancellationToken);
}
