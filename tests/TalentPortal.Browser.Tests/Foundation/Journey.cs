using TalentPortal.Application.Accounts;

namespace TalentPortal.Browser.Tests.Foundation;

/// <summary>Several people on one portal, each at a screen of their own, all in one language.</summary>
internal sealed class Journey(Chromium chromium, LivePortal portal, string language, IReadOnlyCollection<string>? data = null)
{
    /// <summary>Widths in pixels: what applicants hold and what officers sit at.</summary>
    public const int Phone = 390, Desk = 1440;

    public LivePortal Portal => portal;

    /// <summary>Somebody who has not signed in.</summary>
    public async Task<Visit> ArriveAsync(int width, int? also = null)
    {
        var context = await chromium.OpenAsync(width);
        var visit = new Visit(await context.NewPageAsync(), portal.Address, width, language, data, also);
        await visit.StartAsync();
        return visit;
    }

    /// <summary>A phone for applicants and their employers, a desk for officers, who hold a phone now and then: their pages are judged at both widths. Signed in a moment ago.</summary>
    public async Task<Visit> SeatAsync(Account account)
    {
        var visit = account.IsApplicant || account.EmployerId is not null ? await ArriveAsync(Phone) : await ArriveAsync(Desk, also: Phone);
        await portal.SignInAsync(visit.Page.Context, account);
        return visit;
    }
}
