using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TalentPortal.Domain.Messages;
using TalentPortal.Persistence.Foundation;

namespace TalentPortal.Persistence.Messages;

internal sealed class PortalMessageConfiguration : IEntityTypeConfiguration<PortalMessage>
{
    public void Configure(EntityTypeBuilder<PortalMessage> builder)
    {
        builder.ToTable("PortalMessages", table => table.HasTrigger(MessageTriggers.Inbox));
        builder.Message(message => message.Text!);
        builder.Navigation(message => message.Text).IsRequired();
        // The inbox from its end; the id settles messages of the same moment.
        builder.HasIndex(message => new { message.To, message.WrittenAt, message.Id });
        // Counted with every request of whoever is signed in.
        builder.HasIndex(message => message.To).HasFilter("[ReadAt] IS NULL").HasDatabaseName("IX_PortalMessages_Unread");
    }
}
