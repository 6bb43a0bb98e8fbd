using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Betalingen.Bestanden;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Betalingen;

/// <summary>
/// Takes in a statement or notification of the bank (camt.053, camt.054). Each line is settled, or parked with its reason for
/// a person; the file is taken as a whole or not at all, and only once.
/// </summary>
[ToegankelijkVoor(Rol.FinancieelMedewerkerSvb, Rol.Bank)]
public sealed class BankafschriftVerwerken(UseCaseContext context, Betaalinstellingen instellingen)
    : UseCase<BankafschriftVerwerken.Input, BankafschriftVerwerken.Resultaat>(context)
{
    public sealed record Input(Stream Bestand);

    public sealed record Resultaat(IReadOnlyList<BankafschriftId> Afschriften, int Verwerkt, int Geparkeerd);

    /// <exception cref="RegelOvertredenException">BANKBESTAND: not readable, not our account, or seen before. Nothing was booked.</exception>
    protected override async Task<Resultaat> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var bestand = await new CamtLezer(new Iso20022Schemas(instellingen.Schemamap)).LeesAsync(input.Bestand, cancellationToken);
        var db = Breed("bankafschrift verwerken");
        var grootboek = new Grootboek(db, NuUtc, Vandaag);

        // Locked before it is asked whether it was seen: of two at once the second is refused.
        await grootboek.VergrendelAsync(await db.Verstrekkers.Select(v => v.Id).ToListAsync(cancellationToken), cancellationToken);
        await EisNieuwAsync(db, bestand, cancellationToken);
        var werk = new Declaratiewerk(
            db, grootboek, new(db, grootboek, await Context.KengetallenAsync(cancellationToken), Context.Klok));
        var verwerking = new Bankregelverwerking(werk, new Bankgevolg(db, Context.Klok, grootboek), bestand.Soort);
        await verwerking.LaadAsync([.. bestand.Afschriften.SelectMany(a => a.Regels)], cancellationToken);
        var afschriften = new List<Bankafschrift>();
        foreach (var gelezen in bestand.Afschriften)
        {
            var afschrift = Bankafschrift.Maak(
                bestand.Soort, gelezen.Kenmerk, instellingen.Iban, gelezen.Dag, Saldi(gelezen), bestand.Hash, Sessie.MedewerkerId, NuUtc);
            Context.Betreft(null, nameof(Bankafschrift), afschrift.Id.Waarde);
            foreach (var regel in gelezen.Regels)
            {
                await verwerking.VerwerkAsync(regel, Bankregel.Maak(afschrift, regel.Gegevens), cancellationToken);
            }

            db.Add(afschrift);
            afschriften.Add(afschrift);
        }

        await verwerking.RondAfAsync(cancellationToken);
        await BewaarAsync(db, cancellationToken);
        var regels = afschriften.SelectMany(a => a.Regels).ToList();
        return new(afschriften.ConvertAll(a => a.Id), regels.Count(r => r.Status == BankregelStatus.Verwerkt), regels.Count(r => r.Status == BankregelStatus.Geparkeerd));
    }

    private async Task EisNieuwAsync(PgbDbContext db, Camtbestand bestand, CancellationToken cancellationToken)
    {
        if (bestand.Afschriften.Any(a => a.Iban != instellingen.Iban.Waarde))
        {
            throw CamtLezer.Weiger("Dit afschrift is van een andere rekening. Er is niets verwerkt.");
        }

        if (await db.Bankafschriften.AnyAsync(a => a.Hash == bestand.Hash, cancellationToken))
        {
            throw CamtLezer.Weiger("Dit bestand is al eerder ingelezen. Er is niets verwerkt. U hoeft niets te doen.");
        }

        var kenmerken = bestand.Afschriften.Select(a => a.Kenmerk).ToList();
        if (kenmerken.Distinct(StringComparer.Ordinal).Count() < kenmerken.Count
            || await db.Bankafschriften.AnyAsync(
                a => a.Iban == instellingen.Iban && a.Soort == bestand.Soort && kenmerken.Contains(a.Kenmerk), cancellationToken))
        {
            throw CamtLezer.Weiger("Een afschrift met dit kenmerk is al ingelezen, met een andere inhoud. Er is niets verwerkt. Bel de bank.");
        }
    }

    private static (Bedrag, Bedrag)? Saldi(Camtafschrift afschrift) => afschrift.Saldi is not { } saldi ? null
        : (InCenten(saldi.Begin), InCenten(saldi.Eind));

    private static Bedrag InCenten(decimal euro) => decimal.Round(euro, 2) == euro
        ? new((long)(euro * 100))
        : throw CamtLezer.Weiger("Een saldo heeft meer dan twee decimalen. Bel de bank.");
}
