using System.Diagnostics;
using System.Globalization;
using System.Security.Claims;
using PgbPortal.Application;
using PgbPortal.Application.Beheer;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Oefenwereld;
using PgbPortal.Application.Start;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure.Aanmelden;

namespace PgbPortal.Web.Infrastructure;

/// <summary>
/// Right after authentication: what this account may see and do now. So a right that ended works from the next request on.
/// Whoever has several dossiers chooses one first.
/// </summary>
internal sealed class Sessiemiddleware(RequestDelegate volgende, IConfiguration configuratie, IHostEnvironment omgeving, ILogger<Sessiemiddleware> logger)
{
    private static readonly string[] ZonderDossier = [Paginakader.Wisselen, Paginakader.Afmelden, Paginakader.Aanmelden, Paginakader.Sessies, Paginakader.Bevestigen];

    private readonly bool _oefenwereld = Portaal.IsOefenwereld(configuratie, omgeving);

    public async Task InvokeAsync(
        HttpContext http, Sessiebepaler bepaler, HuidigeSessie huidig, Paginakader kader, TimeProvider klok, Leesstand leesstand, Oefenvulling vulling)
    {
        // While an oefenwereld is being made there is no database to ask.
        if (!vulling.IsBezig && HeeftSessie(http.GetEndpoint()) && await leesstand.TotUtcAsync(http.RequestAborted) is { } totUtc)
        {
            kader.AlleenLezenTot = Leesstand.Om(totUtc);
        }

        if (_oefenwereld)
        {
            kader.Oefendag = klok.Vandaag();
            kader.Verhaal = (klok as Oefenklok)?.Verhaal;
        }

        // Style sheets and the like have no session.
        if (http.User.Identity?.IsAuthenticated == true && HeeftSessie(http.GetEndpoint())
            && Sessiekoekje.Gebruiker(http.User) is { } gebruiker)
        {
            var sessie = http.User.FindFirstValue(Sessiekoekje.Sleutelclaim) is { } sleutel
                ? await bepaler.VanSessieAsync(gebruiker, sleutel, http.User.FindFirstValue(Sessiekoekje.Dossierclaim), http.RequestAborted)
                : null;
            if (sessie is null)
            {
                http.User = new ClaimsPrincipal(new ClaimsIdentity());
                logger.LogInformation("Een sessie die voorbij is werd gebruikt");
            }
            else
            {
                huidig.Zet(sessie with
                {
                    Correlatie = Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier,
                    Toegangspunt = $"{Netwerk.Van(http.Connection.RemoteIpAddress)} {sessie.Apparaat}",
                });
                Vul(kader, sessie, klok.NuUtc());
                kader.Rondleiding = kader.Oefendag is null ? null : Rondleiding.Stand(sessie, kader.Navigatie, http.Request);
                if (sessie.IsMandaatVoorbij && HttpMethods.IsPost(http.Request.Method) && !MagZonderKeuze(http))
                {
                    // A form that was open when the mandate ended: nothing of it is done, and that stands in the care log.
                    await http.RequestServices.GetRequiredService<UseCaseContext>().LogGeslotenPaginaAsync(nameof(StartBekijken), http.RequestAborted);
                }

                if (MoetKiezen(sessie) && !MagZonderKeuze(http))
                {
                    http.Response.Redirect(Paginakader.Wisselen);
                    return;
                }
            }
        }

        else if (HeeftSessie(http.GetEndpoint()) && http.User.Identity?.IsAuthenticated != true && Sessiekoekje.IsMeegestuurd(http))
        {
            logger.LogWarning("Een koekje van een sessie is niet van dit portaal, is veranderd of is te oud");
        }

        await volgende(http);
    }

    private static bool MoetKiezen(Sessie sessie) =>
        sessie.IsMandaatVoorbij || (sessie.Rol.IsBurgerOfOrganisatie && sessie.Dossier is null && sessie.Dossiers.Count > 0);

    private static bool MagZonderKeuze(HttpContext http) =>
        ZonderDossier.Any(p => http.Request.Path.StartsWithSegments(p, StringComparison.OrdinalIgnoreCase));

    private static bool HeeftSessie(Endpoint? eindpunt) =>
        eindpunt?.Metadata.GetMetadata<Microsoft.AspNetCore.Mvc.RazorPages.PageActionDescriptor>() is not null
        || eindpunt?.Metadata.GetMetadata<MetSessie>() is not null;

    private static void Vul(Paginakader kader, Sessie sessie, DateTime nuUtc)
    {
        if (sessie.VerlooptOpUtc is { } verloopt)
        {
            var einde = nuUtc + sessie.Stil < verloopt ? nuUtc + sessie.Stil : verloopt;
            kader.Uitlogmoment = new(
                Klok.Lokaal(einde).ToString("HH.mm", CultureInfo.InvariantCulture), (int)(einde - nuUtc).TotalSeconds);
        }

        kader.Ingelogde = new(
            sessie.Naam,
            Hoedanigheden.Van(sessie),
            sessie.Dossier is { } dossier && dossier.Naam != sessie.Naam ? dossier.Naam : null,
            sessie.Dossiers.Count > 1 || sessie.Mandaten.Count > 0 || sessie.IsMandaatVoorbij);
        kader.Navigatie = Menu.Voor(sessie);
        kader.Thema = sessie.Thema;
        if (sessie.Opening is { } opening)
        {
            var tot = Klok.Lokaal(opening.TotUtc).ToString("HH.mm", CultureInfo.InvariantCulture);
            kader.Opening = opening.IsNoodgeval ? new($"Noodknop aan tot {tot} uur", Paginakader.Noodknop) : new($"Dossier open tot {tot} uur", Paginakader.DossierOpenen);
        }
    }
}

/// <summary>An endpoint without a page that counts as use of the session.</summary>
internal sealed class MetSessie;
