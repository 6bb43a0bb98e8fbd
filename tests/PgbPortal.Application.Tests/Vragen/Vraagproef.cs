using PgbPortal.Application.Vragen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Vragen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Vragen;

/// <summary>Anna and kees have an agreement that Westland pays; both can ask.</summary>
public abstract class Vraagproef : Wereldproef
{
    protected async Task<VraagVoorbereiden.Opzet> OpzetAsync(string wie, Vraagonderwerp onderwerp = Vraagonderwerp.Algemeen, Guid? id = null) =>
        await Wereld.AlsAsync<VraagVoorbereiden, VraagVoorbereiden.Input, VraagVoorbereiden.Opzet>(wie, new(onderwerp, id));

    /// <summary>About the agreement when there is one, else in general; to Westland or to the SVB.</summary>
    protected async Task<VraagId> StelAsync(string wie = "anna", bool aanSvb = false, ZorgovereenkomstId? over = null, VraagId? id = null)
    {
        var onderwerp = over is null ? Vraagonderwerp.Algemeen : Vraagonderwerp.Overeenkomst;
        var opzet = await OpzetAsync(wie, onderwerp, over?.Waarde);
        var aan = opzet.Adressen.First(a => a.Verstrekker is null == aanSvb);
        return await Wereld.AlsAsync<VraagStellen, VraagStellen.Input, VraagId>(
            wie, new(id ?? VraagId.Nieuw(), onderwerp, over?.Waarde, aan.Verstrekker, aan.Wet, "Klopt het tarief?"));
    }

    /// <summary>Asks the SVB to call; a zorgverlener about an agreement.</summary>
    protected Task<VraagId> BelAsync(string wie, ZorgovereenkomstId? over = null, VraagId? id = null) =>
        Wereld.AlsAsync<TerugbellenVragen, TerugbellenVragen.Input, VraagId>(
            wie, new(id ?? VraagId.Nieuw(), over, Telefoonnummer.Parse("06-12345678"), Belmoment.Ochtend, "mijn betaling"));

    protected Task<VraagStatus> BeantwoordAsync(VraagId id, string wie = "westland.cons") =>
        Wereld.AlsAsync<VraagBeantwoorden, VraagBeantwoorden.Input, VraagStatus>(wie, new(id, "Ja, dat klopt."));

    protected Task<VraagBekijken.Detail> BekijkAsync(VraagId id, string wie = "anna") =>
        Wereld.AlsAsync<VraagBekijken, VraagBekijken.Input, VraagBekijken.Detail>(wie, new(id));

    protected Task<VraagStatus> VervolgAsync(VraagId id, string wie = "anna") =>
        Wereld.AlsAsync<VraagVervolgen, VraagVervolgen.Input, VraagStatus>(wie, new(id, "En volgend jaar?"));

    protected Task<VraagStatus> TrekInAsync(VraagId id, string wie = "anna") =>
        Wereld.AlsAsync<VraagIntrekken, VraagIntrekken.Input, VraagStatus>(wie, new(id));
}
