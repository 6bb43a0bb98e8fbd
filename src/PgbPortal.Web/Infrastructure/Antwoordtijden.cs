using System.Diagnostics;

namespace PgbPortal.Web.Infrastructure;

/// <summary>
/// How many pages of the last hour took longer than a second, for the status page. It counts, in this instance only, and remembers
/// nothing about who asked for which page.
/// </summary>
public sealed class Antwoordtijden(TimeProvider klok)
{
    private const int Minuten = 60;

    private static readonly TimeSpan Vlot = TimeSpan.FromSeconds(1);

    private readonly Lock _slot = new();
    private readonly (long Minuut, int Alle, int Traag)[] _vakken = new (long, int, int)[Minuten];

    /// <param name="Alle">Pages in the last hour.</param>
    /// <param name="Traag">Of these, those that took longer than a second.</param>
    public sealed record Beeld(int Alle, int Traag)
    {
        private const int Genoeg = 100;
        private const int Streefwaarde = 95;

        /// <summary>From here a share says something.</summary>
        public bool IsGenoeg => Alle >= Genoeg;

        /// <summary>Rounded down: it never looks better than it is.</summary>
        public int ProcentSnel => Alle == 0 ? 0 : (Alle - Traag) * 100 / Alle;

        public bool IsTraag => ProcentSnel < Streefwaarde;
    }

    public void Tel(TimeSpan duur)
    {
        var minuut = Nu();
        lock (_slot)
        {
            ref var vak = ref _vakken[minuut % Minuten];
            if (vak.Minuut != minuut)
            {
                vak = (minuut, 0, 0);
            }

            vak = (minuut, vak.Alle + 1, vak.Traag + (duur > Vlot ? 1 : 0));
        }
    }

    public Beeld Lees()
    {
        var nu = Nu();
        lock (_slot)
        {
            var uur = _vakken.Where(v => v.Minuut > nu - Minuten && v.Minuut <= nu).ToList();
            return new(uur.Sum(v => v.Alle), uur.Sum(v => v.Traag));
        }
    }

    private long Nu() => klok.GetUtcNow().Ticks / TimeSpan.TicksPerMinute;
}

internal static class Antwoordtijdmeting
{
    private const string Pagina = "text/html";

    /// <summary>Pages only: what a browser fetches beside them is not what somebody waits for.</summary>
    public static void UseAntwoordtijden(this WebApplication app)
    {
        var tijden = app.Services.GetRequiredService<Antwoordtijden>();
        app.Use(async (http, next) =>
        {
            var begin = Stopwatch.GetTimestamp();
            await next(http);
            if (http.Response.ContentType?.StartsWith(Pagina, StringComparison.OrdinalIgnoreCase) is true)
            {
                tijden.Tel(Stopwatch.GetElapsedTime(begin));
            }
        });
    }
}
