using PgbPortal.Application.Berichten;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Bewaren;
using PgbPortal.Application.Budgethouders;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Budgetten.Boekhouding;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Ervaringen;
using PgbPortal.Application.Huisstijlen;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Inzage;
using PgbPortal.Application.Mandaten;
using PgbPortal.Application.UseCases;
using PgbPortal.Application.Vorderingen;
using PgbPortal.Application.Vragen;
using PgbPortal.Application.Werklijst;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Application.Zorgverleners;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Web.Infrastructure;

/// <summary>The main menu. Who sees a link follows from the use case behind it: one truth about roles.</summary>
internal static class Menu
{
    public const string Postvak = "/postvak";

    public const string Berichtkeuze = "/postvak/instellingen";

    /// <summary>On a screen of 1280 wide.</summary>
    private const int PastOpEenRegel = 8;

    private static readonly IReadOnlyList<Menupunt> Punten =
    [
        new("Start", "/", null),
        new("Werklijst", "/werklijst", typeof(WerklijstBekijken)),
        new("Budgethouders", "/budgethouders", typeof(BudgethoudersBekijken)),
        new("Budget", "/budget", typeof(BudgetBekijken)),
        new("Overeenkomsten", "/overeenkomsten", typeof(ZorgovereenkomstenBekijken)),
        new("Declaraties", "/declaraties", typeof(DeclaratiesBekijken)),
        new("Betalingen", "/betalingen", typeof(BetalingenBekijken)),
        new("Betaalruns", "/betaalruns", typeof(BetaalrunsBekijken)),
        new("Bankafschriften", "/bankafschriften", typeof(BankafschriftenBekijken)),
        new("Vorderingen", "/vorderingen", typeof(VorderingenBekijken)),
        new("Boekhouding", "/boekhouding", typeof(BoekhoudfoutenBekijken)),
        new("Vragen", "/vragen", typeof(VragenBekijken)),
        new("Rekeningnummers", "/rekeningnummers", typeof(RekeningnummersBekijken)),
        new("Rekeningnummer", "/rekeningnummer", typeof(RekeningnummerBekijken), Zelden: true),
        new("Rekeningnummer", "/eigen-rekeningnummer", typeof(BudgethouderrekeningBekijken), Zelden: true),
        new("Meekijkers", "/meekijkers", typeof(MeekijkersBekijken), Zelden: true),
        new("Wie zag mijn gegevens", "/inzage", typeof(InzagesBekijken), Zelden: true),
        new("Medewerkers", "/medewerkers", typeof(MedewerkersBekijken)),
        new("Mandaten", "/mandaten", typeof(MandatenBekijken), Zelden: true),
        new("Huisstijl", "/huisstijl", typeof(HuisstijlBekijken)),
        new("Mijn gegevens", "/mijn-gegevens", typeof(GegevensOphalen), Zelden: true),
        new("Logboek", "/logboek", typeof(LogboekDoorzoeken)),
        new("Bewaren", "/bewaren", typeof(BewarenBekijken)),
        new("Dossier openen", Paginakader.DossierOpenen, typeof(DossierOpenen)),
        new("Noodknop", Paginakader.Noodknop, typeof(NoodknopGebruiken), Zelden: true),
        new("Berichten", "/berichten", typeof(BerichtenBekijken)),
        new("Wat gebruikers vinden", "/ervaringen", typeof(ErvaringenBekijken), Zelden: true),
        new("Brieven", "/brieven", typeof(BrievenBekijken)),
        new("Berichten voor u", Postvak, typeof(KennisgevingenBekijken)),
        new("Bericht per e-mail", Berichtkeuze, typeof(BerichtkeuzeBekijken), Zelden: true),
    ];

    public static IReadOnlyList<Navigatiepunt> Voor(Sessie sessie)
    {
        if (sessie.IsMandaatVoorbij || (sessie.Rol.IsBurgerOfOrganisatie && sessie.Dossier is null))
        {
            return [];
        }

        var punten = Punten.Where(p => Mag(sessie, p.UseCase)).ToList();
        return punten.ConvertAll(p => new Navigatiepunt(p.Tekst, p.Adres, p.Adres == Postvak ? sessie.Ongelezen : 0, Meer: p.Zelden && punten.Count > PastOpEenRegel));
    }

    /// <summary>May this session run this use case, in the dossier that is open?</summary>
    public static bool Mag(Sessie sessie, Type? useCase)
    {
        if (useCase is null)
        {
            return true;
        }

        if (ToegankelijkVoorAttribute.Van(useCase) is not { } attribuut)
        {
            return false;
        }

        return attribuut.Rollen.Contains(sessie.Rol) && InMandaatAttribute.Laat(useCase, sessie)
            && (!sessie.Rol.IsBurgerOfOrganisatie || attribuut.In.Length == 0
                || (sessie.Dossier is { } dossier && attribuut.In.Contains(dossier.Rol)));
    }

    /// <summary>For a page whose form is shown before its use case runs.</summary>
    /// <exception cref="ToegangGeweigerdException">This session may not run it.</exception>
    public static void Eis(Sessie sessie, Type useCase)
    {
        if (!Mag(sessie, useCase))
        {
            throw new ToegangGeweigerdException(useCase.Name);
        }
    }

    /// <param name="UseCase">Null: everybody who is signed in.</param>
    /// <param name="Zelden">Goes behind "Meer" when there is more than fits.</param>
    private sealed record Menupunt(string Tekst, string Adres, Type? UseCase, bool Zelden = false);
}
