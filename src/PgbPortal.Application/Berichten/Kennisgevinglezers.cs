using System.Linq.Expressions;
using PgbPortal.Domain.Berichten;

namespace PgbPortal.Application.Berichten;

/// <summary>Each notice of a verstrekker is for who can act on it: the link of the others would only be refused.</summary>
internal static class Kennisgevinglezers
{
    public static IQueryable<Kennisgeving> VoorRol(this IQueryable<Kennisgeving> alle, Rol rol) => alle.Where(Voor(rol));

    public static Expression<Func<Kennisgeving, bool>> Voor(Rol rol) => rol switch
    {
        Rol.Burger or Rol.Organisatie => _ => true,
        Rol.ToetserVerstrekker => k => k.Soort == Kennisgevingsoort.OvereenkomstIngediend || k.Soort == Kennisgevingsoort.WijzigingIngediend,
        Rol.ConsulentVerstrekker => k => k.Soort != Kennisgevingsoort.OvereenkomstIngediend && k.Soort != Kennisgevingsoort.WijzigingIngediend,
        _ => _ => false,
    };
}
