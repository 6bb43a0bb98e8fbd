using PgbPortal.Domain.Toekenningen;

namespace PgbPortal.Application.Toekenningen;

/// <summary>A grant with the ones that it replaced, one after another.</summary>
internal static class Toekenningketen
{
    /// <returns>The newest first.</returns>
    public static List<Toekenning> MetVoorgangers(Toekenning oud, List<Toekenning> eigen)
    {
        var keten = new List<Toekenning> { oud };
        while (eigen.Find(t => t.VervangenDoorId == keten[^1].Id) is { } ouder)
        {
            keten.Add(ouder);
        }

        return keten;
    }

    public static string Zorgfunctie(IReadOnlyList<Toekenning> toekenningen, FunctiebudgetId id) =>
        toekenningen.SelectMany(t => t.Functiebudgetten).Single(f => f.Id == id).Zorgfunctie;
}
