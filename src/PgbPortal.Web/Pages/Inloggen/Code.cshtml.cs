using PgbPortal.Application.Identity;

namespace PgbPortal.Web.Pages.Inloggen;

/// <summary>The code of the app.</summary>
public sealed class CodeModel(Lokaalaccounts accounts, TimeProvider klok) : Codepagina(klok)
{
    protected override string Vraag => "Vul de code uit uw app in.";

    protected override Task<bool> KloptAsync(Lokaleweg weg, Lokalestap stap, string code, CancellationToken cancellationToken) =>
        accounts.CodeAsync(weg, stap, code, cancellationToken);
}
