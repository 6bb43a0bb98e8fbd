using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Vorderingen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Budgetten;

/// <summary>Own money of budgethouders and what others owe.</summary>
internal sealed partial class Grootboek
{
    /// <summary>Own money came in; call <see cref="LaadStortingenAsync"/> first.</summary>
    public void Ontvang(Storting storting)
    {
        db.Add(storting);
        Boek(
            Ketens.Svb,
            $"storting/{storting.Id.Waarde:N}",
            Boekingssoort.Ontvangen,
            (Oorzaaksoort.Storting, storting.Id.Waarde),
            [
                (Kas(Ketens.Svb, Rekeningsoort.BankOntvangen), storting.Bedrag.Centen),
                (Pot(storting.BudgethouderId, Rekeningsoort.StortingVrij), -storting.Bedrag.Centen),
            ]);
    }

    /// <summary>Sets own money aside for a claim; call <see cref="LaadStortingenAsync"/> first.</summary>
    /// <exception cref="RegelOvertredenException">BT-004: the pot does not hold this.</exception>
    public void Beloof(BudgethouderId budgethouder, DeclaratieId declaratie, Bedrag bedrag)
    {
        var belofte = Stortingsbelofte.Maak(budgethouder, declaratie, bedrag);
        db.Add(belofte);
        Boek(
            Ketens.Svb,
            $"beloven/{belofte.Id.Waarde:N}",
            Boekingssoort.Beloven,
            (Oorzaaksoort.Declaratie, declaratie.Waarde),
            [
                (Pot(budgethouder, Rekeningsoort.StortingVrij), bedrag.Centen),
                (Pot(budgethouder, Rekeningsoort.StortingBeloofd), -bedrag.Centen),
            ]);
    }

    /// <summary>The claim does not need the own money any more; call <see cref="LaadStortingenAsync"/> first.</summary>
    public void GeefVrij(Stortingsbelofte belofte)
    {
        belofte.GeefVrij();
        Boek(
            Ketens.Svb,
            $"belofte-vrij/{belofte.Id.Waarde:N}",
            Boekingssoort.Vrijgeven,
            (Oorzaaksoort.Declaratie, belofte.DeclaratieId.Waarde),
            [
                (Pot(belofte.BudgethouderId, Rekeningsoort.StortingBeloofd), belofte.Bedrag.Centen),
                (Pot(belofte.BudgethouderId, Rekeningsoort.StortingVrij), -belofte.Bedrag.Centen),
            ]);
    }

    /// <summary>
    /// Too much was paid and has to come back: it is no longer for the verstrekker to fund. Own money is not booked until it comes in: the pot
    /// holds what is there. Call <see cref="LaadVorderingAsync"/> first.
    /// </summary>
    public void Vorder(Vordering vordering)
    {
        if (!vordering.IsEigenGeld)
        {
            Boek(
                vordering.Keten,
                $"vorderen/{vordering.Id.Waarde:N}",
                Boekingssoort.Vorderen,
                (Oorzaaksoort.Vordering, vordering.Id.Waarde),
                [
                    (Vorderingrekening(vordering), vordering.Bedrag.Centen),
                    (Kas(vordering.Keten, Rekeningsoort.Bekostiging), -vordering.Bedrag.Centen),
                ]);
        }
    }

    /// <summary>
    /// A term came in. As long as the functiebudget is open the money returns to it; else it stays with the verstrekker. Own money is own
    /// money of the budgethouder again. Call <see cref="LaadVorderingAsync"/> first.
    /// </summary>
    public void OntvangOp(Vordering vordering, Bedrag bedrag, bool naarFunctiebudget, Guid ontvangst)
    {
        List<(Rekening, long)> regels =
        [
            (Kas(vordering.Keten, Rekeningsoort.BankOntvangen), bedrag.Centen),
            (vordering.IsEigenGeld ? Pot(vordering.BudgethouderId, Rekeningsoort.StortingVrij) : Vorderingrekening(vordering), -bedrag.Centen),
        ];
        if (naarFunctiebudget && !vordering.IsEigenGeld)
        {
            regels.AddRange(_budgetten[vordering.FunctiebudgetId].NeemTerug(bedrag));
        }

        Boek(
            vordering.Keten, $"vordering-ontvangen/{ontvangst:N}", Boekingssoort.Ontvangen, (Oorzaaksoort.Vordering, vordering.Id.Waarde), regels);
    }

    /// <summary>
    /// The rest need not come back: the verstrekker funds it after all. Of own money nothing was booked. Call <see cref="LaadVorderingAsync"/>
    /// first.
    /// </summary>
    public void ScheldKwijt(Vordering vordering, Bedrag rest)
    {
        if (!vordering.IsEigenGeld)
        {
            Boek(
                vordering.Keten,
                $"kwijtschelden/{vordering.Id.Waarde:N}",
                Boekingssoort.Kwijtschelden,
                (Oorzaaksoort.Vordering, vordering.Id.Waarde),
                [
                    (Vorderingrekening(vordering), -rest.Centen),
                    (Kas(vordering.Keten, Rekeningsoort.Bekostiging), rest.Centen),
                ]);
        }
    }

    private Rekening Pot(BudgethouderId budgethouder, Rekeningsoort soort) =>
        Zoek(budgethouder.Waarde, soort, () => Rekening.OpenVoorStortingen(budgethouder, soort));

    private Rekening Vorderingrekening(Vordering vordering) => Zoek(
        vordering.Id.Waarde,
        Rekeningsoort.Vordering,
        () => Rekening.OpenVoorVordering(vordering.Id.Waarde, vordering.BudgethouderId, vordering.VerstrekkerId!.Value, vordering.Wet!.Value));
}
