namespace PgbPortal.Domain.Zorgovereenkomsten.Controles;

/// <summary>The zorgverlener has an account; that its number passes mod 97 is guarded by <see cref="Waarden.Iban"/>.</summary>
[Controle("ZO-038", Zwaarte.Blokkerend, Bron = "keuze (domein.md 5.2), veld van [model-inst]")]
public sealed class RekeningnummerIsBekend : Controle<ZorgovereenkomstDossier>
{
    protected override string? Oordeel(ZorgovereenkomstDossier dossier) =>
        dossier.Zorgverlener.Iban is null
            ? "Er is nog geen rekeningnummer van de zorgverlener. Vraag uw zorgverlener om het in te vullen."
            : null;
}
