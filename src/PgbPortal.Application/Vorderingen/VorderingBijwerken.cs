using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Referentie;
using PgbPortal.Domain.Vorderingen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Vorderingen;

/// <summary>What happens to a vordering after it was decided.</summary>
public enum Vorderingstap
{
    Regelen,
    BetalingOntvangen,
    Kwijtschelden,
    NaarRechter,
}

/// <summary>The SVB agrees terms, books what comes in, remits the rest, or goes to court.</summary>
[ToegankelijkVoor(Rol.FinancieelMedewerkerSvb)]
public sealed class VorderingBijwerken(UseCaseContext context) : UseCase<VorderingBijwerken.Input, VorderingBijwerken.Stand>(context)
{
    /// <param name="Stapsleutel">Made by the form: sending it twice has one effect.</param>
    /// <param name="Bedrag">Only when money came in.</param>
    /// <param name="Termijnen">Only to agree terms.</param>
    /// <param name="EersteVervaldag">Only to agree terms.</param>
    public sealed record Input(
        VorderingId Id, Vorderingstap Stap, Guid Stapsleutel, Bedrag? Bedrag = null, int? Termijnen = null, DateOnly? EersteVervaldag = null);

    public sealed record Stand(VorderingId Id, VorderingStatus Status, Bedrag Open);

    protected override async Task<Stand> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var gevonden = await Db.Vorderingen.AsNoTracking().Where(v => v.Id == input.Id)
            .Select(v => new { v.BudgethouderId, v.VerstrekkerId }).SingleOrDefaultAsync(cancellationToken)
            ?? throw new NietGevondenException(nameof(Vordering));
        Context.Betreft(gevonden.BudgethouderId, nameof(Vordering), input.Id.Waarde);
        var db = Breed("een vordering bijwerken");
        var grootboek = new Grootboek(db, NuUtc, Vandaag);
        await grootboek.VergrendelAsync([gevonden.VerstrekkerId ?? Ketens.Svb], cancellationToken);
        var vordering = await db.Vorderingen.Include(v => v.Termijnen).SingleAsync(v => v.Id == input.Id, cancellationToken);
        await grootboek.LaadVorderingAsync(vordering, cancellationToken);
        switch (input.Stap)
        {
            case Vorderingstap.Regelen:
                vordering.Regel(input.Termijnen ?? 0, input.EersteVervaldag ?? Vandaag.AddMonths(1));
                break;
            case Vorderingstap.BetalingOntvangen:
                var nalooptermijn = (await Context.KengetallenAsync(cancellationToken)).Dagen(Kengetalsoort.Nalooptermijn, Vandaag);
                await new Vorderingontvangst(db, grootboek, Vandaag, nalooptermijn)
                    .BoekAsync(vordering, input.Bedrag ?? Bedrag.Nul, input.Stapsleutel, Vandaag, cancellationToken);
                break;
            case Vorderingstap.Kwijtschelden:
                grootboek.ScheldKwijt(vordering, vordering.Scheld());
                break;
            case Vorderingstap.NaarRechter:
                vordering.BrengNaarRechter();
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(input));
        }

        await BewaarAsync(db, cancellationToken);
        return new(vordering.Id, vordering.Status, vordering.Open);
    }
}
