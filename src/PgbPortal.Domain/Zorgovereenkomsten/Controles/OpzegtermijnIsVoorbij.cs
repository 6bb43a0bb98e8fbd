using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Zorgovereenkomsten.Controles;

/// <summary>An agreement does not end before the notice is over, unless both agree.</summary>
[Controle("ZO-047", Zwaarte.Blokkerend, Bron = "domein.md 4.3 [svb-opzeg]; scenarios/README.md 6.2")]
public sealed class OpzegtermijnIsVoorbij : Controle<Beeindigingsdossier>
{
    protected override string? Oordeel(Beeindigingsdossier dossier)
    {
        var eerste = Opzegtermijn.EersteLaatsteDag(dossier.Soort, dossier.Van, dossier.Vandaag);
        return !dossier.Wederzijds && dossier.LaatsteDag < eerste
            ? $"Er geldt een opzegtermijn. De overeenkomst kan stoppen op {eerste.Lang()} of later. "
                + "Bent u het samen eens? Dan mag het eerder."
            : null;
    }
}
