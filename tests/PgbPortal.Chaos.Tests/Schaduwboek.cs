namespace PgbPortal.Chaos.Tests;

/// <summary>
/// What each account must hold, in plain arithmetic: a separate model of the ledger that shares no code with the product.
/// Amounts are cents, all positive. A step that may not be returns false and changes nothing.
/// </summary>
internal sealed class Schaduwboek(int budgetten)
{
    private readonly Pot[] _potten = [.. Enumerable.Range(0, budgetten).Select(_ => new Pot())];
    private readonly Kas[] _kassen = [new(), new()];
    private readonly long[] _stortingVrij = new long[budgetten];
    private readonly long[] _stortingBeloofd = new long[budgetten];
    private readonly long[] _tegoed = new long[budgetten];
    private readonly long[] _tegoedEigen = new long[budgetten];
    private readonly List<Schuld> _vorderingen = [];
    private readonly Kas _svb = new();

    public static int KasVan(int budget) => budget % 2;

    public long Vrij(int budget) => _potten[budget].Vrij;

    public long Toegekend(int budget) => _potten[budget].Toegekend;

    public bool HeeftTekort(int budget) => _potten[budget].Tekort > 0;

    public long Gevorderd(int vordering) => _vorderingen[vordering].Open;

    public bool IsEigenGeld(int vordering) => _vorderingen[vordering].IsEigen;

    /// <summary>Paid too much, and not set off or asked back yet; of own money apart.</summary>
    public long Tegoed(int budget, bool eigen) => eigen ? _tegoedEigen[budget] : _tegoed[budget];

    /// <summary>Spent, and still for the verstrekker to fund: nothing more can be undone or claimed back.</summary>
    public bool KanTerug(int budget, long besteed) => _potten[budget].Besteed >= besteed && _kassen[KasVan(budget)].Bekostiging >= besteed;

    public bool IsBesteed(int budget, long bedrag) => _potten[budget].Besteed >= bedrag;

    public long StortingVrij(int budget) => _stortingVrij[budget];

    public void Verhoog(int budget, long bedrag)
    {
        _potten[budget].Toegekend += bedrag;
        _potten[budget].Vrij += bedrag;
    }

    /// <summary>All reservations are gone by then. What was spent stays; what it no longer covers is a shortage.</summary>
    public void Vervang(int budget, long toegekend)
    {
        var pot = _potten[budget];
        pot.Toegekend = toegekend;
        pot.Tekort = Math.Max(0, pot.Besteed - toegekend);
        pot.Vrij = toegekend + pot.Tekort - pot.Besteed;
    }

    public bool Reserveer(int budget, long bedrag, long storting)
    {
        var pot = _potten[budget];
        if (pot.Vrij < bedrag || _stortingVrij[budget] < storting)
        {
            return false;
        }

        (pot.Vrij, pot.Gereserveerd) = (pot.Vrij - bedrag, pot.Gereserveerd + bedrag);
        (_stortingVrij[budget], _stortingBeloofd[budget]) = (_stortingVrij[budget] - storting, _stortingBeloofd[budget] + storting);
        return true;
    }

    public void LaatVrij(int budget, long bedrag, long storting)
    {
        _potten[budget].Gereserveerd -= bedrag;
        KomtVrij(budget, bedrag);
        (_stortingVrij[budget], _stortingBeloofd[budget]) = (_stortingVrij[budget] + storting, _stortingBeloofd[budget] - storting);
    }

    /// <param name="eigen">Set off against own money that was paid too much: spent, and in the pot at once.</param>
    public void Betaal(int budget, long gereserveerd, long verrekend, long eigen, long ziekengeld, long storting)
    {
        var uit = gereserveerd - verrekend;
        (_tegoed[budget], _tegoedEigen[budget]) = (_tegoed[budget] - verrekend, _tegoedEigen[budget] - eigen);
        _potten[budget].Gereserveerd -= gereserveerd;
        _potten[budget].Besteed += uit;
        _potten[budget].Ziekengeld += ziekengeld;
        KomtVrij(budget, verrekend);
        _kassen[KasVan(budget)].Bekostiging += uit;
        _kassen[KasVan(budget)].Onderweg += uit - eigen + ziekengeld;
        _kassen[KasVan(budget)].Bank += eigen;
        _svb.Ontvangen += eigen;
        _stortingVrij[budget] += eigen;
        _stortingBeloofd[budget] -= storting;
        _svb.Onderweg += storting;
    }

