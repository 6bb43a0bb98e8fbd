using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Berichten;
using PgbPortal.Application.Identity;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Declaraties;

/// <summary>Where a claim stands after a step, and what the controles found.</summary>
/// <param name="VerwachteBetaaldag">Null as long as it is not approved.</param>
public sealed record Declaratiestand(
    DeclaratieId Id,
    DeclaratieStatus Status,
    Bedrag Totaal,
    Bedrag Tekort,
    DateOnly? VerwachteBetaaldag,
    IReadOnlyList<Bevinding> Bevindingen)
{
    internal static Declaratiestand Van(Declaratie d) => new(
        d.Id,
        d.Status,
        d.Totaal,
        d.Tekort,
        d.VerwachteBetaaldag,
        [.. d.Bevindingen.Select(b => new Bevinding(b.Code, b.Zwaarte, b.Tekst))]);
}

/// <summary>
/// Claims the care of one month. Entered by the beheerder (or by the SVB from paper) it is an order to pay; entered by the
/// zorgverlener it waits for the beheerder.
/// </summary>
[ToegankelijkVoor(Rol.Burger, Rol.Organisatie, Rol.DeclaratiemedewerkerSvb, In = [Dossierrol.Beheerder, Dossierrol.Zorgverlener])]
public sealed class DeclaratieIndienen(UseCaseContext context) : UseCase<DeclaratieIndienen.Input, Declaratiestand>(context)
{
    /// <param name="Id">Made by the form: sending it twice gives one claim.</param>
    /// <param name="Aanvulling">Extra care in a month that was claimed already.</param>
    public sealed record Input(
        DeclaratieId Id,
        ZorgovereenkomstId Zorgovereenkomst,
        Maand Maand,
        IReadOnlyList<Regelinvoer> Regels,
        Factuur? Factuur = null,
        bool Aanvulling = false);

    /// <summary>As whom this user enters a claim in this dossier.</summary>
    internal static Invoerder InvoerderVoor(Sessie sessie, BudgethouderId budgethouder) =>
        sessie.Rol == Rol.DeclaratiemedewerkerSvb ? Invoerder.Svb
        : sessie.Toegang.IsBeheerderVan(budgethouder) ? Invoerder.Beheerder
        : Invoerder.Zorgverlener;

    protected override async Task<Declaratiestand> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        await Context.OvereenkomstAsync(GetType(), input.Zorgovereenkomst, cancellationToken);
        var (db, _, behandeling) = await Declaratiewerk.BeginAsync(Context, cancellationToken);
        var overeenkomst = await behandeling.OvereenkomstAsync(input.Zorgovereenkomst, cancellationToken);
        if (await db.Declaraties.Include(d => d.Bevindingen).Include(d => d.Regels)
                .SingleOrDefaultAsync(d => d.Id == input.Id, cancellationToken) is { } eerder)
        {
            return Eerder(eerder, overeenkomst.Id, input);
        }

        var invoerder = InvoerderVoor(Sessie, overeenkomst.BudgethouderId);
        var declaratie = Declaratie.Opstellen(
            input.Id,
            overeenkomst,
            input.Aanvulling ? Declaratiesoort.Aanvulling : Declaratiesoort.Regulier,
            input.Maand,
            input.Regels,
            input.Factuur,
            invoerder,
            Vandaag,
            await behandeling.PrijzenAsync(overeenkomst, input.Maand, input.Regels, cancellationToken));
        if (invoerder == Invoerder.Zorgverlener)
        {
            await behandeling.ControleerAsync(declaratie, overeenkomst, bijInvoer: true, cancellationToken);
            await new Kennisgever(db, Context.Klok).AanBeheerderAsync(
                Kennisgevingsoort.DeclaratieTeBeoordelen, declaratie.BudgethouderId, declaratie.Id.Waarde, cancellationToken);
        }
        else
        {
            await behandeling.GeefOpdrachtAsync(declaratie, overeenkomst, bijInvoer: true, cancellationToken);
        }

        db.Add(declaratie);
        await BewaarAsync(db, cancellationToken);
        return Declaratiestand.Van(declaratie);
    }

    // Sent twice is the same answer. Gone back in the browser, changed and sent again is not: nobody may think that the change arrived.
    private static Declaratiestand Eerder(Declaratie eerder, ZorgovereenkomstId overeenkomst, Input input)
    {
        if (eerder.ZorgovereenkomstId != overeenkomst)
        {
            throw new NietGevondenException(nameof(Declaratie));
        }

        var toen = eerder.Regels.Select(r => (Regel: r.OvereenkomstregelId, r.Dag, r.Week, r.Minuten, r.Aantal)).ToHashSet();
        return eerder.Maandtekst == input.Maand.ToString()
            && toen.SetEquals(input.Regels.Select(r => (Regel: (OvereenkomstregelId?)r.RegelId, r.Dag, r.Week?.ToString(), r.Minuten, r.Aantal)))
            ? Declaratiestand.Van(eerder)
            : throw new RegelOvertredenException(
                "STATUS",
                "U heeft deze declaratie al verstuurd, met andere uren. Wat u nu invulde, is niet verstuurd. Bekijk uw declaratie bij Declaraties.");
    }
}
