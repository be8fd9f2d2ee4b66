using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Employers;

public static class EmployerRefusals
{
    public static readonly Refusal CreditCodeTaken = new("employer.credit_code_taken");
    public static readonly Refusal EndsBeforeItBegins = new("employer.ends_before_it_begins");
    public static readonly Refusal PartLargerThanWhole = new("employer.part_larger_than_whole");
    public static readonly Refusal YearStated = new("employer.year_stated");
    public static readonly Refusal RequestAnswered = new("employer.request_answered");
    public static readonly Refusal RequestDoesNotFit = new("employer.request_does_not_fit");
    public static readonly Refusal MergedAway = new("employer.merged_away");
    public static readonly Refusal MergeUndone = new("employer.merge_undone");
    public static readonly Refusal MergeHasLaterOne = new("employer.merge_has_later_one");
    public static readonly Refusal MergeWithItself = new("employer.merge_with_itself");
}
