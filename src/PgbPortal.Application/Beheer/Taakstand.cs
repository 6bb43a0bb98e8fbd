namespace PgbPortal.Application.Beheer;

/// <summary>
/// How far a task is, and which instance holds it. The lease keeps two instances from the same work; the version decides
/// when they do it all the same, because it is raised in the transaction of the work.
/// </summary>
internal sealed class Taakstand
{
    public required string Naam { get; init; }

    public DateOnly LaatsteDag { get; private set; }

    /// <summary>The instance that holds the task; null when nobody does.</summary>
    public string? Eigenaar { get; private set; }

    public DateTime? GeldigTotUtc { get; private set; }

    public int Versie { get; private set; }

    /// <summary>Takes the task for this instance, unless another holds it and lives.</summary>
    public bool Neem(string eigenaar, DateTime nuUtc, TimeSpan duur)
    {
        if (Eigenaar is not null && Eigenaar != eigenaar && GeldigTotUtc > nuUtc)
        {
            return false;
        }

        (Eigenaar, GeldigTotUtc) = (eigenaar, nuUtc + duur);
        Versie = checked(Versie + 1);
        return true;
    }

    /// <summary>Still at work. Does not raise the version: the work itself reads it.</summary>
    public void Verleng(DateTime nuUtc, TimeSpan duur) => GeldigTotUtc = nuUtc + duur;

    public void GeefTerug() => (Eigenaar, GeldigTotUtc) = (null, null);

    /// <summary>A part of the work is saved with this: nobody else can save the same part.</summary>
    public void Klaim() => Versie = checked(Versie + 1);

    /// <summary>Notes that this day is done; false when it was done before.</summary>
    public bool NeemDag(DateOnly dag)
    {
        if (LaatsteDag >= dag)
        {
            return false;
        }

        LaatsteDag = dag;
        Versie = checked(Versie + 1);
        return true;
    }
}
