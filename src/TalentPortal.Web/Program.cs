using TalentPortal.Web.Foundation;

var builder = WebApplication.CreateBuilder(args);
builder.UsePortalAddress();
builder.AddPortalLogging();
builder.AddPortalTexts();
builder.AddPortalSecurity();
builder.AddPortalPages();
builder.Services.AddHealthChecks();

var app = builder.Build();
app.UsePortalLogging();
app.UsePortalSecurity();
app.UsePortalLanguages();
app.UsePortalErrors();
app.UseRouting();
app.MapPortal();
app.Run();
