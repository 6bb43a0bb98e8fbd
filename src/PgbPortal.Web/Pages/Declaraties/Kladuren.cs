using PgbPortal.Application.Kladden;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Web.Pages.Declaraties;

/// <summary>A month that somebody began to fill in and did not send.</summary>
public sealed record Kladuren(string Adres, Maand Maand, DateOnly BewaardOp)
{
    private const string Deel = "/declareren?maand=";

    /// <summary>The last kept first.</summary>
    /// <param name="overeenkomst">Of this agreement; null: of all.</param>
    public static async Task<IReadOnlyList<Kladuren>> HaalAsync(KladdenBekijken bekijken, Guid? overeenkomst, CancellationToken cancellationToken)
    {
        var regels = await bekijken.ExecuteAsync(new($"{overeenkomst}{Deel}"), cancellationToken);
        return
        [
            .. regels.Select(r => Maand.TryParse(r.Adres[(r.Adres.IndexOf(Deel, StringComparison.Ordinal) + Deel.Length)..], out var maand)
                ? new Kladuren(r.Adres, maand, r.BewaardOp)
                : null).OfType<Kladuren>(),
        ];
    }
}
