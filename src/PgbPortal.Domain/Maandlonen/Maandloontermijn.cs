using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using static PgbPortal.Domain.Maandlonen.MaandloontermijnStatus;

namespace PgbPortal.Domain.Maandlonen;

/// <summary>Source: domein.md 4.5.</summary>
public enum MaandloontermijnStatus
{
    /// <summary>Known, but no money is set aside for it.</summary>
    Gepland,
    Gereserveerd,

    /// <summary>ML-001: its day has come and there is no money or no budget for it; tried again in every run.</summary>
    Geblokkeerd,
    InBetaalrun,
    Betaald,

    /// <summary>Paid, and later it turned out to be too much: a credit on the agreement.</summary>
    Gecorrigeerd,

    /// <summary>Nothing is due any more, and nothing was paid.</summary>
    Vervallen,
}

/// <summary>The maandloon of one line of an agreement for one month, with its fixed travel.</summary>
public sealed class Maandloontermijn : Dossierstuk
{
    public static readonly Overgangen<MaandloontermijnStatus> Statusovergangen = new(
        (Gepland, [Gereserveerd, Geblokkeerd, Betaald, Gecorrigeerd, Vervallen]),
        (Gereserveerd, [Gepland, Geblokkeerd, InBetaalrun, Betaald, Gecorrigeerd, Vervallen]),
        (Geblokkeerd, [Gereserveerd, Betaald, Gecorrigeerd, Vervallen]),
        (InBetaalrun, [Gereserveerd, Betaald]),
        (Betaald, [Gepland, Gereserveerd, Geblokkeerd, Gecorrigeerd]),
        (Gecorrigeerd, [Gepland, Gereserveerd, Geblokkeerd, Betaald]),
        (Vervallen, [Gepland, Geblokkeerd]));

    private MaandloontermijnStatus _status = Gepland;

    private Maandloontermijn()
    {
    }

    public MaandloontermijnId Id { get; private set; }

    public ZorgovereenkomstId ZorgovereenkomstId { get; private set; }

    public OvereenkomstregelId OvereenkomstregelId { get; private set; }

    /// <summary>The month, as yyyy-MM.</summary>
    public string Maandtekst { get; private set; } = "";

    public Maand Maand => Maand.Parse(Maandtekst);

    /// <summary>The functiebudget that bears it; null as long as there is none for this month.</summary>
    public FunctiebudgetId? FunctiebudgetId { get; private set; }

    /// <summary>First paid day: the day of spending.</summary>
    public DateOnly EersteDag { get; private set; }

    public Bedrag Loon { get; private set; }

    public Bedrag Reiskosten { get; private set; }

    /// <summary>The part of the pay that is compensated and not borne by the functiebudget.</summary>
    public Bedrag Ziekengeld { get; private set; }

    /// <summary>Paid or set off from the functiebudget, less what became a credit and what came back.</summary>
    public Bedrag VoldaanUitBudget { get; private set; }

    public Bedrag VoldaanZiekengeld { get; private set; }

    /// <summary>The maandloondag of its month.</summary>
    public DateOnly Betaaldag { get; private set; }

    public DateOnly? BetaaldOp { get; private set; }

    /// <summary>The day on which beheerder and zorgverlener were told that it is blocked.</summary>
    public DateOnly? GemeldOp { get; private set; }

    /// <summary>Paid, but not what is due as known now: the next run looks at it.</summary>
    public bool Afwijkend { get; private set; }

    public MaandloontermijnStatus Status
    {
        get => _status;
        private set => _status = value;
    }

    public Bedrag Bedrag => Loon + Reiskosten;

    public Bedrag UitBudget => Bedrag - Ziekengeld;

    /// <summary>Still to be paid from the functiebudget; below zero when too much was paid.</summary>
    public Bedrag OpenUitBudget => UitBudget - VoldaanUitBudget;

    /// <summary>Still to be paid as ziekengeld; below zero when too much was paid.</summary>
    public Bedrag OpenZiekengeld => Ziekengeld - VoldaanZiekengeld;

    public Bedrag Open => OpenUitBudget + OpenZiekengeld;

    public bool IsGereserveerd => Status is Gereserveerd or InBetaalrun;

    public static Maandloontermijn Plan(Zorgovereenkomst overeenkomst, Overeenkomstregel regel, Maand maand)
    {
        var termijn = new Maandloontermijn
        {
            Id = MaandloontermijnId.Nieuw(),
            ZorgovereenkomstId = overeenkomst.Id,
            OvereenkomstregelId = regel.Id,
            BudgethouderId = overeenkomst.BudgethouderId,
            ZorgverlenerId = overeenkomst.ZorgverlenerId,
            VerstrekkerId = regel.VerstrekkerId,
            Wet = regel.Wet,
            Maandtekst = maand.ToString(),
            EersteDag = maand.EersteDag,
            Betaaldag = Maandloondag.Van(maand),
        };
        termijn.ToonAanKeten();
        return termijn;
    }

