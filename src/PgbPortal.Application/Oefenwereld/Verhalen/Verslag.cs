using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Scenarios;
using PgbPortal.Application.Scenarios.Acties;

namespace PgbPortal.Application.Oefenwereld.Verhalen;

/// <summary>Plays one turn of a story and writes down what happened, for its reader.</summary>
/// <param name="tijd">The time that passed in an earlier turn that did not come to its step.</param>
internal sealed class Verslag(Scenariospeler speler, Scenario scenario, DbContextOptions<PgbDbContext> opties, Verhaaltijd? tijd)
{
    private readonly Verhaaltaal _taal = new(scenario);
    private Verhaalwaarneming? _eerst;
    private int _regels;
    private (Stap Stap, Uitkomst Uitkomst)? _gespeeld;

    /// <summary>What passed before the step.</summary>
    public Verhaaltijd? Tijd { get; private set; } = tijd;

    /// <summary>The whole turn; null as long as its step was not played.</summary>
    public Verhaalblad? Blad { get; private set; }

    /// <summary>The step broke on what it found, so it will not go better another time.</summary>
    public bool PastNiet => _gespeeld?.Uitkomst is { Mislukt: not null, IsStoring: false };

    /// <returns>False when the portal broke.</returns>
    public async Task<bool> TijdAsync(CancellationToken cancellationToken)
    {
        var eerst = await NeemAsync(cancellationToken);
        var van = speler.Dag;
        await speler.TijdAsync(cancellationToken);
        if (speler.Regels.Any(r => r.IsStoring))
        {
            return false;
        }

        _eerst = await NeemAsync(cancellationToken);
        Tijd = new(
            Tijd?.Van ?? van,
            speler.Dag,
            [.. Tijd?.Gebeurd ?? [], .. _eerst.Sinds(eerst, metDag: true)],
            [.. Tijd?.Oordelen ?? [], .. speler.Regels.SelectMany(r => Verhaaloordelen.Van(scenario.Stappen[r.Nummer - 1].VerwachtEindeDag, r.Afwijkingen, _taal))]);
        _regels = speler.Regels.Count;
        if (speler.IsUit)
        {
            Blad = new(null, speler.Dag, "De laatste dag is voorbij.", Tijd, [], null, [], []);
        }

        return true;
    }

    /// <returns>False when the step broke.</returns>
    public async Task<bool> StapAsync(CancellationToken cancellationToken)
    {
        var stap = speler.Volgende!;
        _gespeeld = (stap, await speler.StapAsync(cancellationToken));
        if (_gespeeld.Value.Uitkomst.Mislukt is not null)
        {
            return false;
        }

        await SluitAsync(cancellationToken);
        return true;
    }

    public async Task SluitAsync(CancellationToken cancellationToken)
    {
        var (stap, uitkomst) = _gespeeld!.Value;
        var nu = await NeemAsync(cancellationToken);
        var (uitleg, redenen) = Uitleg(stap, uitkomst);
        Blad = new(
            stap.Nummer,
            speler.Dag,
            _taal.Zin(stap.Nummer),
            Tijd!,
            nu.Sinds(_eerst!, metDag: false),
            uitleg,
            redenen,
            Verhaaloordelen.Van(stap.Verwacht, [.. speler.Regels.Skip(_regels).SelectMany(r => r.Afwijkingen)], _taal));
    }

    private Task<Verhaalwaarneming> NeemAsync(CancellationToken cancellationToken) =>
        Verhaalwaarneming.NeemAsync(opties, speler.Dag, speler.Namen, _taal, cancellationToken);

    private static (string? Uitleg, IReadOnlyList<string> Redenen) Uitleg(Stap stap, Uitkomst uitkomst)
    {
        var teksten = uitkomst.Bevindingen.Select(b => b.Tekst).Distinct().ToList();
        if (uitkomst is { Geweigerd: null, Mislukt: null })
        {
            var uitleg = stap.Verwacht?.Geweigerd is not null ? "In het verhaal mag dit niet. Nu kon het wel."
                : teksten.Count > 0 ? "Het portaal merkt iets op:"
                : stap.Actie is BekijkenActie ? "Dat kan, en zo hoort het."
                : null;
            return (uitleg, teksten);
        }

        IReadOnlyList<string> redenen = teksten.Count > 0 ? teksten : uitkomst.Geweigerd switch
        {
            Weigeringsreden.Toegang => ["Deze persoon mag dit niet."],
            Weigeringsreden.NietGevonden => ["Dit is er niet, of deze persoon mag het niet zien."],
            _ => ["Dit kan nu niet."],
        };
        return stap.Verwacht?.Geweigerd is null
            ? ("Deze stap past niet meer bij wat hier gebeurde. Het verhaal gaat gewoon verder.", redenen)
            : ("Het portaal weigert dit, en zo hoort het.", redenen);
    }
}
