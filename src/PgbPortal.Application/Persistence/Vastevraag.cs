using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;

namespace PgbPortal.Application.Persistence;

/// <summary>
/// A query that every request asks, translated once: otherwise EF builds its expression anew each time, only to find that it knows it. A
/// process can have databases of more than one kind, so there is one translation for each model.
/// </summary>
internal sealed class Vastevraag<TVraag>(Func<TVraag> vertaal)
    where TVraag : Delegate
{
    private readonly ConditionalWeakTable<IModel, TVraag> _vertalingen = [];

    public TVraag Voor(PgbDbContext db) => _vertalingen.GetValue(db.Model, _ => vertaal());
}
