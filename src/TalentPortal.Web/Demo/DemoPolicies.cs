using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Policies.Conditions;
using TalentPortal.Domain.Subsidies.Simulation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Web.Demo;

/// <summary>
/// Policies made from the library of conditions: whoever holds level E or better is paid by level, above the graduate allowance only the
/// difference; and founders with a guaranteed loan have half of the interest borne, quarter by quarter. Illustrative figures.
/// </summary>
internal static class DemoPolicies
{
    public const string LoanInterest = "startup-loan-interest";
    private const string Startup = "startup";

    public static void Add(IPortalDb db, DateTime now, Actor author, Actor second)
    {
        Publish(db, new Policy("outstanding-talent-allowance", "优秀人才津贴", "Outstanding talent allowance", PolicyLayer.County, "living"), Terms(), now, author, second);
        db.PolicyGroups.Add(new PolicyGroup(Startup, "创业扶持", "Support for founders"));
        Publish(db, new Policy(LoanInterest, "创业担保贷款贴息", "Interest on guaranteed start-up loans", PolicyLayer.County, Startup), InterestTerms(now), now, author, second);
    }

    private static void Publish(IPortalDb db, Policy policy, AllowanceTerms terms, DateTime now, Actor author, Actor second)
    {
        var version = new PolicyVersion(policy.Id, 1, new DateOnly(CountyClock.DayOf(now).Year, 1, 1), terms, author, now);
        version.Check(second, now);
        var tried = EmptyRegister.Try(policy, version, second, now);
        version.Publish(tried, second, now);
        policy.RecordRevision();
        db.Policies.Add(policy);
        db.PolicyVersions.Add(version);
        db.PolicySimulations.Add(tried);
    }

    private static AllowanceTerms Terms()
    {
        var draft = AllowanceTerms.CountyDraft2026();
        var rules = Article("五", 5);
        return draft with
        {
            Document = new("齐河县优秀人才津贴办法（示例）", "Qihe County Measures on the Outstanding Talent Allowance (sample)", null),
            Levels = [],
            EnterpriseFactor = 1m,
            EnterpriseTypes = [],
            Materials = [.. draft.Materials.Where(material => material.Code is "id_card" or "contract" or "bank_card" or "promise" or "consent")],
            Conditions = new AllOf(
            [
                new AllOf([new TalentLevelCondition(TalentLevel.E, ConditionMoment.Application, null) { Clause = Article("三", 3) }, new InsuranceCondition(1, 3, null) { Clause = Article("三", 3) }]),
            ]),
            Amounts = new AmountTerms
            {
                Basis = AmountBasis.TalentLevel,
                Levels = [new(TalentLevel.B, Money.FromYuan(5_000)), new(TalentLevel.C, Money.FromYuan(3_000)), new(TalentLevel.D, Money.FromYuan(1_500)), new(TalentLevel.E, Money.FromYuan(800))],
            },
            Clauses = AllowanceRuleSets.OfOwn.ToDictionary(rule => rule, rule => rule is AllowanceRule.Rate ? Article("四", 4) : rule is AllowanceRule.Stacking ? Article("六", 6) : rules),
            DocumentClauses =
            [
                new(Article("三", 3), "享受对象：E 类以上人才，在县内参保", "Who: talents of level E or better, insured in the county"),
                new(Article("四", 4), "按人才类别每月发放", "Paid each month by level"),
                new(Article("五", 5), "发放、暂停、追缴", "Payment, suspension, recovery"),
                new(Article("六", 6), "与生活补贴就高不重复", "Of this and the living allowance only the higher"),
                new(Article("七", 7), "监督检查", "Supervision"),
            ],
        };
    }

    private static AllowanceTerms InterestTerms(DateTime now)
    {
        var draft = AllowanceTerms.CountyDraft2026();
        return draft with
        {
            Document = new("齐河县创业担保贷款贴息办法（示例）", "Qihe County Measures on Interest of Guaranteed Start-up Loans (sample)", null),
            Levels = [],
            EnterpriseFactor = 1m,
            EnterpriseTypes = [],
            MonthLimit = 1,
            WindowMonths = 60,
            Materials = [new("loan_contract", "借款合同", "Loan contract", true, MaterialWaiver.Never), .. draft.Materials.Where(material => material.Code is "bank_card" or "promise" or "consent")],
            Conditions = new AllOf([new AllOf([new InsuranceCondition(3, 12, null) { Clause = Article("三", 3) }])]),
            Amounts = new AmountTerms
            {
                Basis = AmountBasis.Interest,
                // Half of the contract's interest, its rate counted up to LPR and 50 basis points; three loans of three years each.
                Interest = new InterestTerms
                {
                    Bearing = InterestBearing.Share,
                    Share = 0.5m,
                    Ceiling = new(0.03m, new DateOnly(CountyClock.DayOf(now).Year, 1, 20), 50),
                    PrincipalCap = Money.FromYuan(300_000),
                    DayCap = 1_095,
                    MostLoans = 3,
                    DaysOfYear = 360,
                },
                Cap = Money.FromYuan(16_000),
                Instalments = [new(1m, 0)],
            },
            Review = new ReviewTerms { EmployerConfirms = false },
            Clauses = AllowanceRuleSets.OfOwn.ToDictionary(rule => rule, rule => rule is AllowanceRule.Rate ? Article("四", 4) : Article("五", 5)),
            DocumentClauses =
            [
                new(Article("三", 3), "享受对象：在县内参保的创业者", "Who: founders insured in the county"),
                new(Article("四", 4), "按实际利息的一半按季贴息，每笔最长三年", "Half of the interest, quarter by quarter, three years of a loan at most"),
                new(Article("五", 5), "申请、审核、拨付", "Application, review, payment"),
            ],
        };
    }

    private static ClauseReference Article(string chinese, int number) => new($"办法第{chinese}条", $"Measures, Article {number}");
}
