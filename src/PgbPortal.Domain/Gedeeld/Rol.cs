namespace PgbPortal.Domain.Gedeeld;

/// <summary>The kind of actor. What a <see cref="Burger"/> or <see cref="Organisatie"/> may do follows from the dossier.</summary>
/// <remarks>Source: domein.md 3.1. The last four are machines, not people.</remarks>
public enum Rol
{
    Burger,
    Organisatie,
    ConsulentVerstrekker,
    ToetserVerstrekker,
    BeheerderVerstrekker,

    /// <summary>Watches over privacy in one organisation: reads the care log, holds dossiers back, and sees no dossier.</summary>
    PrivacyfunctionarisVerstrekker,
    DeclaratiemedewerkerSvb,
    ArbeidsrechtmedewerkerSvb,
    SalarismedewerkerSvb,
    FinancieelMedewerkerSvb,
    KlantcontactmedewerkerSvb,
    Auditor,
    Koppeling,
    Brp,
    Bank,
    Klok,
}

/// <summary>What a person or organisation is in one dossier.</summary>
public enum Dossierrol
{
    /// <summary>The one who may act: the active vertegenwoordiger with beheer, else the adult budgethouder.</summary>
    Beheerder,

    /// <summary>The budgethouder, while somebody else is beheerder: sees everything, does nothing.</summary>
    Budgethouder,

    /// <summary>May look along.</summary>
    Meekijker,

    /// <summary>Party to an overeenkomst: sees the own overeenkomsten and declaraties, never a budget.</summary>
    Zorgverlener,
}

public static class Rollen
{
    extension(Rol rol)
    {
        public bool IsVerstrekker => rol is Rol.ConsulentVerstrekker or Rol.ToetserVerstrekker or Rol.BeheerderVerstrekker
            or Rol.PrivacyfunctionarisVerstrekker;

        public bool IsSvb => rol is Rol.DeclaratiemedewerkerSvb or Rol.ArbeidsrechtmedewerkerSvb or Rol.SalarismedewerkerSvb
            or Rol.FinancieelMedewerkerSvb or Rol.KlantcontactmedewerkerSvb or Rol.Auditor;

        public bool IsBurgerOfOrganisatie => rol is Rol.Burger or Rol.Organisatie;
    }
}
