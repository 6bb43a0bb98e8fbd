using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Verstrekkers;

namespace PgbPortal.Application.Mandaten;

/// <summary>The administrator of a verstrekker sees which mandates the own organisation gave, and which it got; what ended stays.</summary>
[ToegankelijkVoor(Rol.BeheerderVerstrekker)]
public sealed class MandatenBekijken(UseCaseContext context) : UseCase<MandatenBekijken.Input, MandatenBekijken.Overzicht>(context)
{
    private const int Hoogstens = 100;

    public sealed record Input;

    /// <param name="Gegeven">By the own organisation, the newest hundred.</param>
    /// <param name="Gekregen">By others, the newest hundred.</param>
    /// <param name="Mogelijk">Who can get one: the others with a law in common.</param>
    /// <param name="Wetten">Of the own organisation.</param>
    public sealed record Overzicht(
        IReadOnlyList<Regel> Gegeven, IReadOnlyList<Regel> Gekregen, IReadOnlyList<Organisatiekeuze> Mogelijk, IReadOnlyList<Wet> Wetten);

    /// <param name="Organisatie">The other one.</param>
    public sealed record Regel(
        MandaatId Id, string Organisatie, IReadOnlyList<Wet> Wetten, IReadOnlyList<Mandaatrecht> Rechten, DateOnly Van, DateOnly TotEnMet,
        DateTime? IngetrokkenOpUtc, Mandaatstand Stand);

    public sealed record Organisatiekeuze(VerstrekkerId Id, string Naam);

    protected override async Task<Overzicht> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var db = Breed("mandaten van de eigen organisatie");
        var eigen = Toegang.VerstrekkerId;
        var verstrekkers = await db.Verstrekkers.AsNoTracking().OrderBy(v => v.Naam)
            .Select(v => new { v.Id, v.Naam, v.Soort }).ToListAsync(cancellationToken);
        var namen = verstrekkers.ToDictionary(v => v.Id, v => Verstrekker.Aanduiden(v.Soort, v.Naam));
        var zelf = verstrekkers.Find(v => v.Id == eigen);
        var gegeven = await db.Mandaten.AsNoTracking().Where(m => m.VerstrekkerId == eigen)
            .OrderBy(m => m.IngetrokkenOpUtc != null || m.TotEnMet < Vandaag).ThenByDescending(m => m.Id).Take(Hoogstens).ToListAsync(cancellationToken);
        var gekregen = await db.Mandaten.AsNoTracking().Where(m => m.GemandateerdeId == eigen)
            .OrderBy(m => m.IngetrokkenOpUtc != null || m.TotEnMet < Vandaag).ThenByDescending(m => m.Id).Take(Hoogstens).ToListAsync(cancellationToken);
        return new(
            gegeven.ConvertAll(m => Maak(m, namen[m.GemandateerdeId])),
            gekregen.ConvertAll(m => Maak(m, namen[m.VerstrekkerId])),
            [.. verstrekkers.Where(v => v.Id != eigen && v.Soort == zelf?.Soort).Select(v => new Organisatiekeuze(v.Id, namen[v.Id]))],
            zelf is null ? [] : Verstrekker.WettenVan(zelf.Soort));
    }

    private Regel Maak(Mandaat mandaat, string organisatie) => new(
        mandaat.Id, organisatie, mandaat.Wetten, mandaat.Rechten, mandaat.Van, mandaat.TotEnMet, mandaat.IngetrokkenOpUtc,
        mandaat.IngetrokkenOpUtc is not null ? Mandaatstand.Ingetrokken
            : mandaat.TotEnMet < Vandaag ? Mandaatstand.Voorbij
            : mandaat.Van > Vandaag ? Mandaatstand.Straks
            : Mandaatstand.Geldt);
}

/// <summary>How a mandate stands today.</summary>
public enum Mandaatstand
{
    Straks,
    Geldt,
    Voorbij,
    Ingetrokken,
}
