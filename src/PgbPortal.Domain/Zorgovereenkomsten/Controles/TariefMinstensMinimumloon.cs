using PgbPortal.Domain.Referentie;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Domain.Zorgovereenkomsten.Controles;

/// <summary>A person earns at least the minimum wage with holiday pay per hour; a company sets its own price.</summary>
[Controle("ZO-015", Zwaarte.Blokkerend, Bron = "Wml; domein.md 5.2 [svb-minloon]")]
public sealed class TariefMinstensMinimumloon : Regelcontrole
{
    protected override string? Oordeel(ZorgovereenkomstDossier dossier, Overeenkomstregel regel)
    {
        if (dossier.Zorgverlener.Soort != Zorgverlenersoort.Persoon || regel.Eenheid != Eenheid.Uur)
        {
            return null;
        }

        var dag = dossier.Overeenkomst.Van;
        var promillages = dossier.Kengetallen.Op(Kengetalsoort.Minimumuurloon, dag)
            * (1000 + dossier.Kengetallen.Op(Kengetalsoort.Vakantiegeld, dag));
        if (regel.Tarief.Centen * 1000 >= promillages)
        {
            return null;
        }

        // The lowest tariff in whole cents that is not below the exact minimum.
        var minstens = -Afronding.NaarBeneden(-promillages, 1000);
        return $"Het tarief is lager dan het minimumloon met vakantiegeld. Spreek minstens {minstens} per uur af.";
    }
}
