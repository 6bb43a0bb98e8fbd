namespace PgbPortal.Domain.Gedeeld.Controles;

/// <summary>All controles of one kind of dossier, found by their attribute, in the order of their codes.</summary>
public static class Controlecatalogus<TDossier>
{
    public static IReadOnlyList<IControle<TDossier>> Alle { get; } =
    [
        .. typeof(Controlecatalogus<>).Assembly.GetTypes()
            .Where(t => t is { IsAbstract: false, IsClass: true } && t.IsAssignableTo(typeof(IControle<TDossier>)))
            .OrderBy(t => ControleAttribute.Van(t).Code, StringComparer.Ordinal)
            .Select(t => (IControle<TDossier>)Activator.CreateInstance(t)!),
    ];

    public static IReadOnlyList<Bevinding> Controleer(TDossier dossier) => [.. Alle.SelectMany(c => c.Controleer(dossier))];
}

public static class Bevindingen
{
    extension(IEnumerable<Bevinding> bevindingen)
    {
        public bool HeeftBlokkade => bevindingen.Any(b => b.Zwaarte == Zwaarte.Blokkerend);

        /// <exception cref="RegelOvertredenException">One or more findings block.</exception>
        public void WeigerBijBlokkade()
        {
            var blokkades = bevindingen.Where(b => b.Zwaarte == Zwaarte.Blokkerend).ToList();
            if (blokkades.Count > 0)
            {
                throw new RegelOvertredenException(blokkades);
            }
        }
    }
}
