using PgbPortal.Domain.Referentie;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Declaraties.Controles;

/// <summary>
/// A claim is for more than nothing, and for no more than a message can hold. A correction may be less than nothing.
/// </summary>
[Controle("DC-036", Zwaarte.Blokkerend, Bron = "iPgb LDT_Bedrag; scenarios/README.md 6.3")]
public sealed class BedragIsMogelijk : Controle<DeclaratieDossier>
{
    protected override string? Oordeel(DeclaratieDossier dossier)
    {
        var declaratie = dossier.Declaratie;
        if (declaratie.Soort != Declaratiesoort.Correctie && declaratie.Totaal <= Bedrag.Nul)
        {
            return "Deze declaratie is nul euro. Vul in hoeveel zorg er is gegeven.";
        }

        var hoogstens = new Bedrag(dossier.Kengetallen.Op(Kengetalsoort.Declaratiemaximum, declaratie.Maand.LaatsteDag));
        return declaratie.Totaal > hoogstens
            ? $"Een declaratie is hoogstens {hoogstens}. Verdeel de zorg over meer declaraties."
            : null;
    }
}
