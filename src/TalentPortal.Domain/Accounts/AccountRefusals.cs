using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Accounts;

public static class AccountRefusals
{
    public static readonly Refusal AdministratorsAreSplit = new("account.administrators_are_split");
    public static readonly Refusal AdministratorDoesNoBusiness = new("account.administrator_does_no_business");
    public static readonly Refusal AuditorOnlyReads = new("account.auditor_only_reads");

    /// <summary>One answer for a wrong name, a wrong password, a locked and a disabled account: nobody learns which.</summary>
    public static readonly Refusal WrongNameOrPassword = new("account.wrong_name_or_password");
    /// <summary>Argument: minutes until the next try.</summary>
    public static readonly Refusal TooManyTries = new("account.too_many_tries");
    /// <summary>Argument: minutes until the next code can be asked for.</summary>
    public static readonly Refusal TooManyCodes = new("account.too_many_codes");
    public static readonly Refusal WrongCode = new("account.wrong_code");
    public static readonly Refusal CodeIsSpent = new("account.code_is_spent");
    public static readonly Refusal WrongPassword = new("account.wrong_password");

    public static readonly Refusal UserNameTaken = new("account.user_name_taken");
    public static readonly Refusal NotYourOwnAccount = new("account.not_your_own");
    public static readonly Refusal NameDiffersFromRegister = new("account.name_differs_from_register");
    public static readonly Refusal LastSystemAdministrator = new("account.last_system_administrator");
    public static readonly Refusal ApplicantsRegisterThemselves = new("account.applicants_register_themselves");

    public static readonly Refusal NoSuchEmployer = new("account.no_such_employer");

    public static readonly Refusal NotYourDuty = new("account.not_your_duty");
    public static readonly Refusal CannotDelegateToYourself = new("account.cannot_delegate_to_yourself");
    public static readonly Refusal DutyMayNotBeDelegated = new("account.duty_may_not_be_delegated");
    public static readonly Refusal ColleagueHasDuty = new("account.colleague_has_duty");
    public static readonly Refusal DelegationOver = new("account.delegation_over");
    public static readonly Refusal ConflictWithOneself = new("account.conflict_with_oneself");
    public static readonly Refusal ConflictOver = new("account.conflict_over");
    public static readonly Refusal ViewWithoutFilter = new("account.view_without_filter");
    public static readonly Refusal ViewNameTaken = new("account.view_name_taken");
    public static readonly Refusal TooManyViews = new("account.too_many_views");
    public static readonly Refusal AdministratorExists = new("account.administrator_exists");
}
