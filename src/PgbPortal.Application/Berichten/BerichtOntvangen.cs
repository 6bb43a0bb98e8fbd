using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Berichten.Ipgb;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Toekenningen;
using PgbPortal.Application.UseCases;
using PgbPortal.Application.Verzending;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Toekenningen.Controles;
using PgbPortal.Domain.Verstrekkers;

namespace PgbPortal.Application.Berichten;

/// <summary>
/// A toekenningsbericht (501) comes in, over the link or uploaded by a consulent, and is answered at once (502). A refused
/// message changes nothing.
/// </summary>
[ToegankelijkVoor(Rol.Koppeling, Rol.ConsulentVerstrekker)]
[InMandaat(Mandaatrecht.Toekennen)]
public sealed class BerichtOntvangen(UseCaseContext context) : UseCase<BerichtOntvangen.Input, BerichtOntvangen.Resultaat>(context)
{
    public sealed record Input(byte[] Bytes);

    /// <param name="Toekenning">The new grant; null when refused.</param>
    /// <param name="Fouten">File and schema errors with their lines, in Dutch.</param>
    /// <param name="Retour">The bytes of the 502; null when the file was unreadable.</param>
    /// <param name="Bericht">The message as it was kept.</param>
    public sealed record Resultaat(
        Berichtuitkomst Uitkomst,
        ToekenningId? Toekenning,
        BudgethouderId? Budgethouder,
        IReadOnlyList<Berichtfout> Fouten,
        IReadOnlyList<Berichtbevinding> Bevindingen,
        IReadOnlyList<string> Retourcodes,
        string? Retoursoort,
        byte[]? Retour,
        BerichtId Bericht);

    protected override async Task<Resultaat> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var gelezen = IpgbLezer.Lees(input.Bytes);
        var db = Breed("toekenningsbericht verwerken");
        if (gelezen.Kop is not { } kop)
        {
            var onleesbaar = await BewaarOnleesbaarAsync(db, input.Bytes, cancellationToken);
            return new(Berichtuitkomst.Onleesbaar, null, null, gelezen.Fouten, [], [], null, null, onleesbaar);
        }

        var verstrekker = await db.Verstrekkers.SingleOrDefaultAsync(v => v.Code == kop.Afzender, cancellationToken);
        if (Sessie.Rol == Rol.ConsulentVerstrekker
            && (verstrekker?.Id != Toegang.VerstrekkerId || !Toegang.Schrijfwetten.Contains(kop.Soort.Wet)))
        {
            throw new RegelOvertredenException(
                "AFZENDER", "Dit bericht is niet van uw organisatie, of u werkt niet met deze wet. U kunt het niet inlezen.");
        }

        return await VerwerkAsync(gelezen, kop, verstrekker, input.Bytes, db, cancellationToken);
    }

    private async Task<Resultaat> VerwerkAsync(
        Leesresultaat gelezen, Berichtkop kop, Verstrekker? verstrekker, byte[] bytes, PgbDbContext db, CancellationToken cancellationToken)
    {
        var grootboek = new Grootboek(db, NuUtc, Vandaag);
        var verwerking = new Toekenningverwerking(db, grootboek, Context.Klok, await Context.KengetallenAsync(cancellationToken));
        if (verstrekker is not null)
        {
            await verwerking.VergrendelAsync(verstrekker.Id, gelezen.Bericht?.Bsn, cancellationToken);
        }

        IReadOnlyList<Berichtbevinding> bevindingen = [];
        if (gelezen.Bericht is { } gegevens)
        {
            bevindingen = await verwerking.BeoordeelAsync(
                gegevens, await IsHerhaaldAsync(db, kop, verstrekker, cancellationToken), cancellationToken);
        }

        var aanvaard = gelezen.Bericht is not null && !bevindingen.HeeftBlokkade;
        if (!aanvaard)
        {
            // What judging looked up must not be saved with the answer.
            db.ChangeTracker.Clear();
        }

        var toekenning = aanvaard ? await verwerking.NeemOverAsync(gelezen.Bericht!, cancellationToken) : null;
        if (toekenning is not null)
        {
            Context.Betreft(toekenning.BudgethouderId, nameof(Toekenning), toekenning.Id.Waarde);
        }

        var retour = RetourSchrijver.Schrijf(gelezen, bevindingen, new(Berichtkenmerk.Nieuw(), Vandaag))!;
        var ontvangen = Bewaar(db, kop, verstrekker, bytes, aanvaard, retour);
        await BewaarAsync(db, cancellationToken);
        return new(
            aanvaard ? Berichtuitkomst.Aanvaard : Berichtuitkomst.Afgekeurd,
            toekenning?.Id,
            toekenning?.BudgethouderId,
            gelezen.Fouten,
            bevindingen,
            retour.Retourcodes,
            retour.Soort.Naam,
            retour.Xml,
            ontvangen);
    }

    private static Task<bool> IsHerhaaldAsync(
        PgbDbContext db, Berichtkop kop, Verstrekker? verstrekker, CancellationToken cancellationToken) =>
        verstrekker is null
            ? Task.FromResult(false)
            : db.Berichten.AnyAsync(
                b => b.VerstrekkerId == verstrekker.Id && b.Richting == Berichtrichting.In
                    && b.Soort == kop.Soort.Naam && b.Identificatie == kop.Identificatie,
                cancellationToken);

    private BerichtId Bewaar(PgbDbContext db, Berichtkop kop, Verstrekker? verstrekker, byte[] bytes, bool aanvaard, Retourbericht retour)
    {
        var dagtekening = DateOnly.TryParse(kop.Dagtekening, System.Globalization.CultureInfo.InvariantCulture, out var dag) ? dag : (DateOnly?)null;
        var ontvangen = Bericht.Maak(
            Berichtrichting.In, kop.Soort.Naam, verstrekker?.Id, kop.Soort.Wet, kop.Identificatie, dagtekening,
            aanvaard ? Berichtuitkomst.Aanvaard : Berichtuitkomst.Afgekeurd, retour.Retourcodes, bytes, NuUtc, Vandaag);
        db.Add(ontvangen);
        var antwoord = Bericht.Maak(
            Berichtrichting.Uit, retour.Soort.Naam, verstrekker?.Id, kop.Soort.Wet, kop.Identificatie, Vandaag,
            aanvaard ? Berichtuitkomst.Aanvaard : Berichtuitkomst.Afgekeurd, retour.Retourcodes, retour.Xml, NuUtc, Vandaag, ontvangen.Id);
        db.AddRange(antwoord, Zending.Van(antwoord));
        return ontvangen.Id;
    }

    private async Task<BerichtId> BewaarOnleesbaarAsync(PgbDbContext db, byte[] bytes, CancellationToken cancellationToken)
    {
        var onleesbaar = Bericht.Maak(
            Berichtrichting.In, "onbekend", Toegang.VerstrekkerId, null, null, null, Berichtuitkomst.Onleesbaar, [], Begin(bytes), NuUtc, Vandaag);
        db.Add(onleesbaar);
        await BewaarAsync(db, cancellationToken);
        return onleesbaar.Id;
    }

    // Of what nobody can read, the first 64 kB are enough to find out what it was.
    private static byte[] Begin(byte[] bytes) => bytes.Length <= 65_536 ? bytes : bytes[..65_536];
}
