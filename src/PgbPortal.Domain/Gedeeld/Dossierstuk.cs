namespace PgbPortal.Domain.Gedeeld;

/// <summary>
/// A row that belongs to the dossier of one budgethouder. Its owners stand on the row itself, so that the access filter
/// needs no other table, and they never change.
/// </summary>
public abstract class Dossierstuk
{
    public BudgethouderId BudgethouderId { get; protected set; }

    /// <summary>The verstrekker that pays; null when several can be concerned (then the lines say so).</summary>
    public VerstrekkerId? VerstrekkerId { get; protected set; }

    /// <summary>The law under which <see cref="VerstrekkerId"/> pays; null together with it.</summary>
    public Wet? Wet { get; protected set; }

    /// <summary>The zorgverlener who may see this; null when no zorgverlener may.</summary>
    public ZorgverlenerId? ZorgverlenerId { get; protected set; }

    public bool ZichtbaarVoorZorgverlener { get; protected set; }

    public bool ZichtbaarVoorVerstrekker { get; protected set; }

    public bool ZichtbaarVoorSvb { get; protected set; }

    /// <summary>Goes up by one at each change; the database refuses a change of an older version.</summary>
    public int Versie { get; private set; }

    /// <summary>Called by the persistence layer only, once for each save.</summary>
    public void VerhoogVersie() => Versie = checked(Versie + 1);

    protected void ToonAanKeten()
    {
        ZichtbaarVoorZorgverlener = ZorgverlenerId is not null;
        ZichtbaarVoorVerstrekker = true;
        ZichtbaarVoorSvb = true;
    }
}

/// <summary>A stuk whose verstrekkers follow from its lines: visible for a verstrekker that pays at least one of them.</summary>
public interface IMetDelen
{
    /// <summary>Who pays a part of this.</summary>
    IEnumerable<(VerstrekkerId VerstrekkerId, Wet Wet)> Delen { get; }
}
