using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TalentPortal.Domain.Messages;
using TalentPortal.Persistence.Foundation;

namespace TalentPortal.Persistence.Messages;

internal sealed class OutboxMessageConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("Outbox");
        builder.Property(message => message.RecipientMask).HasMaxLength(40);
        builder.Property(message => message.LastError).HasMaxLength(300);
        builder.Protected(message => message.Recipient);
        builder.Protected(message => message.Body, length: 4000);
        builder.Property(message => message.AgainByName).HasMaxLength(60);
        builder.Ignore(message => message.HasFailed);
        // The worker asks only for what is due, at night only for what is urgent.
        builder.HasIndex(message => new { message.NextAttemptAt, message.IsUrgent });
        // What could not be sent, and what was sent today.
        builder.HasIndex(message => message.CreatedAt).HasFilter("[SentAt] IS NULL AND [NextAttemptAt] IS NULL").HasDatabaseName("IX_Outbox_Failed");
        builder.HasIndex(message => message.SentAt);
    }
}
