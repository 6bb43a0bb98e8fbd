namespace PgbPortal.Domain.Gedeeld;

/// <summary>A key of one kind of thing; two kinds cannot be swapped by accident.</summary>
public interface ISleutel<TSelf>
    where TSelf : struct, ISleutel<TSelf>
{
    Guid Waarde { get; }

    static abstract TSelf Van(Guid waarde);

    /// <summary>A new key that sorts by the moment it was made.</summary>
    static TSelf Nieuw() => TSelf.Van(Tijdsleutel.Nieuw());
}

public readonly record struct VerstrekkerId(Guid Waarde) : ISleutel<VerstrekkerId>
{
    public static VerstrekkerId Van(Guid waarde) => new(waarde);

    public static VerstrekkerId Nieuw() => new(Tijdsleutel.Nieuw());
}

public readonly record struct PersoonId(Guid Waarde) : ISleutel<PersoonId>
{
    public static PersoonId Van(Guid waarde) => new(waarde);

    public static PersoonId Nieuw() => new(Tijdsleutel.Nieuw());
}

public readonly record struct BudgethouderId(Guid Waarde) : ISleutel<BudgethouderId>
{
    public static BudgethouderId Van(Guid waarde) => new(waarde);

    public static BudgethouderId Nieuw() => new(Tijdsleutel.Nieuw());

    /// <summary>In the order of the database, so that a list can be paged by key.</summary>
    public static bool operator <(BudgethouderId links, BudgethouderId rechts) => links.Waarde.CompareTo(rechts.Waarde) < 0;

    public static bool operator >(BudgethouderId links, BudgethouderId rechts) => links.Waarde.CompareTo(rechts.Waarde) > 0;
}

public readonly record struct VertegenwoordigingId(Guid Waarde) : ISleutel<VertegenwoordigingId>
{
    public static VertegenwoordigingId Van(Guid waarde) => new(waarde);

    public static VertegenwoordigingId Nieuw() => new(Tijdsleutel.Nieuw());
}

public readonly record struct ZorgverlenerId(Guid Waarde) : ISleutel<ZorgverlenerId>
{
    public static ZorgverlenerId Van(Guid waarde) => new(waarde);

    public static ZorgverlenerId Nieuw() => new(Tijdsleutel.Nieuw());

    /// <summary>In the order of the database, so that a list can be paged by key.</summary>
    public static bool operator <(ZorgverlenerId links, ZorgverlenerId rechts) => links.Waarde.CompareTo(rechts.Waarde) < 0;

    public static bool operator >(ZorgverlenerId links, ZorgverlenerId rechts) => links.Waarde.CompareTo(rechts.Waarde) > 0;
}

public readonly record struct MedewerkerId(Guid Waarde) : ISleutel<MedewerkerId>
{
    public static MedewerkerId Van(Guid waarde) => new(waarde);

    public static MedewerkerId Nieuw() => new(Tijdsleutel.Nieuw());

    /// <summary>In the order of the database, so that a list can be paged by key.</summary>
    public static bool operator <(MedewerkerId links, MedewerkerId rechts) => links.Waarde.CompareTo(rechts.Waarde) < 0;

    public static bool operator >(MedewerkerId links, MedewerkerId rechts) => links.Waarde.CompareTo(rechts.Waarde) > 0;
}

public readonly record struct MandaatId(Guid Waarde) : ISleutel<MandaatId>
{
    public static MandaatId Van(Guid waarde) => new(waarde);

    public static MandaatId Nieuw() => new(Tijdsleutel.Nieuw());
}

public readonly record struct ToekenningId(Guid Waarde) : ISleutel<ToekenningId>
{
    public static ToekenningId Van(Guid waarde) => new(waarde);

    public static ToekenningId Nieuw() => new(Tijdsleutel.Nieuw());

    /// <summary>In the order of the database, so that a list can be paged by key.</summary>
    public static bool operator <(ToekenningId links, ToekenningId rechts) => links.Waarde.CompareTo(rechts.Waarde) < 0;

    public static bool operator >(ToekenningId links, ToekenningId rechts) => links.Waarde.CompareTo(rechts.Waarde) > 0;
}

