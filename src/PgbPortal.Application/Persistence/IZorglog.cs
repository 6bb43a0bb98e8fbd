namespace PgbPortal.Application.Persistence;

/// <summary>Where the line of a look goes. A change and a refusal never come here: those are written at once.</summary>
internal interface IZorglog
{
    Task SchrijfAsync(Logregel regel, CancellationToken cancellationToken);
}
