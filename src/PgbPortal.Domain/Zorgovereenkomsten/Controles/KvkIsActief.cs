using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Zorgovereenkomsten.Controles;

/// <summary>The company is in the register of the Kamer van Koophandel on the first day.</summary>
/// <remarks>
/// Whether number and AGB-code belong to the same company is for the register that gives the dossier its answer.
/// </remarks>
[Controle("ZO-009", Zwaarte.Blokkerend, Bron = "domein.md 5.2 [m-decl-zv]")]
public sealed class KvkIsActief : Controle<ZorgovereenkomstDossier>
{
    protected override string? Oordeel(ZorgovereenkomstDossier dossier) => dossier.Kvk switch
    {
        Registerstand.Onbekend => "Wij vinden dit KvK-nummer niet bij deze zorgverlener. Vraag om het juiste nummer.",
        Registerstand.Beeindigd =>
            $"Dit bedrijf staat op {dossier.Overeenkomst.Van.Lang()} niet meer in het handelsregister. "
                + "Vraag uw zorgverlener hoe dat komt.",
        _ => null,
    };
}
