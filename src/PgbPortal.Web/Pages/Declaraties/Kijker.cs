using PgbPortal.Application.Identity;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Web.Pages.Declaraties;

/// <summary>From which side somebody looks at a claim: it decides who is "u".</summary>
public enum Kijker
{
    /// <summary>May act for the budgethouder.</summary>
    Beheerder,

    /// <summary>The budgethouder with a beheerder, or somebody who looks along.</summary>
    Meekijker,
    Zorgverlener,
    Verstrekker,
    Svb,
}

internal static class Kijkers
{
    public static Kijker Van(Sessie sessie)
    {
        if (sessie.Rol.IsSvb)
        {
            return Kijker.Svb;
        }

        if (sessie.Rol.IsVerstrekker)
        {
            return Kijker.Verstrekker;
        }

        return sessie.Dossier?.Rol switch
        {
            Dossierrol.Zorgverlener => Kijker.Zorgverlener,
            Dossierrol.Beheerder => Kijker.Beheerder,
            _ => Kijker.Meekijker,
        };
    }
}
