using TalentPortal.Domain.Accounts;

namespace TalentPortal.Domain.Messages;

/// <summary>That somebody was reminded of a day, once: whichever process looks next finds it. A limit that moved is another day.</summary>
public sealed class Reminder
{
    private Reminder() { }

    public Reminder(MessageSubject subject, Guid subjectId, DateOnly dueOn, AccountId to, DateTime now)
    {
        Id = Guid.CreateVersion7();
        (Subject, SubjectId, DueOn, To, At) = (subject, subjectId, dueOn, to, now);
    }

    public Guid Id { get; private set; }
    public MessageSubject Subject { get; private set; }
    public Guid SubjectId { get; private set; }
    /// <summary>The last day of what ends; of a weekly message the week's Monday.</summary>
    public DateOnly DueOn { get; private set; }
    public AccountId To { get; private set; }
    public DateTime At { get; private set; }
}
