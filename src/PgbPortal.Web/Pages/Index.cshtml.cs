using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages;

public sealed class IndexModel : Portaalpagina;
