using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Maandlonen;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Maandlonen;

/// <summary>The terms of one agreement with their state, and when the zorgverlener was ill.</summary>
[ToegankelijkVoor(
    Rol.Burger,
    Rol.DeclaratiemedewerkerSvb,
    Rol.SalarismedewerkerSvb,
    Rol.KlantcontactmedewerkerSvb,
    Rol.Auditor)]
[VraagtReden]
public sealed class MaandloonBekijken(UseCaseContext context) : UseCase<MaandloonBekijken.Input, MaandloonBekijken.Overzicht>(context)
{
    private static readonly MaandloontermijnStatus[] Straks = [MaandloontermijnStatus.Gepland, MaandloontermijnStatus.Gereserveerd, MaandloontermijnStatus.InBetaalrun];

    public sealed record Input(ZorgovereenkomstId Zorgovereenkomst);

    /// <param name="HeeftMaandloon">At least one line with maandloon.</param>
    /// <param name="IsZiek">Reported ill now.</param>
    public sealed record Overzicht(
        string Nummer,
        string Budgethouder,
        string Zorgverlener,
        Overeenkomstsoort Soort,
        bool HeeftMaandloon,
        bool IsZiek,
        IReadOnlyList<Termijn> Termijnen,
        IReadOnlyList<Ziekte> Ziektes);

    /// <param name="Naam">Of the line.</param>
    /// <param name="Dag">When it was paid, or will be.</param>
    public sealed record Termijn(
        Maand Maand, string Naam, Bedrag Loon, Bedrag Reiskosten, Bedrag Bedrag, MaandloontermijnStatus Status, DateOnly? Dag);

    public sealed record Ziekte(DateOnly EersteDag, DateOnly GemeldOp, DateOnly? EersteWerkdag);

    protected override async Task<Overzicht> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var overeenkomst = await Db.Zorgovereenkomsten.AsNoTracking().Include(z => z.Regels)
            .SingleOrDefaultAsync(z => z.Id == input.Zorgovereenkomst, cancellationToken) ?? throw new NietGevondenException(nameof(Zorgovereenkomst));
        Context.Betreft(overeenkomst.BudgethouderId, nameof(Zorgovereenkomst), overeenkomst.Id.Waarde);
        var termijnen = await Db.Maandloontermijnen.AsNoTracking().Where(t => t.ZorgovereenkomstId == overeenkomst.Id)
            .OrderByDescending(t => t.Maandtekst).ToListAsync(cancellationToken);
        var ziektes = await Db.Ziekmeldingen.AsNoTracking().Where(z => z.ZorgovereenkomstId == overeenkomst.Id)
            .OrderByDescending(z => z.EersteDag).ToListAsync(cancellationToken);
        var namen = overeenkomst.Regels.ToDictionary(r => r.Id, r => r.Naam);
        return new(
            overeenkomst.Nummer,
            overeenkomst.BudgethouderNaam,
            overeenkomst.ZorgverlenerNaam,
            overeenkomst.Soort,
            overeenkomst.Regels.Any(r => r.Beloning == Beloning.Maandloon),
            ziektes.Exists(z => z.IsOpen),
            [.. termijnen.Where(t => t.Status != MaandloontermijnStatus.Vervallen).Select(t => new Termijn(
                t.Maand, namen[t.OvereenkomstregelId], t.Loon, t.Reiskosten, t.Bedrag, t.Status, Dag(t)))],
            [.. ziektes.Select(z => new Ziekte(z.EersteDag, z.GemeldOp, z.EersteWerkdag))]);
    }

    private DateOnly? Dag(Maandloontermijn termijn) =>
        Straks.Contains(termijn.Status) ? termijn.Betaaldag > Vandaag ? termijn.Betaaldag : Werkkalender.WerkdagOfVolgende(Vandaag) : termijn.BetaaldOp;
}
