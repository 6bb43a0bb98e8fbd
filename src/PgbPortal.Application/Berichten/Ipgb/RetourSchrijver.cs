using System.Globalization;
using System.Xml.Linq;
using PgbPortal.Domain.Toekenningen.Controles;

namespace PgbPortal.Application.Berichten.Ipgb;

/// <summary>Our own reference on a retour message.</summary>
/// <param name="Identificatie">1 to 12 characters.</param>
public sealed record Retourkenmerk(string Identificatie, DateOnly Dagtekening);

/// <summary>A retour message (502), ready to be sent.</summary>
/// <param name="Retourcodes">Every code in it other than 0200 and 0233, each once; empty when the message was accepted.</param>
/// <param name="Xml">The file: UTF-8 without BOM, CR/LF, valid against its schema.</param>
public sealed record Retourbericht(Berichtsoort Soort, IReadOnlyList<string> Retourcodes, byte[] Xml)
{
    public bool IsGoedgekeurd => Retourcodes.Count == 0;
}

/// <summary>Answers a 501: accepted, refused on content or refused technically.</summary>
/// <remarks>Source: iPgb 2.1 IV028 and the choices in docs/berichten.md.</remarks>
public static class RetourSchrijver
{
    private const int Retour = 502;
    private const string Technisch = "0001";
    private const string Foutloos = "0200";
    private const string NietBeoordeeld = "0233";
    private const string Herhaald = "9056";

    /// <summary>The answer to what was read, with what the checks found in it.</summary>
    /// <param name="bevindingen">Of the checks on content; those that do not block are not in the answer.</param>
    /// <returns>Null for an unreadable file: there is nobody to answer.</returns>
    public static Retourbericht? Schrijf(Leesresultaat gelezen, IReadOnlyList<Berichtbevinding> bevindingen, Retourkenmerk kenmerk) =>
        Schrijf(gelezen, bevindingen, kenmerk, IpgbVersie.Huidig);

    /// <inheritdoc cref="Schrijf(Leesresultaat, IReadOnlyList{Berichtbevinding}, Retourkenmerk)"/>
    public static Retourbericht? Schrijf(
        Leesresultaat gelezen,
        IReadOnlyList<Berichtbevinding> bevindingen,
        Retourkenmerk kenmerk,
        IpgbVersie versie)
    {
        if (gelezen.Kop is not { } kop)
        {
            return null;
        }

        var codes = bevindingen
            .Where(b => b is { Zwaarte: Zwaarte.Blokkerend, Retourcode: not null })
            .ToLookup(b => b.Plek, b => b.Retourcode!);
        var isTechnisch = gelezen.Uitkomst == Leesuitkomst.TechnischAfgekeurd || codes.Any(p => p.Contains(Technisch));
        var soort = versie.Soort(kop.Soort.Wet, Retour);
        var bericht = isTechnisch || codes.Count > 0
            ? new Afkeuring(soort, versie, codes, isTechnisch).Maak(kop, gelezen.Client, kenmerk)
            : Bericht(soort, versie, Header(kop, kenmerk, soort, versie), client: null);
        return new(soort, Codes(bericht), IpgbXml.SchrijfGeldig(bericht, soort, versie));
    }

    /// <summary>A retour with this header fits its schema.</summary>
    internal static bool PastInRetour(Berichtkop kop, IpgbVersie versie)
    {
        var soort = versie.Soort(kop.Soort.Wet, Retour);
        var bericht = Bericht(soort, versie, Header(kop, new("0", new(2018, 1, 1)), soort, versie), client: null);
        return Schemacontrole.Controleer(IpgbXml.Schrijf(bericht), versie.Schemas(soort)).Count == 0;
    }

    private static XElement Bericht(Berichtsoort soort, IpgbVersie versie, XElement header, XElement? client) =>
        new(soort.Namespace + "Bericht", new XAttribute(XNamespace.Xmlns + "basis", versie.Basis), header, client);

