using TalentPortal.Application.Foundation;
using TalentPortal.Application.Payments;
using TalentPortal.Web.Accounts;
using TalentPortal.Web.Documents;
using TalentPortal.Web.Foundation;
using TalentPortal.Web.Messages;
using TalentPortal.Web.Subsidies;
using TalentPortal.Web.Talents;

var builder = WebApplication.CreateBuilder(args);
builder.UsePortalAddress();
builder.AddPortalLogging();
builder.AddPortalTexts();
builder.AddPortalSecurity();
builder.AddPortalPages();
builder.AddPortalDatabase();
builder.Services.AddCalendar();
builder.Services.AddPayments();
builder.AddPortalAccounts();
builder.AddPortalMessages();
builder.AddPortalDocuments();
builder.AddPortalTalents();
builder.AddPortalSubsidies();
builder.Services.AddHealthChecks();

var app = builder.Build();
if (PortalCommands.IsCommand(args)) return await app.RunCommandAsync(args);

app.UsePortalLogging();
app.UsePortalSecurity();
app.UsePortalLanguages();
app.UsePortalErrors();
app.UseRouting();
app.UsePortalAccounts();
app.MapPortal();
if (!await app.PrepareDatabaseAsync()) return 1;
await app.RunAsync();
return 0;
