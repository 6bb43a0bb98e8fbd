using PgbPortal.Web.Infrastructure;

var builder = WebApplication.CreateBuilder(args);

// Without this, static files are empty when the portal runs from bin/ outside Development.
builder.WebHost.UseStaticWebAssets();

// Not in appsettings.json: there it would win from ASPNETCORE_URLS.
if (string.IsNullOrEmpty(builder.Configuration["urls"]) && string.IsNullOrEmpty(builder.Configuration["http_ports"]))
{
    builder.WebHost.UseUrls("http://localhost:5080");
}

builder.AddLogboek();
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
builder.Services.AddRazorPages().AddVormtaal(builder.Environment);

var app = builder.Build();

app.UseBeveiligingsheaders();
app.UseVerzoekLogboek();
app.UseFoutpaginas();
app.UseRouting();
app.MapStaticAssets();
app.MapRazorPages().WithStaticAssets();

await app.RunAsync();
