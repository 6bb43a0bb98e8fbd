using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Berichten;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Referentie;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Zorgovereenkomsten;

/// <summary>First the zorgverlener signs, then the beheerder; after that verstrekkers and SVB judge.</summary>
[ToegankelijkVoor(Rol.Burger, Rol.Organisatie, In = [Dossierrol.Beheerder, Dossierrol.Zorgverlener])]
public sealed class ZorgovereenkomstOndertekenen(UseCaseContext context)
    : UseCase<ZorgovereenkomstOndertekenen.Input, ZorgovereenkomstStatus>(context)
{
    /// <param name="Inhoud">Fingerprint of what the signer has read; null: as it is now.</param>
    public sealed record Input(ZorgovereenkomstId Id, string? Inhoud = null);

    protected override bool HerhaaltBijBotsing => true;

    protected override async Task<ZorgovereenkomstStatus> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        await Context.OvereenkomstAsync(GetType(), input.Id, cancellationToken);
        var db = Breed("controles van een overeenkomst");
        var overeenkomst = await db.Zorgovereenkomsten.Include(z => z.Regels).Include(z => z.Beoordelingen)
            .SingleAsync(z => z.Id == input.Id, cancellationToken);
        var alsBeheerder = Toegang.IsBeheerderVan(overeenkomst.BudgethouderId);
        var wijzigingen = new Wijzigingsbehandeling(db, Context.Klok, await Context.KengetallenAsync(cancellationToken));
        if (await wijzigingen.LopendeAsync(overeenkomst.Id, cancellationToken) is { } wijziging)
        {
            await OnderteekenAsync(wijzigingen, overeenkomst, wijziging, input.Inhoud, alsBeheerder, cancellationToken);
            return overeenkomst.Status;
        }

        if (input.Inhoud is { } gelezen && gelezen != overeenkomst.BerekenInhoudHash())
        {
            throw new RegelOvertredenException("ZO-043", "De overeenkomst is intussen gewijzigd. Lees de afspraken opnieuw en onderteken dan.");
        }

        if (IsAlGetekend(overeenkomst, alsBeheerder))
        {
            return overeenkomst.Status;
        }

        var kennisgever = new Kennisgever(db, Context.Klok);
        if (alsBeheerder)
        {
            await AlsBeheerderAsync(overeenkomst, kennisgever, cancellationToken);
        }
        else
        {
            overeenkomst.OnderteekenAlsZorgverlener(NuUtc);
            await kennisgever.AanBeheerderAsync(
                Kennisgevingsoort.OvereenkomstTeTekenen, overeenkomst.BudgethouderId, overeenkomst.Id.Waarde, cancellationToken);
        }

        await BewaarAsync(db, cancellationToken);
        return overeenkomst.Status;
    }

    /// <summary>A running change is signed first.</summary>
    private async Task OnderteekenAsync(
        Wijzigingsbehandeling wijzigingen,
        Zorgovereenkomst overeenkomst,
        Overeenkomstwijziging wijziging,
        string? gelezen,
        bool alsBeheerder,
        CancellationToken cancellationToken)
    {
        if (gelezen is not null && gelezen != wijziging.InhoudHash)
        {
            throw new RegelOvertredenException("ZO-043", "De wijziging is intussen veranderd. Lees haar opnieuw en onderteken dan.");
        }

        var isAlGetekend = alsBeheerder
            ? wijziging.Status == WijzigingStatus.InBeoordeling && wijziging.BeheerderGetekendDoorId == Sessie.PersoonId
            : wijziging is { Status: WijzigingStatus.WachtOpBeheerder, ZorgverlenerGetekendOpUtc: not null };
        if (!isAlGetekend)
        {
            await wijzigingen.OnderteekenAsync(overeenkomst, wijziging, alsBeheerder ? Sessie.PersoonId!.Value : null, cancellationToken);
            await BewaarAsync(Breed("controles van een overeenkomst"), cancellationToken);
        }
    }

    /// <summary>The same signature sent twice has one effect.</summary>
    private bool IsAlGetekend(Zorgovereenkomst overeenkomst, bool alsBeheerder) => alsBeheerder
        ? overeenkomst.Status == ZorgovereenkomstStatus.InBeoordeling && overeenkomst.BeheerderGetekendDoorId == Sessie.PersoonId
        : overeenkomst.Status == ZorgovereenkomstStatus.OndertekendDoorZorgverlener;

    private async Task AlsBeheerderAsync(Zorgovereenkomst overeenkomst, Kennisgever kennisgever, CancellationToken cancellationToken)
    {
        var kengetallen = await Context.KengetallenAsync(cancellationToken);
        var toetsing = new Overeenkomsttoetsing(Breed("controles van een overeenkomst"), Context.Klok, kengetallen);
        var (bevindingen, _) = await toetsing.ToetsAsync(overeenkomst, cancellationToken);
        var uiterlijk = Beoordelingstermijn.Laatste(Vandaag, kengetallen);
        overeenkomst.OnderteekenAlsBeheerder(Sessie.PersoonId!.Value, bevindingen, NuUtc, Vandaag, uiterlijk);
        foreach (var verstrekker in overeenkomst.Beoordelingen.Select(b => b.VerstrekkerId!.Value).Distinct())
        {
            kennisgever.AanVerstrekker(
                Kennisgevingsoort.OvereenkomstIngediend, verstrekker, overeenkomst.BudgethouderId, overeenkomst.Id.Waarde);
        }
    }
}
