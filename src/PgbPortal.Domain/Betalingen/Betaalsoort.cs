namespace PgbPortal.Domain.Betalingen;

/// <summary>What a payment is for. Source: scenarios/README.md section 3.</summary>
public enum Betaalsoort
{
    Declaratie,
    Aanvulling,
    Correctie,

    /// <summary>A change of the agreement took effect in months that were paid already.</summary>
    Herberekening,
    Maandloon,

    /// <summary>Verantwoordingsvrij bedrag, to the budgethouder.</summary>
    Vvb,
    Feestdagen,
    Eenmalig,

    /// <summary>Own money that was not used, back to the budgethouder.</summary>
    Teruggave,
}