public readonly record struct FunctiebudgetId(Guid Waarde) : ISleutel<FunctiebudgetId>
{
    public static FunctiebudgetId Van(Guid waarde) => new(waarde);

    public static FunctiebudgetId Nieuw() => new(Tijdsleutel.Nieuw());

    /// <summary>In the order of the database, so that a list can be paged by key.</summary>
    public static bool operator <(FunctiebudgetId links, FunctiebudgetId rechts) => links.Waarde.CompareTo(rechts.Waarde) < 0;

    public static bool operator >(FunctiebudgetId links, FunctiebudgetId rechts) => links.Waarde.CompareTo(rechts.Waarde) > 0;
}

public readonly record struct ZorgovereenkomstId(Guid Waarde) : ISleutel<ZorgovereenkomstId>
{
    public static ZorgovereenkomstId Van(Guid waarde) => new(waarde);

    public static ZorgovereenkomstId Nieuw() => new(Tijdsleutel.Nieuw());

    /// <summary>In the order of the database, so that a list can be paged by key.</summary>
    public static bool operator <(ZorgovereenkomstId links, ZorgovereenkomstId rechts) => links.Waarde.CompareTo(rechts.Waarde) < 0;

    public static bool operator >(ZorgovereenkomstId links, ZorgovereenkomstId rechts) => links.Waarde.CompareTo(rechts.Waarde) > 0;
}

public readonly record struct OvereenkomstregelId(Guid Waarde) : ISleutel<OvereenkomstregelId>
{
    public static OvereenkomstregelId Van(Guid waarde) => new(waarde);

    public static OvereenkomstregelId Nieuw() => new(Tijdsleutel.Nieuw());
}

public readonly record struct DeclaratieId(Guid Waarde) : ISleutel<DeclaratieId>
{
    public static DeclaratieId Van(Guid waarde) => new(waarde);

    public static DeclaratieId Nieuw() => new(Tijdsleutel.Nieuw());

    /// <summary>In the order of the database, so that a list can be paged by key.</summary>
    public static bool operator <(DeclaratieId links, DeclaratieId rechts) => links.Waarde.CompareTo(rechts.Waarde) < 0;

    public static bool operator >(DeclaratieId links, DeclaratieId rechts) => links.Waarde.CompareTo(rechts.Waarde) > 0;
}

public readonly record struct DeclaratieregelId(Guid Waarde) : ISleutel<DeclaratieregelId>
{
    public static DeclaratieregelId Van(Guid waarde) => new(waarde);

    public static DeclaratieregelId Nieuw() => new(Tijdsleutel.Nieuw());
}

public readonly record struct RekeningId(Guid Waarde) : ISleutel<RekeningId>
{
    public static RekeningId Van(Guid waarde) => new(waarde);

    public static RekeningId Nieuw() => new(Tijdsleutel.Nieuw());
}

public readonly record struct BoekingId(Guid Waarde) : ISleutel<BoekingId>
{
    public static BoekingId Van(Guid waarde) => new(waarde);

    public static BoekingId Nieuw() => new(Tijdsleutel.Nieuw());

    /// <summary>In the order of the database, so that a list can be paged by key.</summary>
    public static bool operator <(BoekingId links, BoekingId rechts) => links.Waarde.CompareTo(rechts.Waarde) < 0;

    public static bool operator >(BoekingId links, BoekingId rechts) => links.Waarde.CompareTo(rechts.Waarde) > 0;
}

public readonly record struct BoekhoudfoutId(Guid Waarde) : ISleutel<BoekhoudfoutId>
{
    public static BoekhoudfoutId Van(Guid waarde) => new(waarde);

    public static BoekhoudfoutId Nieuw() => new(Tijdsleutel.Nieuw());
}

public readonly record struct ReserveringId(Guid Waarde) : ISleutel<ReserveringId>
{
    public static ReserveringId Van(Guid waarde) => new(waarde);

    public static ReserveringId Nieuw() => new(Tijdsleutel.Nieuw());
}

public readonly record struct BetaalrunId(Guid Waarde) : ISleutel<BetaalrunId>
{
    public static BetaalrunId Van(Guid waarde) => new(waarde);

    public static BetaalrunId Nieuw() => new(Tijdsleutel.Nieuw());

    /// <summary>In the order of the database, so that a list can be paged by key.</summary>
    public static bool operator <(BetaalrunId links, BetaalrunId rechts) => links.Waarde.CompareTo(rechts.Waarde) < 0;

    public static bool operator >(BetaalrunId links, BetaalrunId rechts) => links.Waarde.CompareTo(rechts.Waarde) > 0;
}

