using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Declaraties.Controles;

/// <summary>The agreement is approved and in force on a day of each line, and the line lies in the month of the claim.</summary>
/// <remarks>For a line of one day: on that day. A line of the agreement that was struck cannot be claimed.</remarks>
[Controle("DC-001", Zwaarte.Blokkerend, Bron = "domein.md 5.3 [m-decl-bh]; scenarios/README.md 6.3")]
public sealed class ZorgBinnenOvereenkomst : Declaratieregelcontrole
{
    protected override string? Oordeel(DeclaratieDossier dossier, Declaratieregel regel)
    {
        var (overeenkomst, maand) = (dossier.Overeenkomst, dossier.Declaratie.Maand);
        if (dossier.AfspraakVan(regel) is not { Doorgestreept: false })
        {
            return "Deze zorg staat niet in de overeenkomst. Kies een regel uit de lijst.";
        }

        if (!maand.Periode.Overlapt(regel.Zorgdagen))
        {
            return $"{regel.Leesbaar} valt niet in {maand.Leesbaar}. Kies een week of dag in deze maand.";
        }

        if (dossier.Looptijd.Doorsnede(regel.Zorgdagen) is not { } dagen)
        {
            return regel.TotEnMet < overeenkomst.Van
                ? $"{regel.Leesbaar}: toen gold de overeenkomst nog niet. Zij geldt vanaf {overeenkomst.Van.Lang()}."
                : $"{regel.Leesbaar}: toen was de overeenkomst al voorbij. "
                    + $"Zij gold tot en met {dossier.Looptijd.TotEnMet.Lang()}.";
        }

        return overeenkomst.GeldtOp(dagen.Van)
            ? null
            : "Deze overeenkomst is niet goedgekeurd. U kunt pas declareren als zij is goedgekeurd.";
    }
}
