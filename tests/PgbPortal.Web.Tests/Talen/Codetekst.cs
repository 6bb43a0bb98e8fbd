using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PgbPortal.Web.Tests.Talen;

/// <summary>The Dutch between the quotes of C#: literal, filled in, or added up. What is for a machine or a programmer is left out.</summary>
internal static class Codetekst
{
    public const char Gat = '\uF000';

    // Read by a machine, a programmer, an administrator or an employee only.
    private const string VanAnderen =
        "^src/(Vervangers|Migrations)/|/(Scenarios|Persistence|Boekhouding|Beheer|Bewaren|Verzending|Brieven|Bankafschriften|Ipgb|Bestanden)/"
        + "|Application/(Oefenwereld|Inzage)/|Domain/Toekenningen/Controles/|Retourcodeteksten|/TabelModel[.]cs|commando[.]cs$"
        + "|/(Exporttabel|Werkbladschrijver|Telemetrie|Logboek|Portaal|Productiecontrole|Beheeromgeving|Program|Netwerk|Druktegrens|Uitloop|Werkplanning"
        + "|Toegankelijkheidsmeting|Pdfinstellingen|Pdfmaker|Beveiligingsheaders|Databasegezondheid|Herkomst|Takenklok|Aanmeldinstellingen|Aanmeldregistratie"
        + "|Ontdekking|OidcHandler|OidcOptions|Tokenlezer|Afmeldbericht|Qrcode|Vormtaal|Formulierkluis|Vasteantwoorden|Taken|Documentstijl|Oefenvulling|Meetpunten)[.]cs$"
        + "|Web/Infrastructure/Talen/";

    private const string Uitzonderingen =
        "^(InvalidOperationException|Argument\\w*Exception|NotSupportedException|UnreachableException|FormatException|JsonException"
        + "|InstellingOnjuistException|InvalidDataException|XmlException|Regex|Uri|CultureInfo)$";

    // Their arguments are names, patterns and addresses.
    private const string Aanroepen =
        "^(Log\\w*|WriteLiteral|BeginWriteAttribute|WriteAttributeValue|EndWriteAttribute|PushWriter|Met|Contains|StartsWith|EndsWith|IsMatch|Replace|Split"
        + "|TrimStart|TrimEnd|SetAttribute|ToString|GetValue|GetSection|MapGet|MapPost|AddPolicy|Equals|ContainsKey|TryGetValue|Match|IndexOf|FindFirst|HasClaim"
        + "|AddHttpClient|RedirectToPage|Redirect|LocalRedirect|Klasse|InvokeAsync|WriteLine\\w*|ParseExact|TryParseExact|AddQueryString|StartActivity|Url|Page)$";

    // Words of one, in small letters, are names for the code; but not in the files that choose the words of the portal.
    private const string Woordenlijsten = "woorden|tekst|Hoedanigheden|Eenheden|Minuten|Begrippen|spoor|verloop|Kijker";

    private static readonly HashSet<string> Geen = new(StringComparer.Ordinal)
    {
        "GET", "HEAD", "Cookie", "Mobi", "Mobile", "Kaal", "Kruimels", "Vervolgtekst", "Vervolgadres", "Android", "Windows", "Macintosh", "false", "no",
        "23456789ABCDEFGHJKLMNPQRSTUVWXYZ",
    };

    public static bool IsVanAnderen(string pad) => Regex.IsMatch(pad, VanAnderen);