public readonly record struct BetaalopdrachtId(Guid Waarde) : ISleutel<BetaalopdrachtId>
{
    public static BetaalopdrachtId Van(Guid waarde) => new(waarde);

    public static BetaalopdrachtId Nieuw() => new(Tijdsleutel.Nieuw());

    /// <summary>In the order of the database, so that a list can be paged by key.</summary>
    public static bool operator <(BetaalopdrachtId links, BetaalopdrachtId rechts) => links.Waarde.CompareTo(rechts.Waarde) < 0;

    public static bool operator >(BetaalopdrachtId links, BetaalopdrachtId rechts) => links.Waarde.CompareTo(rechts.Waarde) > 0;
}

public readonly record struct BerichtId(Guid Waarde) : ISleutel<BerichtId>
{
    public static BerichtId Van(Guid waarde) => new(waarde);

    public static BerichtId Nieuw() => new(Tijdsleutel.Nieuw());

    /// <summary>In the order of the database, so that a list can be paged by key.</summary>
    public static bool operator <(BerichtId links, BerichtId rechts) => links.Waarde.CompareTo(rechts.Waarde) < 0;

    public static bool operator >(BerichtId links, BerichtId rechts) => links.Waarde.CompareTo(rechts.Waarde) > 0;
}

public readonly record struct KennisgevingId(Guid Waarde) : ISleutel<KennisgevingId>
{
    public static KennisgevingId Van(Guid waarde) => new(waarde);

    public static KennisgevingId Nieuw() => new(Tijdsleutel.Nieuw());

    /// <summary>In the order of the database, so that a list can be paged by key.</summary>
    public static bool operator <(KennisgevingId links, KennisgevingId rechts) => links.Waarde.CompareTo(rechts.Waarde) < 0;

    public static bool operator >(KennisgevingId links, KennisgevingId rechts) => links.Waarde.CompareTo(rechts.Waarde) > 0;
}

public readonly record struct TegoedId(Guid Waarde) : ISleutel<TegoedId>
{
    public static TegoedId Van(Guid waarde) => new(waarde);

    public static TegoedId Nieuw() => new(Tijdsleutel.Nieuw());

    /// <summary>In the order of the database, so that a list can be paged by key.</summary>
    public static bool operator <(TegoedId links, TegoedId rechts) => links.Waarde.CompareTo(rechts.Waarde) < 0;

    public static bool operator >(TegoedId links, TegoedId rechts) => links.Waarde.CompareTo(rechts.Waarde) > 0;
}

public readonly record struct ZiekmeldingId(Guid Waarde) : ISleutel<ZiekmeldingId>
{
    public static ZiekmeldingId Van(Guid waarde) => new(waarde);

    public static ZiekmeldingId Nieuw() => new(Tijdsleutel.Nieuw());
}

public readonly record struct MaandloontermijnId(Guid Waarde) : ISleutel<MaandloontermijnId>
{
    public static MaandloontermijnId Van(Guid waarde) => new(waarde);

    public static MaandloontermijnId Nieuw() => new(Tijdsleutel.Nieuw());

    /// <summary>In the order of the database, so that a list can be paged by key.</summary>
    public static bool operator <(MaandloontermijnId links, MaandloontermijnId rechts) => links.Waarde.CompareTo(rechts.Waarde) < 0;

    public static bool operator >(MaandloontermijnId links, MaandloontermijnId rechts) => links.Waarde.CompareTo(rechts.Waarde) > 0;
}

public readonly record struct StortingId(Guid Waarde) : ISleutel<StortingId>
{
    public static StortingId Van(Guid waarde) => new(waarde);

    public static StortingId Nieuw() => new(Tijdsleutel.Nieuw());
}

public readonly record struct StortingsbelofteId(Guid Waarde) : ISleutel<StortingsbelofteId>
{
    public static StortingsbelofteId Van(Guid waarde) => new(waarde);

    public static StortingsbelofteId Nieuw() => new(Tijdsleutel.Nieuw());
}

public readonly record struct VorderingId(Guid Waarde) : ISleutel<VorderingId>
{
    public static VorderingId Van(Guid waarde) => new(waarde);

    public static VorderingId Nieuw() => new(Tijdsleutel.Nieuw());

    /// <summary>In the order of the database, so that a list can be paged by key.</summary>
    public static bool operator <(VorderingId links, VorderingId rechts) => links.Waarde.CompareTo(rechts.Waarde) < 0;

    public static bool operator >(VorderingId links, VorderingId rechts) => links.Waarde.CompareTo(rechts.Waarde) > 0;
}

