using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Loans;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Loans;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Web.Demo;

/// <summary>
/// The three regimes, two banks and a guarantee body, and founders who apply: one has signed, one may sign, one waits at the bank, at the guarantee body and at 人社 each, one has to put
/// something right. Loans signed before are waiting to be drawn, being repaid with an extension proposed, overdue, compensated, and paid back. Everything is done by the services that the pages call.
/// </summary>
internal sealed class DemoLoanApplications(DemoCounty county, DemoTime time, DateOnly today)
{
    private const int First = 160, Fund = 12_000_000, Months = 36;
    private const decimal RatePercent = 3.5m, ReferencePercent = 3m;

    /// <summary>How far each founder has come.</summary>
    private static readonly (string Business, string Purpose, int Yuan, LoanCategory Category, LoanApplicationStatus Until)[] Founders =
    [
        ("齐河县禾苗烘焙坊", "购置烤箱和原料", 200_000, LoanCategory.Graduate, LoanApplicationStatus.Signed),
        ("齐河县迅捷电商服务部", "首批货款和包装", 150_000, LoanCategory.NetMerchant, LoanApplicationStatus.CreditGranted),
        ("齐河县青田蔬菜合作社", "大棚和滴灌设备", 300_000, LoanCategory.Farmer, LoanApplicationStatus.BankReview),
        ("齐河县铭阳汽修店", "举升机和工具", 180_000, LoanCategory.Veteran, LoanApplicationStatus.GuaranteeProposed),
        ("齐河县归巢民宿", "装修和家具", 300_000, LoanCategory.ReturningMigrant, LoanApplicationStatus.EligibleProposed),
        ("齐河县知行文创工作室", "设备和样品", 100_000, LoanCategory.Graduate, LoanApplicationStatus.EligibilityReview),
        ("齐河县小满早餐店", "门店改造", 80_000, LoanCategory.RegisteredUnemployed, LoanApplicationStatus.AwaitingCorrection),
    ];

    /// <summary>Loans that were signed so many days ago for so many months, and how far each has come since.</summary>
    private static readonly (string Business, string Purpose, int Yuan, LoanCategory Category, int DaysAgo, int Months, LoanStatus Until)[] Lent =
    [
        ("齐河县春晓花艺", "冷藏柜和货款", 120_000, LoanCategory.Graduate, 5, 36, LoanStatus.Undrawn),
        ("齐河县老街面馆", "门店装修", 200_000, LoanCategory.RegisteredUnemployed, 340, 12, LoanStatus.Repaying),
        ("齐河县绿源种植家庭农场", "大棚改造", 300_000, LoanCategory.Farmer, 400, 12, LoanStatus.Overdue),
        ("齐河县晨风快修", "设备", 150_000, LoanCategory.Veteran, 430, 12, LoanStatus.Compensated),
        ("齐河县云上家纺", "首批货款", 100_000, LoanCategory.NetMerchant, 420, 12, LoanStatus.Settled),
    ];

    public async Task MakeAsync(CancellationToken ct)
    {
        StandOn(today.AddMonths(-1), 9);
        foreach (var regime in LoanRules.CountyDrafts())
        {
            var form = EnterLoanRules.Of(regime.Rules);
            (form.EffectiveFrom, form.Basis) = (regime.EffectiveFrom, regime.Basis);
            await county.AsAsync("first", scope => scope.GetRequiredService<LoanRuleService>().EnterAsync(form, ct));
            await county.AsAsync("second", async scope =>
            {
                var entered = (await scope.GetRequiredService<LoanRuleService>().AllAsync(ct)).Rules[0];
                await scope.GetRequiredService<LoanRuleService>().ConfirmAsync(entered.Id, entered.Version, ct);
            });
        }

        var (bank, body) = await HousesAsync(ct);
        foreach (var (founder, i) in Founders.Select((founder, i) => (founder, i)))
        {
            StandOn(today.AddDays(-2), 9 + i);
            await BringAsync(First + i, founder, Months, bank, body, ct);
        }

        foreach (var (lent, i) in Lent.Select((lent, i) => (lent, i)))
        {
            StandOn(today.AddDays(-lent.DaysAgo), 9 + i);
            var application = await BringAsync(First + Founders.Length + i, (lent.Business, lent.Purpose, lent.Yuan, lent.Category, LoanApplicationStatus.Signed), lent.Months, bank, body, ct);
            await RunAsync(application, lent.Yuan, lent.DaysAgo, lent.Until, ct);
        }
    }

