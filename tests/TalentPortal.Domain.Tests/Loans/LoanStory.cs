using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Loans;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;
using TalentPortal.Domain.Tests.Foundation;

namespace TalentPortal.Domain.Tests.Loans;

/// <summary>One borrower, two people in each house, and a loan, from Monday, 2 March 2026 on.</summary>
internal sealed class LoanStory
{
    public static readonly LoanRules Rules = LoanRules.CountyDraft();
    public static readonly ReferenceRate Lpr = new(new DateOnly(2026, 2, 20), 0.03m);
    public static readonly LoanBankId Bank = LoanBankId.New();
    public static readonly GuaranteeBodyId Body = GuaranteeBodyId.New();
    public static readonly LoanActor Hr = Of() with { JudgesEligibility = true }, OtherHr = Of() with { JudgesEligibility = true };
    public static readonly LoanActor Guarantor = Of() with { GuaranteeBody = Body }, OtherGuarantor = Of() with { GuaranteeBody = Body };
    public static readonly LoanActor Banker = Of() with { Bank = Bank }, OtherBanker = Of() with { Bank = Bank }, ForeignBanker = Of() with { Bank = LoanBankId.New() };
    public static readonly LoanActor Finance = Of() with { PaysSubsidies = true };
    public static readonly LoanActor Everything = Of() with { JudgesEligibility = true, GuaranteeBody = Body, Bank = Bank, PaysSubsidies = true };
    public static readonly GuaranteeFund Fund = new(Money.FromYuan(10_000_000), Money.Zero);
    public static readonly BankStanding Sound = new(Money.FromYuan(10_000_000), Money.Zero);
    public static readonly LoanPerson Graduate = new() { Category = LoanCategory.Graduate, OnPublicPayroll = false, HasSalariedJob = false, HasBusiness = true, HasOverdueRecord = false, HasConsented = true };
    public static readonly LoanEligibility Fit = new() { Kind = LoanBorrowerKind.Person, People = [Graduate], EarlierLoans = 0, Owed = Money.Zero, GuarantorTaken = false };

    public static readonly LoanStatement Stated = new("进货", "齐河县晨光餐饮店", [new(LoanCategory.Graduate, false, true, false)]);

    public LoanActor Borrower { get; }
    public LoanParties Parties { get; }
    public DateOnly Today { get; private set; } = new(2026, 3, 2);
    public CaseClock Clock => new(CountyClock.StartOf(Today).AddHours(10), CalendarSamples.Today);

    public LoanStory()
    {
        var person = PersonId.New();
        Borrower = new(new Actor(AccountId.New(), "借款人", AccessTable.CapabilitiesOf([Role.Applicant])) { Person = person });
        Parties = new(new LoanBorrower(LoanBorrowerKind.Person, [person], null), Bank, Body);
    }

    public LoanStory On(DateOnly day)
    {
        Today = day;
        return this;
    }

    public LoanApplication Applied(int yuan = 300_000) => new("DK26-00001", Parties, Money.FromYuan(yuan), 36, Stated, Rules, Borrower, Clock);

    public LoanApplication Granted(int yuan = 300_000)
    {
        var application = Applied(yuan);
        application.ProposeEligible(Fit, "符合", Rules, Hr, Clock);
        application.ConfirmEligible(Fit, null, Rules, OtherHr, Clock);
        application.ProposeGuarantee(Money.FromYuan(yuan), null, Fund, Rules, Guarantor, Clock);
        application.ConfirmGuarantee(null, Fund, Rules, OtherGuarantor, Clock);
        application.ProposeCredit(Money.FromYuan(yuan), null, Sound, Rules, Banker, Clock);
        application.GrantCredit(null, Sound, Rules, OtherBanker, Clock);
        return application;
    }

    public LoanContract Contract(int yuan = 300_000, int months = 12) =>
        new() { Number = "齐农商〔2026〕借字第018号", Kind = LoanBorrowerKind.Person, SignedOn = Today, Amount = Money.FromYuan(yuan), Rate = 0.035m, DueOn = Today.AddMonths(months), Reference = Lpr };

    public Loan Signed(int yuan = 300_000, int months = 12, LoanInstalment? first = null)
    {
        var application = Granted(yuan);
        application.Sign(Contract(yuan, months) with { Instalments = first is null ? [] : [first] }, Rules, Banker, Clock);
        return new(application, Clock);
    }

    public static LoanActor Of() => new(new Actor(AccountId.New(), "经办", new HashSet<Capability>()) { Person = PersonId.New() });

    public static Refusal Refusal(Action act) => Should.Throw<RefusedException>(act).Refusal;
}
