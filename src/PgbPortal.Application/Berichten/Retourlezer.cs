using System.Xml.Linq;
using PgbPortal.Application.Berichten.Ipgb;
using PgbPortal.Domain.Toekenningen.Controles;

namespace PgbPortal.Application.Berichten;

/// <summary>One code in a retour, for who must repair the message.</summary>
/// <param name="Plek">As said to a person, for example "functiebudget 2".</param>
/// <param name="Tekst">Dutch sentence that says what to do.</param>
public sealed record Retourregel(string Code, string Plek, string Tekst);

/// <summary>Reads from one of our own retour messages which codes stand where.</summary>
internal static class Retourlezer
{
    private static readonly HashSet<string> Neutraal = ["0200", "0233"];

    public static IReadOnlyList<Retourregel> Lees(byte[] xml)
    {
        using var reader = IpgbXml.Open(xml);
        var bericht = XDocument.Load(reader).Root!;
        return
        [
            .. bericht.Descendants().Where(e => e.Name.LocalName == "RetourCode" && !Neutraal.Contains(e.Value))
                .Select(e => new Retourregel(e.Value, Plek(e.Parent!.Parent!).Leesbaar, Retourcodeteksten.Van(e.Value))),
        ];
    }

    private static Berichtplek Plek(XElement klasse) => klasse.Name.LocalName switch
    {
        "Client" => Berichtplek.Client,
        "Budget" => Berichtplek.Budget,
        "FunctieBudget" => Berichtplek.Functiebudget(Index(klasse)),
        "Relatie" => Berichtplek.Relatie(Index(klasse)),
        "Contact" when klasse.Parent!.Name.LocalName == "Relatie" => Berichtplek.ContactVanRelatie(Index(klasse.Parent)),
        "Contact" => Berichtplek.ContactVanClient,
        _ => Berichtplek.Header,
    };

    private static int Index(XElement element) => element.ElementsBeforeSelf(element.Name).Count();
}
