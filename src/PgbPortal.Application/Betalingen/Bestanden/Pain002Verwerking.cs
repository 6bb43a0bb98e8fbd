using System.Collections.Frozen;
using System.Xml;

namespace PgbPortal.Application.Betalingen.Bestanden;

/// <summary>One pass over one pain.002: knows where it stands and picks up the few values the portal uses.</summary>
internal sealed class Pain002Verwerking(XmlReader xml)
{
    /// <summary>What to do about a file that is not as it should be.</summary>
    public const string Opnieuw = "Vraag de bank om een nieuw bestand.";

    // The message stays far within these bounds. Without them a file of 25 MB can ask for minutes of work and a gigabyte.
    private const int DiepsteNiveau = 32;
    private const int LangsteNaam = 64;
    private const int MeesteNamen = 500;
    private const int MeesteAttributen = 8;
    private const int LangsteTekst = 35;

    private const string Antwoord = "/Document/CstmrPmtStsRpt";
    private const string MsgId = $"{Antwoord}/GrpHdr/MsgId";
    private const string Groep = $"{Antwoord}/OrgnlGrpInfAndSts";
    private const string Betaalgroep = $"{Antwoord}/OrgnlPmtInfAndSts";
    private const string Betaling = $"{Betaalgroep}/TxInfAndSts";
    private const string RedenCode = "/StsRsnInf/Rsn/Cd";
    private const string RedenTekst = "/StsRsnInf/Rsn/Prtry";

    private static readonly FrozenSet<string> Gevraagd =
    [
        MsgId, $"{Groep}/OrgnlMsgId", $"{Groep}/OrgnlMsgNmId", $"{Groep}/GrpSts", Groep + RedenCode, Groep + RedenTekst,
        $"{Betaalgroep}/PmtInfSts", Betaalgroep + RedenCode, Betaalgroep + RedenTekst,
        $"{Betaling}/OrgnlEndToEndId", $"{Betaling}/TxSts", Betaling + RedenCode, Betaling + RedenTekst,
    ];

    // The path of each open element, the innermost on top.
    private readonly Stack<string> _paden = new();

    // What was picked up of the message, the group of payments and the payment that are open now, by path.
    private readonly Dictionary<string, string> _waarden = new(StringComparer.Ordinal);

    private readonly Dictionary<string, Betalingsantwoord> _betalingen = new(StringComparer.Ordinal);
    private readonly HashSet<Bankstatus> _betaalgroepen = [];
    private readonly HashSet<string> _namen = new(StringComparer.Ordinal);

    // How deep the supplementary data lies in which the reader stands; null outside of it.
    private int? _bijlage;

    // The text that comes now is wanted.
    private bool _leest;

    public static RegelOvertredenException Weiger(string bericht) => new("BANKBESTAND", bericht);

    /// <exception cref="RegelOvertredenException">See <see cref="Pain002Lezer.LeesAsync"/>.</exception>
    /// <exception cref="XmlException">Not well-formed, or a DTD.</exception>
    public Bankantwoord Lees()
    {
        LeesBegin();
        while (!xml.EOF)
        {
            Begrens();
            if (!IsInBijlage())
            {
                VerwerkKnoop();
            }

            xml.Read();
        }

        return MaakAntwoord();
    }

    private void LeesBegin()
    {
        xml.Read();
        if (xml.NodeType == XmlNodeType.XmlDeclaration
            && xml.GetAttribute("encoding") is { } codering
            && !codering.Equals("UTF-8", StringComparison.OrdinalIgnoreCase))
        {
            throw Weiger($"Het bestand is niet in UTF-8. {Opnieuw}");
        }

        if (xml.MoveToContent() != XmlNodeType.Element
            || xml.LocalName != "Document"
            || xml.NamespaceURI != Pain002Lezer.Namespace)
        {
            throw Weiger("Dit is geen antwoord van de bank in de vorm pain.002.001.10. Kies een ander bestand.");
        }
    }

    private void Begrens()
    {
        if (xml.NodeType == XmlNodeType.Element
            && (xml.Depth >= DiepsteNiveau
                || xml.LocalName.Length > LangsteNaam
                || xml.AttributeCount > MeesteAttributen
                || (_namen.Add(xml.LocalName) && _namen.Count > MeesteNamen)))
        {
            throw Vreemd();
        }
    }

    /// <summary>Supplementary data may hold anything in any namespace; the portal does not look at it.</summary>
    private bool IsInBijlage()
    {
        if (_bijlage is null && xml is { NodeType: XmlNodeType.Element, LocalName: "SplmtryData" })
        {
            _bijlage = xml.IsEmptyElement ? null : xml.Depth;
            return true;
        }

        var erin = _bijlage is not null;
        if (xml.NodeType == XmlNodeType.EndElement && xml.Depth == _bijlage)
        {
            _bijlage = null;
        }

        return erin;
    }

    private void VerwerkKnoop()
    {
        switch (xml.NodeType)
        {
            case XmlNodeType.Element:
                Open();
                if (xml.IsEmptyElement)
                {
                    Sluit();
                }

                break;
            case XmlNodeType.Text or XmlNodeType.CDATA when _leest:
                Neem();
                break;
            case XmlNodeType.EndElement:
                Sluit();
                break;
        }
    }

    private void Open()
    {
        if (xml.NamespaceURI != Pain002Lezer.Namespace)
        {
            throw Vreemd();
        }

        var pad = $"{(_paden.TryPeek(out var buitenste) ? buitenste : string.Empty)}/{xml.LocalName}";
        _paden.Push(pad);
        _leest = Gevraagd.Contains(pad) && !IsVolgendeReden(pad);
        if (_leest && !_waarden.TryAdd(pad, string.Empty))
        {
            throw Weiger($"Een gegeven staat twee keer in het bestand. {Opnieuw}");
        }
    }

