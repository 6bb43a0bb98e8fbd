using System.Xml.Linq;
using PgbPortal.Domain.Toekenningen;

namespace PgbPortal.Application.Berichten.Ipgb;

public enum Leesuitkomst
{
    /// <summary>The message fits the schema; now its content can be judged.</summary>
    Gelezen,

    /// <summary>Refused with code 0001: a file rule or the schema is broken, but we know who to answer.</summary>
    TechnischAfgekeurd,

    /// <summary>No retour is possible; the sender hears it outside the messages.</summary>
    Onleesbaar,
}

/// <summary>What came out of reading one file.</summary>
public sealed record Leesresultaat
{
    public required Leesuitkomst Uitkomst { get; init; }

    /// <summary>Empty when the message was read.</summary>
    public IReadOnlyList<Berichtfout> Fouten { get; init; } = [];

    /// <summary>Null when unreadable.</summary>
    public Berichtkop? Kop { get; init; }

    /// <summary>Null unless the message was read.</summary>
    public Toekenningsbericht? Bericht { get; init; }

    /// <summary>The class Client as sent; null when it cannot be repeated within the schema.</summary>
    internal XElement? Client { get; init; }

    internal static Leesresultaat Onleesbaar(params IReadOnlyList<Berichtfout> fouten) =>
        new() { Uitkomst = Leesuitkomst.Onleesbaar, Fouten = fouten };
}

/// <summary>Who sent the message and how it is called: enough to answer it. The text is as sent.</summary>
public sealed record Berichtkop(
    Berichtsoort Soort,
    string Afzender,
    string Identificatie,
    string Dagtekening,
    string BasisschemaXsdVersie,
    string BerichtXsdVersie);
