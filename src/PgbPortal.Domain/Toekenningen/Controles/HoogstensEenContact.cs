namespace PgbPortal.Domain.Toekenningen.Controles;

[Controle("TK-022", Zwaarte.Blokkerend, Bron = "iPgb 2.1 TR516, OP520")]
public sealed class HoogstensEenContact : Berichtcontrole
{
    protected override IEnumerable<Berichtbevinding> Beoordeel(Toekenningsbericht bericht, ToekenningFeiten feiten)
    {
        foreach (var (_, plek) in Contacten(bericht).Skip(1))
        {
            yield return Fout(
                "9516",
                plek,
                "Het bericht heeft meer dan één contact. Laat alleen het adres staan waar de post naartoe moet.");
        }
    }
}
