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
        Console.WriteLine($"  company1..3    employers' officers");
        Console.WriteLine($"  {DemoPeople.Phone(1)}    an applicant (the phone is the user name); {DemoPeople.Phone(2)} … {DemoPeople.Phone(DemoCase.All.Count)} likewise");
        Console.WriteLine();
    }
}