    public void Bevestig(int budget, long uit, long storting)
    {
        var kas = _kassen[KasVan(budget)];
        (kas.Onderweg, kas.Bank) = (kas.Onderweg - uit, kas.Bank + uit);
        (_svb.Onderweg, _svb.Bank) = (_svb.Onderweg - storting, _svb.Bank + storting);
    }

    public void Terug(int budget, long besteed, long ziekengeld, long storting, bool wasUitgevoerd)
    {
        var (pot, kas) = (_potten[budget], _kassen[KasVan(budget)]);
        pot.Besteed -= besteed;
        pot.Gereserveerd += besteed;
        pot.Ziekengeld -= ziekengeld;
        kas.Bekostiging -= besteed;
        _stortingBeloofd[budget] += storting;
        if (wasUitgevoerd)
        {
            kas.Bank -= besteed + ziekengeld;
            _svb.Bank -= storting;
        }
        else
        {
            kas.Onderweg -= besteed + ziekengeld;
            _svb.Onderweg -= storting;
        }
    }

    public void Ziek(int budget, long bedrag)
    {
        _potten[budget].Besteed -= bedrag;
        _potten[budget].Ziekengeld += bedrag;
        _kassen[KasVan(budget)].Bekostiging -= bedrag;
        KomtVrij(budget, bedrag);
    }

    public void TochNietZiek(int budget, long bedrag)
    {
        var pot = _potten[budget];
        var uitVrij = Math.Min(bedrag, pot.Vrij);
        pot.Besteed += bedrag;
        pot.Vrij -= uitVrij;
        pot.Tekort += bedrag - uitVrij;
        pot.Ziekengeld -= bedrag;
        _kassen[KasVan(budget)].Bekostiging += bedrag;
    }

    public void Stort(int budget, long bedrag)
    {
        _svb.Ontvangen += bedrag;
        _stortingVrij[budget] += bedrag;
    }

    /// <summary>Own money goes back to its owner: set aside at once.</summary>
    public bool VraagTerug(int budget, long bedrag)
    {
        if (bedrag > _stortingVrij[budget])
        {
            return false;
        }

        (_stortingVrij[budget], _stortingBeloofd[budget]) = (_stortingVrij[budget] - bedrag, _stortingBeloofd[budget] + bedrag);
        return true;
    }

    /// <summary>The bank could not pay it: it is not promised any more.</summary>
    public void TeruggaveMislukt(int budget, long bedrag, bool wasUitgevoerd)
    {
        _stortingVrij[budget] += bedrag;
        if (wasUitgevoerd)
        {
            _svb.Bank -= bedrag;
        }
        else
        {
            _svb.Onderweg -= bedrag;
        }
    }

    /// <summary>A claim cost less after all: nothing moves until it is set off or asked back.</summary>
    public void WordTegoed(int budget, long bedrag, long eigen) =>
        (_tegoed[budget], _tegoedEigen[budget]) = (_tegoed[budget] + bedrag, _tegoedEigen[budget] + eigen);

    /// <summary>Still for the verstrekker to fund: no more than that can be asked back for it.</summary>
    public bool IsBekostigd(int budget, long bedrag) => _kassen[KasVan(budget)].Bekostiging >= bedrag;

    /// <param name="eigen">Own money: nothing is owed to the verstrekker, and nothing is there until it comes in.</param>
    /// <returns>Its number.</returns>
    public int Vorder(int budget, long bedrag, bool eigen)
    {
        if (eigen)
        {
            _tegoedEigen[budget] -= bedrag;
        }
        else
        {
            _tegoed[budget] -= bedrag;
            _kassen[KasVan(budget)].Bekostiging -= bedrag;
        }

        _vorderingen.Add(new() { Budget = budget, Open = bedrag, IsEigen = eigen });
        return _vorderingen.Count - 1;
    }

