using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Messages;

/// <summary>
/// A message in the portal's inbox of one account (站内消息), written with the change it tells of. Its text is a key with values, so it is read in the
/// language the reader has now. Nothing but the read mark ever changes, and it is kept as long as the account.
/// </summary>
public sealed class PortalMessage
{
    private PortalMessage() { }

    public PortalMessage(AccountId to, MessageAbout about, TextMessage text, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(about);
        Id = PortalMessageId.New();
        (To, Subject, SubjectId, Text, WrittenAt) = (to, about.Subject, about.Id, text, now);
    }

    public PortalMessageId Id { get; private set; }
    public AccountId To { get; private set; }
    public MessageSubject Subject { get; private set; }
    /// <summary>The row it speaks of; null where the subject is a page of its own.</summary>
    public Guid? SubjectId { get; private set; }
    public TextMessage Text { get; private set; } = null!;
    public DateTime WrittenAt { get; private set; }
    public DateTime? ReadAt { get; private set; }

    public bool IsUnread => ReadAt is null;

    /// <summary>The first time counts.</summary>
    public void Read(DateTime now) => ReadAt ??= now;
}

/// <summary>What a message speaks of, as its reader opens it: the same case is another page for whoever applied and whoever decides.</summary>
/// <param name="Subject">Which page.</param>
/// <param name="Id">Of which row.</param>
public sealed record MessageAbout(MessageSubject Subject, Guid? Id = null);

/// <summary>The pages that messages lead to.</summary>
public enum MessageSubject
{
    /// <summary>The account itself.</summary>
    OwnAccount,
    /// <summary>An application for an allowance, for whoever applied.</summary>
    OwnSubsidy,
    /// <summary>The same at the desk.</summary>
    DeskSubsidy,
    /// <summary>What the county offers without an application.</summary>
    OwnOffers,
    /// <summary>The same for an employer, who vouches for the staff.</summary>
    StaffOffers,
    /// <summary>An application for a level, for whoever applied.</summary>
    OwnRecognition,
    /// <summary>The same for the employer that recommends.</summary>
    StaffRecognitions,
    /// <summary>A level that is held.</summary>
    OwnLevel,
    /// <summary>An award or title, for whom it is.</summary>
    OwnAward,
    /// <summary>The same for the employer that applied.</summary>
    EmployerAward,
    /// <summary>The same for the talent office, which nominated.</summary>
    DeskAward,
    /// <summary>The same for an expert who was drawn.</summary>
    AwardToScore,
    /// <summary>A request to correct the own record.</summary>
    OwnCorrection,
    /// <summary>What an officer asked to have changed in the register of employers.</summary>
    EmployerRequest,
    /// <summary>A list with personal numbers that was asked for.</summary>
    NumberExport,
    /// <summary>The talents a leader looks after.</summary>
    LeaderTalents,
    /// <summary>What a talent asked for, as the talent follows it.</summary>
    OwnIssue,
    /// <summary>The same at the bench of the department.</summary>
    DeskIssue,
    /// <summary>A service that was asked for, for the talent.</summary>
    OwnService,
    /// <summary>The same at the bench of the office and the departments.</summary>
    DeskService,
    /// <summary>The same for the employer through which it was asked.</summary>
    StaffService,
    /// <summary>What a department is asked about cases in joint review.</summary>
    JointQuestions,
    /// <summary>Who looks after the talent.</summary>
    OwnLeader,
    /// <summary>A stay in a station, for the guest.</summary>
    OwnStay,
    /// <summary>The same at the desk of the station.</summary>
    DeskStay,
    /// <summary>An application for a guaranteed loan, for the borrower.</summary>
    OwnLoan,
    /// <summary>An application for a flat, for whoever applied.</summary>
    OwnFlat,
    /// <summary>A lease of a flat, for the tenant.</summary>
    OwnLease,
}
