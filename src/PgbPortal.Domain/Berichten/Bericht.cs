namespace PgbPortal.Domain.Berichten;

public enum Berichtrichting
{
    In,
    Uit,
}

public enum Berichtuitkomst
{
    /// <summary>Outgoing, or accepted.</summary>
    Aanvaard,
    Afgekeurd,

    /// <summary>Could not be read at all: no answer is sent.</summary>
    Onleesbaar,
}

/// <summary>One iPgb message, in or out, with the bytes as they were.</summary>
public sealed class Bericht
{
    private Bericht()
    {
    }

    public BerichtId Id { get; private set; }

    public VerstrekkerId? VerstrekkerId { get; private set; }

    public Wet? Wet { get; private set; }

    /// <summary>For example WMO501.</summary>
    public string Soort { get; private set; } = "";

    public Berichtrichting Richting { get; private set; }

    public string? Identificatie { get; private set; }

    public DateOnly? Dagtekening { get; private set; }

    public DateTime VerwerktOpUtc { get; private set; }

    public DateOnly Dag { get; private set; }

    public Berichtuitkomst Uitkomst { get; private set; }

    /// <summary>The retour codes in it other than 0200 and 0233, separated by a space.</summary>
    public string Retourcodes { get; private set; } = "";

    /// <summary>The message that this one answers.</summary>
    public BerichtId? AntwoordOpId { get; private set; }

    public byte[] Inhoud { get; private set; } = [];

    /// <summary>SHA-256 of the bytes, in lower-case hex.</summary>
    public string InhoudHash { get; private set; } = "";

    public static Bericht Maak(
        Berichtrichting richting,
        string soort,
        VerstrekkerId? verstrekker,
        Wet? wet,
        string? identificatie,
        DateOnly? dagtekening,
        Berichtuitkomst uitkomst,
        IEnumerable<string> retourcodes,
        byte[] inhoud,
        DateTime nuUtc,
        DateOnly dag,
        BerichtId? antwoordOp = null) => new()
        {
            Id = BerichtId.Nieuw(),
            Richting = richting,
            Soort = soort,
            VerstrekkerId = verstrekker,
            Wet = wet,
            Identificatie = identificatie,
            Dagtekening = dagtekening,
            Uitkomst = uitkomst,
            Retourcodes = string.Join(' ', retourcodes),
            Inhoud = inhoud,
            InhoudHash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(inhoud)),
            VerwerktOpUtc = nuUtc,
            Dag = dag,
            AntwoordOpId = antwoordOp,
        };
}