    private async Task<(LoanBankId Bank, GuaranteeBodyId Body)> HousesAsync(CancellationToken ct)
    {
        var (bank, body) = (default(LoanBankId), default(GuaranteeBodyId));
        var clerks = await county.InScopeAsync(async scope =>
        {
            var accounts = scope.GetRequiredService<DemoAccounts>();
            return (Bank: new[] { await accounts.FindAsync("bank"), await accounts.FindAsync("bank2") }, Body: new[] { await accounts.FindAsync("guarantee"), await accounts.FindAsync("guarantee2") });
        });
        await county.AsAsync("first", async scope =>
        {
            var houses = scope.GetRequiredService<LoanHouseService>();
            bank = await houses.OpenBankAsync(new DescribeLoanHouse { NameZh = "齐河农村商业银行", NameEn = "Qihe Rural Commercial Bank", Clerks = [.. clerks.Bank.Select(account => account.Id)] }, ct);
            await houses.OpenBankAsync(new DescribeLoanHouse { NameZh = "邮储银行齐河县支行", NameEn = "Postal Savings Bank, Qihe" }, ct);
            body = await houses.OpenBodyAsync(new DescribeLoanHouse { NameZh = "齐河县创业贷款担保中心", NameEn = "Qihe Start-up Loan Guarantee Centre", Clerks = [.. clerks.Body.Select(account => account.Id)] }, ct);
            await houses.ProposeFundAsync(body, new ProposeLoanFund { Amount = Fund, Basis = "担保基金专户对账单", Version = (await houses.GetAsync(body, ct)).Version }, ct);
        });
        await county.AsAsync("second", async scope => await scope.GetRequiredService<LoanHouseService>().ConfirmFundAsync(body, (await scope.GetRequiredService<LoanHouseService>().GetAsync(body, ct)).Version, ct));
        return (bank, body);
    }

    private async Task RunAsync(LoanApplicationId application, int yuan, int daysAgo, LoanStatus until, CancellationToken ct)
    {
        if (until is LoanStatus.Undrawn) return;
        var id = await county.InScopeAsync(scope => scope.GetRequiredService<IPortalDb>().Loans.IgnoreAutoIncludes().Where(row => row.ApplicationId == application).Select(row => row.Id).SingleAsync(ct));
        await StepAsync("bank", id, LoanAction.Draw, today.AddDays(-daysAgo), yuan, null, ct);
        StandOn(today.AddDays(-daysAgo).AddMonths(6), 10);
        await StepAsync("bank", id, LoanAction.Repay, today.AddDays(-daysAgo).AddMonths(6), yuan / 4, null, ct);
        switch (until)
        {
            case LoanStatus.Repaying:
                StandOn(today.AddDays(-1), 10);
                await StepAsync("bank", id, LoanAction.ProposeExtension, today.AddDays(-daysAgo).AddMonths(18), null, "旺季备货，资金周转困难", ct);
                break;
            case LoanStatus.Settled:
                await StepAsync("bank2", id, LoanAction.Repay, today.AddDays(-daysAgo).AddMonths(6), yuan - yuan / 4, null, ct);
                await StepAsync("bank", id, LoanAction.Settle, null, null, null, ct);
                break;
            default:
                StandOn(today.AddDays(-daysAgo).AddMonths(12).AddDays(1), 8);
                await county.InScopeAsync(scope => scope.GetRequiredService<LoanBookDaily>().RunAsync(0, LoanBookDaily.AtOnce, ct));
                if (until is LoanStatus.Overdue) break;
                StandOn(today.AddDays(-3), 10);
                await StepAsync("guarantee", id, LoanAction.ProposeCompensation, null, null, "逾期超过一个月，催收未果", ct);
                await StepAsync("guarantee2", id, LoanAction.ConfirmCompensation, today.AddDays(-3), null, null, ct);
                break;
        }
    }

    private Task StepAsync(string userName, LoanId id, LoanAction action, DateOnly? on, int? yuan, string? words, CancellationToken ct) => county.AsAsync(userName, async scope =>
        await scope.GetRequiredService<LoanBookService>().TakeAsync(id, action, new TakeLoanBookStep
        {
            On = on,
            Amount = yuan,
            Words = words,
            Version = await scope.GetRequiredService<IPortalDb>().Loans.IgnoreAutoIncludes().Where(row => row.Id == id).Select(row => row.Version).SingleAsync(ct),
        }, ct));

