namespace PgbPortal.Web.Pages.Inloggen;

/// <summary>What to do without password, app or codes. Nothing is sent from here: the administrator knows the own people.</summary>
public sealed class HulpModel : Inlogpagina;