    /// <summary>What is due as known now. A term in a run first leaves it.</summary>
    /// <param name="functiebudget">That bears it; null when there is none.</param>
    /// <returns>True when the amount or its bearer changed.</returns>
    public bool Bereken(Termijnbedrag bedrag, FunctiebudgetId? functiebudget)
    {
        var isGelijk = (Loon, Reiskosten, Ziekengeld) == (bedrag.Loon, bedrag.Reiskosten, bedrag.Ziekengeld)
            && (functiebudget is null || FunctiebudgetId == functiebudget);
        (Loon, Reiskosten, Ziekengeld) = (bedrag.Loon, bedrag.Reiskosten, bedrag.Ziekengeld);
        FunctiebudgetId = functiebudget ?? FunctiebudgetId;
        EersteDag = bedrag.EersteDag ?? EersteDag;
        Vergelijk();
        return !isGelijk;
    }

    /// <summary>Money is set aside for what is open.</summary>
    public void Reserveer()
    {
        if (Status == Vervallen)
        {
            Status = Statusovergangen.Controleer(Status, Gepland);
        }

        Status = Statusovergangen.Controleer(Status, Gereserveerd);
    }

    /// <summary>The money set aside for it is needed for an older term, or its amount changed.</summary>
    public void GeefVrij() => Status = Statusovergangen.Controleer(Status, Gepland);

    /// <summary>ML-001.</summary>
    /// <returns>True when nobody was told yet.</returns>
    public bool Blokkeer(DateOnly vandaag)
    {
        if (Status != Geblokkeerd)
        {
            Status = Statusovergangen.Controleer(Status, Geblokkeerd);
        }

        var isNieuw = GemeldOp is null;
        GemeldOp ??= vandaag;
        return isNieuw;
    }

    /// <summary>Nothing is open any more: back to what it was, or nothing is due at all.</summary>
    public void RondAf()
    {
        var naar = BetaaldOp is null ? Vervallen
            : Status == Gecorrigeerd || VoldaanUitBudget + VoldaanZiekengeld == Bedrag.Nul ? Gecorrigeerd
            : Betaald;
        if (Status != naar)
        {
            Status = Statusovergangen.Controleer(Status, naar);
        }
    }

    public void KomInRun() => Status = Statusovergangen.Controleer(Status, InBetaalrun);

    /// <summary>Its run was composed anew before it was released.</summary>
    public void KomUitRun() => Status = Statusovergangen.Controleer(Status, Gereserveerd);

    /// <param name="uitBudget">What was set aside and now went out or was set off.</param>
    public void Betaal(Bedrag uitBudget, Bedrag ziekengeld, DateOnly dag)
    {
        Status = Statusovergangen.Controleer(Status, Betaald);
        (VoldaanUitBudget, VoldaanZiekengeld) = (VoldaanUitBudget + uitBudget, VoldaanZiekengeld + ziekengeld);
        BetaaldOp = dag;
        GemeldOp = null;
        Vergelijk();
    }

    /// <summary>The bank gave it back: due again, and set aside again.</summary>
    public void KomTerug(Bedrag uitBudget, Bedrag ziekengeld)
    {
        Status = Statusovergangen.Controleer(Status, Gereserveerd);
        (VoldaanUitBudget, VoldaanZiekengeld) = (VoldaanUitBudget - uitBudget, VoldaanZiekengeld - ziekengeld);
        Vergelijk();
    }

    /// <summary>What was paid too much became a credit on the agreement.</summary>
    public void WordTegoed(Bedrag bedrag)
    {
        if (Status != Gecorrigeerd)
        {
            Status = Statusovergangen.Controleer(Status, Gecorrigeerd);
        }

        VoldaanUitBudget -= bedrag;
        Vergelijk();
    }

    /// <summary>A credit of this term that was still open is cancelled: more is due after all.</summary>
    public void NeemTegoedTerug(Bedrag bedrag)
    {
        VoldaanUitBudget += bedrag;
        Vergelijk();
    }

    /// <summary>Paid days turned out to be compensated: spent money becomes ziekengeld, or the other way round (below zero).</summary>
    public void BoekOm(Bedrag naarZiekengeld)
    {
        (VoldaanUitBudget, VoldaanZiekengeld) = (VoldaanUitBudget - naarZiekengeld, VoldaanZiekengeld + naarZiekengeld);
        Vergelijk();
    }

    /// <summary>Its functiebudget was replaced and the spending went along.</summary>
    public void VerhuisNaar(FunctiebudgetId functiebudget) => FunctiebudgetId = functiebudget;

    private void Vergelijk() => Afwijkend = BetaaldOp is not null && !(OpenUitBudget.IsNul && OpenZiekengeld.IsNul);
}
