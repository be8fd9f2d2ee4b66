using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Loans;

namespace TalentPortal.Application.Loans;

/// <summary>What happens to a loan after the signing, by the house whose step it is.</summary>
public sealed class LoanBookService(IPortalDb db, LoanActors actors, LoanRulesInForce rules, LoanNews news, CaseClocks clocks, IValidator<TakeLoanBookStep> taking)
{
    /// <summary>Every step of a house.</summary>
    public static readonly IReadOnlyList<LoanAction> Steps = [.. Enum.GetValues<LoanAction>().Where(action => LoanFlow.SideOf(action) is not LoanSide.Portal)];

    /// <summary>With a day: of the movement, the end of an extension, the first day of misuse.</summary>
    public static readonly IReadOnlyList<LoanAction> WithDay =
        [LoanAction.Draw, LoanAction.Repay, LoanAction.Recover, LoanAction.ProposeExtension, LoanAction.ProposeRecall, LoanAction.ConfirmCompensation, LoanAction.ConfirmWriteOff];

    public static readonly IReadOnlyList<LoanAction> WithAmount = [LoanAction.Draw, LoanAction.Repay, LoanAction.Recover];

    /// <summary>What moved, and ends of their own; there is nothing to say to them.</summary>
    public static readonly IReadOnlyList<LoanAction> WithoutWords = [.. WithAmount, LoanAction.Settle, LoanAction.CloseClaim];

    public static readonly IReadOnlyList<LoanAction> WordsOptional = [.. WithoutWords, LoanAction.ConfirmExtension, LoanAction.ConfirmRecall, LoanAction.ConfirmCompensation, LoanAction.ConfirmWriteOff];

    public async Task TakeAsync(LoanId id, LoanAction action, TakeLoanBookStep form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentOutOfRangeException.ThrowIfEqual(Steps.Contains(action), false, nameof(action));
        var context = new ValidationContext<TakeLoanBookStep>(form);
        context.RootContextData[TakeLoanBookStepValidator.Step] = action;
        var found = await taking.ValidateAsync(context, ct);
        if (!found.IsValid) throw new ValidationException(found.Errors);

        var actor = await actors.ReaderAsync(ct);
        var loan = (await db.Loans.AtDeskOf(actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(form.Version, id.Value);
        // What is not the actor's, or not to be done now, is said before anything is looked up.
        RefusedException.ThrowIf(loan.WhyNot(action, actor));
        var (now, signed, words) = (await clocks.NowAsync(ct), await rules.OnAsync(loan.Contract.SignedOn, ct), string.IsNullOrWhiteSpace(form.Words) ? null : form.Words.Trim());
        switch (action)
        {
            case LoanAction.Draw: loan.Draw(form.On!.Value, form.Moved, actor, now); break;
            case LoanAction.Repay: loan.Repay(form.On!.Value, form.Moved, actor, now); break;
            case LoanAction.Recover: loan.Recover(form.On!.Value, form.Moved, actor, now); break;
            case LoanAction.TakeBack: loan.TakeBack(form.Entry!.Value, words!, actor, now); break;
            case LoanAction.ProposeExtension: loan.ProposeExtension(form.On!.Value, words!, signed, actor, now); break;
            case LoanAction.ConfirmExtension: loan.ConfirmExtension(words, signed, actor, now); break;
            case LoanAction.ProposeRecall: loan.ProposeRecall(form.On!.Value, words!, actor, now); break;
            case LoanAction.ConfirmRecall: loan.ConfirmRecall(words, signed, actor, now); break;
            case LoanAction.ProposeCompensation: loan.ProposeCompensation(words!, actor, now); break;
            case LoanAction.ConfirmCompensation: loan.ConfirmCompensation(form.On!.Value, words, actor, now); break;
            case LoanAction.ProposeWriteOff: loan.ProposeWriteOff(words!, actor, now); break;
            case LoanAction.ConfirmWriteOff: loan.ConfirmWriteOff(form.On!.Value, words, actor, now); break;
            case LoanAction.Settle: loan.Settle(actor, now); break;
            case LoanAction.CloseClaim: loan.CloseClaim(actor, now); break;
            case LoanAction.Cancel: loan.Cancel(words!, actor, now); break;
            default: loan.Return(action, words!, actor, now); break;
        }

        await news.TellAsync(loan, ct);
        await db.SaveChangesAsync(ct);
    }
}

/// <summary>A step of a loan with what it needs.</summary>
public sealed class TakeLoanBookStep
{
    public DateOnly? On { get; set; }
    public decimal? Amount { get; set; }
    /// <summary>The entry that is taken back.</summary>
    public int? Entry { get; set; }
    public string? Words { get; set; }
    public long Version { get; set; }

    internal Money Moved => Money.FromYuan(Amount!.Value);
}

/// <summary>With the step in the context's data.</summary>
public sealed class TakeLoanBookStepValidator : AbstractValidator<TakeLoanBookStep>
{
    public const string Step = "step";

    public TakeLoanBookStepValidator(PortalTexts texts)
    {
        RuleFor(form => form.On).Must((_, on, context) => !LoanBookService.WithDay.Contains(StepOf(context)) || on is not null).WithMessage(_ => texts["loan.day.required"]);
        RuleFor(form => form.Amount).Must((_, amount, context) => !LoanBookService.WithAmount.Contains(StepOf(context)) || amount is > 0 and <= 10_000_000 && decimal.Truncate(amount.Value * 100) == amount * 100).WithMessage(_ => texts["loan.moved.required"]);
        RuleFor(form => form.Entry).Must((_, entry, context) => StepOf(context) is not LoanAction.TakeBack || entry is > 0).WithMessage(_ => texts["loan.entry.required"]);
        RuleFor(form => form.Words).Must((_, words, context) => LoanBookService.WordsOptional.Contains(StepOf(context)) || !string.IsNullOrWhiteSpace(words)).WithMessage(_ => texts["loan.words.required"]).IsShort(texts, Loan.LongestWords);
    }

    private static LoanAction StepOf(ValidationContext<TakeLoanBookStep> context) => (LoanAction)context.RootContextData[Step];
}
