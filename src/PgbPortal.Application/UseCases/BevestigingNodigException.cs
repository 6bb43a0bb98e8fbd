namespace PgbPortal.Application.UseCases;

/// <summary>It may be done, but first somebody shows again who they are.</summary>
public sealed class BevestigingNodigException() : Exception("De laatste aanmelding is te lang geleden voor deze stap.");
