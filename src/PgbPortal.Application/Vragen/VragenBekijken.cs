using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Vragen;

namespace PgbPortal.Application.Vragen;

/// <summary>The questions of who looks: what waits for an answer first by key, or what was answered or taken back.</summary>
[ToegankelijkVoor(Rol.Burger, Rol.Organisatie, Rol.ConsulentVerstrekker, Rol.KlantcontactmedewerkerSvb, Rol.Auditor)]
[InMandaat(Mandaatrecht.Kijken)]
public sealed class VragenBekijken(UseCaseContext context) : UseCase<VragenBekijken.Input, Bladzijde<VragenBekijken.Regel>>(context)
{
    /// <param name="Afgehandeld">Answered or taken back, the newest first; else what waits, the oldest first.</param>
    public sealed record Input(bool Afgehandeld = false, VraagId? Na = null, VraagId? Voor = null);

    /// <param name="Aan">The organisation that answers.</param>
    /// <param name="Budgethouder">Whose dossier it is, by name.</param>
    /// <param name="Begin">How the question begins.</param>
    /// <param name="IsNieuw">There is an answer that who asked did not open yet.</param>
    public sealed record Regel(
        VraagId Id, string Aan, string Budgethouder, string Begin, VraagStatus Status, DateOnly GesteldOp, DateOnly UiterlijkOp, bool IsTeLaat, bool IsNieuw);

    protected override async Task<Bladzijde<Regel>> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        if (Sessie.Dossier?.BudgethouderId is { } budgethouder)
        {
            Context.Betreft(budgethouder, nameof(Vraag), budgethouder.Waarde);
        }

        var rijen = await Volgorde(Db.Vragen.AsNoTracking().Where(v => v.Status != VraagStatus.Gesteld == input.Afgehandeld), input)
            .Take(Bladzijde.Rijen + 1)
            .Select(v => new
            {
                v.Id,
                v.VerstrekkerId,
                v.BudgethouderId,
                v.Status,
                v.GesteldOp,
                v.UiterlijkOp,
                v.GelezenOpUtc,
                Begin = v.Berichten.Where(b => b.Nummer == 1).Select(b => b.Tekst).FirstOrDefault(),
            }).ToListAsync(cancellationToken);
        var verstrekkers = rijen.Select(r => r.VerstrekkerId).OfType<VerstrekkerId>().Distinct().ToList();
        var organisaties = await Db.Verstrekkers.AsNoTracking().Where(v => verstrekkers.Contains(v.Id)).Select(v => new { v.Id, v.Naam })
            .ToDictionaryAsync(v => v.Id, v => v.Naam, cancellationToken);
        var dossiers = rijen.Select(r => r.BudgethouderId).Distinct().ToList();
        var namen = await Db.Budgethouders.AsNoTracking().Where(b => dossiers.Contains(b.Id)).Select(b => new { b.Id, b.Naam })
            .ToDictionaryAsync(b => b.Id, b => b.Naam, cancellationToken);
        return Bladzijde.Maak(
            rijen.ConvertAll(r => new Regel(
                r.Id,
                r.VerstrekkerId is { } verstrekker ? organisaties[verstrekker] : "SVB",
                namen.GetValueOrDefault(r.BudgethouderId, ""),
                Kort(r.Begin ?? ""),
                r.Status,
                r.GesteldOp,
                r.UiterlijkOp,
                r.Status == VraagStatus.Gesteld && r.UiterlijkOp < Vandaag,
                r.Status == VraagStatus.Beantwoord && r.GelezenOpUtc is null)),
            r => r.Id.Waarde,
            input.Voor is not null,
            input.Na is not null);
    }

    private static IQueryable<Vraag> Volgorde(IQueryable<Vraag> vragen, Input input) => (input.Afgehandeld, input) switch
    {
        (false, { Voor: { } voor }) => vragen.Where(v => v.Id < voor).OrderByDescending(v => v.Id),
        (false, { Na: { } na }) => vragen.Where(v => v.Id > na).OrderBy(v => v.Id),
        (false, _) => vragen.OrderBy(v => v.Id),
        (true, { Voor: { } voor }) => vragen.Where(v => v.Id > voor).OrderBy(v => v.Id),
        (true, { Na: { } na }) => vragen.Where(v => v.Id < na).OrderByDescending(v => v.Id),
        _ => vragen.OrderByDescending(v => v.Id),
    };

    private static string Kort(string tekst)
    {
        const int Hoogstens = 60;
        var regel = string.Join(' ', tekst.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var eind = regel.Length > Hoogstens && char.IsHighSurrogate(regel[Hoogstens - 1]) ? Hoogstens - 1 : Hoogstens;
        return regel.Length <= Hoogstens ? regel : $"{regel[..eind].TrimEnd()}…";
    }
}
