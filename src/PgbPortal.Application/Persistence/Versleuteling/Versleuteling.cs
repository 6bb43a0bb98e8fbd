using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Microsoft.EntityFrameworkCore.ValueGeneration;
using PgbPortal.Application.Kladden;
using PgbPortal.Application.Verzending;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Ervaringen;
using PgbPortal.Domain.Personen;
using PgbPortal.Domain.Vragen;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Application.Persistence.Versleuteling;

/// <summary>
/// Which columns are encrypted: every BSN and IBAN by itself, and the texts and bytes named here. A BSN that is searched has a second column
/// with its keyed hash (docs/adr/0016).
/// </summary>
internal static class Versleuteling
{
    /// <summary>The key of the payment file of a run. The file cannot change, so its key does not; that key is encrypted in turn.</summary>
    public const string Bestandssleutel = nameof(Bestandssleutel);

    private const int BytesPerTeken = 3;

    private static readonly (Type Rij, string Kolom)[] Ook =
    [
        (typeof(Bankregel), nameof(Bankregel.Tegenpartij)),
        (typeof(Bankregel), nameof(Bankregel.Omschrijving)),
        (typeof(Bankregel), nameof(Bankregel.Toelichting)),
        (typeof(Bericht), nameof(Bericht.Inhoud)),
        (typeof(Betaalrun), Bestandssleutel),
        (typeof(Sleutelbos), nameof(Sleutelbos.Xml)),
        (typeof(Persoon), nameof(Persoon.Rekeningzegel)),
        (typeof(Zorgverlener), nameof(Zorgverlener.Rekeningzegel)),
        (typeof(Berichtkeuze), nameof(Berichtkeuze.Adres)),
        (typeof(Berichtkeuze), nameof(Berichtkeuze.NieuwAdres)),
        (typeof(Berichtkeuze), nameof(Berichtkeuze.Bevestigingscode)),
        (typeof(Vraagbericht), nameof(Vraagbericht.Tekst)),
        (typeof(Ervaring), nameof(Ervaring.Toelichting)),
        (typeof(Klad), nameof(Klad.Velden)),
        (typeof(IdentityUserToken<Guid>), nameof(IdentityUserToken<Guid>.Value)),

        // Of a message whose other fields stand elsewhere in this database, a hash tells the BSN to who tries them all; so with the accounts of a run.
        (typeof(Bericht), nameof(Bericht.InhoudHash)),
        (typeof(Betaalrun), nameof(Betaalrun.BestandHash)),
        (typeof(Zending), nameof(Zending.InhoudHash)),
    ];

    // The account of the SVB itself: on the site and in every letter, and in a table that nothing may change.
    private static readonly (Type Rij, string Kolom)[] Niet = [(typeof(Bankafschrift), nameof(Bankafschrift.Iban))];

    private static readonly (Type Rij, string Kolom)[] Zoekbaar =
        [(typeof(Persoon), nameof(Persoon.Bsn)), (typeof(Budgethouder), nameof(Budgethouder.Bsn))];

    /// <summary>The column with the keyed hash of this one.</summary>
    public static string Zoekkolom(string kolom) => $"{kolom}Zoek";

