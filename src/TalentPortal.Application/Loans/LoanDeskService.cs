using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Loans;

namespace TalentPortal.Application.Loans;

/// <summary>The steps of 人社, guarantee body and bank: in each house one person proposes and another decides.</summary>
public sealed class LoanDeskService(
    IPortalDb db, LoanActors actors, LoanStandings standings, LoanFunds funds, LoanRulesInForce rules, LoanNews news, CaseClocks clocks, PortalTexts texts,
    IValidator<TakeLoanStep> taking, IValidator<FindEligible> finding, IValidator<SignLoan> signing)
{
    /// <summary>Steps with an amount, which is at most the one decided before.</summary>
    public static readonly IReadOnlyList<LoanApplicationAction> WithAmount = [LoanApplicationAction.ProposeGuarantee, LoanApplicationAction.ProposeCredit];

    /// <summary>Steps that take no words against a borrower; every other says why.</summary>
    public static readonly IReadOnlyList<LoanApplicationAction> WordsOptional = [.. WithAmount, LoanApplicationAction.ConfirmEligible, LoanApplicationAction.ConfirmGuarantee, LoanApplicationAction.GrantCredit];

    /// <summary>Steps of a desk with the one page that asks for words.</summary>
    public static readonly IReadOnlyList<LoanApplicationAction> ByWords =
        [.. Enum.GetValues<LoanApplicationAction>().Where(action => LoanApplicationFlow.SideOf(action) is not (LoanSide.Borrower or LoanSide.Portal) && action is not (LoanApplicationAction.ProposeEligible or LoanApplicationAction.Sign))];

    private static readonly Dictionary<string, string> Fields = new()
    {
        [LoanRefusals.NoCategory.Code] = nameof(FindEligible.Category),
        [LoanRefusals.PublicPayroll.Code] = nameof(FindEligible.OnPublicPayroll),
        [LoanRefusals.SalariedJob.Code] = nameof(FindEligible.HasSalariedJob),
        [LoanRefusals.NoBusiness.Code] = nameof(FindEligible.HasBusiness),
        [LoanRefusals.OverdueRecord.Code] = nameof(FindEligible.HasOverdueRecord),
        [LoanRefusals.NoConsent.Code] = nameof(FindEligible.HasConsented),
        [LoanRefusals.GuarantorTaken.Code] = nameof(FindEligible.GuarantorTaken),
    };

    public async Task TakeAsync(LoanApplicationId id, LoanApplicationAction action, TakeLoanStep form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentOutOfRangeException.ThrowIfEqual(ByWords.Contains(action), false, nameof(action));
        var context = new ValidationContext<TakeLoanStep>(form);
        context.RootContextData[TakeLoanStepValidator.Step] = action;
        var found = await taking.ValidateAsync(context, ct);
        if (!found.IsValid) throw new ValidationException(found.Errors);

        var (application, actor) = await LoadAsync(id, form.Version, ct);
        // What is not the actor's, or not to be done now, is said before anything is looked up.
        RefusedException.ThrowIf(application.WhyNot(action, actor));
        var now = await clocks.NowAsync(ct);
        var (inForce, words) = (await rules.OnAsync(now.Today, ct), string.IsNullOrWhiteSpace(form.Words) ? null : form.Words.Trim());
        switch (action)
        {
            case LoanApplicationAction.ConfirmEligible: application.ConfirmEligible(await AgainAsync(application, ct), words, inForce, actor, now); break;
            case LoanApplicationAction.ProposeGuarantee: application.ProposeGuarantee(form.Asked, words, await FundAsync(application, false, ct), inForce, actor, now); break;
            case LoanApplicationAction.ConfirmGuarantee: application.ConfirmGuarantee(words, await FundAsync(application, true, ct), inForce, actor, now); break;
            case LoanApplicationAction.ProposeCredit: application.ProposeCredit(form.Asked, words, await funds.OfAsync(application.BankId, ct), inForce, actor, now); break;
            case LoanApplicationAction.GrantCredit: application.GrantCredit(words, await funds.OfAsync(application.BankId, ct), inForce, actor, now); break;
            default: application.Take(action, words, inForce, actor, now); break;
        }

        await news.TellAsync(application, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>What one of 人社 has found. Everything that stands in the way is said at once, each beside its line.</summary>
    public async Task FindAsync(LoanApplicationId id, FindEligible form, CancellationToken ct)
    {
        await finding.ValidateAndThrowAsync(form, ct);
        var (application, actor) = await LoadAsync(id, form.Version, ct);
        RefusedException.ThrowIf(application.WhyNot(LoanApplicationAction.ProposeEligible, actor));
        var now = await clocks.NowAsync(ct);
        var (inForce, standing) = (await rules.OnAsync(now.Today, ct), await standings.OfAsync(application.Parties.Borrower.People, id, ct));
        var eligibility = new LoanEligibility { Kind = application.Kind, People = [form.ToPerson()], EarlierLoans = standing.EarlierLoans, Owed = standing.Owed, GuarantorTaken = form.GuarantorTaken, BarredUntil = standing.BarredUntil };
        if (eligibility.WhyNot(application.Asked, application.Months, inForce, now.Today) is { Count: > 0 } obstacles) throw obstacles.Beside(texts, Fields, nameof(FindEligible.Words));
        application.ProposeEligible(eligibility, form.Words!.Trim(), inForce, actor, now);
        await db.SaveChangesAsync(ct);
    }

    public async Task SignAsync(LoanApplicationId id, SignLoan form, CancellationToken ct)
    {
        await signing.ValidateAndThrowAsync(form, ct);
        var (application, actor) = await LoadAsync(id, form.Version, ct);
        RefusedException.ThrowIf(application.WhyNot(LoanApplicationAction.Sign, actor));
        var now = await clocks.NowAsync(ct);
        var (contract, bank) = (form.ToContract(application.Kind, now.Today), application.BankId);
        var key = LoanContract.KeyOf(contract.Number);
        RefusedException.ThrowIf(await db.LoanApplications.IgnoreAutoIncludes().AnyAsync(row => row.BankId == bank && row.ContractKey == key, ct) ? LoanRefusals.ContractKnown : null);
        application.Sign(contract, await rules.OnAsync(now.Today, ct), actor, now);
        db.Loans.Add(new Loan(application, now));
        await news.TellAsync(application, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>What was proposed, with what the portal counts itself counted anew.</summary>
    private async Task<LoanEligibility> AgainAsync(LoanApplication application, CancellationToken ct)
    {
        var standing = await standings.OfAsync(application.Parties.Borrower.People, application.Id, ct);
        return application.Found! with { EarlierLoans = standing.EarlierLoans, Owed = standing.Owed, BarredUntil = standing.BarredUntil };
    }

    /// <param name="takes">Two who take on the last of the fund at one moment have read the same: one of them is told to look again.</param>
    private async Task<GuaranteeFund> FundAsync(LoanApplication application, bool takes, CancellationToken ct)
    {
        var body = await db.GuaranteeBodies.SingleAsync(row => row.Id == application.GuaranteeBodyId, ct);
        if (takes) db.Touch(body);
        return await funds.OfAsync(body, ct);
    }

    private async Task<(LoanApplication Application, LoanActor Actor)> LoadAsync(LoanApplicationId id, long version, CancellationToken ct)
    {
        var actor = await actors.ReaderAsync(ct);
        return ((await db.LoanApplications.AtDeskOf(actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(version, id.Value), actor);
    }
}

/// <summary>A step of a desk: words, and an amount where one is decided.</summary>
public sealed class TakeLoanStep
{
    public decimal? Amount { get; set; }
    public string? Words { get; set; }
    public long Version { get; set; }

    internal Money Asked => Money.FromYuan(Amount!.Value);
}

/// <summary>With the step in the context's data.</summary>
public sealed class TakeLoanStepValidator : AbstractValidator<TakeLoanStep>
{
    public const string Step = "step";

    public TakeLoanStepValidator(PortalTexts texts)
    {
        RuleFor(form => form.Amount).Must((_, amount, context) => !LoanDeskService.WithAmount.Contains(StepOf(context)) || amount is > 0 and <= 10_000_000 && decimal.Truncate(amount.Value) == amount).WithMessage(_ => texts["loan.amount.required"]);
        RuleFor(form => form.Words).Must((_, words, context) => LoanDeskService.WordsOptional.Contains(StepOf(context)) || !string.IsNullOrWhiteSpace(words)).WithMessage(_ => texts["loan.words.required"]).IsShort(texts, LoanApplication.LongestWords);
    }

    private static LoanApplicationAction StepOf(ValidationContext<TakeLoanStep> context) => (LoanApplicationAction)context.RootContextData[Step];
}

/// <summary>What 人社 has found of one person.</summary>
public sealed class FindEligible
{
    public LoanCategory? Category { get; set; }
    public bool OnPublicPayroll { get; set; }
    public bool HasSalariedJob { get; set; }
    public bool HasBusiness { get; set; }
    public bool HasOverdueRecord { get; set; }
    public bool HasConsented { get; set; }
    public bool GuarantorTaken { get; set; }
    public string? Words { get; set; }
    public long Version { get; set; }

    /// <summary>What is stated and what the register says, to begin with.</summary>
    public static FindEligible Of(LoanForDesk shown)
    {
        ArgumentNullException.ThrowIfNull(shown);
        var (first, standing) = (shown.Application.Applicants.MinBy(applicant => applicant.Sequence)!, shown.Standing);
        return new() { Category = first.Category, OnPublicPayroll = standing.OnPublicPayroll, HasSalariedJob = standing.HasSalariedJob, HasBusiness = standing.HasBusiness, HasOverdueRecord = standing.HasOverdueRecord, HasConsented = first.ConsentIsWhole, Version = shown.Application.Version };
    }

    internal LoanPerson ToPerson() => new() { Category = Category, OnPublicPayroll = OnPublicPayroll, HasSalariedJob = HasSalariedJob, HasBusiness = HasBusiness, HasOverdueRecord = HasOverdueRecord, HasConsented = HasConsented };
}

public sealed class FindEligibleValidator : AbstractValidator<FindEligible>
{
    public FindEligibleValidator(PortalTexts texts)
    {
        RuleFor(form => form.Category).NotNull().WithMessage(_ => texts["loan.category.required"]);
        RuleFor(form => form.Words).NotEmpty().WithMessage(_ => texts["loan.evidence.required"]).IsShort(texts, LoanApplication.LongestWords);
    }
}

/// <summary>The contract as it was signed today; rates are typed as percent.</summary>
public sealed class SignLoan
{
    public string? Number { get; set; }
    public decimal? Amount { get; set; }
    public decimal? RatePercent { get; set; }
    public decimal? ReferencePercent { get; set; }
    public DateOnly? ReferenceOn { get; set; }
    public DateOnly? DueOn { get; set; }
    public long Version { get; set; }

    internal LoanContract ToContract(LoanBorrowerKind kind, DateOnly today) => new()
    {
        Number = Number!.Trim(),
        Kind = kind,
        SignedOn = today,
        Amount = Money.FromYuan(Amount!.Value),
        Rate = RatePercent!.Value / 100,
        DueOn = DueOn!.Value,
        Reference = new ReferenceRate(ReferenceOn!.Value, ReferencePercent!.Value / 100),
    };
}

public sealed class SignLoanValidator : AbstractValidator<SignLoan>
{
    public SignLoanValidator(PortalTexts texts)
    {
        RuleFor(form => form.Number).NotEmpty().WithMessage(_ => texts["loan.contract.number.required"]).IsShort(texts, LoanContract.LongestNumber);
        RuleFor(form => form.Amount).Must(amount => amount is > 0 and <= 10_000_000 && decimal.Truncate(amount.Value) == amount).WithMessage(_ => texts["loan.amount.required"]);
        RuleFor(form => form.RatePercent).Must(IsRate).WithMessage(_ => texts["loan.rate.required"]);
        RuleFor(form => form.ReferencePercent).Must(IsRate).WithMessage(_ => texts["loan.rate.required"]);
        RuleFor(form => form.ReferenceOn).NotNull().WithMessage(_ => texts["loan.day.required"]);
        RuleFor(form => form.DueOn).NotNull().WithMessage(_ => texts["loan.day.required"]);
    }

    private static bool IsRate(decimal? percent) => percent is > 0 and < 100 && decimal.Truncate(percent.Value * 10_000) == percent * 10_000;
}
