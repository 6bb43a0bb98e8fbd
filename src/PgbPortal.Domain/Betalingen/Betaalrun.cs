using PgbPortal.Domain.Waarden;
using static PgbPortal.Domain.Betalingen.BetaalrunStatus;

namespace PgbPortal.Domain.Betalingen;

/// <summary>Source: kwaliteit.md 1.3.</summary>
public enum BetaalrunStatus
{
    Open,
    Samengesteld,

    /// <summary>Another person compared the lines with the totals and the accounts.</summary>
    Gecontroleerd,

    /// <summary>Released: its payments are booked page by page. Broken off, it goes on with those that are left; it never goes back.</summary>
    InVrijgave,

    /// <summary>Released and booked; the bytes of the file are final. It is offered until the bank has it.</summary>
    Bevroren,

    Aangeboden,
    Bevestigd,
    DeelsAfgewezen,

    /// <summary>Composed anew before anybody released it.</summary>
    Vervallen,
}

/// <summary>The payments of one day. Who composes it neither checks nor releases it.</summary>
public sealed class Betaalrun
{
    /// <summary>Composing, checking and releasing are three different people; an installation may choose two.</summary>
    public const int MeestePersonen = 3;

    public static readonly Overgangen<BetaalrunStatus> Statusovergangen = new(
        (Open, [Samengesteld]),
        (Samengesteld, [Gecontroleerd, Vervallen]),
        (Gecontroleerd, [InVrijgave, Vervallen]),
        (InVrijgave, [Bevroren, Vervallen]),
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

    public DateTime? GecontroleerdOpUtc { get; private set; }

    /// <summary>Null when the system did it.</summary>
    public MedewerkerId? GecontroleerdDoorId { get; private set; }

    public DateTime? VrijgegevenOpUtc { get; private set; }

    public MedewerkerId? VrijgegevenDoorId { get; private set; }

    /// <summary>SHA-256 of the file, in lower-case hex.</summary>
    public string? BestandHash { get; private set; }

    public DateTime? AangebodenOpUtc { get; private set; }

    public DateTime? BevestigdOpUtc { get; private set; }

    public int Versie { get; private set; }

    /// <summary>A run without lines; see <see cref="Neem"/> and <see cref="StelSamen"/>.</summary>
    /// <param name="door">Null: the system.</param>
    public static Betaalrun Begin(DateOnly dag, MedewerkerId? door, DateTime nuUtc)
    {
        var id = BetaalrunId.Nieuw();
        return new()
        {
            Id = id,
            Dag = dag,
            MsgId = "PGB" + id.Waarde.ToString("N"),
            SamengesteldOpUtc = nuUtc,
            SamengesteldDoorId = door,
        };
    }

    public static Betaalrun Samenstellen(
        DateOnly dag, IReadOnlyCollection<Betaalopdracht> opdrachten, MedewerkerId? door, DateTime nuUtc)
    {
        var run = Begin(dag, door, nuUtc);
        run.Neem(opdrachten);
        run.StelSamen();
        return run;
    }

    /// <summary>More payments for a run that is still open: a large one is composed page by page.</summary>
    /// <exception cref="RegelOvertredenException">STATUS: it was composed already.</exception>
    public void Neem(IReadOnlyCollection<Betaalopdracht> opdrachten)
    {
        if (Status != Open)
        {
            throw new RegelOvertredenException("STATUS", "Deze betaalrun is al samengesteld. Er kan niets meer bij.");
        }

        foreach (var opdracht in opdrachten)
        {
            opdracht.KomtIn(this);
        }

        (Aantal, Totaal) = (checked(Aantal + opdrachten.Count), Totaal + Bedrag.Som(opdrachten.Select(o => o.Bedrag)));
    }

    /// <summary>All payments are in it.</summary>
    public void StelSamen() => Status = Statusovergangen.Controleer(Status, Samengesteld);

    /// <summary>May this person check it now? Asked before the lines are looked up.</summary>
    /// <exception cref="RegelOvertredenException">STATUS: checked already. BT-001: the same person composed it.</exception>
    public void EisControle(MedewerkerId? door)
    {
        if (Status != Samengesteld)
        {
            throw new RegelOvertredenException("STATUS", "Deze betaalrun is al gecontroleerd. U hoeft hem niet nog eens te controleren.");
        }

        if (IsDezelfde(door, SamengesteldDoorId))
        {
            throw new RegelOvertredenException("BT-001", "U heeft deze betaalrun zelf gemaakt. Laat een collega hem controleren.");
        }
    }

    /// <summary>A second person, or the system, found that the lines are what was composed.</summary>
    /// <exception cref="RegelOvertredenException">As <see cref="EisControle"/>. BT-001: totals that differ from the lines.</exception>
    public void Controleer(MedewerkerId? door, int aantal, Bedrag totaal, DateTime nuUtc)
    {
        EisControle(door);
        EisTotalen(aantal, totaal);
        Status = Statusovergangen.Controleer(Status, Gecontroleerd);
        (GecontroleerdDoorId, GecontroleerdOpUtc) = (door, nuUtc);
    }

    /// <summary>May this person release it now? Asked before anything else is looked up.</summary>
    /// <param name="door">Null: the system.</param>
    /// <param name="personen">How many different people a run needs: two or three.</param>
    /// <exception cref="RegelOvertredenException">STATUS: released already, or not checked yet. BT-001: the same person.</exception>
    public void EisVrijgave(MedewerkerId? door, int personen)
    {
        if (Status == Samengesteld)
        {
            throw IsDezelfde(door, SamengesteldDoorId)
                ? EigenRun()
                : new RegelOvertredenException("STATUS", "Deze betaalrun is nog niet gecontroleerd. Dat doet eerst een collega.");
        }

        if (Status is not (Gecontroleerd or InVrijgave))
        {
            throw new RegelOvertredenException("STATUS", "Deze betaalrun is al vrijgegeven. U hoeft niets meer te doen.");
        }

        if (IsDezelfde(door, SamengesteldDoorId))
        {
            throw EigenRun();
        }

        if (personen >= MeestePersonen && IsDezelfde(door, GecontroleerdDoorId))
        {
            throw new RegelOvertredenException("BT-001", "U heeft deze betaalrun zelf gecontroleerd. Laat een andere collega hem vrijgeven.");
        }
    }

    /// <summary>Another person releases it: from here on its payments are booked.</summary>
    /// <exception cref="RegelOvertredenException">As <see cref="EisVrijgave"/>. BT-001: totals that differ from the lines.</exception>
    public void BeginVrijgave(MedewerkerId? door, int personen, int aantal, Bedrag totaal, DateTime nuUtc)
    {
        EisVrijgave(door, personen);
        EisTotalen(aantal, totaal);
        Status = Statusovergangen.Controleer(Status, InVrijgave);
        (VrijgegevenDoorId, VrijgegevenOpUtc) = (door, nuUtc);
    }

    /// <summary>What may not be paid any more leaves the run while it is released; it waits for the next one.</summary>
    /// <exception cref="RegelOvertredenException">STATUS: it is not being released.</exception>
    public void LaatUitvallen(IReadOnlyCollection<Betaalopdracht> opdrachten)
    {
        if (Status != InVrijgave)
        {
            throw new RegelOvertredenException("STATUS", "Deze betaalrun wordt niet vrijgegeven. Er kan niets uit.");
        }

        foreach (var opdracht in opdrachten)
        {
            opdracht.ValtUit();
        }

        (Aantal, Totaal) = (Aantal - opdrachten.Count, Totaal - Bedrag.Som(opdrachten.Select(o => o.Bedrag)));
    }

    /// <summary>Everything is booked; from here on the bytes of the file are final.</summary>
    /// <param name="hash">SHA-256 of the file, in lower-case hex.</param>
    /// <exception cref="RegelOvertredenException">STATUS: it is not being released.</exception>
    public void Bevries(string hash)
    {
        Status = Statusovergangen.Controleer(Status, Bevroren);
        BestandHash = hash;
    }

    /// <summary>Composed anew; its payments are to be let go too, see <see cref="Betaalopdracht.LaatVervallen"/>.</summary>
    public void LaatVervallen() => Status = Statusovergangen.Controleer(Status, Vervallen);

    public void LaatVervallen(IEnumerable<Betaalopdracht> opdrachten)
    {
        LaatVervallen();
        foreach (var opdracht in opdrachten)
        {
            opdracht.LaatVervallen();
        }
    }

    /// <summary>The bank has the file.</summary>
    public void BiedAan(DateTime nuUtc)
    {
        Status = Statusovergangen.Controleer(Status, Aangeboden);
        AangebodenOpUtc = nuUtc;
    }

    /// <summary>The bank answered for every payment, or a payment came back later.</summary>
    public void VerwerkAntwoord(bool afwijzingen, DateTime nuUtc)
    {
        Status = Statusovergangen.Controleer(Status, afwijzingen ? DeelsAfgewezen : Bevestigd);
        BevestigdOpUtc = nuUtc;
    }

    public void VerhoogVersie() => Versie = checked(Versie + 1);

    private static bool IsDezelfde(MedewerkerId? door, MedewerkerId? eerder) => door is not null && door == eerder;

    private static RegelOvertredenException EigenRun() =>
        new("BT-001", "U heeft deze betaalrun zelf gemaakt. Laat een collega hem vrijgeven.");

    private void EisTotalen(int aantal, Bedrag totaal)
    {
        if (aantal != Aantal || totaal != Totaal)
        {
            throw new RegelOvertredenException(
                "BT-001", "De totalen kloppen niet meer met de regels. Geef deze run niet vrij en bel het beheer.");
        }
    }
}

/// <summary>A piece of the bytes of a payment file, frozen when the run was released: a large file is never in memory as a whole.</summary>
public sealed class Betaalbestanddeel
{
    public required BetaalrunId BetaalrunId { get; init; }

    /// <summary>From 1, without gaps.</summary>
    public required int Volgnummer { get; init; }

    public required byte[] Inhoud { get; init; }
}
