using TalentPortal.Domain.Accounts;

namespace TalentPortal.Domain.Tests.Accounts;

public sealed class AccessTableTests
{
    private static readonly Role[] All = Enum.GetValues<Role>();
    private static readonly Role[] Administrators = [Role.SystemAdministrator, Role.SecurityAdministrator, Role.AuditAdministrator];

    [Fact]
    public void EveryPairOfRoles_IsAllowedOrExcluded_AsTheProgrammeSays()
    {
        foreach (var first in All)
            foreach (var second in All.Where(role => role > first))
                (AccessTable.WhyNotTogether([first, second]) is not null).ShouldBe(AreExclusive(first, second), $"{first} and {second}");
    }

    [Fact]
    public void EveryRole_Alone_IsAllowed() => All.ShouldAllBe(role => AccessTable.WhyNotTogether(new[] { role }) == null);

    [Fact]
    public void AdministratorsAuditorAndApplicant_DecideAndPayNothing()
    {
        Capability[] business = [Capability.AcceptSubsidies, Capability.ReviewSubsidies, Capability.SecondReviewSubsidies, Capability.ApproveSubsidies, Capability.PreparePayments, Capability.CheckPayments];
        foreach (var role in Administrators.Append(Role.Auditor).Append(Role.Applicant))
            business.ShouldAllBe(duty => !AccessTable.Allows(role, duty));
    }

    /// <summary>Whoever may not hold a role with the duty may not receive the duty either.</summary>
    [Fact]
    public void EveryDuty_ForEveryColleague_IsDelegatedOnlyWhereARoleWithItFits()
    {
        foreach (var duty in Enum.GetValues<Capability>().Where(AccessTable.MayBeDelegated))
            foreach (var colleague in All)
            {
                var fits = All.Any(role => role is not Role.Auditor && AccessTable.Allows(role, duty) && (role == colleague || !AreExclusive(role, colleague)));
                (AccessTable.WhyNotDelegate(duty, [colleague]) is null).ShouldBe(fits, $"{duty} to {colleague}");
            }
    }

    [Theory]
    [InlineData(Capability.ManageAccounts)]
    [InlineData(Capability.ManageSecurity)]
    [InlineData(Capability.ReadLogs)]
    [InlineData(Capability.DelegateDuties)]
    [InlineData(Capability.ApplyForSubsidies)]
    public void AdministrationAndWhatBelongsToThePerson_CannotBeDelegated(Capability duty) => AccessTable.MayBeDelegated(duty).ShouldBeFalse();

    // Written from domain rule 2, not from the table's code: administrators and auditors stand alone; everybody may be an applicant.
    private static bool AreExclusive(Role first, Role second) =>
        first != second && first is not Role.Applicant && second is not Role.Applicant
        && (Administrators.Contains(first) || Administrators.Contains(second) || first is Role.Auditor || second is Role.Auditor);
}