    private static XElement Header(Berichtkop kop, Retourkenmerk kenmerk, Berichtsoort soort, IpgbVersie versie)
    {
        XNamespace m = soort.Namespace, b = versie.Basis;
        return new(
            m + "Header",
            new XElement(m + "BerichtCode", soort.Berichtcode),
            new XElement(m + "BerichtVersie", versie.BerichtVersie),
            new XElement(m + "BerichtSubversie", versie.BerichtSubversie),
            new XElement(m + "Afzender", kop.Afzender),
            new XElement(
                m + "BerichtIdentificatie",
                new XElement(b + "Identificatie", kop.Identificatie),
                new XElement(b + "Dagtekening", kop.Dagtekening)),
            new XElement(
                m + "XsdVersie",
                new XElement(b + "BasisschemaXsdVersie", kop.BasisschemaXsdVersie),
                new XElement(b + "BerichtXsdVersie", kop.BerichtXsdVersie)),
            new XElement(m + "IdentificatieRetour", kenmerk.Identificatie),
            new XElement(m + "DagtekeningRetour", kenmerk.Dagtekening.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            new XElement(
                m + "XsdVersieRetour",
                new XElement(b + "BasisschemaXsdVersie", versie.XsdVersie),
                new XElement(b + "BerichtXsdVersie", versie.XsdVersie)));
    }

    private static List<string> Codes(XElement bericht) =>
    [
        .. bericht.Descendants(bericht.Name.Namespace + "RetourCode")
            .Select(c => c.Value)
            .Where(c => c is not (Foutloos or NietBeoordeeld))
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Repeats the message as sent, with the codes behind the elements of each class.</summary>
    private sealed class Afkeuring(Berichtsoort soort, IpgbVersie versie, ILookup<Berichtplek, string> codes, bool isTechnisch)
    {
        private static readonly HashSet<string> Klassen = ["Budget", "FunctieBudget", "Relatie", "Contact"];

        /// <summary>Nothing below the header was judged.</summary>
        private readonly bool _alleenHeader = isTechnisch || codes[Berichtplek.Header].Contains(Herhaald);

        private readonly XNamespace _m = soort.Namespace;

        public XElement Maak(Berichtkop kop, XElement? client, Retourkenmerk kenmerk)
        {
            var header = Header(kop, kenmerk, soort, versie);
            header.Add(Retourcodes(isTechnisch ? [Technisch] : OfFoutloos(codes[Berichtplek.Header])));
            return Bericht(soort, versie, header, client is null ? null : Klasse(client, Berichtplek.Client, _alleenHeader));
        }

        private static IEnumerable<string> OfFoutloos(IEnumerable<string> eigen) => eigen.DefaultIfEmpty(Foutloos);

        /// <param name="ouderFout">The class above has a fault or was not judged, so this one was not judged either.</param>
        private XElement Klasse(XElement bron, Berichtplek plek, bool ouderFout)
        {
            var eigen = _alleenHeader ? [] : codes[plek].Distinct(StringComparer.Ordinal).ToList();
            var oordeel = eigen.Count > 0 ? eigen : [ouderFout ? NietBeoordeeld : Foutloos];
            var isFout = ouderFout || eigen.Count > 0;
            return new(
                _m + bron.Name.LocalName,
                bron.Elements().Where(e => !IsKlasseOfVerzameling(e)).Select(Overgenomen),
                Retourcodes(oordeel),
                bron.Elements().Where(IsKlasseOfVerzameling).Select(e => Onderliggend(e, plek, isFout)));
        }

        private XElement Onderliggend(XElement element, Berichtplek ouder, bool ouderFout) => element.Name.LocalName switch
        {
            "Budget" => Klasse(element, Berichtplek.Budget, ouderFout),
            "Contact" when ouder.Klasse == Berichtklasse.Relatie =>
                Klasse(element, Berichtplek.ContactVanRelatie(ouder.Index), ouderFout),
            "Contact" => Klasse(element, Berichtplek.ContactVanClient, ouderFout),
            "FunctieBudgetten" => Verzameling(element, Berichtplek.Functiebudget, ouderFout),
            _ => Verzameling(element, Berichtplek.Relatie, ouderFout),
        };

        private XElement Verzameling(XElement element, Func<int, Berichtplek> plek, bool ouderFout) =>
            new(_m + element.Name.LocalName, element.Elements().Select((e, index) => Klasse(e, plek(index), ouderFout)));

        private XElement Retourcodes(IEnumerable<string> waarden) =>
            new(_m + "RetourCodes", waarden.Select(w => new XElement(_m + "RetourCode", w)));

        /// <summary>The same element with the namespace of the retour; members of data types keep theirs.</summary>
        private XElement Overgenomen(XElement element) => new(
            element.Name.Namespace == versie.Basis ? element.Name : _m + element.Name.LocalName,
            element.HasElements ? element.Elements().Select(Overgenomen) : element.Value);

        private static bool IsKlasseOfVerzameling(XElement element) =>
            Klassen.Contains(element.Name.LocalName) || element.Name.LocalName is "FunctieBudgetten" or "Relaties";
    }
}
