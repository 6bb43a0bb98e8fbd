using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Zorgverleners;
using static PgbPortal.Domain.Zorgovereenkomsten.ZorgovereenkomstStatus;

namespace PgbPortal.Domain.Zorgovereenkomsten;

/// <summary>What is agreed: made and changed, with the hash that both signatures are put under.</summary>
public sealed partial class Zorgovereenkomst
{
    public static Zorgovereenkomst Opstellen(
        ZorgovereenkomstId id,
        Budgethouder budgethouder,
        Zorgverlener zorgverlener,
        Overeenkomstsoort soort,
        Zorgverlenervragen vragen,
        DateOnly van,
        DateOnly? totEnMet,
        IReadOnlyList<Regelafspraak> regels,
        DateOnly vandaag)
    {
        var overeenkomst = new Zorgovereenkomst
        {
            Id = id,
            Nummer = "ZOV" + Convert.ToHexString(SHA256.HashData(id.Waarde.ToByteArray()))[..12],
            BudgethouderId = budgethouder.Id,
            ZorgverlenerId = zorgverlener.Id,
            BudgethouderNaam = budgethouder.Naam,
            ZorgverlenerNaam = zorgverlener.Naam,
            AangemaaktOp = vandaag,
        };
        overeenkomst.Neem(soort, vragen, van, totEnMet, regels);
        return overeenkomst;
    }

    /// <summary>Changes what was agreed, by the beheerder. A signature of the zorgverlener is void then.</summary>
    /// <exception cref="RegelOvertredenException">STATUS: already handed in.</exception>
    public void PasAan(
        Overeenkomstsoort soort,
        Zorgverlenervragen vragen,
        DateOnly van,
        DateOnly? totEnMet,
        IReadOnlyList<Regelafspraak> regels,
        DateOnly vandaag)
    {
        if (Status != Concept)
        {
            (Status, VoorgelegdOp) = (Statusovergangen.Controleer(Status, ZorgovereenkomstStatus.Gedeeld), vandaag);
            ZorgverlenerGetekendOpUtc = null;
            InhoudHash = null;
        }

        Neem(soort, vragen, van, totEnMet, regels);
        _regels.ForEach(r => r.VergeetEerder());
    }

    /// <summary>The zorgverlener proposes other agreements; the beheerder sees what changed, and shares or signs.</summary>
    public void PasAanDoorZorgverlener(IReadOnlyList<Regelafspraak> regels, DateOnly vandaag)
    {
        (Status, VoorgelegdOp) = (Statusovergangen.Controleer(Status, AangepastDoorZorgverlener), vandaag);
        foreach (var (afspraak, volgorde) in regels.Select((a, i) => (a, i)))
        {
            _regels.Find(r => r.Naam == afspraak.Naam)?.NeemVanZorgverlener(afspraak, volgorde);
        }

        Neem(Soort, Vragen, Van, TotEnMet, regels);
    }

    /// <summary>An approved change: the lines become as agreed, from its start on.</summary>
    public void NeemOver(Overeenkomstwijziging wijziging)
    {
        foreach (var regel in wijziging.Regels.Where(r => !r.Afgewezen))
        {
            var eigen = _regels.Single(r => r.Id == regel.OvereenkomstregelId);
            if (eigen.InhoudOp(wijziging.Ingangsdatum) != regel.Inhoud)
            {
                eigen.Wijzig(wijziging.Ingangsdatum, regel.Inhoud);
            }
        }

        // Notice that was given in the meantime, or a death, stays.
        if (wijziging.Verlengt && TotEnMet == wijziging.OudeEinddatum)
        {
            TotEnMet = wijziging.NieuweEinddatum;
        }

        TermijnenBijwerken = true;
    }

