using TalentPortal.Application.Accounts;
using TalentPortal.Browser.Tests.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Testing;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Browser.Tests.Subsidies;

/// <summary>Everybody who has a hand in a case, except its applicant: no two of them are one person.</summary>
internal sealed record JobPeople(
    Account Employer, Account Window, Account Reviewer, Account Department, Account SecondReviewer, Account Accountant,
    Account Office, Account OtherOffice, Account Finance, Account OtherFinance)
{
    public static async Task<JobPeople> HireAsync(LivePortal portal, JobWords words)
    {
        await new SubsidyWorld(portal).OpenAsync();
        var employer = new Employer(EmployerId.New(), words.CreditCode, words.Employer, "ybzn", EmployerType.PrivateEnterprise, Some.TownshipCode);
        await portal.WithDbAsync(db =>
        {
            db.Employers.Add(employer);
            return db.SaveChangesAsync(CancellationToken.None);
        });
        var hired = 0;
        Task<Account> Hire(Role role, Action<NewAccount>? shape = null) => portal.AddAccountAsync(role, wish =>
        {
            wish.Name = words.Officer(hired++);
            shape?.Invoke(wish);
        });
        return new JobPeople(
            await Hire(Role.EmployerOfficer, wish => wish.Employer = employer.Id), await Hire(Role.IntakeClerk), await Hire(Role.FirstReviewer),
            await Hire(Role.JointReviewer, wish => wish.Department = TalentPortal.Domain.Accounts.Department.Taxation), await Hire(Role.SecondReviewer), await Hire(Role.SecondReviewer),
            await Hire(Role.TalentOffice), await Hire(Role.TalentOffice), await Hire(Role.Finance), await Hire(Role.Finance));
    }
}
