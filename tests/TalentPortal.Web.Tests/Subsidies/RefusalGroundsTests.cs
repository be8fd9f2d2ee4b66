using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Policies;
using TalentPortal.Testing;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Web.Tests.Subsidies;

/// <summary>A refusal prints the clauses it rests on. Seeded defect: the first clause of the version, whatever the reason.</summary>
public sealed class RefusalGroundsTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task FailedCheck_IsTickedAndItsClauseIsPrinted()
    {
        var desks = await SubsidyDesks.OpenAsync(host);
        var made = await desks.ReviewedAsync(contractEndsOn: new DateOnly(2026, 4, 30));
        using var office = await host.SignInAsAsync(desks.Office);
        var form = await office.GetPageAsync($"/work/subsidies/{made.Id}/reject");
        form.Document.QuerySelectorAll("input[name='Form.Grounds'][checked]").Select(box => box.GetAttribute("value")).ShouldBe([nameof(AllowanceRule.Contract)]);

        await form.SubmitAsync(("Form.Opinion", "合同期限不足一年。"));

        (await PaperAsync(made)).ShouldContain("依据：办法第五条（劳动合同或编制）。");
    }

    [Fact]
    public async Task SeveralGrounds_ArePrintedByClause_AndOneWithoutAClauseIsNamedAsSuch()
    {
        var desks = await SubsidyDesks.OpenAsync(host);
        var (several, none) = (await desks.ConfirmedAsync(), await desks.ConfirmedAsync());

        await DeclineAsync(desks, several, AllowanceRule.Pension, AllowanceRule.Age, AllowanceRule.Education);
        await DeclineAsync(desks, none);

        (await PaperAsync(several)).ShouldContain("依据：办法第四条（学历条件、年龄）；办法第五条（");
        var paper = await PaperAsync(none);
        paper.ShouldContain("政策文件没有与之对应的条款");
        paper.ShouldNotContain("办法第");
    }

    private Task DeclineAsync(SubsidyDesks desks, DeskCase made, params AllowanceRule[] grounds) => host.ActAsync(desks.Reviewer, async services =>
    {
        var version = await services.GetRequiredService<IPortalDb>().SubsidyApplications.Where(row => row.Id == made.Id).Select(row => row.Version).SingleAsync();
        await services.GetRequiredService<SubsidyIntakeService>().DeclineAsync(made.Id, new DecideOnCase { Opinion = "不属于本补贴范围。", Grounds = [.. grounds], Version = version }, CancellationToken.None);
    });

    private async Task<string> PaperAsync(DeskCase made)
    {
        var subject = made.Id.Value;
        var id = await host.WithDbAsync(db => db.IssuedDocuments.Where(paper => paper.SubjectId == subject && (paper.Kind == DocumentKind.RefusalNotice || paper.Kind == DocumentKind.NonAcceptanceNotice)).Select(paper => paper.Id).SingleAsync());
        using var reader = await host.SignInAsAsync(Role.TalentOffice);
        return (await reader.GetPageAsync($"/documents/{id}")).Text;
    }
}
