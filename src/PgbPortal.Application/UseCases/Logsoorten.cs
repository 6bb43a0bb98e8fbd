using System.Collections.Frozen;
using System.Reflection;
using PgbPortal.Application.Berichten;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Bewaren;
using PgbPortal.Application.Budgethouders;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Inzage;
using PgbPortal.Application.Kladden;
using PgbPortal.Application.Maandlonen;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Toekenningen;
using PgbPortal.Application.Vorderingen;
using PgbPortal.Application.Vragen;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Application.Zorgverleners;

namespace PgbPortal.Application.UseCases;

/// <summary>What the care log writes down of each use case: the kind of act, and the part of the dossier.</summary>
/// <remarks>Source: kwaliteit.md 2.2. A look reads and a save changes; what does something else stands here.</remarks>
internal static class Logsoorten
{
    /// <summary>Event of a form that is no use case: it came without its token, with one of another, or with a field twice.</summary>
    public const string FormulierGeweigerd = nameof(FormulierGeweigerd);

    private static readonly FrozenDictionary<string, Logactie> Bijzonder = new Dictionary<Type, Logactie>
    {
        [typeof(ZorgverlenerZoeken)] = Logactie.Zoeken,
        [typeof(BetalingZoeken)] = Logactie.Zoeken,
        [typeof(LogboekDoorzoeken)] = Logactie.Zoeken,
        [typeof(BetalingenDownloaden)] = Logactie.Exporteren,
        [typeof(DeclaratiesDownloaden)] = Logactie.Exporteren,
        [typeof(InzagesDownloaden)] = Logactie.Exporteren,
        [typeof(GegevensOphalen)] = Logactie.Exporteren,
        [typeof(BetaalbestandOphalen)] = Logactie.Exporteren,
        [typeof(BerichtbestandBekijken)] = Logactie.Exporteren,
        [typeof(ToekenningRegistreren)] = Logactie.Aanmaken,
        [typeof(BerichtOntvangen)] = Logactie.Aanmaken,
        [typeof(ZorgovereenkomstOpstellen)] = Logactie.Aanmaken,
        [typeof(ZorgovereenkomstWijzigen)] = Logactie.Aanmaken,
        [typeof(DeclaratieIndienen)] = Logactie.Aanmaken,
        [typeof(VerantwoordingsvrijBedragOpvragen)] = Logactie.Aanmaken,
        [typeof(FeestdagenuitkeringAanvragen)] = Logactie.Aanmaken,
        [typeof(EenmaligeUitkeringAanvragen)] = Logactie.Aanmaken,
        [typeof(VorderingInstellen)] = Logactie.Aanmaken,
        [typeof(ZiekMelden)] = Logactie.Aanmaken,
        [typeof(VraagStellen)] = Logactie.Aanmaken,
        [typeof(MeekijkerToevoegen)] = Logactie.Aanmaken,
        [typeof(VertegenwoordigerVoorstellen)] = Logactie.Aanmaken,
        [typeof(BetaalrunOpstellen)] = Logactie.Aanmaken,
        [typeof(BankafschriftVerwerken)] = Logactie.Aanmaken,
        [typeof(BewaarplichtInstellen)] = Logactie.Aanmaken,
        [typeof(KladBewaren)] = Logactie.Aanmaken,
        [typeof(KladWissen)] = Logactie.Verwijderen,
        [typeof(BewaarplichtOpheffen)] = Logactie.Verwijderen,
        [typeof(DossiersWissen)] = Logactie.Verwijderen,
        [typeof(MeekijkerVerwijderen)] = Logactie.Verwijderen,
        [typeof(ZorgovereenkomstIntrekken)] = Logactie.Verwijderen,
        [typeof(WijzigingIntrekken)] = Logactie.Verwijderen,
        [typeof(DeclaratieIntrekken)] = Logactie.Verwijderen,
        [typeof(VraagIntrekken)] = Logactie.Verwijderen,
    }.ToFrozenDictionary(p => p.Key.Name, p => p.Value, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Groepen = Registratie.UseCases()
        .ToFrozenDictionary(u => u.Name, u => u.Namespace!.Split('.')[^1], StringComparer.Ordinal);

    /// <summary>Version of the portal, with the first figures of its commit.</summary>
    public static string Versie { get; } = Kort(
        typeof(Logsoorten).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "");

    public static Logactie Actie(string gebeurtenis, bool wijziging) =>
        Bijzonder.TryGetValue(gebeurtenis, out var actie) ? actie : wijziging ? Logactie.Wijzigen : Logactie.Lezen;

    /// <summary>The part of the dossier: the folder of the use case.</summary>
    public static string? Veldengroep(string gebeurtenis) => Groepen.GetValueOrDefault(gebeurtenis);

    private static string Kort(string versie) => versie.Length <= 20 ? versie : versie[..20];
}
