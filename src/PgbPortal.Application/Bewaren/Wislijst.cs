using Microsoft.EntityFrameworkCore.ChangeTracking;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Application.Bewaren;

/// <summary>
/// What is taken away of a row that stays, because bookings point at it. A test holds it against docs/gegevensregister.md: every field that
/// tells about somebody stands here, or its row is removed.
/// </summary>
internal static class Wislijst
{
    /// <summary>Stands where a name stood.</summary>
    public const string Gewist = "Gewist";

    // Of no country, so that nobody can be paid on it.
    private static readonly Iban GeenRekening = Iban.Parse("XX34GEWIST00000");

    public static IReadOnlyDictionary<Type, IReadOnlyDictionary<string, Func<EntityEntry, object?>>> Velden { get; } =
        new Dictionary<Type, IReadOnlyDictionary<string, Func<EntityEntry, object?>>>
        {
            [typeof(Bankregel)] = Rij(
                (nameof(Bankregel.Bedragtekst), Leeg), (nameof(Bankregel.Tegenpartij), Niets), (nameof(Bankregel.Omschrijving), Niets), (nameof(Bankregel.Toelichting), Niets)),
            [typeof(Beoordeling)] = Rij((nameof(Beoordeling.Toelichting), Niets)),
            [typeof(Betaalopdracht)] = Rij(
                (nameof(Betaalopdracht.Iban), _ => GeenRekening), (nameof(Betaalopdracht.Omschrijving), Leeg), (nameof(Betaalopdracht.Ontvanger), Naam)),
            [typeof(Declaratie)] = Rij(
                (nameof(Declaratie.BudgethouderNaam), Naam), (nameof(Declaratie.ZorgverlenerNaam), Naam), (nameof(Declaratie.Factuurnummer), Niets),
                (nameof(Declaratie.Toelichting), Niets)),
            [typeof(Overeenkomstregel)] = Rij(
                (nameof(Overeenkomstregel.Naam), Naam), (nameof(Overeenkomstregel.Omschrijving), Leeg), (nameof(Overeenkomstregel.EerdereOmschrijving), Niets),
                (nameof(Overeenkomstregel.Werkzaamheden), Leeg)),
            [typeof(Overeenkomstwijziging)] = Rij((nameof(Overeenkomstwijziging.SvbToelichting), Niets)),
            [typeof(Regelversie)] = Rij((nameof(Regelversie.Omschrijving), Leeg), (nameof(Regelversie.Werkzaamheden), Leeg)),
            [typeof(Toekenning)] = Rij(
                (nameof(Toekenning.BudgetIdentificatie), r => ((Toekenning)r.Entity).Id.Waarde.ToString("N")), (nameof(Toekenning.BudgetIdentificatieOud), Niets)),
            [typeof(Wijzigingsbeoordeling)] = Rij((nameof(Wijzigingsbeoordeling.Toelichting), Niets)),
            [typeof(Wijzigingsregel)] = Rij((nameof(Wijzigingsregel.Omschrijving), Leeg), (nameof(Wijzigingsregel.Werkzaamheden), Leeg)),
            [typeof(Zorgovereenkomst)] = Rij(
                (nameof(Zorgovereenkomst.BudgethouderNaam), Naam), (nameof(Zorgovereenkomst.ZorgverlenerNaam), Naam), (nameof(Zorgovereenkomst.SvbToelichting), Niets),
                (nameof(Zorgovereenkomst.Nummer), r => $"W{((Zorgovereenkomst)r.Entity).Id.Waarde.ToString("N")[^14..]}")),
            [typeof(Zorgverlener)] = Rij(
                (nameof(Zorgverlener.Naam), Naam), (nameof(Zorgverlener.Bsn), Niets), (nameof(Zorgverlener.Agb), Niets), (nameof(Zorgverlener.Kvk), Niets),
                (nameof(Zorgverlener.Iban), Niets), (nameof(Zorgverlener.VorigeIban), Niets), (nameof(Zorgverlener.Rekeningzegel), Niets),
                (nameof(Zorgverlener.PersoonId), Niets), (nameof(Zorgverlener.IbanGewijzigdDoorId), Niets)),
        };

    /// <summary>Takes away what this row tells about somebody.</summary>
    /// <returns>False when rows of this kind tell nothing.</returns>
    public static bool Wis(EntityEntry rij)
    {
        if (!Velden.TryGetValue(rij.Metadata.ClrType, out var velden))
        {
            return false;
        }

        foreach (var (veld, waarde) in velden)
        {
            rij.Property(veld).CurrentValue = waarde(rij);
        }

        return true;
    }

    private static Dictionary<string, Func<EntityEntry, object?>> Rij(params (string Veld, Func<EntityEntry, object?> Waarde)[] velden) =>
        velden.ToDictionary(v => v.Veld, v => v.Waarde, StringComparer.Ordinal);

    private static string Naam(EntityEntry rij) => Gewist;

    private static string Leeg(EntityEntry rij) => "";

    private static object? Niets(EntityEntry rij) => null;
}
