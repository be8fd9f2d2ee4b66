using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Budgets;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Testing;
using TalentPortal.Testing.Budgets;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Web.Tests.Processes;

/// <summary>
/// Bar B3 on scarce money: sixty-four approvals at once at two processes against a line that holds so many. Nobody is sent an error, exactly
/// those that the line holds have money, and the line ends at nothing.
/// </summary>
[Collection(ProcessTests.Name)]
public sealed class BudgetRaceTests(TwoProcesses two) : IClassFixture<TwoProcesses>
{
    private const int Approvals = 64, Holds = 23, Officers = 16;

    [Fact]
    public async Task Approvals_OfSixtyFourCasesAtTwoProcesses_GetMoneyExactlyAsFarAsItGoes()
    {
        var desks = await SubsidyDesks.OpenAsync(two.Host);
        var budget = await BudgetDesk.OpenAsync(two.Host, desks.Finance, desks.OtherFinance, 10_000_000);
        await desks.ApprovedAsync();
        var cost = (await LineAsync(budget)).Committed;
        await budget.AddAsync(cost.Yuan * Holds - (await LineAsync(budget)).Available.Yuan);
        var cases = new List<SubsidyApplicationId>();
        while (cases.Count < Approvals) cases.Add((await desks.ReviewedAsync()).Id);
        var officers = await two.OpenAsync(Role.TalentOffice, Officers, $"/work/subsidies/{cases[0]}/approve");
        var versions = await two.Host.WithDbAsync(db => db.SubsidyApplications.Where(row => cases.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Version));

        var answers = await Task.WhenAll(cases.Select((id, i) => ApproveAsync(officers[i % Officers], id, versions[id])));

        answers.ShouldAllBe(status => status == HttpStatusCode.Redirect);
        var after = await two.Host.WithDbAsync(db => db.SubsidyApplications.Where(row => cases.Contains(row.Id)).GroupBy(row => row.Status).Select(same => new { same.Key, Count = same.Count() }).ToDictionaryAsync(same => same.Key, same => same.Count));
        after.ShouldBe(new Dictionary<SubsidyStatus, int> { [SubsidyStatus.AwaitingPublicity] = Holds, [SubsidyStatus.AwaitingFunds] = Approvals - Holds }, ignoreOrder: true);
        (await LineAsync(budget)).Available.ShouldBe(Money.Zero);
        (await budget.ProveAsync()).ShouldBeEmpty();
    }

    private Task<BudgetLine> LineAsync(BudgetDesk budget) => two.Host.WithDbAsync(db => db.BudgetLines.AsNoTracking().SingleAsync(row => row.Id == budget.Line));

    private static async Task<HttpStatusCode> ApproveAsync(Officer officer, SubsidyApplicationId id, long version)
    {
        var form = officer.Page.FormToSend(values: [("Form.Opinion", "同意"), ("Form.Version", version.ToString(CultureInfo.InvariantCulture)), ("__key", Guid.NewGuid().ToString("N"))]);
        using var answer = await (form with { Target = new Uri(form.Target, $"/work/subsidies/{id}/approve") }).SendAsync(officer.Browser);
        return answer.StatusCode;
    }
}
