using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Loans;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Loans;

namespace TalentPortal.Testing.Loans;

/// <summary>Rules in force, a bank and a guarantee body with two people each, two of 人社, and founders who can apply.</summary>
public sealed class LoanTown(PortalHost host)
{
    public Account Hr { get; private set; } = null!;
    public Account OtherHr { get; private set; } = null!;
    public Account Guarantor { get; private set; } = null!;
    public Account OtherGuarantor { get; private set; } = null!;
    public Account Banker { get; private set; } = null!;
    public Account OtherBanker { get; private set; } = null!;
    public LoanBankId Bank { get; private set; }
    public GuaranteeBodyId Body { get; private set; }

    private static CancellationToken Ct => CancellationToken.None;

    /// <summary>With people and houses that are there already.</summary>
    public static LoanTown Of(PortalHost host, (Account One, Account Other) hr, (Account One, Account Other) guarantors, (Account One, Account Other) bankers, LoanBankId bank, GuaranteeBodyId body) => new(host)
    {
        Hr = hr.One,
        OtherHr = hr.Other,
        Guarantor = guarantors.One,
        OtherGuarantor = guarantors.Other,
        Banker = bankers.One,
        OtherBanker = bankers.Other,
        Bank = bank,
        Body = body,
    };

    public static async Task<LoanTown> OpenAsync(PortalHost host, int fund = 1_000_000)
    {
        ArgumentNullException.ThrowIfNull(host);
        var town = new LoanTown(host)
        {
            Hr = await host.AddAccountAsync(Role.FirstReviewer),
            OtherHr = await host.AddAccountAsync(Role.SecondReviewer),
            Guarantor = await host.AddAccountAsync(Role.GuaranteeClerk),
            OtherGuarantor = await host.AddAccountAsync(Role.GuaranteeClerk),
            Banker = await host.AddAccountAsync(Role.BankClerk),
            OtherBanker = await host.AddAccountAsync(Role.BankClerk),
        };
        await RulesAsync(host, town.Hr, town.OtherHr);
        town.Bank = await BankAsync(host, town.Hr, "齐河农村商业银行", town.Banker, town.OtherBanker);
        town.Body = await BodyAsync(host, town.Hr, town.OtherHr, "齐河县担保中心", fund, town.Guarantor, town.OtherGuarantor);
        return town;
    }

    /// <summary>The rules are the whole county's.</summary>
    public static async Task RulesAsync(PortalHost host, Account enters, Account confirms)
    {
        ArgumentNullException.ThrowIfNull(host);
        if (await host.WithDbAsync(db => db.LoanRules.AnyAsync(Ct))) return;
        var id = await EnterAsync(host, enters, new DateOnly(2023, 10, 1));
        await host.ActAsync(confirms, services => services.GetRequiredService<LoanRuleService>().ConfirmAsync(id, 1, Ct));
    }

    public static async Task<LoanRuleId> EnterAsync(PortalHost host, Account enters, DateOnly from)
    {
        ArgumentNullException.ThrowIfNull(host);
        var form = EnterLoanRules.Of(LoanRules.CountyDraft());
        (form.EffectiveFrom, form.Basis) = (from, "创业担保贷款管理办法");
        await host.ActAsync(enters, services => services.GetRequiredService<LoanRuleService>().EnterAsync(form, Ct));
        return await host.WithDbAsync(db => db.LoanRules.Where(rule => rule.EffectiveFrom == from && rule.DiscardedAt == null).Select(rule => rule.Id).SingleAsync(Ct));
    }

    public static Task<LoanBankId> BankAsync(PortalHost host, Account hr, string name, params Account[] clerks)
    {
        ArgumentNullException.ThrowIfNull(host);
        return host.ActAsync(hr, services => services.GetRequiredService<LoanHouseService>().OpenBankAsync(new DescribeLoanHouse { NameZh = name, NameEn = "Rural Bank", Clerks = [.. clerks.Select(clerk => clerk.Id)] }, Ct));
    }

    public static async Task<GuaranteeBodyId> BodyAsync(PortalHost host, Account hr, Account otherHr, string name, int fund, params Account[] clerks)
    {
        ArgumentNullException.ThrowIfNull(host);
        var id = await host.ActAsync(hr, services => services.GetRequiredService<LoanHouseService>().OpenBodyAsync(new DescribeLoanHouse { NameZh = name, NameEn = "Guarantee Centre", Clerks = [.. clerks.Select(clerk => clerk.Id)] }, Ct));
        await host.ActAsync(hr, services => services.GetRequiredService<LoanHouseService>().ProposeFundAsync(id, new ProposeLoanFund { Amount = fund, Basis = "专户对账单", Version = 1 }, Ct));
        await host.ActAsync(otherHr, services => services.GetRequiredService<LoanHouseService>().ConfirmFundAsync(id, 2, Ct));
        return id;
    }

    public Task<Account> FounderAsync() => host.AddAccountAsync(Role.Applicant);