    /// <summary>A copy as it becomes by a change, to judge it; it is not stored.</summary>
    public Zorgovereenkomst Zoals(Overeenkomstwijziging wijziging)
    {
        var vanaf = wijziging.Ingangsdatum;
        var inhoud = wijziging.Regels.ToDictionary(r => r.OvereenkomstregelId, r => r.Inhoud);
        var einde = wijziging.Verlengt ? wijziging.NieuweEinddatum : TotEnMet;
        var kopie = new Zorgovereenkomst
        {
            Id = Id,
            Nummer = Nummer,
            BudgethouderId = BudgethouderId,
            ZorgverlenerId = ZorgverlenerId,
            BudgethouderNaam = BudgethouderNaam,
            ZorgverlenerNaam = ZorgverlenerNaam,
            AangemaaktOp = AangemaaktOp,
        };
        var van = vanaf > Van ? vanaf : Van;
        var regels = _regels.Where(r => !r.Doorgestreept).OrderBy(r => r.Volgorde)
            .Select(r => r.Afspraak(inhoud.GetValueOrDefault(r.Id) ?? r.InhoudOp(vanaf))).ToList();
        kopie.Neem(Soort, Vragen, van, einde < van ? van : einde, regels);
        return kopie;
    }

    /// <summary>SHA-256 over everything that both parties sign, in lower-case hex.</summary>
    public string BerekenInhoudHash()
    {
        var tekst = new StringBuilder();
        tekst.Append(CultureInfo.InvariantCulture, $"{Id.Waarde:N}|{Soort}|{Familie}|{Onderneming}|{Big}|{Van:O}|{TotEnMet:O}");
        foreach (var regel in _regels.OrderBy(r => r.Volgorde))
        {
            tekst.Append(CultureInfo.InvariantCulture, $"\n{regel.Naam}|{regel.VerstrekkerId?.Waarde:N}|{regel.Wet}|{regel.Zorgfunctie}|")
                .Append(CultureInfo.InvariantCulture, $"{regel.Werkzaamheden}|{regel.Omschrijving}|{regel.Beloning}|{regel.Eenheid}|")
                .Append(CultureInfo.InvariantCulture, $"{regel.Tarief.Centen}|{regel.Tariefsoort}|{regel.MinutenPerWeek}|{regel.DagenPerWeek}|{regel.Bijbetaling}")
                .Append(regel.Reiskosten is { } reis
                    ? string.Create(CultureInfo.InvariantCulture, $"|{reis.Soort}|{reis.MetersEnkel}|{reis.DagenPerWeek}")
                    : "");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tekst.ToString())));
    }

    /// <summary>Period and names as no agreement can have them; what is only unwise is a finding of a controle.</summary>
    private static void EisLeesbaar(DateOnly van, DateOnly? totEnMet, IReadOnlyList<Regelafspraak> regels)
    {
        if (totEnMet < van)
        {
            throw new RegelOvertredenException("ZO-002", "De einddatum ligt voor de startdatum. Pas een van de twee aan.");
        }

        if (regels.DistinctBy(r => r.Naam).Count() != regels.Count)
        {
            throw new RegelOvertredenException(
                "ZO-024", "Twee soorten zorg hebben dezelfde naam. Geef elke soort een eigen naam.");
        }
    }

    private void Neem(
        Overeenkomstsoort soort, Zorgverlenervragen vragen, DateOnly van, DateOnly? totEnMet, IReadOnlyList<Regelafspraak> regels)
    {
        EisLeesbaar(van, totEnMet, regels);
        (Soort, Familie, Onderneming, Big) = (soort, vragen.Familie, vragen.Onderneming, vragen.Big);
        (Van, TotEnMet) = (van, totEnMet);
        _regels.RemoveAll(r => regels.All(a => a.Naam != r.Naam));
        foreach (var (afspraak, volgorde) in regels.Select((a, i) => (a, i)))
        {
            if (_regels.Find(r => r.Naam == afspraak.Naam) is { } bestaand)
            {
                bestaand.Neem(afspraak, volgorde);
            }
            else
            {
                _regels.Add(Overeenkomstregel.Maak(this, afspraak, volgorde));
            }
        }

        NeemZichtbaarheidOver();
    }

    private void NeemZichtbaarheidOver() => _regels.ForEach(r => r.NeemZichtbaarheidOver(this));
}
