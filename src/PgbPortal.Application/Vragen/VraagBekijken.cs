using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Bewaren;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Vragen;

namespace PgbPortal.Application.Vragen;

/// <summary>One question with its answers. When who asked opens a new answer, it is read from then on.</summary>
[ToegankelijkVoor(Rol.Burger, Rol.Organisatie, Rol.ConsulentVerstrekker, Rol.KlantcontactmedewerkerSvb, Rol.Auditor)]
[InMandaat(Mandaatrecht.Kijken)]
public sealed class VraagBekijken(UseCaseContext context) : UseCase<VraagBekijken.Input, VraagBekijken.Detail>(context)
{
    public sealed record Input(VraagId Id);

    /// <param name="Over">What it is about; null when it is about nothing special, or the reader may not see that.</param>
    /// <param name="Namen">Of whom is spoken there.</param>
    /// <param name="Aan">The organisation that answers.</param>
    /// <param name="Budgethouder">Whose dossier it is, by name.</param>
    public sealed record Detail(
        VraagId Id,
        VraagStatus Status,
        Vraagonderwerp Onderwerp,
        Guid? OnderwerpId,
        string? Over,
        IReadOnlyList<string> Namen,
        string Aan,
        string Budgethouder,
        DateOnly GesteldOp,
        DateOnly UiterlijkOp,
        bool IsTeLaat,
        IReadOnlyList<Regel> Berichten,
        bool MagBeantwoorden,
        bool MagVervolgen,
        bool MagIntrekken);

    /// <param name="IsVrager">Else the organisation.</param>
    /// <param name="Naam">Null for an employee who left so long ago that the name is gone.</param>
    public sealed record Regel(bool IsVrager, string? Naam, DateTime Op, string Tekst);

    protected override bool HerhaaltBijBotsing => true;

    protected override async Task<Detail> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var vraag = await Context.VraagAsync(GetType(), input.Id, cancellationToken);
        bool Mag(Type useCase) => Context.HeeftRecht(useCase, vraag.BudgethouderId, vraag.ZorgverlenerId);
        if (Mag(typeof(VraagVervolgen)) && !await Context.IsAlleenLezenAsync(cancellationToken) && vraag.MarkeerGelezen(NuUtc))
        {
            await BewaarAsync(Db, cancellationToken);
        }

        var titels = await Vraagtitels.VanAsync(Db, [(vraag.Onderwerp, vraag.OnderwerpId)], cancellationToken);
        var aan = vraag.IsAanSvb ? "SVB" : await Db.Verstrekkers.Where(v => v.Id == vraag.VerstrekkerId).Select(v => v.Naam).SingleAsync(cancellationToken);
        var budgethouder = await Db.Budgethouders.Where(b => b.Id == vraag.BudgethouderId).Select(b => b.Naam).SingleOrDefaultAsync(cancellationToken);
        var over = titels.GetValueOrDefault(vraag.OnderwerpId ?? Guid.Empty);
        return new(
            vraag.Id,
            vraag.Status,
            vraag.Onderwerp,
            vraag.OnderwerpId,
            over?.Tekst,
            over?.Namen ?? [],
            aan,
            budgethouder ?? "",
            vraag.GesteldOp,
            vraag.UiterlijkOp,
            vraag.Status == VraagStatus.Gesteld && vraag.UiterlijkOp < Vandaag,
            [.. vraag.Berichten.OrderBy(b => b.Nummer).Select(b => new Regel(b.IsVrager, b.MedewerkerId is not null && b.Naam == Wislijst.Gewist ? null : b.Naam, Klok.Lokaal(b.OpUtc), b.Tekst))],
            vraag.Status == VraagStatus.Gesteld && Mag(typeof(VraagBeantwoorden)),
            vraag.Status == VraagStatus.Beantwoord && Mag(typeof(VraagVervolgen)),
            vraag.Status == VraagStatus.Gesteld && Mag(typeof(VraagIntrekken)));
    }
}
