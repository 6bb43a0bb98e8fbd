using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Berichten;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Zorgovereenkomsten;

/// <summary>What somebody proposes to agree in one line.</summary>
/// <param name="Regel">Name of the line.</param>
public sealed record Regelvoorstel(string Regel, string Omschrijving, Bedrag Tarief, Minuten? PerWeek);

/// <summary>Changes an agreement that is not signed by both: by the beheerder, or by the zorgverlener while it is shared.</summary>
[ToegankelijkVoor(Rol.Burger, Rol.Organisatie, In = [Dossierrol.Beheerder, Dossierrol.Zorgverlener])]
public sealed class ZorgovereenkomstAanpassen(UseCaseContext context)
    : UseCase<ZorgovereenkomstAanpassen.Input, Conceptstand>(context)
{
    /// <param name="Soort">Null: as it was. The same for the other fields.</param>
    /// <param name="Regels">All lines as they must become; null: as they were.</param>
    /// <param name="VasteEinddatum">True: <paramref name="TotEnMet"/> counts, null in it means indefinite.</param>
    /// <param name="Voorstellen">What changes in some of the lines; the others stay as they were.</param>
    /// <param name="Inhoud">Fingerprint of what the user looked at; null: whatever it is now.</param>
    public sealed record Input(
        ZorgovereenkomstId Id,
        Overeenkomstsoort? Soort = null,
        Zorgverlenervragen? Vragen = null,
        DateOnly? Van = null,
        bool VasteEinddatum = false,
        DateOnly? TotEnMet = null,
        IReadOnlyList<Regelafspraak>? Regels = null,
        IReadOnlyList<Regelvoorstel>? Voorstellen = null,
        string? Inhoud = null);

    protected override async Task<Conceptstand> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        await Context.OvereenkomstAsync(GetType(), input.Id, cancellationToken);
        var db = Breed("controles van een overeenkomst");
        var overeenkomst = await db.Zorgovereenkomsten.Include(z => z.Regels).Include(z => z.Beoordelingen)
            .SingleAsync(z => z.Id == input.Id, cancellationToken);
        var huidig = overeenkomst.Regels.OrderBy(r => r.Volgorde).Select(Afspraak).ToList();
        var regels = input.Regels ?? huidig.ConvertAll(r => Voorgesteld(r, input.Voorstellen));
        var isHerhaling = input.Voorstellen is not null && regels.SequenceEqual(huidig)
            && overeenkomst.Status == ZorgovereenkomstStatus.AangepastDoorZorgverlener;
        if (!isHerhaling && input.Inhoud is { } bekeken && bekeken != overeenkomst.BerekenInhoudHash())
        {
            throw new RegelOvertredenException("STATUS", "De overeenkomst is intussen gewijzigd. Bekijk eerst de nieuwe afspraken.");
        }

        var (wasGedeeld, was) = (overeenkomst.ZichtbaarVoorZorgverlener, overeenkomst.BerekenInhoudHash());
        var alsBeheerder = Toegang.IsBeheerderVan(overeenkomst.BudgethouderId);
        if (alsBeheerder)
        {
            overeenkomst.PasAan(
                input.Soort ?? overeenkomst.Soort,
                input.Vragen ?? overeenkomst.Vragen,
                input.Van ?? overeenkomst.Van,
                input.VasteEinddatum ? input.TotEnMet : overeenkomst.TotEnMet,
                regels,
                Vandaag);
        }
        else
        {
            overeenkomst.PasAanDoorZorgverlener(regels, Vandaag);
        }

        if (alsBeheerder && wasGedeeld && was != overeenkomst.BerekenInhoudHash())
        {
            new Kennisgever(db, Context.Klok).AanZorgverlener(
                Kennisgevingsoort.OvereenkomstGedeeld, overeenkomst.ZorgverlenerId!.Value, overeenkomst.BudgethouderId, overeenkomst.Id.Waarde);
        }

        await BewaarAsync(db, cancellationToken);
        var toetsing = new Overeenkomsttoetsing(db, Context.Klok, await Context.KengetallenAsync(cancellationToken))
        {
            VoorZorgverlener = !alsBeheerder,
        };
        var (bevindingen, kosten) = await toetsing.ToetsAsync(overeenkomst, cancellationToken);
        return new(overeenkomst.Id, overeenkomst.Status, bevindingen, kosten);
    }

    private static Regelafspraak Voorgesteld(Regelafspraak afspraak, IReadOnlyList<Regelvoorstel>? voorstellen) =>
        voorstellen?.FirstOrDefault(v => v.Regel == afspraak.Naam) is { } voorstel
            ? afspraak with { Omschrijving = voorstel.Omschrijving, Tarief = voorstel.Tarief, MinutenPerWeek = voorstel.PerWeek?.Aantal }
            : afspraak;

    /// <summary>A line as it was agreed, to change one thing of it.</summary>
    internal static Regelafspraak Afspraak(Overeenkomstregel regel) => regel.Afspraak(regel.Inhoud);
}
