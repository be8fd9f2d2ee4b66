using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Subsidies.Offers;

namespace TalentPortal.Web.Demo;

/// <summary>The demo county and its clock, in Development only. In Production nothing of this is registered.</summary>
internal static class DemoSetup
{
    public static void AddDemoCounty(this WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsDevelopment() || !builder.Configuration.GetValue("Demo:Fill", defaultValue: true)) return;
        var time = new DemoTime(TimeProvider.System);
        builder.Services.AddSingleton(time);
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddScoped<DemoAccounts>();
        builder.Services.AddSingleton<DemoCounty>();
    }

    /// <summary>Fills an empty database, then says where to go and who can sign in.</summary>
    public static async Task FillDemoCountyAsync(this WebApplication app)
    {
        if (app.Services.GetService<DemoCounty>() is not { } county) return;
        await county.FillAsync(CancellationToken.None);
        app.Lifetime.ApplicationStarted.Register(() => Welcome(app));
    }

    private static void Welcome(WebApplication app)
    {
        var texts = app.Services.GetRequiredService<PortalTexts>();
        var address = app.Urls.FirstOrDefault() ?? "http://localhost:5080";
        Console.WriteLine($"""

            TalentPortal (Development, demo county)
              public site    {address}/
              workbench      {address}/work
              applicants     {address}/my
              employers      {address}/employer
              messages sent  {address}/dev/inbox

            Accounts, all with the password {DemoAccounts.Password}
            """);
        foreach (var account in DemoAccounts.Staff)
            Console.WriteLine($"  {account.UserName,-14} {account.Name}  {string.Join(", ", account.Roles)}{(account.Department is { } department ? $" ({department})" : "")}");
        Console.WriteLine($"  {"company1…3",-14} officers of three employers");
        Console.WriteLine($"""

            Applicants sign in with their phone; the county has {DemoPeople.Phone(1)} … {DemoPeople.Phone(DemoCase.All.Count)}. One of each kind:
            """);
        foreach (var (status, made) in DemoCase.All.GroupBy(made => made.Reaches).Select(group => (group.Key, group.First())))
            Console.WriteLine($"  {DemoPeople.Phone(made.Number)}    {texts.Of(status)}{(made.Employer < 3 ? $" (company{made.Employer + 1})" : "")}");
        Console.WriteLine($"  {DemoOffers.Waiting.First()}    {texts["nav.offers"]} {texts.Of(OfferState.Sent)}");
        foreach (var made in DemoLevel.Open) Console.WriteLine($"  {DemoPeople.Phone(made.Number)}    {made.Entry} {texts.Of(made.Reaches)} (company{made.Employer + 1})");
        Console.WriteLine("""

            Last month's insurance roster is yours to import: make one with
              dotnet run --no-build --project src/TalentPortal.Web -- make-roster --people 2000 --months 10 --applicants true --out roster.xlsx
            A walk through correction, objection, refusal, failed payment and accrual: docs/try-it.md
            """);
        Console.WriteLine();
    }
}
