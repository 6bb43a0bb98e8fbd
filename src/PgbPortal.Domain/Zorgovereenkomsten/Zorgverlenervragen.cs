using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Domain.Zorgovereenkomsten;

/// <summary>The answers that decide which model and tariff fit.</summary>
public sealed record Zorgverlenervragen(Familiegraad? Familie, bool Onderneming, bool Big)
{
    /// <summary>Family in the sense of the models: partner, first and second degree.</summary>
    public bool IsFamilie => Familie is Familiegraad.Partner or Familiegraad.EersteGraad or Familiegraad.TweedeGraad;

    /// <summary>The model to propose. An arbeidsovereenkomst is never proposed: only the parties know who is in charge.</summary>
    public Overeenkomstsoort SoortVoor(Zorgverlenersoort zorgverlener) =>
        IsFamilie ? Overeenkomstsoort.Familie
        : zorgverlener == Zorgverlenersoort.Instelling ? Overeenkomstsoort.Instelling
        : Overeenkomstsoort.Opdracht;

    /// <summary>Formal: an institution; or a company with care in the KvK, or BIG, and no family.</summary>
    public Tariefsoort TariefsoortVoor(Zorgverlenersoort zorgverlener, bool kvkHeeftZorgactiviteit) =>
        zorgverlener == Zorgverlenersoort.Instelling
            || (!IsFamilie && (Big || (zorgverlener == Zorgverlenersoort.Zzp && kvkHeeftZorgactiviteit)))
            ? Tariefsoort.Formeel
            : Tariefsoort.Informeel;
}
