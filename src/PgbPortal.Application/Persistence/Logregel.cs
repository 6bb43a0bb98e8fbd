using System.Globalization;
using System.Security.Cryptography;
using System.Text.Unicode;

namespace PgbPortal.Application.Persistence;

public enum Logresultaat
{
    Toegestaan,
    Geweigerd,
    Fout,
}

/// <summary>What kind of act a line of the care log is about.</summary>
public enum Logactie
{
    Lezen,
    Zoeken,
    Aanmaken,
    Wijzigen,
    Verwijderen,
    Exporteren,
    Afdrukken,
    Aanmelden,
    Afmelden,

    /// <summary>The portal itself noticed something that a person must look at.</summary>
    Signaleren,
}

/// <summary>Why somebody looks in the care log. A choice from a list, so that no text about a person comes into the log.</summary>
public enum Inzagereden
{
    VraagVanBetrokkene,
    Klacht,
    VermoedenVanMisbruik,
    Datalek,
    PeriodiekeControle,
    VerzoekToezichthouder,
}

/// <summary>One line of the care log: who did what in whose dossier. No BSN, IBAN or free text.</summary>
/// <remarks>
/// Source: kwaliteit.md 2.2 (NEN 7513, BIO2). The ground of a look is the row of the autorisatiematrix: <see cref="Gebeurtenis"/>,
/// <see cref="Rol"/> and, for who has a dossier, <see cref="Dossierrol"/>. The pseudonym of the client is the key of the budgethouder.
/// Each line lies in one chain (ADR 18): its hash covers its own fields and the hash of the line before it in that chain.
/// </remarks>
internal sealed class Logregel
{
    // All texts together are much shorter than this.
    private const int Canoniekelengte = 2048;

    public required Guid Id { get; init; }

    public required DateTime TijdUtc { get; init; }

    /// <summary>Name of the use case.</summary>
    public required string Gebeurtenis { get; init; }

    public Logactie Actie { get; init; }

    /// <summary>True when something was saved.</summary>
    public required bool Wijziging { get; init; }

    public required Logresultaat Resultaat { get; init; }

    public Guid? GebruikerId { get; init; }

    public required Rol Rol { get; init; }

    /// <summary>What the actor is in the dossier; null for staff and machines.</summary>
    public Dossierrol? Dossierrol { get; init; }

    /// <summary>The organisation of the actor; null for the SVB, a citizen and a machine.</summary>
    public VerstrekkerId? VerstrekkerId { get; init; }

    /// <summary>On whose behalf: the budgethouder of a vertegenwoordiger, the zorgverlener that an account acts for, or the organisation whose mandate is used.</summary>
    public Guid? NamensId { get; init; }

    /// <summary>Whose dossier.</summary>
    public BudgethouderId? BudgethouderId { get; init; }

    public string? Objectsoort { get; init; }

    public Guid? ObjectId { get; init; }

    /// <summary>Which part of the dossier.</summary>
    public string? Veldengroep { get; init; }

    /// <summary>Why the care log was read; null for everything else.</summary>
    public Inzagereden? Reden { get; init; }

    /// <summary>Was this a look beyond the own rights, in an emergency?</summary>
    public bool Noodknop { get; init; }

    /// <summary>By which way somebody signed in; each way has its own minimum level.</summary>
    public string? Weg { get; init; }

    /// <summary>Which sign-in.</summary>
    public Guid? SessieId { get; init; }

    /// <summary>The network, cut off, and the kind of device.</summary>
    public string? Toegangspunt { get; init; }

    public string? Correlatie { get; init; }

    /// <summary>Version of the portal.</summary>
    public string? Versie { get; init; }

    /// <summary>The chain in which it lies; empty for a line of before the chains.</summary>
    public Guid Keten { get; private set; }

    /// <summary>1..n without gap in its chain.</summary>
    public long Volgnummer { get; private set; }

    public byte[] Hash { get; private set; } = [];

    /// <summary>Puts this line behind the last one of a chain.</summary>
    /// <returns>The new end.</returns>
    public Logstand Verketen(Guid keten, Logstand vorige)
    {
        Keten = keten;
        Volgnummer = vorige.Volgnummer + 1;
        Hash = BerekenHash(vorige.Hash);
        return new(Volgnummer, Hash);
    }

    /// <summary>What the hash must be behind a line with this hash.</summary>
    public byte[] BerekenHash(ReadOnlySpan<byte> vorige)
    {
        Span<byte> buffer = stackalloc byte[SHA256.HashSizeInBytes + Canoniekelengte];
        vorige.CopyTo(buffer);
        var taal = CultureInfo.InvariantCulture;

        // A text stands behind its length, so that no two lines have the same bytes.
        return Utf8.TryWrite(
            buffer[vorige.Length..],
            taal,
            $"{Keten:N}|{Volgnummer}|{Id:N}|{TijdUtc:yyyy-MM-ddTHH:mm:ss.fff}|{Gebeurtenis.Length}:{Gebeurtenis}|{Actie}|{Wijziging}|{Resultaat}|{GebruikerId:N}|{Rol}|{Dossierrol}|{VerstrekkerId?.Waarde:N}|{NamensId:N}|{BudgethouderId?.Waarde:N}|{Objectsoort?.Length}:{Objectsoort}|{ObjectId:N}|{Veldengroep?.Length}:{Veldengroep}|{Reden}|{Noodknop}|{Weg?.Length}:{Weg}|{SessieId:N}|{Toegangspunt?.Length}:{Toegangspunt}|{Correlatie?.Length}:{Correlatie}|{Versie?.Length}:{Versie}",
            out var lengte)
            ? SHA256.HashData(buffer[..(vorige.Length + lengte)])
            : throw new InvalidOperationException("Een regel van het zorglog is te lang.");
    }
}

/// <summary>The end of a chain of the care log.</summary>
internal readonly record struct Logstand(long Volgnummer, byte[] Hash)
{
    public static Logstand Begin { get; } = new(0, new byte[SHA256.HashSizeInBytes]);
}

/// <summary>
/// The end of one chain, moved in the transaction that writes its lines. Without it nobody would see that the last lines are gone.
/// </summary>
internal sealed class Logketen
{
    public required Guid Id { get; init; }

    public required long Volgnummer { get; set; }

    public required byte[] Hash { get; set; }

    /// <summary>Lines up to and including this one were older than the retention, and are gone.</summary>
    public long VerwijderdTotEnMet { get; set; }

    /// <summary>Hash of the last line that is gone; the chain goes on from there.</summary>
    public byte[]? VerwijderdHash { get; set; }
}

/// <summary>One key of the data-protection ring, shared by all instances.</summary>
internal sealed class Sleutelbos
{
    public int Id { get; init; }

    public required string Xml { get; init; }
}
