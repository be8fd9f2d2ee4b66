using TalentPortal.Application.Accounts;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;
using TalentPortal.Web.Accounts;

namespace TalentPortal.Web.Demo;

/// <summary>Hands in what the policy asks of one demo applicant, by the service behind the upload page: some scan, some photograph.</summary>
internal sealed class DemoMaterials(DemoSheet sheet)
{
    public async Task HandInAsync(IServiceProvider scope, DemoCase made, SubsidyApplication draft, Person person, Employment employment, AllowanceTerms terms, Actor applicant, CancellationToken ct)
    {
        scope.GetRequiredService<CurrentActor>().Is(new SignedIn(Guid.Empty, applicant, scope.GetRequiredService<CountyClock>().UtcNow, false, true));
        var drafts = scope.GetRequiredService<SubsidyDraftService>();
        var education = person.Educations.Single(known => known.Level == made.Level);
        foreach (var material in terms.Materials.Where(known => MaterialNeeds.RouteOf(known, education, employment, isInsured: true) is MaterialRoute.Upload))
        {
            var pages = PagesOf(material.Code, made, draft, person, education, employment);
            if (made.Number % 2 == 0) await drafts.AddMaterialAsync(draft.Id, material.Code, $"{material.NameZh}.pdf", sheet.Pdf(pages), ct);
            else foreach (var (page, i) in pages.Select((page, i) => (page, i + 1))) await drafts.AddMaterialAsync(draft.Id, material.Code, $"{material.NameZh}{i}.jpg", sheet.Photo(page), ct);
        }
    }

    private static IReadOnlyList<DemoPage> PagesOf(string code, DemoCase made, SubsidyApplication draft, Person person, Education education, Employment employment) => code switch
    {
        "contract" => Contract(made, draft, person, employment),
        "graduation_certificate" => [Certificate(person, education)],
        _ => [new DemoPage("材料", [$"持有人：{person.Name}"])],
    };

    /// <summary>Whoever is asked for a correction forgot the page with the signatures.</summary>
    private static IReadOnlyList<DemoPage> Contract(DemoCase made, SubsidyApplication draft, Person person, Employment employment)
    {
        DemoPage first = new("劳动合同",
        [
            $"甲方（用人单位）：{draft.EmployerName}", $"乙方（劳动者）：{person.Name}", "",
            $"一、合同期限　自{Day(employment.StartedOn)}起，至{(employment.ContractEndsOn is { } end ? Day(end) : "无固定期限")}止。",
            "二、工作内容　乙方从事专业技术岗位工作，工作地点为齐河县。", "三、工作时间　执行标准工时制度，甲方保证乙方每周休息两日。",
            "四、劳动报酬　甲方每月十五日前以货币形式支付工资，数额按岗位工资制度执行。", "五、社会保险　甲方自合同开始之日起为乙方缴纳职工社会保险，个人应缴部分从工资中代扣。",
            "六、本合同一式两份，双方各执一份，自双方签字盖章之日起生效。",
        ]);
        DemoPage second = new("劳动合同（签字盖章页）", ["甲方（盖章）：", draft.EmployerName, "", $"乙方（签字）：{person.Name}", "", $"签订日期：{Day(employment.StartedOn)}"], draft.EmployerName);
        return made.Reaches is SubsidyStatus.AwaitingCorrection ? [first] : [first, second];
    }

    private static DemoPage Certificate(Person person, Education education) => new("毕业证书",
        [$"学生{person.Name}，{Day(education.GraduatedOn!.Value)}在本校{education.Major}专业完成教学计划规定的全部课程，成绩合格，准予毕业。", "", $"校名：{education.School}", $"日期：{Day(education.GraduatedOn!.Value)}"], education.School);

    private static string Day(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";
}
