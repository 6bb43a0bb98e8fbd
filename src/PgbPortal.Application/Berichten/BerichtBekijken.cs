using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Berichten.Ipgb;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Berichten;

/// <summary>One message with what came of it: the grant, or the codes, places and lines that refused it.</summary>
[ToegankelijkVoor(Rol.ConsulentVerstrekker)]
[InMandaat(Mandaatrecht.Kijken)]
public sealed class BerichtBekijken(UseCaseContext context) : UseCase<BerichtBekijken.Input, BerichtBekijken.Detail>(context)
{
    public sealed record Input(BerichtId Id);

    /// <param name="Antwoord">The retour on this message; null when there is none.</param>
    /// <param name="AntwoordOp">The message that this one answers.</param>
    /// <param name="Toekenning">What an accepted message granted.</param>
    /// <param name="Codes">What the retour says, per part of the message.</param>
    /// <param name="Fouten">What is wrong with the file or its schema, with the lines.</param>
    public sealed record Detail(
        BerichtId Id,
        string Soort,
        Berichtrichting Richting,
        string? Identificatie,
        DateOnly? Dagtekening,
        DateOnly Dag,
        Berichtuitkomst Uitkomst,
        BerichtId? Antwoord,
        BerichtId? AntwoordOp,
        Toekenningverwijzing? Toekenning,
        IReadOnlyList<Retourregel> Codes,
        IReadOnlyList<Berichtfout> Fouten);

    public sealed record Toekenningverwijzing(ToekenningId Id, BudgethouderId BudgethouderId, string Budgethouder, string BudgetIdentificatie);

    protected override async Task<Detail> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var bericht = await Db.Berichten.AsNoTracking().SingleOrDefaultAsync(b => b.Id == input.Id, cancellationToken)
            ?? throw new NietGevondenException(nameof(Bericht));
        var antwoord = await Db.Berichten.AsNoTracking().Where(b => b.AntwoordOpId == input.Id)
            .Select(b => new { b.Id, b.Inhoud }).FirstOrDefaultAsync(cancellationToken);
        var gelezen = bericht.Richting == Berichtrichting.In ? IpgbLezer.Lees(bericht.Inhoud) : null;
        var toekenning = await ToekenningAsync(bericht, gelezen?.Bericht, cancellationToken);
        Context.Betreft(toekenning?.BudgethouderId, nameof(Bericht), bericht.Id.Waarde);
        return new(
            bericht.Id,
            bericht.Soort,
            bericht.Richting,
            bericht.Identificatie,
            bericht.Dagtekening,
            bericht.Dag,
            bericht.Uitkomst,
            antwoord?.Id,
            bericht.AntwoordOpId,
            toekenning,
            Codes(bericht, antwoord?.Inhoud),
            gelezen?.Fouten ?? []);
    }

    private static IReadOnlyList<Retourregel> Codes(Bericht bericht, byte[]? antwoord) =>
        bericht.Uitkomst != Berichtuitkomst.Afgekeurd ? []
        : bericht.AntwoordOpId is not null ? Retourlezer.Lees(bericht.Inhoud)
        : antwoord is null ? [] : Retourlezer.Lees(antwoord);

    private async Task<Toekenningverwijzing?> ToekenningAsync(
        Bericht bericht, Toekenningsbericht? gelezen, CancellationToken cancellationToken)
    {
        if (bericht.Uitkomst != Berichtuitkomst.Aanvaard || gelezen is null || !Bsn.TryParse(gelezen.Bsn, out var bsn))
        {
            return null;
        }

        return await (
            from t in Db.Toekenningen.AsNoTracking()
            join b in Db.Budgethouders.AsNoTracking() on t.BudgethouderId equals b.Id
            where b.Bsn == bsn && t.BudgetIdentificatie == gelezen.BudgetIdentificatie
            select new Toekenningverwijzing(t.Id, b.Id, b.Naam, t.BudgetIdentificatie)).SingleOrDefaultAsync(cancellationToken);
    }
}