    public ApplyForLoan Form(decimal yuan = 200_000) => new() { Amount = yuan, Months = 24, Category = LoanCategory.Graduate, Business = "齐河县禾苗烘焙坊", Purpose = "购置烤箱", Bank = Bank, Body = Body, HasConsented = true };

    public Task<LoanApplicationId> ApplyAsync(Account founder, decimal yuan = 200_000) => host.ActAsync(founder, services => services.GetRequiredService<OwnLoanService>().ApplyAsync(Form(yuan), Ct));

    public async Task FindAsync(Account hr, LoanApplicationId id) =>
        await AtDeskAsync(hr, id, (desk, version) => desk.FindAsync(id, new FindEligible { Category = LoanCategory.Graduate, HasBusiness = true, HasConsented = true, Words = "执照、征信", Version = version }, Ct));

    public Task TakeAsync(Account by, LoanApplicationId id, LoanApplicationAction action, string? words = null, decimal? yuan = null) =>
        AtDeskAsync(by, id, (desk, version) => desk.TakeAsync(id, action, new TakeLoanStep { Words = words, Amount = yuan, Version = version }, Ct));

    public Task SignAsync(LoanApplicationId id, decimal yuan, string number = "齐农商借字001") => AtDeskAsync(Banker, id, (desk, version) => desk.SignAsync(id, new SignLoan
    {
        Number = number,
        Amount = yuan,
        RatePercent = 3.5m,
        ReferencePercent = 3m,
        ReferenceOn = new DateOnly(2026, 2, 20),
        DueOn = CountyClock.DayOf(host.Now).AddMonths(24),
        Version = version,
    }, Ct));

    /// <summary>Through all three houses, up to a credit.</summary>
    public async Task<LoanApplicationId> GrantedAsync(Account founder, decimal yuan = 200_000)
    {
        var id = await ApplyAsync(founder, yuan);
        await FindAsync(Hr, id);
        await TakeAsync(OtherHr, id, LoanApplicationAction.ConfirmEligible);
        await TakeAsync(Guarantor, id, LoanApplicationAction.ProposeGuarantee, null, yuan);
        await TakeAsync(OtherGuarantor, id, LoanApplicationAction.ConfirmGuarantee);
        await TakeAsync(Banker, id, LoanApplicationAction.ProposeCredit, null, yuan);
        await TakeAsync(OtherBanker, id, LoanApplicationAction.GrantCredit);
        return id;
    }

    /// <summary>Through all three houses and signed.</summary>
    public async Task<LoanId> SignedAsync(Account founder, decimal yuan = 200_000, string number = "齐农商借字001")
    {
        var id = await GrantedAsync(founder, yuan);
        await SignAsync(id, yuan, number);
        return await host.WithDbAsync(db => db.Loans.IgnoreAutoIncludes().Where(row => row.ApplicationId == id).Select(row => row.Id).SingleAsync(Ct));
    }

    public Task<Loan> LoanAsync(LoanId id) => host.WithDbAsync(db => db.Loans.AsNoTracking().SingleAsync(row => row.Id == id, Ct));

    /// <summary>A step after the signing, today where it has a day.</summary>
    public Task StepAsync(Account by, LoanId id, LoanAction action, decimal? yuan = null, string? words = "说明", DateOnly? on = null, int? entry = null) => host.ActAsync(by, async services =>
        await services.GetRequiredService<LoanBookService>().TakeAsync(id, action, new TakeLoanBookStep { On = on ?? CountyClock.DayOf(host.Now), Amount = yuan, Words = words, Entry = entry, Version = (await LoanAsync(id)).Version }, Ct));

    /// <summary>A bank's list with its headings; the last row is written as given.</summary>
    public async Task<InterestListSent> SendAsync(Account by, int year, int quarter, params string[][] rows)
    {
        using var file = new MemoryStream();
        await SheetWriter.SaveAsync(file, [SheetToWrite.OfTexts("Sheet1", [[.. InterestListFile.Headings], .. rows])], Ct);
        file.Position = 0;
        return await host.ActAsync(by, services => services.GetRequiredService<InterestListService>().SendAsync(new SendInterestList { Year = year, Quarter = quarter }, file, "贴息清单.xlsx", Ct));
    }

    /// <summary>What a day brings to signed loans.</summary>
    public Task<int> BookDayPassesAsync() => host.WithAsync(services => services.GetRequiredService<LoanBookDaily>().RunAsync(0, LoanBookDaily.AtOnce, Ct));

    public Task<LoanApplication> CaseAsync(LoanApplicationId id) => host.WithDbAsync(db => db.LoanApplications.AsNoTracking().SingleAsync(row => row.Id == id));

    /// <summary>What a day brings that is over.</summary>
    public Task<int> DayPassesAsync() => host.WithAsync(services => services.GetRequiredService<LoansDaily>().RunAsync(0, LoansDaily.AtOnce, Ct));

    private Task AtDeskAsync(Account by, LoanApplicationId id, Func<LoanDeskService, long, Task> act) =>
        host.ActAsync(by, async services => await act(services.GetRequiredService<LoanDeskService>(), (await CaseAsync(id)).Version));
}