    private async Task<LoanApplicationId> BringAsync(int number, (string Business, string Purpose, int Yuan, LoanCategory Category, LoanApplicationStatus Until) founder, int months, LoanBankId bank, GuaranteeBodyId body, CancellationToken ct)
    {
        await county.InScopeAsync(scope => RegisterAsync(scope, number, ct));
        var (id, own) = (default(LoanApplicationId), await county.InScopeAsync(scope => Task.FromResult(scope.GetRequiredService<AccountNames>().UserNameOf(DemoPeople.Phone(number)))));
        await county.AsAsync(own, async scope => id = await scope.GetRequiredService<OwnLoanService>().ApplyAsync(new ApplyForLoan
        {
            Amount = founder.Yuan,
            Months = months,
            Category = founder.Category,
            Business = founder.Business,
            Purpose = founder.Purpose,
            Bank = bank,
            Body = body,
            HasConsented = true,
        }, ct));
        if (founder.Until is LoanApplicationStatus.AwaitingCorrection)
        {
            await TakeAsync("first", id, LoanApplicationAction.RequestCorrection, "请补充营业执照副本和租赁合同。", null, ct);
            return id;
        }

        Func<Task>[] steps =
        [
            () => AtDeskAsync("first", id, (desk, version) => desk.FindAsync(id, new FindEligible { Category = founder.Category, HasBusiness = true, HasConsented = true, Words = "营业执照、征信报告、婚姻登记信息", Version = version }, ct)),
            () => TakeAsync("second", id, LoanApplicationAction.ConfirmEligible, null, null, ct),
            () => TakeAsync("guarantee", id, LoanApplicationAction.ProposeGuarantee, "反担保落实", founder.Yuan, ct),
            () => TakeAsync("guarantee2", id, LoanApplicationAction.ConfirmGuarantee, null, null, ct),
            () => TakeAsync("bank", id, LoanApplicationAction.ProposeCredit, "经营正常", founder.Yuan, ct),
            () => TakeAsync("bank2", id, LoanApplicationAction.GrantCredit, null, null, ct),
            () => AtDeskAsync("bank", id, (desk, version) => desk.SignAsync(id, new SignLoan { Number = $"齐农商创担字（{time.GetUtcNow().Year}）第{number:000}号", Amount = founder.Yuan, RatePercent = RatePercent, ReferencePercent = ReferencePercent, ReferenceOn = CountyClock.DayOf(time.GetUtcNow().UtcDateTime).AddDays(-20), DueOn = CountyClock.DayOf(time.GetUtcNow().UtcDateTime).AddMonths(months), Version = version }, ct)),
        ];
        var reached = new[] { LoanApplicationStatus.EligibleProposed, LoanApplicationStatus.GuaranteeReview, LoanApplicationStatus.GuaranteeProposed, LoanApplicationStatus.BankReview, LoanApplicationStatus.CreditProposed, LoanApplicationStatus.CreditGranted, LoanApplicationStatus.Signed };
        foreach (var step in steps.Take(Array.IndexOf(reached, founder.Until) + 1)) await step();
        return id;
    }

    private async Task<bool> RegisterAsync(IServiceProvider scope, int number, CancellationToken ct)
    {
        var (db, vault, id, name) = (scope.GetRequiredService<IPortalDb>(), scope.GetRequiredService<PersonalDataVault>(), PersonId.New(), DemoPeople.Name(number));
        var graduated = new DateOnly(today.Year - 4, 6, 20);
        var citizen = DemoPeople.IdNumber(number, DemoPeople.BirthDate(number, EducationLevel.Bachelor, graduated));
        var person = new Person(id, name, Pinyin.Initials(name), IdentityDocumentKind.CitizenId, vault.Seal(PersonalField.IdNumber, id.Value, citizen.Value), citizen.BirthDate, citizen.Sex);
        person.UsePhone(vault.Seal(PersonalField.Phone, id.Value, DemoPeople.Phone(number)));
        db.People.Add(person);
        await db.SaveChangesAsync(ct);
        await scope.GetRequiredService<DemoAccounts>().AddApplicantAsync(person, DemoPeople.Phone(number));
        return true;
    }

    private Task TakeAsync(string userName, LoanApplicationId id, LoanApplicationAction action, string? words, int? yuan, CancellationToken ct) =>
        AtDeskAsync(userName, id, (desk, version) => desk.TakeAsync(id, action, new TakeLoanStep { Words = words, Amount = yuan, Version = version }, ct));

    private Task AtDeskAsync(string userName, LoanApplicationId id, Func<LoanDeskService, long, Task> act) => county.AsAsync(userName, async scope =>
        await act(scope.GetRequiredService<LoanDeskService>(), await scope.GetRequiredService<IPortalDb>().LoanApplications.IgnoreAutoIncludes().Where(row => row.Id == id).Select(row => row.Version).SingleAsync()));

    private void StandOn(DateOnly day, int hour) => time.StandAt(CountyClock.StartOf(day).AddHours(hour));
}
