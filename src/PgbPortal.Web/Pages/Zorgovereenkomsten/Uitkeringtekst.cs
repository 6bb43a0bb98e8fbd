using Beletsel = PgbPortal.Application.Declaraties.UitkeringVoorbereiden.Beletsel;

namespace PgbPortal.Web.Pages.Zorgovereenkomsten;

/// <summary>Why no uitkering can be asked for, in words.</summary>
internal static class Uitkeringtekst
{
    public static string Van(Beletsel beletsel) => beletsel switch
    {
        Beletsel.GeenBudget => "Voor deze overeenkomst is er geen budget.",
        Beletsel.Declaratiestop => "Er is een probleem met dit budget. Er wordt nu niets uit betaald. Bel wie het budget gaf.",
        Beletsel.MagNiet => "Dit kan niet bij deze overeenkomst of dit budget.",
        Beletsel.BudgethouderLeeft => "Dit kan alleen na het overlijden van de budgethouder.",
        Beletsel.NietsOver => "Het hoogste bedrag is al aangevraagd.",
        _ => throw new ArgumentOutOfRangeException(nameof(beletsel)),
    };
}
