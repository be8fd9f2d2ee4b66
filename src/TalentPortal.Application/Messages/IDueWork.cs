using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Messages;

namespace TalentPortal.Application.Messages;

/// <summary>Work of one kind that ends on a day, with whoever has to act. An area registers one for each, and they are reminded once.</summary>
public interface IDueWork
{
    ReminderStep Step { get; }

    /// <summary>What ends from <paramref name="today"/> to <paramref name="until"/> and of which nobody was told yet, the nearest first.</summary>
    Task<IReadOnlyList<DueWork>> FindAsync(DateOnly today, DateOnly until, int passedOver, int atMost, CancellationToken ct);
}

/// <param name="To">Whose turn it is.</param>
/// <param name="About">What they open.</param>
/// <param name="Row">The row with the limit; null where everything that ends on the day is told in one message.</param>
/// <param name="Key">The text; its places are the number and the day.</param>
/// <param name="Number">Of the case, or how many there are.</param>
/// <param name="DueOn">The last day.</param>
public sealed record DueWork(AccountId To, MessageSubject About, Guid? Row, string Key, string Number, DateOnly DueOn)
{
    /// <summary>What is opened, where the limit is of a part of it.</summary>
    public Guid? Opens { get; init; }
}

/// <summary>What the portal reminds of.</summary>
public enum ReminderStep
{
    /// <summary>Files that an officer holds.</summary>
    HeldSubsidies,
    /// <summary>Corrections that an applicant for an allowance was asked for.</summary>
    SubsidyCorrections,
    /// <summary>The same for a level.</summary>
    RecognitionCorrections,
    /// <summary>The same for an award, which the employer's officer makes.</summary>
    AwardCorrections,
    /// <summary>Issues that a department has to sign for or to answer.</summary>
    IssueAnswers,
    /// <summary>The same for a department that helps another one.</summary>
    IssueHelp,
    /// <summary>Parts of services that a department has to answer.</summary>
    ServiceTasks,
    /// <summary>Questions of joint review that a department has to answer.</summary>
    JointAnswers,
    /// <summary>Milestones of running awards, and what has to be put right after a review that was passed with conditions.</summary>
    AwardCourses,
    /// <summary>Guests of a station who are expected tomorrow.</summary>
    StayArrivals,
    /// <summary>The yearly report of an award or a title.</summary>
    AwardReports,
    /// <summary>Loans that are to be paid back.</summary>
    LoanPayments,
}
