namespace PgbPortal.Domain.Zorgovereenkomsten;

/// <summary>Source: domein.md 4.2, scenarios/README.md 6.2.</summary>
public enum ZorgovereenkomstStatus
{
    Concept,
    Gedeeld,
    AangepastDoorZorgverlener,
    OndertekendDoorZorgverlener,

    /// <summary>Both signed; verstrekkers and SVB judge.</summary>
    InBeoordeling,

    Goedgekeurd,
    Afgekeurd,
    Ingetrokken,
    Opgeschort,

    /// <summary>After the last day.</summary>
    Beeindigd,
}

public enum Overeenkomstsoort
{
    Opdracht,
    Familie,
    Arbeidsovereenkomst,
    Instelling,
}

public enum Familiegraad
{
    Partner,
    EersteGraad,
    TweedeGraad,
    DerdeGraad,
}

public enum Beloning
{
    Uurloon,
    Maandloon,
}

public enum Besluit
{
    Akkoord,
    Afwijzen,
}

/// <summary>
/// Why an overeenkomst is refused: a closed list, because approval may only be withheld for conflict with the law or with
/// workability (Blz art. 3.6.4).
/// </summary>
public enum Afwijsreden
{
    ZorgPastNietBijToekenning,
    ZorgNietDoelmatigOfOnvoldoende,
    TariefNietToegestaan,
    BudgetOfPeriodeKloptNiet,
    BeheerderIsZorgverlener,
    VerkeerdeSoortOvereenkomst,
    LoonOnderMinimum,
    ArbeidstijdTeHoog,
    OvereenkomstNietUitvoerbaar,
}