    public static IEnumerable<string> Van(string pad, string code)
    {
        var boom = CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.Preview)).GetRoot();
        foreach (var tekst in boom.DescendantNodes().OfType<ExpressionSyntax>().Where(e => IsHele(e) && !IsVoorMachine(e)))
        {
            var uit = new StringBuilder();
            Schrijf(tekst, uit);
            if (IsTekst(pad, uit.ToString(), tekst))
            {
                foreach (var zin in Taalbron.Zinnen(uit.ToString()))
                {
                    yield return zin;
                }
            }
        }
    }

    // A text that is not part of a greater sum.
    private static bool IsHele(ExpressionSyntax e) =>
        (IsLetterlijk(e) || (IsSom(e) && Delen(e).Any(IsLetterlijk)))
        && !(e.Parent is BinaryExpressionSyntax ouder && IsSom(ouder) && (IsLetterlijk(e) || Delen(ouder).Any(IsLetterlijk)))
        && !e.Ancestors().OfType<AttributeSyntax>().Any();

    private static bool IsSom(ExpressionSyntax e) => e.IsKind(SyntaxKind.AddExpression);

    private static bool IsLetterlijk(ExpressionSyntax e) =>
        e.IsKind(SyntaxKind.StringLiteralExpression) || e is InterpolatedStringExpressionSyntax || (e is ParenthesizedExpressionSyntax p && IsLetterlijk(p.Expression));

    private static IEnumerable<ExpressionSyntax> Delen(ExpressionSyntax e) =>
        e is BinaryExpressionSyntax som && IsSom(som) ? Delen(som.Left).Concat(Delen(som.Right)) : [e];

    private static void Schrijf(ExpressionSyntax e, StringBuilder uit)
    {
        switch (e)
        {
            case LiteralExpressionSyntax letterlijk when IsLetterlijk(e):
                uit.Append(letterlijk.Token.ValueText);
                break;
            case ParenthesizedExpressionSyntax haken when IsLetterlijk(e):
                Schrijf(haken.Expression, uit);
                break;
            case InterpolatedStringExpressionSyntax ingevuld:
                uit.AppendJoin("", ingevuld.Contents.Select(c => c is InterpolatedStringTextSyntax t ? t.TextToken.ValueText : Gat.ToString()));
                break;
            case BinaryExpressionSyntax som when IsSom(som):
                Delen(som).ToList().ForEach(d => Schrijf(d, uit));
                break;
            default:
                uit.Append(Gat);
                break;
        }
    }

    private static bool IsVoorMachine(ExpressionSyntax e)
    {
        foreach (var boven in e.AncestorsAndSelf())
        {
            if (boven is ObjectCreationExpressionSyntax nieuw && Regex.IsMatch(nieuw.Type.ToString(), Uitzonderingen))
            {
                return true;
            }

            if (boven is InvocationExpressionSyntax aanroep && Regex.IsMatch(Naam(aanroep), Aanroepen))
            {
                return true;
            }

            // Element("span", "class", text)
            if (boven is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax element } lijst } argument
                && Naam(element) == "Element" && lijst.Arguments.IndexOf(argument) < 2)
            {
                return true;
            }

            if (boven is CaseSwitchLabelSyntax or ConstantPatternSyntax or ElementAccessExpressionSyntax or BracketedArgumentListSyntax
                || boven.IsKind(SyntaxKind.EqualsExpression) || boven.IsKind(SyntaxKind.NotEqualsExpression))
            {
                return true;
            }

            if (boven is StatementSyntax or MemberDeclarationSyntax or LambdaExpressionSyntax or SwitchExpressionArmSyntax)
            {
                return false;
            }
        }

        return false;
    }

    private static string Naam(InvocationExpressionSyntax aanroep) => aanroep.Expression switch
    {
        MemberAccessExpressionSyntax lid => lid.Name.Identifier.Text,
        SimpleNameSyntax naam => naam.Identifier.Text,
        _ => "",
    };

    private static bool IsTekst(string pad, string rauw, ExpressionSyntax e)
    {
        var tekst = rauw.Replace(Gat.ToString(), "", StringComparison.Ordinal).Trim();
        if (Regex.IsMatch(rauw, "^[/?&#.]") || !Regex.IsMatch(tekst, "[a-zA-Z]{2}") || Geen.Contains(tekst)
            || (Regex.IsMatch(tekst, @"[/\\_=<>;{}\[\]|#@&*]") && !Regex.IsMatch(tekst, @"[.?!]( |$)"))
            || Regex.IsMatch(tekst, @"^https?:|\.(cshtml|css|js|xml|csv|pdf)$|^[a-z]+[-.][a-z.-]+$|^\w+:\w+$|%|\bSELECT\b|__")
            || Regex.IsMatch(tekst, @"\b(the|of the|must|cannot|was not|there is no)\b")
            || Regex.IsMatch(tekst, @"^(pgb|utrecht|nl|balk|lijn|cijfers)-|^yyyy|^[a-z-]+-$|^-[a-z]+$")
            || (pad.StartsWith("src/PgbPortal.Application/", StringComparison.Ordinal) && !Regex.IsMatch(tekst, "[.?!]$")))
        {
            return false;
        }

        if (tekst.Contains(' ', StringComparison.Ordinal))
        {
            return true;
        }

        var magKlein = pad == ".cshtml" ? e.Parent is ConditionalExpressionSyntax : Regex.IsMatch(pad, Woordenlijsten) && e.Parent is not (AssignmentExpressionSyntax or EqualsValueClauseSyntax);
        return (!char.IsLower(tekst[0]) || magKlein) && !Regex.IsMatch(tekst, "^[A-Z][a-z]+([A-Z][a-z]*)+$")
            && (pad.StartsWith("src/PgbPortal.Web/", StringComparison.Ordinal) || pad == ".cshtml" || Regex.IsMatch(pad, "Waarden|Referentie")
                ? Regex.IsMatch(tekst, @"^[\p{L}\d'’-]+[.?!:,]?$|^\(\p{L}+\)$")
                : Regex.IsMatch(tekst, @"^[A-Z][\p{L}'-]+[.?!:]$"));
    }
}
