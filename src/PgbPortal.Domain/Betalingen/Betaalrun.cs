using PgbPortal.Domain.Waarden;
using static PgbPortal.Domain.Betalingen.BetaalrunStatus;

namespace PgbPortal.Domain.Betalingen;

/// <summary>Source: kwaliteit.md 1.3.</summary>
public enum BetaalrunStatus
{
    Open,
    Samengesteld,
    Gecontroleerd,
    Bevroren,
    Aangeboden,
    Bevestigd,
    DeelsAfgewezen,

    /// <summary>Composed anew before anybody released it.</summary>
    Vervallen,
}

/// <summary>The payments of one day. Who composes it never releases it.</summary>
public sealed class Betaalrun
{
    public static readonly Overgangen<BetaalrunStatus> Statusovergangen = new(
        (Open, [Samengesteld]),
        (Samengesteld, [Gecontroleerd, Vervallen]),
        (Gecontroleerd, [Bevroren]),
        (Bevroren, [Aangeboden]),
        (Aangeboden, [Bevestigd, DeelsAfgewezen]),
        (DeelsAfgewezen, [DeelsAfgewezen]),
        (Bevestigd, [DeelsAfgewezen]));

    private Betaalrun()
    {
    }

    public BetaalrunId Id { get; private set; }

    public DateOnly Dag { get; private set; }

    public BetaalrunStatus Status { get; private set; } = Open;

    /// <summary>MsgId of the payment file, at most 35 characters, unique.</summary>
    public string MsgId { get; private set; } = "";

    public int Aantal { get; private set; }

    public Bedrag Totaal { get; private set; }

    public DateTime SamengesteldOpUtc { get; private set; }

    /// <summary>Null when the system did it.</summary>
    public MedewerkerId? SamengesteldDoorId { get; private set; }

    public DateTime? VrijgegevenOpUtc { get; private set; }

    public MedewerkerId? VrijgegevenDoorId { get; private set; }

    /// <summary>SHA-256 of the file, in lower-case hex.</summary>
    public string? BestandHash { get; private set; }

    public DateTime? BevestigdOpUtc { get; private set; }

    public int Versie { get; private set; }

    public static Betaalrun Samenstellen(
        DateOnly dag, IReadOnlyCollection<Betaalopdracht> opdrachten, MedewerkerId? door, DateTime nuUtc)
    {
        var id = BetaalrunId.Nieuw();
        var run = new Betaalrun
        {
            Id = id,
            Dag = dag,
            MsgId = "PGB" + id.Waarde.ToString("N"),
            Aantal = opdrachten.Count,
            Totaal = Bedrag.Som(opdrachten.Select(o => o.Bedrag)),
            SamengesteldOpUtc = nuUtc,
            SamengesteldDoorId = door,
        };
        run.Status = Statusovergangen.Controleer(Open, Samengesteld);
        foreach (var opdracht in opdrachten)
        {
            opdracht.KomtIn(run);
        }

        return run;
    }

    /// <summary>A second person checks and releases; the file is frozen in the same step.</summary>
    /// <exception cref="RegelOvertredenException">BT-001: the same person, or totals that differ. STATUS: already released.</exception>
    public void GeefVrij(MedewerkerId? door, IReadOnlyCollection<Betaalopdracht> opdrachten, DateTime nuUtc)
    {
        EisVrijgave(door);
        if (opdrachten.Count != Aantal || Bedrag.Som(opdrachten.Select(o => o.Bedrag)) != Totaal)
        {
            throw new RegelOvertredenException("BT-001", "De totalen kloppen niet meer met de regels. Geef deze run niet vrij en bel het beheer.");
        }

        Status = Statusovergangen.Controleer(Status, Gecontroleerd);
        (VrijgegevenDoorId, VrijgegevenOpUtc) = (door, nuUtc);
    }

    /// <summary>May this person release it now? Asked before anything else is looked up.</summary>
    /// <exception cref="RegelOvertredenException">STATUS: already released. BT-001: the same person composed it.</exception>
    public void EisVrijgave(MedewerkerId? door)
    {
        if (Status != Samengesteld)
        {
            throw new RegelOvertredenException("STATUS", "Deze betaalrun is al vrijgegeven. U hoeft niets meer te doen.");
        }

        if (door is not null && door == SamengesteldDoorId)
        {
            throw new RegelOvertredenException("BT-001", "U heeft deze betaalrun zelf gemaakt. Laat een collega hem vrijgeven.");
        }
    }

    public void Bevries(string hash)
    {
        Status = Statusovergangen.Controleer(Status, Bevroren);
        BestandHash = hash;
    }

    public void LaatVervallen(IEnumerable<Betaalopdracht> opdrachten)
    {
        Status = Statusovergangen.Controleer(Status, Vervallen);
        foreach (var opdracht in opdrachten)
        {
            opdracht.LaatVervallen();
        }
    }

    public void BiedAan() => Status = Statusovergangen.Controleer(Status, Aangeboden);

    public void VerwerkAntwoord(bool afwijzingen, DateTime nuUtc)
    {
        Status = Statusovergangen.Controleer(Status, afwijzingen ? DeelsAfgewezen : Bevestigd);
        BevestigdOpUtc = nuUtc;
    }

    public void VerhoogVersie() => Versie = checked(Versie + 1);
}

/// <summary>The bytes of a payment file, frozen when the run was released.</summary>
public sealed class Betaalbestandinhoud
{
    public required BetaalrunId BetaalrunId { get; init; }

    public required byte[] Inhoud { get; init; }
}