    public static void Pas(ModelBuilder model, Sleutelring ring)
    {
        model.Entity<Betaalrun>().Property<byte[]>(Bestandssleutel).IsRequired().HasValueGenerator<Bestandssleutelmaker>();
        foreach (var property in model.Model.GetEntityTypes().SelectMany(e => e.GetDeclaredProperties()).Where(IsGeheim).ToList())
        {
            Versleutel(property, ring);
        }

        foreach (var (rij, kolom) in Zoekbaar)
        {
            var naam = Zoekkolom(kolom);
            var zoek = model.Entity(rij).Property<Bsn>(naam).IsRequired().HasMaxLength(64).IsUnicode(false)
                .HasConversion(new Zoekconverter(ring)).HasValueGenerator<Zoekwaardemaker>().Metadata;
            model.Entity(rij).HasIndex(naam).IsUnique();

            // A number that changed would be found by the old one.
            zoek.SetAfterSaveBehavior(PropertySaveBehavior.Throw);
            model.Entity(rij).Property(kolom).Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Throw);
        }
    }

    private static bool IsGeheim(IReadOnlyProperty property) =>
        !Niet.Contains((property.DeclaringType.ClrType, property.Name))
        && (property.ClrType == typeof(Bsn) || property.ClrType == typeof(Iban) || Ook.Contains((property.DeclaringType.ClrType, property.Name)));

    private static void Versleutel(IMutableProperty property, Sleutelring ring)
    {
        var plaats = Encoding.UTF8.GetBytes($"{property.DeclaringType.GetTableName()}.{property.Name}");
        var teken = property.GetMaxLength();
        ValueConverter omzetter = property.ClrType == typeof(Bsn) ? new Bsnconverter(ring, plaats)
            : property.ClrType == typeof(Iban) ? new Ibanconverter(ring, plaats)
            : property.ClrType == typeof(string) ? new Tekstconverter(ring, plaats)
            : property.Name == Bestandssleutel ? new Sleutelconverter(ring, plaats)
            : new Bytesconverter(ring, plaats);
        property.SetValueConverter(omzetter);
        if (omzetter.ProviderClrType == typeof(string))
        {
            property.SetIsUnicode(false);
            property.SetMaxLength(Lengte(
                property.ClrType == typeof(Bsn) ? 9 : property.ClrType == typeof(Iban) ? 34
                : property.Name == Bestandssleutel ? Sleutelring.Sleutellengte : teken!.Value * BytesPerTeken));
        }
    }

    // Base64 makes four of three; rounded up, so that a length in the database says little of what is in it.
    private static int Lengte(int bytes) => ((((bytes + Sleutelring.Toeslag) * 4 / 3) + 4 + 15) / 16) * 16;

    private sealed class Bsnconverter(Sleutelring ring, byte[] plaats)
        : ValueConverter<Bsn, string>(b => ring.VersleutelTekst(b.Waarde, plaats), s => Bsn.Parse(ring.OntsleutelTekst(s, plaats))), IVersleuteld
    {
        public byte[] Plaats { get; } = plaats;
    }

    private sealed class Ibanconverter(Sleutelring ring, byte[] plaats)
        : ValueConverter<Iban, string>(i => ring.VersleutelTekst(i.Waarde, plaats), s => Iban.Parse(ring.OntsleutelTekst(s, plaats))), IVersleuteld
    {
        public byte[] Plaats { get; } = plaats;
    }

    private sealed class Tekstconverter(Sleutelring ring, byte[] plaats)
        : ValueConverter<string, string>(t => ring.VersleutelTekst(t, plaats), s => ring.OntsleutelTekst(s, plaats)), IVersleuteld
    {
        public byte[] Plaats { get; } = plaats;
    }

    private sealed class Bytesconverter(Sleutelring ring, byte[] plaats)
        : ValueConverter<byte[], byte[]>(b => ring.Versleutel(b, plaats), b => ring.Ontsleutel(b, plaats)), IVersleuteld
    {
        public byte[] Plaats { get; } = plaats;
    }

    private sealed class Sleutelconverter(Sleutelring ring, byte[] plaats)
        : ValueConverter<byte[], string>(b => ring.VersleutelTekst(b, plaats), s => ring.OntsleutelBytes(s, plaats)), IVersleuteld
    {
        public byte[] Plaats { get; } = plaats;
    }

    // One way: from a hash comes no number. Who reads the row has the number from its own column.
    private sealed class Zoekconverter(Sleutelring ring) : ValueConverter<Bsn, string>(b => ring.Zoekwaarde(b.Waarde), _ => null!);

    private sealed class Zoekwaardemaker : ValueGenerator<Bsn>
    {
        public override bool GeneratesTemporaryValues => false;

        public override Bsn Next(EntityEntry entry) => (Bsn)entry.Property(nameof(Persoon.Bsn)).CurrentValue!;
    }

    private sealed class Bestandssleutelmaker : ValueGenerator<byte[]>
    {
        public override bool GeneratesTemporaryValues => false;

        public override byte[] Next(EntityEntry entry) =>
            System.Security.Cryptography.RandomNumberGenerator.GetBytes(Sleutelring.Sleutellengte);
    }
}

/// <summary>The converter of a column of which the database holds only encrypted values.</summary>
internal interface IVersleuteld
{
    /// <summary>Table and column: what every value of it is bound to.</summary>
    byte[] Plaats { get; }
}
