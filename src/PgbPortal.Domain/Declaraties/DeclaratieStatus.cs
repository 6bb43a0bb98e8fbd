namespace PgbPortal.Domain.Declaraties;

/// <summary>Source: domein.md 4.4, scenarios/README.md section 8.</summary>
public enum DeclaratieStatus
{
    IngevoerdDoorZorgverlener,
    Teruggestuurd,

    /// <summary>Ordered, but waits: no money, declaratiestop or an account that is not confirmed.</summary>
    Aangehouden,

    /// <summary>A person looks at it; the money is set aside.</summary>
    HandmatigeToets,
    Goedgekeurd,
    GedeeltelijkGoedgekeurd,
    Betaald,

    /// <summary>The bank refused or returned the payment.</summary>
    BetalingMislukt,
    Afgekeurd,
    Ingetrokken,

    /// <summary>Paid, and a later correction points here.</summary>
    Gecorrigeerd,

    /// <summary>Of a correction: the credit is still open.</summary>
    TeVerrekenen,
    Verrekend,
}

public enum Declaratiesoort
{
    Regulier,
    Aanvulling,
    Correctie,

    /// <summary>An approved change of the agreement looks back (TWK): what a paid claim costs more or less by it.</summary>
    Herberekening,

    /// <summary>Money that needs no account, to the budgethouder.</summary>
    VerantwoordingsvrijBedrag,
    Feestdagenuitkering,

    /// <summary>After the death of the budgethouder.</summary>
    EenmaligeUitkering,

    /// <summary>Own money that was not used, back to the budgethouder.</summary>
    TeruggaveEigenGeld,
}

/// <summary>Who entered a declaratie.</summary>
public enum Invoerder
{
    Beheerder,
    Zorgverlener,

    /// <summary>The SVB, from paper.</summary>
    Svb,
}

/// <summary>The three ways out of a shortage. Source: domein.md 4.4.</summary>
public enum Tekortkeuze
{
    Deels,
    Storten,
    Annuleren,
}

public enum Wachtreden
{
    /// <summary>DC-015.</summary>
    Tekort,

    /// <summary>DC-016.</summary>
    Declaratiestop,

    /// <summary>DC-033.</summary>
    Rekeningnummer,

    /// <summary>The budgethouder pays the rest himself: what was left of the budget is set aside, the own money is awaited.</summary>
    Storting,
}
