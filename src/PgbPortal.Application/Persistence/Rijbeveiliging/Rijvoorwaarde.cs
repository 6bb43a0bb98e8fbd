namespace PgbPortal.Application.Persistence.Rijbeveiliging;

/// <summary>
/// When a row belongs to who asks, said apart from any database. That somebody reads or writes everything is not in it: each policy
/// adds that by itself.
/// </summary>
internal abstract record Rijvoorwaarde
{
    private Rijvoorwaarde()
    {
    }

    public static Rijvoorwaarde operator |(Rijvoorwaarde links, Rijvoorwaarde rechts) => new Of([.. Delen<Of>(links, o => o.Voorwaarden), .. Delen<Of>(rechts, o => o.Voorwaarden)]);

    public static Rijvoorwaarde operator &(Rijvoorwaarde links, Rijvoorwaarde rechts) => new En([.. Delen<En>(links, e => e.Voorwaarden), .. Delen<En>(rechts, e => e.Voorwaarden)]);

    private static IReadOnlyList<Rijvoorwaarde> Delen<T>(Rijvoorwaarde voorwaarde, Func<T, IReadOnlyList<Rijvoorwaarde>> delen)
        where T : Rijvoorwaarde =>
        voorwaarde is T geheel ? delen(geheel) : [voorwaarde];

    /// <summary>
    /// The same for who changes something: only the laws for writing count, and who may only look, by a mandate, changes nothing of who gave it,
    /// also when the row has no law.
    /// </summary>
    public Rijvoorwaarde OmTeSchrijven() => this switch
    {
        Of of => new Of([.. of.Voorwaarden.Select(v => v.OmTeSchrijven())]),
        // A law says more: there is no need to say both.
        En en when en.Voorwaarden.Any(v => v is EigenWet) => new En([.. en.Voorwaarden.Select(v => v is EigenWet w ? new EigenSchrijfwet(w.Kolom) : v)]),
        En en => new En([.. en.Voorwaarden.Select(v => v.OmTeSchrijven())]),
        EigenWet w => new EigenSchrijfwet(w.Kolom),
        EigenVerstrekker or IsVerstrekker => new En([this, new Werkt()]),
        Bestaat { IsLeesregel: false } b => b with { Voorwaarde = b.Voorwaarde.OmTeSchrijven() },
        _ => this,
    };

    public sealed record Of(IReadOnlyList<Rijvoorwaarde> Voorwaarden) : Rijvoorwaarde;

    public sealed record En(IReadOnlyList<Rijvoorwaarde> Voorwaarden) : Rijvoorwaarde;

    /// <summary>Nobody but who reads or writes everything.</summary>
    public sealed record Niemand : Rijvoorwaarde;

    /// <summary>Everybody, also who was not told.</summary>
    public sealed record Iedereen : Rijvoorwaarde;

    /// <summary>Whoever is known at all.</summary>
    public sealed record Iemand : Rijvoorwaarde;

    public sealed record IsSvb : Rijvoorwaarde;

    public sealed record IsVerstrekker : Rijvoorwaarde;

    public sealed record IsBurger : Rijvoorwaarde;

    /// <summary>The column holds the verstrekker of who asks.</summary>
    public sealed record EigenVerstrekker(string Kolom) : Rijvoorwaarde;

    /// <summary>The column holds a law that who asks works for.</summary>
    public sealed record EigenWet(string Kolom) : Rijvoorwaarde;

    /// <summary>The column holds a law that who asks may change things for.</summary>
    public sealed record EigenSchrijfwet(string Kolom) : Rijvoorwaarde;

    /// <summary>The column holds the organisation where who asks belongs, also while working for another by mandate.</summary>
    public sealed record EigenOrganisatie(string Kolom) : Rijvoorwaarde;

    /// <summary>Whoever works for the own organisation, or by a mandate that lets work: not who may only look.</summary>
    public sealed record Werkt : Rijvoorwaarde;

    /// <summary>The column holds one of the dossiers of who asks.</summary>
    public sealed record EigenDossier(string Kolom) : Rijvoorwaarde;

    public sealed record EigenZorgverlener(string Kolom) : Rijvoorwaarde;

    public sealed record EigenPersoon(string Kolom) : Rijvoorwaarde;

    /// <summary>The column is true.</summary>
    public sealed record Vlag(string Kolom) : Rijvoorwaarde;

    public sealed record Leeg(string Kolom) : Rijvoorwaarde;

    /// <summary>There is a row in another table that hangs on this one.</summary>
    /// <param name="Koppeling">Pairs of a column over there and one here.</param>
    /// <param name="IsLeesregel">The condition is how that table is read: a database that applies the policies of that table by itself
    /// need not say it again.</param>
    public sealed record Bestaat(
        string Tabel, IReadOnlyList<(string Daar, string Hier)> Koppeling, Rijvoorwaarde Voorwaarde, bool IsLeesregel = false) : Rijvoorwaarde;
}
