using System.Net;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Domain.Accounts;
using TalentPortal.Testing;

namespace TalentPortal.Web.Tests.Talents;

/// <summary>
/// Seeded defects, each seen red: the number sent on in the address (Search_ByAWholeNumber…); names in full on the page (both Search_…);
/// the export without its record (both Export_…). The export of the whole register was only tried together with the missing record.
/// </summary>
public sealed class TalentPagesTests(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Filter = "form.finder";

    [Theory]
    [InlineData("栖霞", true)]
    [InlineData("霞", true)]
    [InlineData("lqx", true)]
    [InlineData("霞栖", false)]
    public async Task Search_ByPartOrInitials_IsKeptAsAnAddressAndShowsMaskedNames(string sought, bool isFound)
    {
        await EnterAsync("柳栖霞");
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);

        var page = await (await clerk.GetPageAsync("/work/talents")).SubmitAsync(new Dictionary<string, string> { ["Q"] = sought }, Filter);

        page.Address.ShouldBe($"/work/talents?Q={Uri.EscapeDataString(sought)}");
        page.TextsOf("tbody td:first-child").Contains("柳*霞").ShouldBe(isFound);
        page.Content.ShouldNotContain("柳栖霞");
        if (!isFound) page.Text.ShouldContain(host.Texts["talent.list.not_found"]);
    }

    [Fact]
    public async Task Search_ByAWholeNumber_FindsThePersonAndIsInNoAddress()
    {
        var number = Some.IdNumber();
        await EnterAsync("柳栖霞", number);
        using var clerk = await host.SignInAsAsync(Role.TalentOffice);

        var page = await (await clerk.GetPageAsync("/work/talents")).SubmitAsync(new Dictionary<string, string> { ["Q"] = number, ["School"] = "" }, Filter);

        page.Address.ShouldNotContain(number[..6]);
        page.TextsOf("tbody td:first-child").ShouldBe(["柳*霞"]);
        page.Document.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")).ShouldAllBe(address => !address!.Contains(number));
    }

    [Fact]
    public async Task Export_OfAFilteredList_IsThatListWithoutNumbersAndIsOnRecord()
    {
        var number = Some.IdNumber();
        await EnterAsync("欧阳栖梧", number);
        await EnterAsync("欧阳若兰");
        var birth = number[6..14];
        using var clerk = await host.SignInAsAsync(Role.SecondReviewer);

        var answer = (await (await clerk.GetPageAsync("/work/talents?Q=栖梧")).PressAsync(".page-h form")).Answer;

        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        var file = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var rows = MiniExcelLibs.MiniExcel.Query(new MemoryStream(file)).Cast<IDictionary<string, object>>().ToList();
        rows[0].Count.ShouldBe(24);
        rows.Skip(1).ShouldHaveSingleItem().ShouldSatisfyAllConditions(row => row["B"].ShouldBe("欧**梧"), row => row["C"].ShouldBe($"{number[..6]}********{number[14..]}"));
        rows.SelectMany(row => row.Values).Select(cell => $"{cell}").ShouldAllBe(cell => !cell.Contains(birth) && !cell.Contains("欧阳栖梧"));
        var happened = await host.WithDbAsync(db => db.AccountEvents.SingleAsync(row => row.Kind == AccountEventKind.ListExported && row.By == clerk.Account.AccountId));
        happened.Detail.ShouldMatch("^talents DC26-[0-9]{5} Q=栖梧$");
    }

    [Fact]
    public async Task Export_AfterASearchByNumber_WritesTheNumberNowhere()
    {
        var number = Some.IdNumber();
        await EnterAsync("柳栖霞", number);
        using var clerk = await host.SignInAsAsync(Role.SecondReviewer);
        var page = await (await clerk.GetPageAsync("/work/talents")).SubmitAsync(new Dictionary<string, string> { ["Q"] = number }, Filter);

        var answer = (await page.PressAsync(".page-h form")).Answer;

        var file = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        MiniExcelLibs.MiniExcel.Query(new MemoryStream(file)).Count().ShouldBe(2);
        foreach (var sheet in MiniExcelLibs.MiniExcel.GetSheetNames(new MemoryStream(file)))
            MiniExcelLibs.MiniExcel.Query(new MemoryStream(file), sheetName: sheet).Cast<IDictionary<string, object>>().SelectMany(row => row.Values).Select(cell => $"{cell}").ShouldAllBe(cell => !cell.Contains(number));
        (await host.WithDbAsync(db => db.AccountEvents.SingleAsync(row => row.Kind == AccountEventKind.ListExported && row.By == clerk.Account.AccountId))).Detail.ShouldNotContain(number);
    }

    [Theory]
    [InlineData(Role.Finance)]
    [InlineData(Role.EmployerOfficer)]
    [InlineData(Role.Leader)]
    [InlineData(Role.SystemAdministrator)]
    public async Task Register_ForOtherRoles_IsClosed(Role role)
    {
        using var other = await host.SignInAsAsync(role);

        (await other.GetAsync("/work/talents")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Pages_OfAFilter_KeepItOnTheWayOnAndBack()
    {
        foreach (var i in Enumerable.Range(0, 60)) await EnterAsync($"南宫{(char)('一' + i)}");
        using var auditor = await host.SignInAsAsync(Role.Auditor);

        var first = await auditor.GetPageAsync("/work/talents?Q=南宫");
        var second = await first.FollowAsync(".pager a[href]:last-of-type");
        var back = await second.FollowAsync(".pager a[href]");

        (first.TextsOf("tbody tr").Count, second.TextsOf("tbody tr").Count).ShouldBe((50, 10));
        back.TextsOf("tbody tr").ShouldBe(first.TextsOf("tbody tr"));
    }

    private Task EnterAsync(string name, string? number = null) => host.WithDbAsync(async db =>
    {
        db.People.Add(Some.Person(host.Vault, name, idNumber: number));
        return await db.SaveChangesAsync(default);
    });
}