public readonly record struct VaststellingId(Guid Waarde) : ISleutel<VaststellingId>
{
    public static VaststellingId Van(Guid waarde) => new(waarde);

    public static VaststellingId Nieuw() => new(Tijdsleutel.Nieuw());
}

public readonly record struct VorderingstermijnId(Guid Waarde) : ISleutel<VorderingstermijnId>
{
    public static VorderingstermijnId Van(Guid waarde) => new(waarde);

    public static VorderingstermijnId Nieuw() => new(Tijdsleutel.Nieuw());
}

public readonly record struct OvereenkomstwijzigingId(Guid Waarde) : ISleutel<OvereenkomstwijzigingId>
{
    public static OvereenkomstwijzigingId Van(Guid waarde) => new(waarde);

    public static OvereenkomstwijzigingId Nieuw() => new(Tijdsleutel.Nieuw());
}

public readonly record struct BankafschriftId(Guid Waarde) : ISleutel<BankafschriftId>
{
    public static BankafschriftId Van(Guid waarde) => new(waarde);

    public static BankafschriftId Nieuw() => new(Tijdsleutel.Nieuw());

    /// <summary>In the order of the database, so that a list can be paged by key.</summary>
    public static bool operator <(BankafschriftId links, BankafschriftId rechts) => links.Waarde.CompareTo(rechts.Waarde) < 0;

    public static bool operator >(BankafschriftId links, BankafschriftId rechts) => links.Waarde.CompareTo(rechts.Waarde) > 0;
}

public readonly record struct BankregelId(Guid Waarde) : ISleutel<BankregelId>
{
    public static BankregelId Van(Guid waarde) => new(waarde);

    public static BankregelId Nieuw() => new(Tijdsleutel.Nieuw());

    /// <summary>In the order of the database, so that a list can be paged by key.</summary>
    public static bool operator <(BankregelId links, BankregelId rechts) => links.Waarde.CompareTo(rechts.Waarde) < 0;

    public static bool operator >(BankregelId links, BankregelId rechts) => links.Waarde.CompareTo(rechts.Waarde) > 0;
}

public readonly record struct BerichtkeuzeId(Guid Waarde) : ISleutel<BerichtkeuzeId>
{
    public static BerichtkeuzeId Van(Guid waarde) => new(waarde);

    public static BerichtkeuzeId Nieuw() => new(Tijdsleutel.Nieuw());

    /// <summary>In the order of the database, so that a task can go along all of them.</summary>
    public static bool operator <(BerichtkeuzeId links, BerichtkeuzeId rechts) => links.Waarde.CompareTo(rechts.Waarde) < 0;

    public static bool operator >(BerichtkeuzeId links, BerichtkeuzeId rechts) => links.Waarde.CompareTo(rechts.Waarde) > 0;
}

public readonly record struct BriefId(Guid Waarde) : ISleutel<BriefId>
{
    public static BriefId Van(Guid waarde) => new(waarde);

    public static BriefId Nieuw() => new(Tijdsleutel.Nieuw());

    /// <summary>In the order of the database, so that a list can be paged by key.</summary>
    public static bool operator <(BriefId links, BriefId rechts) => links.Waarde.CompareTo(rechts.Waarde) < 0;

    public static bool operator >(BriefId links, BriefId rechts) => links.Waarde.CompareTo(rechts.Waarde) > 0;
}

public readonly record struct VraagId(Guid Waarde) : ISleutel<VraagId>
{
    public static VraagId Van(Guid waarde) => new(waarde);

    public static VraagId Nieuw() => new(Tijdsleutel.Nieuw());

    /// <summary>In the order of the database, so that a list can be paged by key.</summary>
    public static bool operator <(VraagId links, VraagId rechts) => links.Waarde.CompareTo(rechts.Waarde) < 0;

    public static bool operator >(VraagId links, VraagId rechts) => links.Waarde.CompareTo(rechts.Waarde) > 0;
}

public readonly record struct ErvaringId(Guid Waarde) : ISleutel<ErvaringId>
{
    public static ErvaringId Van(Guid waarde) => new(waarde);

    public static ErvaringId Nieuw() => new(Tijdsleutel.Nieuw());
}

public readonly record struct VervangingId(Guid Waarde) : ISleutel<VervangingId>
{
    public static VervangingId Van(Guid waarde) => new(waarde);

    public static VervangingId Nieuw() => new(Tijdsleutel.Nieuw());
}