    // A text comes in pieces when there is a comment in it.
    private void Neem()
    {
        var tekst = _waarden[_paden.Peek()] + xml.Value;
        _waarden[_paden.Peek()] = tekst.Length <= LangsteTekst ? tekst : throw OnjuisteWaarde();
    }

    /// <summary>A bank may give several reasons; the first is the one kept.</summary>
    private bool IsVolgendeReden(string pad) =>
        pad.Contains("/StsRsnInf/", StringComparison.Ordinal) && _waarden.ContainsKey(pad);

    private void Sluit()
    {
        var pad = _paden.Pop();
        _leest = false;
        if (pad == Betaling)
        {
            BewaarBetaling();
            Vergeet(Betaling);
        }
        else if (pad == Betaalgroep)
        {
            if (Status(Betaalgroep, "PmtInfSts") is { } status)
            {
                _betaalgroepen.Add(status);
            }

            Vergeet(Betaalgroep);
        }
    }

    private void BewaarBetaling()
    {
        var endToEndId = Waarde($"{Betaling}/OrgnlEndToEndId")
            ?? throw Weiger($"Bij een betaling ontbreekt het kenmerk (OrgnlEndToEndId). {Opnieuw}");
        var status = Status(Betaling, "TxSts") ?? Status(Betaalgroep, "PmtInfSts") ?? Status(Groep, "GrpSts")
            ?? throw Weiger($"Bij een betaling in het bestand ontbreekt de status. {Opnieuw}");
        var antwoord = new Betalingsantwoord(endToEndId, status);
        if (!_betalingen.TryAdd(endToEndId, antwoord) && _betalingen[endToEndId] != antwoord)
        {
            throw Weiger($"Een betaling staat twee keer in het bestand, met een ander antwoord. {Opnieuw}");
        }
    }

    private Bankantwoord MaakAntwoord()
    {
        var msgId = Waarde(MsgId) ?? throw Onvolledig();
        var oorspronkelijk = Waarde($"{Groep}/OrgnlMsgId") ?? throw Onvolledig();
        if (Waarde($"{Groep}/OrgnlMsgNmId")?.StartsWith("pain.001", StringComparison.Ordinal) != true)
        {
            throw Weiger("Dit antwoord gaat niet over een betaalbestand (pain.001). Kies een ander bestand.");
        }

        var groep = Status(Groep, "GrpSts");
        if (groep is null && !_waarden.ContainsKey($"{Groep}/GrpSts") && _betaalgroepen.Count == 1)
        {
            groep = _betaalgroepen.Single();
        }

        if (groep is null && _betalingen.Count == 0)
        {
            throw Weiger($"Het bestand zegt niet wat er met de betalingen is gebeurd. {Opnieuw}");
        }

        if (_betalingen.Values.Any(b => SpreektTegen(groep, b.Status)))
        {
            throw Weiger("Het bestand spreekt zichzelf tegen: geheel en betaling hebben een ander antwoord. Bel de bank.");
        }

        return new(msgId, oorspronkelijk, groep, [.. _betalingen.Values]);
    }

    private static bool SpreektTegen(Bankstatus? groep, Bankstatus betaling) => (groep?.Uitkomst, betaling.Uitkomst) switch
    {
        (Bankuitkomst.Geweigerd, not Bankuitkomst.Geweigerd) => true,
        (Bankuitkomst.Uitgevoerd, Bankuitkomst.Geweigerd) => true,
        _ => false,
    };

    /// <returns>Null when the status is not given, or is "in part" and so says nothing by itself.</returns>
    private Bankstatus? Status(string deel, string element) => Waarde($"{deel}/{element}") is { } code && code != "PART"
        ? new(code, Duid(code), Waarde(deel + RedenCode) ?? Waarde(deel + RedenTekst))
        : null;

    private static Bankuitkomst Duid(string code) => code switch
    {
        "ACSC" or "ACCC" => Bankuitkomst.Uitgevoerd,
        "RJCT" or "CANC" => Bankuitkomst.Geweigerd,
        "RCVD" or "PDNG" or "PATC" or "ACTC" or "ACCP" or "ACFC" or "ACSP" or "ACWC" or "ACWP" => Bankuitkomst.Onderweg,
        _ => throw Weiger("In het bestand staat een status die dit portaal niet kent. Neem contact op met het beheer."),
    };

    /// <returns>Null when the element is not there.</returns>
    private string? Waarde(string pad) => _waarden.TryGetValue(pad, out var waarde)
        ? waarde.Length > 0 && !waarde.Any(char.IsControl) ? waarde : throw OnjuisteWaarde()
        : null;

    private void Vergeet(string deel)
    {
        foreach (var pad in Gevraagd.Where(p => p.StartsWith($"{deel}/", StringComparison.Ordinal)))
        {
            _waarden.Remove(pad);
        }
    }

    private static RegelOvertredenException Vreemd() => Weiger($"In het bestand staan onderdelen die er niet horen. {Opnieuw}");

    private static RegelOvertredenException OnjuisteWaarde() =>
        Weiger($"Een gegeven in het bestand is leeg of te lang. {Opnieuw}");

    private static RegelOvertredenException Onvolledig() =>
        Weiger($"In het bestand staat niet bij welk betaalbestand het hoort. {Opnieuw}");
}
