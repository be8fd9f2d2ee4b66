using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Web.Demo;

/// <summary>One case of the demo county: how far it came, and how many working days ago it reached its present desk.</summary>
internal sealed record DemoCase(int Number, SubsidyStatus Reaches, int DaysAtDesk)
{
    public EducationLevel Level { get; init; } = EducationLevel.Bachelor;
    public int Employer { get; init; }
    /// <summary>Insured months before last month; spread out, because an employer that insures everybody in one month is a red flag.</summary>
    public int Insured { get; init; } = 4 + Number % 6;
    /// <summary>One month was paid late, without the employer's explanation.</summary>
    public bool LatePayment { get; init; }
    /// <summary>Shares the bank account of the case before it.</summary>
    public bool SharedAccount { get; init; }
    public bool Unverified { get; init; }

    /// <summary>Something due today, overdue, fresh and paused at every desk.</summary>
    public static IReadOnlyList<DemoCase> All { get; } =
    [
        new(1, SubsidyStatus.AwaitingEmployer, 1), new(2, SubsidyStatus.AwaitingEmployer, 0) { Level = EducationLevel.Master }, new(3, SubsidyStatus.AwaitingEmployer, 2) { Employer = 1 },
        new(4, SubsidyStatus.AwaitingIntake, 2), new(5, SubsidyStatus.AwaitingIntake, 4) { Employer = 1, Level = EducationLevel.College }, new(6, SubsidyStatus.AwaitingIntake, 0) { Employer = 2 },
        new(7, SubsidyStatus.AwaitingIntake, 1) { Level = EducationLevel.Master, Employer = 3 }, new(8, SubsidyStatus.AwaitingCorrection, 3), new(9, SubsidyStatus.AwaitingCorrection, 8) { Employer = 2 },
        new(10, SubsidyStatus.Accepted, 0), new(11, SubsidyStatus.Accepted, 1) { Employer = 4, Level = EducationLevel.Doctor },
        new(12, SubsidyStatus.FirstReview, 7) { LatePayment = true }, new(13, SubsidyStatus.FirstReview, 5) { Employer = 1 }, new(14, SubsidyStatus.FirstReview, 4) { SharedAccount = true },
        new(15, SubsidyStatus.FirstReview, 1) { Unverified = true, Level = EducationLevel.Master }, new(16, SubsidyStatus.FirstReview, 0) { Employer = 3 },
        new(17, SubsidyStatus.JointReview, 2), new(18, SubsidyStatus.JointReview, 5) { Employer = 2, Level = EducationLevel.Master }, new(19, SubsidyStatus.JointReview, 6),
        new(20, SubsidyStatus.Discrepancy, 1) { SharedAccount = true },
        new(21, SubsidyStatus.SecondReview, 3), new(22, SubsidyStatus.SecondReview, 1) { Level = EducationLevel.Master }, new(23, SubsidyStatus.SecondReview, 4) { Employer = 4 },
        new(24, SubsidyStatus.AwaitingApproval, 5), new(25, SubsidyStatus.AwaitingApproval, 2) { Employer = 1, Level = EducationLevel.College }, new(26, SubsidyStatus.AwaitingApproval, 0) { Level = EducationLevel.Doctor },
        new(27, SubsidyStatus.AwaitingPublicity, 2), new(28, SubsidyStatus.AwaitingPublicity, 1) { Employer = 2 }, new(29, SubsidyStatus.AwaitingPublicity, 1) { Level = EducationLevel.Master, Employer = 3 },
        new(30, SubsidyStatus.InPublicity, 2), new(31, SubsidyStatus.InPublicity, 2) { Employer = 1 }, new(32, SubsidyStatus.InPublicity, 2) { Level = EducationLevel.Master }, new(33, SubsidyStatus.InPublicity, 2) { Employer = 4 },
        new(34, SubsidyStatus.AwaitingPayment, 1), new(35, SubsidyStatus.AwaitingPayment, 1) { Level = EducationLevel.Master }, new(36, SubsidyStatus.AwaitingPayment, 1) { Employer = 3 },
        new(37, SubsidyStatus.AwaitingPayment, 1) { Employer = 1, Level = EducationLevel.College }, new(38, SubsidyStatus.AwaitingPayment, 1) { Employer = 2, Insured = 10 },
        new(42, SubsidyStatus.AwaitingFunds, 1), new(43, SubsidyStatus.AwaitingFunds, 0) { Level = EducationLevel.Master, Employer = 1 }, new(44, SubsidyStatus.AwaitingFunds, 0) { Level = EducationLevel.College, Employer = 4 },
        new(39, SubsidyStatus.Declined, 3), new(40, SubsidyStatus.Rejected, 4), new(41, SubsidyStatus.Withdrawn, 2),
    ];
}
