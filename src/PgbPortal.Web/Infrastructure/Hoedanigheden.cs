using PgbPortal.Application.Identity;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Web.Infrastructure;

/// <summary>As what somebody is signed in, in words.</summary>
internal static class Hoedanigheden
{
    public static string Van(Sessie sessie) => sessie.Rol.IsBurgerOfOrganisatie
        ? sessie.Dossier is { } dossier ? Van(dossier.Rol, dossier.Naam == sessie.Naam) : ""
        : $"{Van(sessie.Rol)} {sessie.Organisatie}{(sessie.Mandaat is { } mandaat ? $", namens {mandaat.Naam}" : "")}";

    public static string Van(Dossierrol rol, bool eigen) => rol switch
    {
        Dossierrol.Beheerder => eigen ? "budgethouder" : "vertegenwoordiger",
        Dossierrol.Budgethouder => "budgethouder (iemand anders regelt het pgb)",
        Dossierrol.Meekijker => "meekijker",
        Dossierrol.Zorgverlener => "zorgverlener",
        _ => throw new ArgumentOutOfRangeException(nameof(rol)),
    };

    public static string Van(Rol rol) => rol switch
    {
        Rol.ConsulentVerstrekker => "consulent",
        Rol.ToetserVerstrekker => "toetser",
        Rol.BeheerderVerstrekker => "functioneel beheerder",
        Rol.PrivacyfunctionarisVerstrekker => "functionaris gegevensbescherming",
        Rol.DeclaratiemedewerkerSvb => "medewerker declaraties",
        Rol.ArbeidsrechtmedewerkerSvb => "medewerker arbeidsrecht",
        Rol.SalarismedewerkerSvb => "medewerker salaris",
        Rol.FinancieelMedewerkerSvb => "medewerker betalingen",
        Rol.KlantcontactmedewerkerSvb => "medewerker klantcontact",
        Rol.Auditor => "auditor",
        _ => "",
    };
}
