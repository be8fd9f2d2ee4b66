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
        // The worker asks only for what is due.
        builder.HasIndex(message => message.NextAttemptAt);
    }
}
