using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Vorderingen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Web.Pages.Vorderingen;

/// <summary>Books what the debtor paid outside of the bank account.</summary>
public sealed class OntvangstModel(VorderingBekijken bekijken, VorderingBijwerken bijwerken, HuidigeSessie huidig)
    : Vorderingstappagina(bekijken, bijwerken, huidig)
{
    [BindProperty]
    public Formulier Invoer { get; set; } = new() { Sleutel = Guid.CreateVersion7() };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (ModelState.IsValid && Invoer.Bedrag is not { IsPositief: true })
        {
            ModelState.AddModelError("Invoer.Bedrag", "Vul een bedrag boven nul in.");
        }

        return ModelState.IsValid
            ? await DoeAsync(
                new(new(Id), Vorderingstap.BetalingOntvangen, Invoer.Sleutel, Invoer.Bedrag), $"{Invoer.Bedrag} is geboekt.", cancellationToken)
            : await ToonFoutenAsync(cancellationToken);
    }

    protected internal override string? VeldVoor(string code) => code == "VORDERING" ? "Invoer.Bedrag" : null;

    public sealed record Formulier
    {
        /// <summary>Of this receipt: sending it twice books it once.</summary>
        public Guid Sleutel { get; init; }

        public Bedrag? Bedrag { get; init; }
    }
}
