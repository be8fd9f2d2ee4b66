using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Talents;

/// <summary>Every "no" about taking a list out with personal numbers.</summary>
public static class NumberExportRefusals
{
    public static readonly Refusal NotYours = new("number_export.not_yours");
    public static readonly Refusal NotInThisState = new("number_export.not_in_this_state");
    public static readonly Refusal NeedsASecondPerson = new("number_export.needs_a_second_person");
    public static readonly Refusal Nobody = new("number_export.nobody");
    /// <summary>Whose number is sought is found by itself; a reveal is the way to it.</summary>
    public static readonly Refusal SoughtByNumber = new("number_export.sought_by_number");
    public static readonly Refusal TooMany = new("number_export.too_many");
    /// <summary>The account is disabled or has lost the right since it asked.</summary>
    public static readonly Refusal AskerMayNoLonger = new("number_export.asker_may_no_longer");
    public static readonly Refusal JobRuns = new("number_export.job_runs");
}
