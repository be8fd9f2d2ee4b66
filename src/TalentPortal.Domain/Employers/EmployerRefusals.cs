using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Employers;

public static class EmployerRefusals
{
    public static readonly Refusal CreditCodeTaken = new("employer.credit_code_taken");
    public static readonly Refusal EndsBeforeItBegins = new("employer.ends_before_it_begins");
    public static readonly Refusal PartLargerThanWhole = new("employer.part_larger_than_whole");
    public static readonly Refusal YearStated = new("employer.year_stated");
    public static readonly Refusal RequestAnswered = new("employer.request_answered");
    /// <summary>Asked by the clerk, or the employer is one the clerk must keep away from.</summary>
    public static readonly Refusal RequestIsYours = new("employer.request_is_yours");
    public static readonly Refusal RequestNeedsASecondPerson = new("employer.request_needs_a_second_person");
    /// <summary>The register says something else by now; what.</summary>
    public static readonly Refusal RequestIsStale = new("employer.request_is_stale");
    /// <summary>The register says so already.</summary>
    public static readonly Refusal RequestChangesNothing = new("employer.request_changes_nothing");
    /// <summary>The same is asked for already; the number of that request.</summary>
    public static readonly Refusal RequestIsOpen = new("employer.request_is_open");
    public static readonly Refusal TooManyRequests = new("employer.too_many_requests");
    /// <summary>The certificate is in the register already.</summary>
    public static readonly Refusal QualificationKnown = new("employer.qualification_known");
    public static readonly Refusal RequestDoesNotFit = new("employer.request_does_not_fit");
    public static readonly Refusal MergedAway = new("employer.merged_away");
    public static readonly Refusal MergeUndone = new("employer.merge_undone");
    public static readonly Refusal MergeHasLaterOne = new("employer.merge_has_later_one");
    /// <summary>A code that was corrected still leads to it; the other entry is the one to be absorbed.</summary>
    public static readonly Refusal HasFormerCode = new("employer.has_former_code");
    public static readonly Refusal MergeWithItself = new("employer.merge_with_itself");
}