    /// <param name="naarBudget">The functiebudget is open: what came in is not spent any more.</param>
    public void Ontvang(int vordering, long bedrag, bool naarBudget)
    {
        var schuld = _vorderingen[vordering];
        schuld.Open -= bedrag;
        if (schuld.IsEigen)
        {
            Stort(schuld.Budget, bedrag);
            return;
        }

        _kassen[KasVan(schuld.Budget)].Ontvangen += bedrag;
        if (naarBudget)
        {
            _potten[schuld.Budget].Besteed -= bedrag;
            KomtVrij(schuld.Budget, bedrag);
        }
    }

    public void ScheldKwijt(int vordering)
    {
        var schuld = _vorderingen[vordering];
        if (!schuld.IsEigen)
        {
            _kassen[KasVan(schuld.Budget)].Bekostiging += schuld.Open;
        }

        schuld.Open = 0;
    }

    /// <summary>Every account that is not empty, as "kind holder" with its signed balance.</summary>
    public SortedDictionary<string, long> Saldi(
        Func<int, string> budget, Func<int, string> keten, Func<int, string> houder, Func<int, string> vordering)
    {
        var saldi = new SortedDictionary<string, long>(StringComparer.Ordinal);
        void Zet(string soort, string wie, long saldo)
        {
            if (saldo != 0)
            {
                saldi[$"{soort} {wie}"] = saldo;
            }
        }

        for (var i = 0; i < _potten.Length; i++)
        {
            var pot = _potten[i];
            Zet("Toegekend", budget(i), -pot.Toegekend);
            Zet("Tekort", budget(i), -pot.Tekort);
            Zet("Vrij", budget(i), pot.Vrij);
            Zet("Gereserveerd", budget(i), pot.Gereserveerd);
            Zet("Besteed", budget(i), pot.Besteed);
            Zet("Ziekengeld", budget(i), pot.Ziekengeld);
            Zet("StortingVrij", houder(i), -_stortingVrij[i]);
            Zet("StortingBeloofd", houder(i), -_stortingBeloofd[i]);
        }

        for (var k = 0; k < 2; k++)
        {
            Zet("Bekostiging", keten(k), _kassen[k].Bekostiging);
            Zet("BankOnderweg", keten(k), -_kassen[k].Onderweg);
            Zet("Bank", keten(k), -_kassen[k].Bank);
            Zet("BankOntvangen", keten(k), _kassen[k].Ontvangen);
        }

        for (var v = 0; v < _vorderingen.Count; v++)
        {
            Zet("Vordering", vordering(v), _vorderingen[v].IsEigen ? 0 : _vorderingen[v].Open);
        }

        Zet("BankOntvangen", keten(2), _svb.Ontvangen);
        Zet("BankOnderweg", keten(2), -_svb.Onderweg);
        Zet("Bank", keten(2), -_svb.Bank);
        return saldi;
    }

    // Money that comes free fills the shortage first.
    private void KomtVrij(int budget, long bedrag)
    {
        var naarTekort = Math.Min(_potten[budget].Tekort, bedrag);
        _potten[budget].Tekort -= naarTekort;
        _potten[budget].Vrij += bedrag - naarTekort;
    }

    private sealed class Pot
    {
        public long Toegekend { get; set; }

        public long Tekort { get; set; }

        public long Vrij { get; set; }

        public long Gereserveerd { get; set; }

        public long Besteed { get; set; }

        public long Ziekengeld { get; set; }
    }

    private sealed class Kas
    {
        public long Bekostiging { get; set; }

        public long Onderweg { get; set; }

        public long Bank { get; set; }

        public long Ontvangen { get; set; }
    }

    private sealed class Schuld
    {
        public required int Budget { get; init; }

        public required bool IsEigen { get; init; }

        public long Open { get; set; }
    }
}
