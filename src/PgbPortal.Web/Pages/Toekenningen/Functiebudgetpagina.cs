using System.Globalization;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Gedeeld.Controles;
using PgbPortal.Domain.Toekenningen.Controles;
using PgbPortal.Web.Infrastructure;
using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Pages.Toekenningen;

/// <summary>A page with a list of functiebudgetten to fill in; rows come and go with buttons that post the form.</summary>
public abstract class Functiebudgetpagina : Portaalpagina
{
    private const string Toevoegen = "toevoegen";
    private const string Verwijderen = "verwijderen-";

    private static readonly Functiebudgetinvoer.Validator Validator = new();

    private static readonly string[] Velden =
    [
        nameof(Functiebudgetinvoer.Zorgfunctie), nameof(Functiebudgetinvoer.Van), nameof(Functiebudgetinvoer.TotEnMet),
        nameof(Functiebudgetinvoer.Bedrag), nameof(Functiebudgetinvoer.VerantwoordingsvrijBedrag),
    ];

    [BindProperty]
    public List<Functiebudgetinvoer> Functiebudgetten { get; set; } = [];

    /// <summary>The law whose zorgfuncties can be chosen.</summary>
    public abstract Wet FunctiesVan { get; }

    /// <summary>The first rows were granted before: their zorgfunctie stays and they cannot be left out (OP501).</summary>
    public virtual int AantalVast => 0;

    public IEnumerable<Keuze> Zorgfuncties =>
        Domain.Waarden.Zorgfuncties.Alle(FunctiesVan).Select(z => new Keuze(z.Code, Domain.Waarden.Zorgfuncties.Naam(FunctiesVan, z)));

    /// <summary>What the button for a row says to the page.</summary>
    public static string Verwijderactie(int rij) => Verwijderen + rij.ToString(CultureInfo.InvariantCulture);

    /// <summary>The field of the page that a finding about this part of the grant belongs to.</summary>
    protected static string? Veld(Bevinding bevinding, string bsn, string budgetnummer, string? relatie, string? soort, string? afgiftedatum) =>
        bevinding is not Berichtbevinding { Plek: var plek } ? null : plek.Klasse switch
        {
            Berichtklasse.Client => bsn,
            Berichtklasse.Budget when bevinding.Code == "S023" => afgiftedatum,
            Berichtklasse.Budget when bevinding.Code == "TK-008" => budgetnummer,
            Berichtklasse.Functiebudget => $"{nameof(Functiebudgetten)}[{plek.Index}].{RijVeld(bevinding.Code)}",
            Berichtklasse.Relatie => bevinding.Code == "S502" ? soort : relatie,
            _ => null,
        };

    /// <summary>Adds or removes a row when the button for it was pressed.</summary>
    /// <returns>False when another button was pressed.</returns>
    protected bool IsRijactie(string? actie)
    {
        if (actie == Toevoegen)
        {
            Functiebudgetten.Add(new());
        }
        else if (actie?.StartsWith(Verwijderen, StringComparison.Ordinal) == true
            && int.TryParse(actie[Verwijderen.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var rij))
        {
            Verwijder(rij);
        }
        else
        {
            return false;
        }

        // The form is not judged yet: what was typed stays, without messages.
        foreach (var naam in ModelState.Keys.ToList())
        {
            ModelState.ClearValidationState(naam);
            ModelState.MarkFieldSkipped(naam);
        }

        return true;
    }

    protected async Task ValideerRijenAsync(CancellationToken cancellationToken)
    {
        for (var rij = 0; rij < Functiebudgetten.Count; rij++)
        {
            (await Validator.ValidateAsync(Functiebudgetten[rij], cancellationToken))
                .AddToModelState(ModelState, $"{nameof(Functiebudgetten)}[{rij}]");
        }
    }

    private static string RijVeld(string code) => code switch
    {
        "TK-015" => nameof(Functiebudgetinvoer.VerantwoordingsvrijBedrag),
        "TK-018" or "9101" => nameof(Functiebudgetinvoer.Zorgfunctie),
        "S003" or "D505" => nameof(Functiebudgetinvoer.TotEnMet),
        "9514" => nameof(Functiebudgetinvoer.Bedrag),
        _ => nameof(Functiebudgetinvoer.Van),
    };

    private void Verwijder(int rij)
    {
        if (rij < AantalVast || rij >= Functiebudgetten.Count || Functiebudgetten.Count == 1)
        {
            return;
        }

        Functiebudgetten.RemoveAt(rij);

        // What was typed in the rows below moves up, also when it could not be read.
        for (var i = rij; i <= Functiebudgetten.Count; i++)
        {
            foreach (var veld in Velden)
            {
                var onder = ModelState[$"{nameof(Functiebudgetten)}[{i + 1}].{veld}"];
                ModelState.Remove($"{nameof(Functiebudgetten)}[{i}].{veld}");
                if (i < Functiebudgetten.Count && onder is not null)
                {
                    ModelState.SetModelValue($"{nameof(Functiebudgetten)}[{i}].{veld}", onder.RawValue, onder.AttemptedValue);
                }
            }
        }
    }
}
