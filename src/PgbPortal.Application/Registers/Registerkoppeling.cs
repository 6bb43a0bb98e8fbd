using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Personen;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten.Controles;

namespace PgbPortal.Application.Registers;

/// <summary>
/// Stand-ins for BRP, AGB register and KvK. A BSN that starts with 99 is known, except the series 999998; a name that the
/// table does not hold is made from the number, always the same.
/// </summary>
/// <remarks>Source: ipgb/README.md, "Test persons".</remarks>
internal sealed class Registerkoppeling(PgbDbContext db)
{
    private static readonly string[] Voornamen = ["Sanne", "Joris", "Fatima", "Willem", "Noor", "Gerrit", "Lotte", "Ahmed", "Tjitske", "Ruben"];
    private static readonly string[] Achternamen = ["de Boer", "Jansen", "Visser", "Bakker", "van Dijk", "Dekker", "Hoekstra", "El Amrani", "Kok", "Vos"];

    public static bool IsBekend(string bsn) =>
        Bsn.TryParse(bsn, out _) && bsn.StartsWith("99", StringComparison.Ordinal) && !bsn.StartsWith("999998", StringComparison.Ordinal);

    /// <returns>Those of these numbers that the BRP knows: by the rule, or because they are in the table.</returns>
    public async Task<IReadOnlySet<string>> BekendAsync(IReadOnlyCollection<string> bsns, CancellationToken cancellationToken)
    {
        var sleutels = bsns.Select(db.Sleutels.Zoekwaarde).ToList();
        var inTabel = await db.Registerinschrijvingen.Where(r => r.Register == Register.Brp && sleutels.Contains(r.Sleutel))
            .Select(r => r.Sleutel).ToListAsync(cancellationToken);
        return bsns.Where(b => IsBekend(b) || inTabel.Contains(db.Sleutels.Zoekwaarde(b))).ToHashSet();
    }

    /// <returns>The person as the BRP knows one, or null when unknown there.</returns>
    public async Task<Persoon?> PersoonAsync(Bsn bsn, CancellationToken cancellationToken)
    {
        // Somebody who was looked up before in this step is not in the database yet.
        if ((db.Personen.Local.FirstOrDefault(p => p.Bsn == bsn)
            ?? await db.Personen.SingleOrDefaultAsync(p => p.Bsn == bsn, cancellationToken)) is { } bekend)
        {
            return bekend;
        }

        var rij = await ZoekAsync(Register.Brp, db.Sleutels.Zoekwaarde(bsn.Waarde), cancellationToken);
        if (rij is null && !IsBekend(bsn.Waarde))
        {
            return null;
        }

        var getal = int.Parse(bsn.Waarde[^4..^1], CultureInfo.InvariantCulture);
        var persoon = Persoon.Maak(
            PersoonId.Nieuw(),
            bsn,
            rij?.Naam ?? $"{Voornamen[getal % 10]} {Achternamen[getal / 10 % 10]}",
            rij?.Geboren ?? new DateOnly(1950 + (getal % 45), 1 + (getal % 12), 1 + (getal % 28)));
        db.Add(persoon);
        return persoon;
    }

    public Task<Registerinschrijving?> AgbAsync(Agb agb, CancellationToken cancellationToken) =>
        ZoekAsync(Register.Agb, agb.Waarde, cancellationToken);

    public Task<Registerinschrijving?> KvkAsync(Kvk kvk, CancellationToken cancellationToken) =>
        ZoekAsync(Register.Kvk, kvk.Waarde, cancellationToken);

    public static Registerstand Stand(Registerinschrijving? inschrijving, DateOnly dag) =>
        inschrijving is null ? Registerstand.Onbekend
        : (inschrijving.Van is null || inschrijving.Van <= dag) && (inschrijving.TotEnMet is null || dag <= inschrijving.TotEnMet) ? Registerstand.Actief
        : Registerstand.Beeindigd;

    private Task<Registerinschrijving?> ZoekAsync(Register register, string sleutel, CancellationToken cancellationToken) =>
        db.Registerinschrijvingen.SingleOrDefaultAsync(r => r.Register == register && r.Sleutel == sleutel, cancellationToken);
}
