using System.Globalization;
using System.Xml.Linq;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Berichten.Ipgb;

/// <summary>Why a budgetafsluiting is sent: the codes of list PGB507.</summary>
public enum RedenBudgetafsluiting
{
    EinddatumFunctiebudgetperiode = 1,
    AdministratieveJaarafsluiting = 2,
    Bestedingsconflict = 3,
}

/// <summary>What goes into one 507.</summary>
/// <param name="Ontvanger">Code of the verstrekker, 4 digits.</param>
/// <param name="Identificatie">Our own reference, 1 to 12 characters, unique per kind of message.</param>
/// <param name="Regels">At least one.</param>
public sealed record Budgetafsluiting(
    Wet Wet,
    string Ontvanger,
    string Identificatie,
    DateOnly Dagtekening,
    Bsn Bsn,
    IReadOnlyList<Budgetafsluitingregel> Regels);

/// <summary>What was spent on one functiebudget.</summary>
/// <param name="Periode">The functiebudgetperiode or its part in the year (OP528).</param>
/// <param name="Besteed">VVB included, without ziekengeld and own deposits (IV048); 0 to 99.999.999 cents.</param>
/// <param name="VerantwoordingsvrijBesteed">The part of it that was paid as VVB; not in a WLZ507 (CS501).</param>
/// <param name="Ziekengeld">Not in <paramref name="Besteed"/>.</param>
public sealed record Budgetafsluitingregel(
    string BudgetIdentificatie,
    Zorgfunctie Zorgfunctie,
    Periode Periode,
    Bedrag Besteed,
    Bedrag VerantwoordingsvrijBesteed,
    Bedrag Ziekengeld,
    RedenBudgetafsluiting Reden);

/// <summary>Writes the 507 of each law.</summary>
public static class BudgetafsluitingSchrijver
{
    private const int Afsluiting = 507;

    /// <summary>The file: UTF-8 without BOM, CR/LF, valid against its schema.</summary>
    /// <exception cref="InvalidOperationException">It does not fit the schema, for example an amount out of bounds.</exception>
    public static byte[] Schrijf(Budgetafsluiting afsluiting) => Schrijf(afsluiting, IpgbVersie.Huidig);

    /// <inheritdoc cref="Schrijf(Budgetafsluiting)"/>
    public static byte[] Schrijf(Budgetafsluiting afsluiting, IpgbVersie versie)
    {
        ArgumentNullException.ThrowIfNull(afsluiting);
        var soort = versie.Soort(afsluiting.Wet, Afsluiting);
        XNamespace m = soort.Namespace, b = versie.Basis;
        var bericht = new XElement(
            m + "Bericht",
            new XAttribute(XNamespace.Xmlns + "basis", b),
            new XElement(
                m + "Header",
                new XElement(m + "BerichtCode", soort.Berichtcode),
                new XElement(m + "BerichtVersie", versie.BerichtVersie),
                new XElement(m + "BerichtSubversie", versie.BerichtSubversie),
                new XElement(m + "Ontvanger", afsluiting.Ontvanger),
                new XElement(
                    m + "BerichtIdentificatie",
                    new XElement(b + "Identificatie", afsluiting.Identificatie),
                    new XElement(b + "Dagtekening", IpgbSchrijver.Dag(afsluiting.Dagtekening))),
                new XElement(
                    m + "XsdVersie",
                    new XElement(b + "BasisschemaXsdVersie", versie.XsdVersie),
                    new XElement(b + "BerichtXsdVersie", versie.XsdVersie))),
            new XElement(
                m + "Client",
                new XElement(m + "Bsn", afsluiting.Bsn.Waarde),
                new XElement(m + "FunctieBudgettenBesteed", afsluiting.Regels.Select(r => Regel(r, afsluiting.Wet, m, b)))));
        return IpgbXml.SchrijfGeldig(bericht, soort, versie);
    }

    private static XElement Regel(Budgetafsluitingregel regel, Wet wet, XNamespace m, XNamespace b) => new(
        m + "FunctieBudgetBesteed",
        new XElement(m + "BudgetIdentificatie", regel.BudgetIdentificatie),
        new XElement(m + "Zorgfunctie", regel.Zorgfunctie.Code),
        new XElement(
            m + "BestedingsPeriode",
            new XElement(b + "Begindatum", IpgbSchrijver.Dag(regel.Periode.Van)),
            new XElement(b + "Einddatum", IpgbSchrijver.Dag(regel.Periode.TotEnMet))),
        new XElement(m + "FunctieBudgetBesteed", regel.Besteed.Centen),
        wet == Wet.Wlz ? null : new XElement(m + "VerantwoordingsvrijBedragBesteed", regel.VerantwoordingsvrijBesteed.Centen),
        new XElement(m + "ZiekengeldBesteed", regel.Ziekengeld.Centen),
        new XElement(m + "RedenBudgetafsluiting", ((int)regel.Reden).ToString(CultureInfo.InvariantCulture)));
}
