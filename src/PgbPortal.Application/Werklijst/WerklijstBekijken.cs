using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Start;
using PgbPortal.Application.UseCases;

namespace PgbPortal.Application.Werklijst;

/// <summary>The tasks that wait for everybody with this function in the own organisation, and who has which.</summary>
[ToegankelijkVoor(
    Rol.ConsulentVerstrekker, Rol.ToetserVerstrekker, Rol.DeclaratiemedewerkerSvb, Rol.ArbeidsrechtmedewerkerSvb, Rol.KlantcontactmedewerkerSvb)]
public sealed class WerklijstBekijken(UseCaseContext context) : UseCase<WerklijstBekijken.Input, WerklijstBekijken.Overzicht>(context)
{
    /// <summary>So many tasks of one employee are looked for; who has more, shares out.</summary>
    private const int MeesteEigen = 500;

    /// <param name="AlleenMijn">Those that were given to this employee, or to who this employee stands in for today.</param>
    public sealed record Input(
        Taaksoort? Soort = null, Wet? Wet = null, bool AlleenMijn = false, Werkvolgorde Volgorde = Werkvolgorde.Termijn, Werksleutel? Na = null, Werksleutel? Voor = null);

    /// <param name="Soorten">The kinds that this function has.</param>
    /// <param name="Wetten">The laws to choose from.</param>
    public sealed record Overzicht(
        IReadOnlyList<Regel> Regels, Werksleutel? Vorige, Werksleutel? Volgende, IReadOnlyList<Taaksoort> Soorten, IReadOnlyList<Wet> Wetten, IReadOnlyList<Vervangt> Vervangt);

    /// <param name="Bij">Who has it, by name; null: nobody.</param>
    /// <param name="IsMijn">The employee that asks has it, or stands in for who has it.</param>
    public sealed record Regel(Taak Taak, Werksleutel Sleutel, string? Bij, bool IsMijn);

    /// <summary>Somebody who is away, and whose tasks this employee has until then.</summary>
    public sealed record Vervangt(string Naam, DateOnly TotEnMet);

    protected override async Task<Overzicht> HandleAsync(Input input, CancellationToken cancellationToken)
    {
                var collegas = await Context.CollegasAsync(cancellationToken);
        var vervangt = await Db.Vervangingen.AsNoTracking()
            .Where(v => v.DoorId == Sessie.MedewerkerId && v.Van <= Vandaag && v.TotEnMet >= Vandaag)
            .OrderBy(v => v.TotEnMet).Select(v => new { v.VoorId, v.TotEnMet }).ToListAsync(cancellationToken);
        var mijn = vervangt.Select(v => v.VoorId).Append(Sessie.MedewerkerId!.Value).ToList();
        var eigen = input.AlleenMijn
            ? (await Db.Taaktoewijzingen.AsNoTracking().Where(t => mijn.Contains(t.AanId)).OrderByDescending(t => t.OpUtc).Take(MeesteEigen)
                .Select(t => new { t.Soort, t.OnderwerpId }).ToListAsync(cancellationToken)).ToLookup(t => t.Soort, t => t.OnderwerpId)
            : null;
        var (vanaf, terug) = (input.Na ?? input.Voor, input.Na is null && input.Voor is not null);
        var bronnen = new Werkbronnen(Db, Vandaag, Sessie, input.Wet);
        var soorten = Werkbronnen.Soorten(Sessie.Rol).Where(bronnen.KanEr).ToList();
        var gevonden = new List<(Taak Taak, Werksleutel Sleutel)>();
        foreach (var soort in soorten.Where(s => input.Soort is null || s == input.Soort))
        {
            gevonden.AddRange(await bronnen.Van(soort).LaadAsync(
                input.Volgorde, vanaf, terug, eigen is null ? null : [.. eigen[soort].Distinct()], Bladzijde.Rijen + 1, cancellationToken));
        }

        // Each kind came in the order of its keys, and the sort keeps that.
        var opVolgorde = (input.Volgorde, terug) switch
        {
            (Werkvolgorde.Termijn, false) => gevonden.OrderBy(g => g.Sleutel.Uiterlijk).ThenBy(g => g.Sleutel.Soort),
            (Werkvolgorde.Termijn, true) => gevonden.OrderByDescending(g => g.Sleutel.Uiterlijk).ThenByDescending(g => g.Sleutel.Soort),
            (_, false) => gevonden.OrderBy(g => g.Sleutel.Soort).ThenBy(g => g.Sleutel.Uiterlijk),
            (_, true) => gevonden.OrderByDescending(g => g.Sleutel.Soort).ThenByDescending(g => g.Sleutel.Uiterlijk),
        };
        var bladzijde = opVolgorde.Take(Bladzijde.Rijen).ToList();
        var isErMeer = gevonden.Count > Bladzijde.Rijen;
        if (terug)
        {
            bladzijde.Reverse();
        }

        var regels = await MetNamenAsync(bladzijde, collegas, mijn, cancellationToken);
        return new(
            regels,
            regels.Count > 0 && (terug ? isErMeer : vanaf is not null) ? regels[0].Sleutel : null,
            regels.Count > 0 && (terug || isErMeer) ? regels[^1].Sleutel : null,
            soorten,
            Toegang.IsSvb ? Enum.GetValues<Wet>() : Toegang.Wetten,
            vervangt.ConvertAll(v => new Vervangt(collegas.Find(c => c.Id == v.VoorId)?.Naam ?? "een collega", v.TotEnMet)));
    }

    private async Task<List<Regel>> MetNamenAsync(
        List<(Taak Taak, Werksleutel Sleutel)> bladzijde, List<Collega> collegas, List<MedewerkerId> mijn, CancellationToken cancellationToken)
    {
        var sleutels = bladzijde.ConvertAll(g => Taaktoewijzing.SleutelVan(Toegang.VerstrekkerId, g.Taak.Soort, g.Taak.OnderwerpId!.Value));
        var bij = (await Db.Taaktoewijzingen.AsNoTracking().Where(t => sleutels.Contains(t.Sleutel)).Select(t => new { t.Sleutel, t.AanId }).ToListAsync(cancellationToken))
            .ToDictionary(t => t.Sleutel, t => t.AanId, StringComparer.Ordinal);
        return [.. bladzijde.Select((g, i) => bij.TryGetValue(sleutels[i], out var wie)
            ? new Regel(g.Taak, g.Sleutel, collegas.Find(c => c.Id == wie)?.Naam ?? "Een collega die weg is", mijn.Contains(wie))
            : new Regel(g.Taak, g.Sleutel, null, IsMijn: false))];
    }
}
