using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Accounts;

public static class AccountRefusals
{
    public static readonly Refusal AdministratorsAreSplit = new("account.administrators_are_split");
    public static readonly Refusal AdministratorDoesNoBusiness = new("account.administrator_does_no_business");
    public static readonly Refusal AuditorOnlyReads = new("account.auditor_only_reads");
}
