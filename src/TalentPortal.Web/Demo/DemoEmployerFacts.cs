using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Reports;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Web.Demo;

/// <summary>Chains, qualifications, staff numbers and one suspected duplicate of the demo county, and its admissions of two years.</summary>
internal static class DemoEmployerFacts
{
    private static readonly string[] Chains = ["高端装备", "绿色食品", "新材料", "现代物流"];
    private static readonly string[] Qualifications = ["高新技术企业", "专精特新中小企业", "瞪羚企业"];
    private static readonly (Industry Industry, int? Chain)[] Facts =
        [(Industry.Manufacturing, 0), (Industry.Manufacturing, 1), (Industry.Manufacturing, 2), (Industry.Education, null), (Industry.Health, null), (Industry.Transport, 3)];

    public static void Add(IPortalDb db, IReadOnlyList<Employer> employers, Actor office, DateOnly today, DateTime now)
    {
        var chains = Chains.Select(name => new EmployerListEntry(EmployerList.Chain, name, new DateOnly(2020, 1, 1))).ToList();
        var kinds = Qualifications.Select(name => new EmployerListEntry(EmployerList.Qualification, name, new DateOnly(2020, 1, 1))).ToList();
        db.EmployerListEntries.AddRange([.. chains, .. kinds]);
        foreach (var (employer, fact) in employers.Zip(Facts))
            employer.Amend(employer.Facts with { Industry = fact.Industry, ChainId = fact.Chain is { } chain ? chains[chain].Id : null, ContactName = "办公室", ContactPhone = "0534-5330000" });
        for (var i = 0; i < 3; i++)
        {
            var from = new DateOnly(today.Year - 1, 12, 8);
            db.EmployerQualifications.Add(new EmployerQualification(employers[i].Id, new QualificationFacts(kinds[i].Id, QualificationLevel.Province, $"GR{from.Year}3700000{i + 1}", from, from.AddYears(3).AddDays(-1)), FactSource.Clerk));
            db.EmployerHeadcounts.Add(new EmployerHeadcount(employers[i].Id, today.Year - 1, new HeadcountFigures(120 + 40 * i, 110 + 40 * i, 48 + 12 * i, 15 + 5 * i), FactSource.Employer));
        }

        const string twin = "德润新材料(齐河)有限责任公司";
        db.Employers.Add(new Employer(EmployerId.New(), DemoPeople.CreditCodeOf(31), twin, Pinyin.Initials(twin), EmployerType.PrivateEnterprise, employers[2].TownshipCode));
        db.AdmissionFigures.Add(new AdmissionFigure(today.Year, 3_146, "县教体局高考录取统计表（演示）", office, now));
        db.AdmissionFigures.Add(new AdmissionFigure(today.Year - 1, 3_300, "县教体局高考录取统计表（演示）", office, now));
    }
}
