using PgbPortal.Application.Huisstijlen;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Verstrekkers;

namespace PgbPortal.Application.Identity;

/// <summary>A dossier that a citizen or organisation can choose.</summary>
/// <param name="Sleutel">Stable key for the choice: "b-" budgethouder or "z-" zorgverlener, and the id.</param>
/// <param name="Naam">Whose dossier it is.</param>
/// <param name="IsEigen">It is about whoever signed in; false for a vertegenwoordiger and for the account of a company.</param>
public sealed record Dossierkeuze(
    string Sleutel, string Naam, Dossierrol Rol, BudgethouderId? BudgethouderId, ZorgverlenerId? ZorgverlenerId, bool IsEigen = false)
{
    public static string SleutelVan(BudgethouderId dossier) => $"b-{dossier.Waarde:N}";

    /// <summary>How many notices to this reader about this dossier wait to be read.</summary>
    public int Ongelezen { get; init; }

    /// <summary>Of a budgethouder: how the pages of the only verstrekker look; null: there is none, or more than one.</summary>
    public Thema? Thema { get; init; }

    /// <summary>Of a zorgverlener: pays all that this one does; null: nobody does, or more than one.</summary>
    public VerstrekkerId? EnigeVerstrekker { get; init; }
}

/// <summary>A mandate by which an employee can work for another organisation now, as far as the own function and laws reach.</summary>
/// <param name="Gever">Whose work it is.</param>
/// <param name="Wetten">Of the mandate and of the employee.</param>
public sealed record Mandaatkeuze(
    MandaatId Id, VerstrekkerId Gever, string Naam, IReadOnlyList<Wet> Wetten, IReadOnlyList<Mandaatrecht> Rechten, DateOnly TotEnMet)
{
    public const string Voorvoegsel = "m-";

    /// <summary>Stable key for the choice.</summary>
    public string Sleutel => $"{Voorvoegsel}{Id.Waarde:N}";
}

/// <summary>A dossier, or wider sight, that is open for a while.</summary>
/// <param name="Budgethouder">Null: the emergency button, which is not about one dossier.</param>
public sealed record Opening(BudgethouderId? Budgethouder, bool IsNoodgeval, DateTime TotUtc);

/// <summary>Who is asking: kind of actor, and which rows exist for them.</summary>
public sealed record Sessie(Rol Rol, Toegang Toegang)
{
    public Guid? GebruikerId { get; init; }

    /// <summary>The name that the portal shows.</summary>
    public string Naam { get; init; } = "";

    public PersoonId? PersoonId { get; init; }

    public MedewerkerId? MedewerkerId { get; init; }

    /// <summary>Name of the verstrekker or "SVB"; null for a citizen.</summary>
    public string? Organisatie { get; init; }

    /// <summary>All dossiers of a citizen or organisation, also those that were not chosen.</summary>
    public IReadOnlyList<Dossierkeuze> Dossiers { get; init; } = [];

    /// <summary>The chosen dossier; null for staff, or when a choice must still be made.</summary>
    public Dossierkeuze? Dossier { get; init; }

    /// <summary>By which mandates this employee can work for another organisation.</summary>
    public IReadOnlyList<Mandaatkeuze> Mandaten { get; init; } = [];

    /// <summary>The mandate by which this session works now; null: for the own organisation.</summary>
    public Mandaatkeuze? Mandaat { get; init; }

    /// <summary>The mandate that was chosen holds no more. Nothing is done in its place: first a choice.</summary>
    public bool IsMandaatVoorbij { get; init; }

    /// <summary>Whose work was meant: who gave the mandate that works now, or that just ended.</summary>
    public VerstrekkerId? Mandaatgever { get; init; }

    /// <summary>Which of the sessions of the account this is; null for a machine.</summary>
    public Guid? SessieId { get; init; }

    /// <summary>Not used for this long, a session is over.</summary>
    public TimeSpan Stil { get; init; } = Sessiegrenzen.Standaard.Stil;

    /// <summary>Whatever happens, the session is over then; null: a machine, which has no session.</summary>
    public DateTime? VerlooptOpUtc { get; init; }

    /// <summary>Until then this session may do what asks for a recent sign-in; null: a machine, which is not asked.</summary>
    public DateTime? BevestigdTotUtc { get; init; }

    /// <summary>By which way this session came in; null for a machine.</summary>
    public string? Weg { get; init; }

    /// <summary>What this employee opened for a reason, or by the emergency button; null: nothing.</summary>
    public Opening? Opening { get; init; }

    /// <summary>Klantcontact opens each dossier for a reason. A machine, or a story that is played, has no session and is not asked.</summary>
    public bool VraagtReden => Rol == Rol.KlantcontactmedewerkerSvb && VerlooptOpUtc is not null && Opening is not { IsNoodgeval: true };

    /// <summary>How many notices wait to be read, in the dossier that is open or for the function of an employee; counted up to <see cref="MeesteOngelezen"/>.</summary>
    public int Ongelezen { get; init; }

    /// <summary>From here on it says that there are more: a menu needs no exact number.</summary>
    public const int MeesteOngelezen = 100;

    /// <summary>How the pages look: of the own organisation, or of the only verstrekker in the dossier that is open; null: as the portal.</summary>
    public Thema? Thema { get; init; }

    public string? Correlatie { get; init; }

    /// <summary>On what kind of device; the rest of what a browser tells is not kept.</summary>
    public Apparaatsoort Apparaat { get; init; }

    /// <summary>The network and the kind of device, for the care log; null for a machine.</summary>
    public string? Toegangspunt { get; init; }

    /// <summary>Must somebody first show again who they are?</summary>
    public bool MoetBevestigen(DateTime nuUtc) => BevestigdTotUtc < nuUtc;

    /// <exception cref="BevestigingNodigException">The last sign-in is too long ago.</exception>
    public void EisBevestiging(DateTime nuUtc)
    {
        if (MoetBevestigen(nuUtc))
        {
            throw new BevestigingNodigException();
        }
    }

    /// <summary>A machine: the message link, the BRP, the bank or the clock.</summary>
    public static Sessie Machine(Rol rol) =>
        new(rol, Toegang.Systeem($"machine {rol}")) { Naam = rol.ToString() };

    /// <summary>Nobody signed in.</summary>
    public static Sessie Geen { get; } = new(Rol.Burger, Toegang.Geen);
}

/// <summary>Holds the session of this request; filled once, right after authentication.</summary>
public sealed class HuidigeSessie
{
    public Sessie Sessie { get; private set; } = Sessie.Geen;

    public void Zet(Sessie sessie) => Sessie = sessie;
}
