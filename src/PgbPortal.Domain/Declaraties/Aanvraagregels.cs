using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Domain.Declaraties;

/// <summary>When an amount without hours of care may be asked for.</summary>
/// <remarks>Source: domein.md 4.7; scenarios/README.md 6.3.</remarks>
public static class Aanvraagregels
{
    /// <param name="eerder">What was asked of it before and not refused.</param>
    /// <param name="isEerderBetaald">Something else was paid from this functiebudget.</param>
    /// <param name="isVanKracht">Its grant was not replaced or withdrawn.</param>
    /// <param name="nalooptermijn">Days after the end in which a claim is welcome.</param>
    /// <exception cref="RegelOvertredenException">DC-029, DC-016 or DC-036.</exception>
    public static void EisVerantwoordingsvrij(
        Functiebudget functiebudget, Bedrag bedrag, Bedrag eerder, bool isEerderBetaald, bool isVanKracht, DateOnly vandaag, int nalooptermijn)
    {
        EisBedrag(bedrag);
        EisGeenStop(functiebudget);
        if (!isVanKracht || vandaag >= functiebudget.Naloopbegin.AddDays(nalooptermijn))
        {
            throw new RegelOvertredenException("DC-029", "Dit budget is vervangen of afgesloten. U kunt er niets meer van opvragen.");
        }

        if (eerder + bedrag > functiebudget.VerantwoordingsvrijBedrag)
        {
            throw new RegelOvertredenException(
                "DC-029", $"U kunt nog {Bedrag.Max(Bedrag.Nul, functiebudget.VerantwoordingsvrijBedrag - eerder)} opvragen. Vul een lager bedrag in.");
        }

        if (!isEerderBetaald)
        {
            throw new RegelOvertredenException("DC-029", "U kunt dit bedrag opvragen na de eerste betaling uit dit budget.");
        }
    }

    /// <param name="eerder">What this zorgverlener got or will get of this budgethouder in the same year.</param>
    /// <exception cref="RegelOvertredenException">DC-031, DC-016 or DC-036.</exception>
    public static void EisFeestdagen(Functiebudget functiebudget, Beleid beleid, Bedrag bedrag, Bedrag eerder, Bedrag maximum)
    {
        EisBedrag(bedrag);
        EisGeenStop(functiebudget);
        if (!beleid.Feestdagen)
        {
            throw new RegelOvertredenException("DC-031", "Een feestdagenuitkering kan niet uit dit budget.");
        }

        if (eerder + bedrag > maximum)
        {
            throw new RegelOvertredenException("DC-031", $"Een feestdagenuitkering is hoogstens {maximum} per jaar voor deze zorgverlener.");
        }
    }

    /// <param name="overleden">The day of death of the budgethouder.</param>
    /// <param name="eerder">What was asked of it before on this agreement and not refused.</param>
    /// <param name="maanden">What was due in each month, in any order.</param>
    /// <exception cref="RegelOvertredenException">DC-032, DC-016 or DC-036.</exception>
    public static void EisEenmalig(
        Functiebudget functiebudget,
        Beleid beleid,
        Overeenkomstsoort soort,
        DateOnly? overleden,
        Bedrag bedrag,
        Bedrag eerder,
        IReadOnlyDictionary<Maand, Bedrag> maanden)
    {
        EisBedrag(bedrag);
        EisGeenStop(functiebudget);
        if (overleden is null)
        {
            throw new RegelOvertredenException("DC-032", "Een eenmalige uitkering kan alleen na het overlijden van de budgethouder.");
        }

        if (!beleid.EenmaligeUitkering || soort is not (Overeenkomstsoort.Familie or Overeenkomstsoort.Arbeidsovereenkomst))
        {
            throw new RegelOvertredenException("DC-032", "Een eenmalige uitkering kan niet bij deze overeenkomst.");
        }

        var hoogstens = Bedrag.Max(Bedrag.Nul, Gemiddelde(maanden) - eerder);
        if (bedrag > hoogstens)
        {
            throw new RegelOvertredenException("DC-032", eerder.IsNul
                ? $"Een eenmalige uitkering is hier hoogstens {hoogstens}."
                : $"Een eenmalige uitkering is hier nog hoogstens {hoogstens}. Er is al {eerder} aangevraagd.");
        }
    }

    /// <param name="vrij">Own money that is neither spent nor promised.</param>
    /// <exception cref="RegelOvertredenException">DC-036: no amount. STORTING: more than is free.</exception>
    public static void EisEigenGeld(Bedrag bedrag, Bedrag vrij)
    {
        EisBedrag(bedrag);
        if (bedrag > vrij)
        {
            throw new RegelOvertredenException(
                "STORTING",
                vrij.IsPositief
                    ? $"U kunt nog {vrij} terugvragen. Vul dat bedrag of minder in."
                    : "Er is geen eigen geld over om terug te vragen. Misschien is het net gebruikt voor een declaratie.");
        }
    }

    /// <summary>The mean of the last three months in which something was due, half up; of fewer when there are no three.</summary>
    public static Bedrag Gemiddelde(IReadOnlyDictionary<Maand, Bedrag> maanden)
    {
        var laatste = maanden.Where(m => m.Value > Bedrag.Nul).OrderByDescending(m => m.Key).Take(3).Select(m => m.Value).ToList();
        return laatste.Count == 0 ? Bedrag.Nul : Afronding.HalfOmhoog(Bedrag.Som(laatste).Centen, laatste.Count);
    }

    private static void EisBedrag(Bedrag bedrag)
    {
        if (bedrag <= Bedrag.Nul)
        {
            throw new RegelOvertredenException("DC-036", "Vul een bedrag in dat meer is dan nul.");
        }
    }

    private static void EisGeenStop(Functiebudget functiebudget)
    {
        if (functiebudget.Declaratiestop)
        {
            throw new RegelOvertredenException("DC-016", "Er is een probleem met dit budget. Er wordt nu niets uit betaald. Bel wie het budget gaf.");
        }
    }
}
