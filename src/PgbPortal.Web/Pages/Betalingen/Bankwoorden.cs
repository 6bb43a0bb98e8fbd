namespace PgbPortal.Web.Pages.Betalingen;

/// <summary>What a bank means when it refuses or returns a payment.</summary>
/// <remarks>Source: ISO 20022 external code list ExternalStatusReason1Code, as used for SEPA.</remarks>
internal static class Bankwoorden
{
    public static string Van(string? code) => code switch
    {
        "AC01" => "Het rekeningnummer klopt niet.",
        "AC04" => "De rekening is opgeheven.",
        "AC06" => "De rekening is geblokkeerd.",
        "AG01" => "Op deze rekening mag niet worden betaald.",
        "AG02" => "De bank herkende het soort betaling niet.",
        "AM04" => "Er stond niet genoeg geld op de rekening van de SVB.",
        "AM05" => "De bank zag deze betaling als dubbel.",
        "BE04" => "Het adres van de ontvanger ontbreekt.",
        "CUST" => "De betaling is op verzoek ingetrokken.",
        "FOCR" => "De betaling is op verzoek teruggehaald.",
        "MD07" => "De rekeninghouder is overleden.",
        "MS02" or "MS03" or "NARR" => "De bank gaf geen reden.",
        "RC01" => "De bank van de ontvanger is niet bekend.",
        "RR01" or "RR02" or "RR03" or "RR04" => "De bank mag deze betaling niet doen volgens de regels.",
        null => "",
        _ => "De bank gaf een andere reden.",
    };
}
