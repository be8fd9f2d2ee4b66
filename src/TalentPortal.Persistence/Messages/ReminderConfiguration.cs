using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TalentPortal.Domain.Messages;

namespace TalentPortal.Persistence.Messages;

internal sealed class ReminderConfiguration : IEntityTypeConfiguration<Reminder>
{
    public void Configure(EntityTypeBuilder<Reminder> builder)
    {
        builder.ToTable("Reminders");
        // Once for each limit and whoever has to act, also of two processes that look at the same moment.
        builder.HasIndex(reminder => new { reminder.SubjectId, reminder.Subject, reminder.DueOn, reminder.To }).IsUnique();
    }
}
